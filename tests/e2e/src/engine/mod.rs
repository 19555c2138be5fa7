//! The three engines that the tests run in: how each is started with a reader's settings, and controlled where
//! WebDriver has no command. `E2E_BROWSER` chooses one: `chromium` (the default), `firefox` or `webkit`.

mod chromium;
mod firefox;
mod process;
mod spoken;
mod webkit;

pub use chromium::{Form, picture, picture_of};
pub use process::Folder;
pub(crate) use process::{Process, free_port, leashed, listening, new_listener};
pub use spoken::{spoken, stop_clock};

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    /// Chromium, controlled by chromedriver.
    Chromium,
    /// Firefox, controlled by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, controlled by WebKitWebDriver, on a virtual X server.
    WebKit,
}

/// The settings that a reader made in the browser or in the system before opening the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reader {
    /// The text size in CSS pixels; the browsers' default is 16.
    pub text: u32,
    /// True if the reader prefers dark colours.
    pub dark: bool,
    /// True if the system imposes its colours (`forced-colors: active`).
    pub imposed_colours: bool,
    /// True if scripts do not run. Chromium only.
    pub without_scripts: bool,
    /// True if no site may store anything. Chromium only.
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

/// The level of a console message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A warning.
    Warning,
    /// An error: something does not work, or was blocked by the policy.
    Error,
}

/// A console message.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub level: Level,
    pub text: String,
}

/// The data for starting a session: the driver's processes, which end with it, its address, and the capabilities.
pub(crate) struct Driver {
    pub processes: Vec<Process>,
    pub address: String,
    /// The requested capabilities, as JSON.
    pub wanted: Value,
}

impl Engine {
    /// Returns the engine that `E2E_BROWSER` names.
    pub fn chosen() -> Engine {
        match std::env::var("E2E_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            Ok(other) => panic!("E2E_BROWSER={other}: say chromium, firefox or webkit"),
        }
    }

    /// Reports, bypassing the test runner's output capture, what is not tested in this engine, and why.
    pub fn skip(self, what: &str, why: &str) {
        let _ = writeln!(std::io::stderr(), "skipped in {self:?}: {what}: {why}");
    }

    /// Returns the settings that must be known when the browser starts; the others can be changed while it runs.
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

    /// Makes the browser forget its state. It has one window, which is new.
    pub(crate) async fn forget(self, driver: &WebDriver, home: &Path) {
        match self {
            Engine::Chromium => chromium::forget(driver, home).await,
            Engine::Firefox => firefox::forget(driver).await,
            Engine::WebKit => webkit::forget(driver).await,
        }
    }

    /// Sets the colours that the reader prefers, if the engine's driver can do so while the browser runs.
    pub(crate) async fn colours(self, driver: &WebDriver, reader: Reader) {
        match self {
            Engine::Chromium => chromium::colours(driver, reader).await,
            Engine::Firefox => firefox::colours(driver, reader).await,
            // It was started with them.
            Engine::WebKit => {}
        }
    }

    /// Sets the size of the viewport in CSS pixels. The change may take a moment.
    pub async fn resize(self, driver: &WebDriver, width: u32, height: u32) {
        match self {
            Engine::Chromium => chromium::resize(driver, width, height).await,
            Engine::Firefox => firefox::resize(driver, width, height).await,
            Engine::WebKit => webkit::resize(driver, width, height).await,
        }
    }

    /// Shows the page as it is printed; returns false if the engine's driver cannot.
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

    /// Returns the console messages since the last call. WebKitGTK gives its driver no access; there the page reports
    /// to the server (`Server::told`).
    pub(crate) async fn console(self, driver: &WebDriver) -> Vec<Message> {
        match self {
            Engine::Chromium => chromium::console(driver).await,
            Engine::Firefox => firefox::console(driver).await,
            Engine::WebKit => Vec::new(),
        }
    }
}

/// Returns the folder where a browser with its files in `home` saves downloads.
pub(crate) fn downloads(home: &Path) -> PathBuf {
    home.join("downloads")
}
