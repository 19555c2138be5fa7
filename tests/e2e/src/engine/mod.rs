//! The three engines that the tests run in: how each is started with what a reader has set, and led where WebDriver
//! has no words for it. `E2E_BROWSER` chooses one: `chromium` (if it is not set), `firefox` or `webkit`.

mod chromium;
mod firefox;
mod process;
mod webkit;

pub use chromium::{Form, picture, picture_of};
pub use process::Folder;
pub(crate) use process::{Process, free_port, leashed, listening, new_listener};

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;

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
#[derive(Clone, Copy, Debug, PartialEq)]
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

/// How bad what the console says is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Somebody should look at it.
    Warning,
    /// Something does not work, or the policy refused something.
    Error,
}

/// What the console says.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub level: Level,
    pub text: String,
}

/// What it takes to begin a session: the driver's processes, which end with it, its address, and what is asked of it.
pub(crate) struct Driver {
    pub processes: Vec<Process>,
    pub address: String,
    /// The capabilities, as JSON.
    pub wanted: Value,
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

    /// What of a reader's settings must be there when the browser starts; the rest can be set while it runs.
    pub(crate) fn startup(self, reader: Reader) -> Reader {
        match self {
            Engine::Chromium | Engine::Firefox => Reader { dark: false, imposed_colours: false, ..reader },
            Engine::WebKit => reader,
        }
    }

    /// Starts the driver of a browser for that reader, whose files are in that folder.
    pub(crate) async fn driver(self, reader: Reader, home: &Path) -> Driver {
        match self {
            Engine::Chromium => chromium::driver(reader, home).await,
            Engine::Firefox => firefox::driver(reader, home).await,
            Engine::WebKit => webkit::driver(reader, home).await,
        }
    }

    /// Makes the browser forget what was before. It has one window, which is new.
    pub(crate) async fn forget(self, driver: &WebDriver, home: &Path) {
        match self {
            Engine::Chromium => chromium::forget(driver, home).await,
            Engine::Firefox => firefox::forget(driver).await,
            Engine::WebKit => webkit::forget(driver).await,
        }
    }

    /// Gives the page the colours that a reader prefers, if the engine's driver can while the browser runs.
    pub(crate) async fn colours(self, driver: &WebDriver, reader: Reader) {
        match self {
            Engine::Chromium => chromium::colours(driver, reader).await,
            Engine::Firefox => firefox::colours(driver, reader).await,
            // It was started with them.
            Engine::WebKit => {}
        }
    }

    /// Makes what the page is drawn into so many CSS pixels wide and high. It may take a moment.
    pub async fn resize(self, driver: &WebDriver, width: u32, height: u32) {
        match self {
            Engine::Chromium => chromium::resize(driver, width, height).await,
            Engine::Firefox => firefox::resize(driver, width, height).await,
            Engine::WebKit => webkit::resize(driver, width, height).await,
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

    /// What the browser's console says since it was asked last. WebKitGTK tells a driver nothing; there the server listens
    /// (`Server::told`).
    pub(crate) async fn console(self, driver: &WebDriver) -> Vec<Message> {
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
