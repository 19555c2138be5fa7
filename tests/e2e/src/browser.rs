//! A pool of browsers: a browser is started if none is idle, lent to a test, and returned if the test passed. After a
//! failed test the browser is discarded with all its state.

use crate::engine::{Folder, Process, downloads};
use crate::{Engine, Reader};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;
use thirtyfour::extensions::query::ElementPollerWithTimeout;
use thirtyfour::prelude::*;
use tokio::runtime::Runtime;

/// The time after which a test gives up waiting. No wait takes longer than necessary.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// The polling interval.
pub(crate) const INTERVAL: Duration = Duration::from_millis(10);

/// The runtime of all tests of the process, so that a browser outlives the test that started it.
pub(crate) static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Runtime::new().expect("threads can be started"));

/// The idle browsers. There are never more of them than tests that ran at once.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A running browser. It ends when this is dropped, or when the process ends.
pub(crate) struct Browser {
    pub driver: WebDriver,
    /// The settings that it was started with.
    startup: Reader,
    _processes: Vec<Process>,
    /// The folder of its files.
    home: Folder,
}

impl Browser {
    /// Returns an idle or new browser for that reader, in the state of a browser that was just started.
    pub async fn lent(reader: Reader) -> Browser {
        let engine = Engine::chosen();
        let startup = engine.startup(reader);
        let idle = {
            let mut idle = IDLE.lock().expect("nobody panics here");
            idle.iter().position(|browser| browser.startup == startup).map(|place| idle.swap_remove(place))
        };
        let browser = match idle {
            Some(browser) => browser,
            None => Browser::started(startup).await,
        };
        browser.begin(reader).await;
        browser
    }

    /// Returns the browser to the pool. Browsers with unusual settings, which few tests need, are not kept.
    pub fn give_back(self) {
        if self.startup == Reader::default() {
            IDLE.lock().expect("nobody panics here").push(self);
        }
    }

    async fn started(startup: Reader) -> Browser {
        let home = Folder::temporary();
        std::fs::create_dir_all(downloads(&home.0)).expect("a temporary folder can be written");
        let started = Engine::chosen().driver(startup, &home.0).await;
        let wanted: Capabilities =
            serde_json::from_value(started.wanted).expect("capabilities are an object");
        let driver = WebDriver::builder(&started.address, wanted)
            .poller(Arc::new(ElementPollerWithTimeout::new(PATIENCE, INTERVAL)))
            .await
            .expect("the driver starts its browser");
        // The browser is killed with its driver, so nobody has to wait for the end of its session.
        driver.clone().leak().expect("it has just begun");
        Browser { driver, startup, _processes: started.processes, home }
    }

    /// Replaces all windows by a new one, without any state from before.
    async fn begin(&self, reader: Reader) {
        let engine = Engine::chosen();
        let told = "the browser does what it is told";
        // Cookies know no ports: the server of the next test would get them. (Where no page is open, there are none.)
        let _ = self.driver.delete_all_cookies().await;
        let old = self.driver.windows().await.expect(told);
        let new = self.driver.new_tab().await.expect(told);
        for window in old {
            self.driver.switch_to_window(window).await.expect(told);
            self.driver.close_window().await.expect(told);
        }
        self.driver.switch_to_window(new).await.expect(told);
        engine.forget(&self.driver, &self.home.0).await;
        engine.colours(&self.driver, reader).await;
        for file in std::fs::read_dir(self.downloads()).into_iter().flatten().flatten() {
            std::fs::remove_file(file.path()).expect("what was saved can be removed");
        }
    }

    /// Returns the folder where it saves files.
    pub fn downloads(&self) -> PathBuf {
        downloads(&self.home.0)
    }
}

/// Runs a task in a browser of its own, on the runtime of the caller.
pub async fn with_driver(reader: Reader, task: impl AsyncFnOnce(&WebDriver)) {
    let browser = Browser::started(Engine::chosen().startup(reader)).await;
    browser.begin(reader).await;
    task(&browser.driver).await;
}
