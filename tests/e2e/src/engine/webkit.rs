//! WebKitGTK's MiniBrowser, controlled by WebKitWebDriver. It needs an X server, and reads its settings from files.

use super::process::{announced, free_port, leashed, listening};
use super::{Driver, Reader, downloads};
use serde_json::json;
use std::fs;
use std::path::Path;
use thirtyfour::prelude::*;

/// The browser's toolbars are as small as possible, or the window could not be as narrow as a phone.
const SMALL_BARS: &str =
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }";

pub async fn driver(reader: Reader, home: &Path) -> Driver {
    let settings = home.join("config");
    let write = |name: &str, text: String| {
        let path = settings.join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(&path, text).expect("settings can be written");
        path
    };
    write("gtk-3.0/gtk.css", SMALL_BARS.to_owned());
    write("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n".to_owned());
    write("user-dirs.dirs", format!("XDG_DOWNLOAD_DIR={:?}\n", downloads(home)));
    let browser = write("browser.ini", format!("[websettings]\ndefault-font-size={}\n", reader.text));
    let mut arguments = vec!["--automation".to_owned(), format!("--config={}", browser.display())];
    if reader.dark {
        arguments.push("--dark-mode".to_owned());
    }
    let mut screen = leashed(home, "Xvfb");
    screen.args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]);
    let (screen, display) = announced(&mut screen, "").await;
    let mut command = leashed(home, "WebKitWebDriver");
    command
        .env("DISPLAY", format!(":{display}"))
        .env("XDG_CONFIG_HOME", &settings)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        // There is no graphics card and, in a container, no support for its sandbox.
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        // About one load in a thousand ended in "Out of bounds memory access" (2.50.6 on x86-64), which the same module, safe Rust, does
        // in no other engine: with bounds checked by the processor, and later while functions changed from the interpreter to compiled
        // code. So bounds are checked in code, and everything is compiled once, by the simple compiler, before it runs.
        .env("JSC_useWasmFastMemory", "0")
        .env("JSC_useWasmIPInt", "0")
        .env("JSC_useWasmLLInt", "0")
        .env("JSC_useOMGJIT", "0");
    let port = free_port();
    let process = listening(command.arg(format!("--port={port}")), port).await;
    let wanted = json!({"webkitgtk:browserOptions": {"args": arguments}});
    Driver { processes: vec![process, screen], address: format!("http://127.0.0.1:{port}"), wanted }
}

/// Sets the window size to that of the other engines. The last test's data needs no clearing: it belongs to an origin
/// that is never used again.
pub async fn forget(driver: &WebDriver) {
    driver.set_window_rect(0, 0, 1280, 900).await.expect("the window can be resized");
}

pub async fn resize(driver: &WebDriver, width: u32, height: u32) {
    // The height of the toolbars is known once the window exists.
    let bars = driver.execute("return outerHeight - innerHeight", vec![]).await.expect("the page tells");
    let bars = bars.json().as_u64().expect("pixels") as u32;
    driver.set_window_rect(0, 0, width, height + bars).await.expect("the window can be resized");
}
