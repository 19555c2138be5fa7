//! A browser with the page open: navigation, what the page says, saved files, and the console.

mod axe;
mod controls;

use crate::browser::{Browser, INTERVAL, PATIENCE, RUNTIME};
use crate::server::debug_dist;
use crate::{Engine, Level, Message, Reader, Server};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Instant;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

/// A browser window, and the server of the page in it.
pub struct Page {
    pub engine: Engine,
    pub driver: WebDriver,
    pub server: Server,
    /// The folder where the browser saves files.
    downloads: PathBuf,
    /// The console messages so far.
    heard: Mutex<Vec<Message>>,
    /// Parts of console messages that the test expects.
    expected: Mutex<Vec<String>>,
    /// Ends of paths of failing requests that the test expects.
    expected_failures: Mutex<Vec<String>>,
}

/// Runs a test in a window of its own. The test also fails if the console has an unexpected error.
pub fn run(test: impl AsyncFnOnce(&Page)) {
    run_as(Reader::default(), test);
}

/// The same for a reader with certain settings.
pub fn run_as(reader: Reader, test: impl AsyncFnOnce(&Page)) {
    RUNTIME.block_on(async { run_over(Server::start().await, reader, test).await });
}

/// The same with the debug build. The test also fails if the console has a warning or a request failed.
pub fn run_debug(test: impl AsyncFnOnce(&Page)) {
    RUNTIME.block_on(async {
        let loudly = async |page: &Page| {
            test(page).await;
            page.assert_silent().await;
            page.assert_served();
        };
        run_over(Server::strict(debug_dist()).await, Reader::default(), loudly).await;
    });
}

async fn run_over(server: Server, reader: Reader, test: impl AsyncFnOnce(&Page)) {
    let browser = Browser::lent(reader).await;
    let page = Page {
        engine: Engine::chosen(),
        driver: browser.driver.clone(),
        server,
        downloads: browser.downloads(),
        heard: Mutex::default(),
        expected: Mutex::default(),
        expected_failures: Mutex::default(),
    };
    test(&page).await;
    page.assert_quiet().await;
    browser.give_back();
}

impl Page {
    /// Opens the page with a query string and waits until it is ready.
    pub async fn open(&self, query: &str) {
        self.go(query).await;
        self.until_ready().await;
    }

    /// Waits until everything that was asked for is loaded.
    pub async fn until_ready(&self) {
        self.until(
            "document.querySelector('main')?.dataset.state == 'ready' && !('later' in document.documentElement.dataset)",
        )
        .await;
    }

    /// Starts to load the page with a query string, for a load that does not end.
    pub async fn start(&self, query: &str) {
        let load = format!("location.href = {:?}", format!("{}{query}", self.server.address));
        self.driver.execute(load, Vec::new()).await.expect("the load starts");
        self.until("document.querySelector('footer.foot')").await;
    }

    /// Opens the page with a query string.
    pub async fn go(&self, query: &str) {
        self.driver.goto(format!("{}{query}", self.server.address)).await.expect("the address opens");
    }

    /// Sets the viewport to this width in CSS pixels, and a height of 800.
    pub async fn resize(&self, width: u32) {
        self.resize_to(width, 800).await;
    }

    /// The same with a height.
    pub async fn resize_to(&self, width: u32, height: u32) {
        self.engine.resize(&self.driver, width, height).await;
        self.until(&format!("innerWidth == {width}")).await;
    }

    /// Lets the page's text run from right to left, as in an Arabic page.
    pub async fn mirror(&self) {
        self.value("document.documentElement.dir = 'rtl'").await;
        // The timeline reads the direction when it is measured.
        let width = self.value("innerWidth").await.as_u64().expect("pixels") as u32;
        let height = self.value("innerHeight").await.as_u64().expect("pixels") as u32;
        self.resize_to(width - 1, height).await;
        self.until_drawn().await;
        self.resize_to(width, height).await;
        self.until_drawn().await;
    }

    /// Sets the colours that the reader prefers, if the engine can do so while the browser runs (not WebKit).
    pub async fn prefer(&self, reader: Reader) {
        self.engine.colours(&self.driver, reader).await;
    }

    /// Shows the page as it is printed; returns false if the engine's driver cannot.
    pub async fn as_print(&self) -> bool {
        self.engine.as_print(&self.driver).await
    }

    /// Returns the name and the text of a saved text file whose name contains this part, and removes the file.
    pub async fn downloaded(&self, part: &str) -> (String, String) {
        let (name, bytes) = self.saved(part).await;
        (name, String::from_utf8(bytes).expect("it is a text"))
    }

    /// The same for any file, once it is complete.
    pub async fn saved(&self, part: &str) -> (String, Vec<u8>) {
        let end = Instant::now() + PATIENCE;
        loop {
            let files = std::fs::read_dir(&self.downloads).into_iter().flatten().flatten();
            let names: Vec<String> =
                files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
            // A browser may reserve the name with an empty file, and move the complete file there later.
            let begun =
                |name: &String| [".crdownload", ".part", ".wkdownload"].iter().any(|end| name.ends_with(end));
            let done = !names.iter().any(begun);
            if let Some(name) = names.iter().find(|name| done && name.contains(part)) {
                let path = self.downloads.join(name);
                let bytes = std::fs::read(&path).unwrap_or_default();
                if !bytes.is_empty() {
                    std::fs::remove_file(&path).expect("the file can be removed");
                    return (name.clone(), bytes);
                }
            }
            if Instant::now() > end {
                panic!(
                    "no file {part} was saved, but {names:?}; the page said: {}",
                    self.text(".toast").await
                );
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Waits until pending changes are drawn.
    pub async fn until_drawn(&self) {
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver.execute_async(drawn, Vec::new()).await.expect("the page is drawn");
    }

    /// Returns the value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Value {
        self.evaluate(expression).await.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    async fn evaluate(&self, expression: &str) -> WebDriverResult<Value> {
        let answer = self.driver.execute(format!("return {expression}"), Vec::new()).await?;
        Ok(answer.json().clone())
    }

    /// Returns whether a JavaScript expression is true. A document that is unloaded before it answers says no.
    async fn holds(&self, expression: &str) -> bool {
        match self.evaluate(&format!("!!({expression})")).await {
            Ok(value) => value == Value::Bool(true),
            Err(error) if matches!(*error, WebDriverErrorInner::NoSuchFrame(_)) => false,
            Err(error) => panic!("{expression}: {error}"),
        }
    }

    /// Waits until a JavaScript expression is true.
    pub async fn until(&self, expression: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.holds(expression).await {
            if Instant::now() > end {
                let body = self.value("document.body.innerText").await;
                let told = self.server.told();
                panic!("never came true: {expression}\nthe page told: {told:?}\n{body}");
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Waits until this many records match.
    pub async fn until_total(&self, total: usize) {
        self.until(&format!("document.querySelector('main').dataset.total == '{total}'")).await;
    }

    /// Returns the ids of the records in a view.
    pub async fn records(&self, view: &str) -> Vec<String> {
        let ids = format!(
            "[...document.querySelectorAll('[data-view={view}] [data-record]')].map(it => it.dataset.record)"
        );
        let ids = self.value(&ids).await;
        ids.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
    }

    /// Returns the visible text of the first element that the selector finds.
    pub async fn text(&self, selector: &str) -> String {
        let text = self.value(&format!("document.querySelector({selector:?})?.innerText ?? ''")).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Returns the query string in the address bar.
    pub async fn address(&self) -> String {
        self.value("location.search").await.as_str().unwrap_or_default().to_owned()
    }

    /// Expects console messages with this text.
    pub fn expect_console(&self, text: &str) {
        self.expected.lock().expect("no test panics here").push(text.to_owned());
    }

    /// Expects failing requests for paths that end like this.
    pub fn expect_failure(&self, path: &str) {
        self.expected_failures.lock().expect("no test panics here").push(path.to_owned());
    }

    /// Returns the unexpected console messages so far, of at least this level.
    pub async fn console(&self, level: Level) -> Vec<String> {
        let news = self.engine.console(&self.driver).await;
        let expected = self.expected.lock().expect("no test panics here").clone();
        let mut heard = self.heard.lock().expect("no test panics here");
        heard.extend(news);
        let told = heard.iter().cloned().chain(self.server.told()).filter(|it| it.level >= level);
        told.map(|it| it.text).filter(|text| !expected.iter().any(|part| text.contains(part))).collect()
    }

    /// Asserts that the console has no unexpected errors and CSP reports.
    pub async fn assert_quiet(&self) {
        assert_eq!(self.console(Level::Error).await, Vec::<String>::new(), "the console has errors");
    }

    /// The same, and no warnings.
    pub async fn assert_silent(&self) {
        assert_eq!(self.console(Level::Warning).await, Vec::<String>::new(), "the console has messages");
    }

    /// Returns the status and path of the unexpected failed requests.
    pub fn failures(&self) -> Vec<(u16, String)> {
        let expected = self.expected_failures.lock().expect("no test panics here").clone();
        let mut failed = self.server.failed();
        failed.retain(|(_, path)| !expected.iter().any(|end| path.ends_with(end)));
        failed
    }

    /// Asserts that the server answered no request with 4xx or 5xx, except the expected ones.
    pub fn assert_served(&self) {
        assert_eq!(self.failures(), Vec::new(), "requests failed");
    }
}
