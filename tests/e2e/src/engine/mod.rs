//! The three engines that the tests run in: how each is started with what a reader has set, and led where WebDriver
//! has no words for it. `E2E_BROWSER` chooses one: `chromium` (if it is not set), `firefox` or `webkit`.

mod chromium;
mod firefox;
mod process;
mod webkit;

pub use chromium::picture;

pub use process::Folder;
pub(crate) use process::{free_port, listening};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;
use tokio::process::Child;

/// Which engine draws the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's own small browser, by WebKitWebDriver, on an X server without a screen.
    WebKit,
}

/// What a reader has set in the browser or in the system before the page opens.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The size of text in CSS pixels; 16 is what browsers come with.
    pub text: u32,
    /// Whether dark colours are preferred.
    pub dark: bool,
    /// Whether the system imposes its colours (`forced-colors: active`).
    pub imposed_colours: bool,
    /// Whether scripts do not run. In Chromium alone.
    pub without_scripts: bool,
    /// Whether no site may store anything. In Chromium alone.
    pub without_storage: bool,
}

impl Default for Reader {
    fn default() -> Reader {
        Reader {
            text: 16,
            dark: false,
            imposed_colours: false,
            without_scripts: false,
            without_storage: false,
        }
    }
}

/// What it takes to begin a session: the driver's processes, which end with it, its address, and what is asked of it.
struct Driver {
    processes: Vec<Child>,
    address: String,
    /// The capabilities, as JSON.
    wanted: Value,
}

impl Engine {
    /// The engine that `E2E_BROWSER` names.
    pub fn chosen() -> Engine {
        match std::env::var("E2E_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            Ok(other) => panic!("E2E_BROWSER={other}: say chromium, firefox or webkit"),
        }
    }

    /// Says, past the test runner's capture, what is not tested in this engine, and why.
    pub fn skip(self, what: &str, why: &str) {
        let _ = writeln!(std::io::stderr(), "skipped in {self:?}: {what}: {why}");
    }

    async fn driver(self, reader: Reader, home: &Path) -> Driver {
        match self {
            Engine::Chromium => chromium::driver(reader, home).await,
            Engine::Firefox => firefox::driver(reader, home).await,
            Engine::WebKit => webkit::driver(reader, home).await,
        }
    }

    /// Sets what can be set only once the browser runs.
    async fn settle(self, driver: &WebDriver, reader: Reader, home: &Path) {
        match self {
            Engine::Chromium => chromium::settle(driver, reader, home).await,
            Engine::Firefox => firefox::settle(driver, reader).await,
            Engine::WebKit => webkit::settle(driver).await,
        }
    }

    /// Makes what the page is drawn into so many CSS pixels wide, and 800 high. It may take a moment.
    pub async fn resize(self, driver: &WebDriver, width: u32) {
        match self {
            Engine::Chromium => chromium::resize(driver, width).await,
            Engine::Firefox => firefox::resize(driver, width).await,
            Engine::WebKit => webkit::resize(driver, width).await,
        }
    }

    /// Shows the page as it is printed, if the engine's driver can: whether it does.
    pub async fn as_print(self, driver: &WebDriver) -> bool {
        match self {
            Engine::Chromium => chromium::as_print(driver).await,
            Engine::Firefox => firefox::as_print(driver).await,
            Engine::WebKit => {
                self.skip("what is printed", "WebKitWebDriver cannot show a page as it is printed");
                return false;
            }
        }
        true
    }

    /// The errors that stand in the browser's console, and what it says of the policy. WebKitGTK tells a driver nothing;
    /// there the server listens (`Server::told`).
    pub async fn console(self, driver: &WebDriver) -> Vec<String> {
        match self {
            Engine::Chromium => chromium::console(driver).await,
            Engine::Firefox => firefox::console(driver).await,
            Engine::WebKit => Vec::new(),
        }
    }
}

/// Where a browser whose files are in that folder saves what is taken away.
pub(crate) fn downloads(home: &Path) -> PathBuf {
    home.join("downloads")
}

/// Runs something in a browser of its own; it is given the driver, and the folder of the browser's files.
pub(crate) async fn with_browser(reader: Reader, task: impl AsyncFnOnce(&WebDriver, &Path)) {
    let engine = Engine::chosen();
    let home = Folder::temporary();
    std::fs::create_dir_all(downloads(&home.0)).expect("a temporary folder can be written");
    let started = engine.driver(reader, &home.0).await;
    let wanted: Capabilities = serde_json::from_value(started.wanted).expect("capabilities are an object");
    let driver = WebDriver::new(&started.address, wanted).await.expect("the driver starts its browser");
    let outcome = driver
        .run_and_quit(async |driver| {
            engine.settle(&driver, reader, &home.0).await;
            task(&driver, &home.0).await;
            Ok::<(), WebDriverError>(())
        })
        .await;
    for mut process in started.processes {
        // It may have ended already.
        let _ = process.kill().await;
    }
    outcome.expect("the browser does what it is told");
}

/// Runs something in a browser of its own.
pub async fn with_driver(reader: Reader, task: impl AsyncFnOnce(&WebDriver)) {
    with_browser(reader, async |driver, _| task(driver).await).await;
}
