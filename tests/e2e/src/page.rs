//! A browser that has the page open, and ways to look at it and to use it as a person would.

use crate::Server;
use base64::Engine;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How long something may take before a test gives up on it. Nothing waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(20);

/// One browser window.
pub struct Page {
    pub driver: WebDriver,
    pub server: Server,
    /// Where the browser saves files.
    downloads: std::path::PathBuf,
    /// Parts of console messages that belong to what the test does.
    expected: std::sync::Mutex<Vec<String>>,
}

/// Runs a test in a browser of its own. It fails, too, if the console has an error that was not expected.
pub async fn run(test: impl AsyncFnOnce(&Page)) {
    run_with_text(16, test).await;
}

/// The same in a browser whose reader has set another size of text, in CSS pixels; 16 is what browsers come with.
pub async fn run_with_text(size: u32, test: impl AsyncFnOnce(&Page)) {
    with_driver(size, async |driver| {
        let downloads = tempfile();
        let save = json!({"behavior": "allow", "downloadPath": downloads});
        driver.cdp().send_raw("Browser.setDownloadBehavior", save).await.expect("downloads can be led");
        let page = Page {
            driver: driver.clone(),
            server: Server::start().await,
            downloads: downloads.clone(),
            expected: Default::default(),
        };
        test(&page).await;
        page.assert_quiet().await;
        let _ = std::fs::remove_dir_all(downloads);
    })
    .await;
}

/// Runs something in a browser of its own, with a text of that size.
pub async fn with_driver(size: u32, task: impl AsyncFnOnce(&WebDriver)) {
    let (mut chromedriver, address) = chromedriver().await;
    let profile = tempfile();
    let mut settings = DesiredCapabilities::chrome();
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--window-size=1280,900",
        &format!("--user-data-dir={}", profile.display()),
    ] {
        settings.add_arg(argument).expect("an argument");
    }
    let preferences = json!({"webkit": {"webprefs": {"default_font_size": size}}});
    settings.add_experimental_option("prefs", preferences).expect("preferences");
    settings.set_browser_log_level(LoggingPrefsLogLevel::All).expect("a log level");
    let driver = WebDriver::new(&address, settings).await.expect("chromedriver starts Chromium");
    let outcome = driver
        .run_and_quit(async |driver| {
            task(&driver).await;
            Ok::<(), WebDriverError>(())
        })
        .await;
    // The profile and the driver go whatever the outcome; only the outcome counts.
    let _ = chromedriver.kill().await;
    let _ = std::fs::remove_dir_all(&profile);
    outcome.expect("the browser does what it is told");
}

/// What is on the screen, as WebP.
pub async fn picture(driver: &WebDriver) -> Vec<u8> {
    let format = json!({"format": "webp", "quality": 80});
    let taken = driver.cdp().send_raw("Page.captureScreenshot", format).await;
    let taken = taken.expect("the screen can be captured");
    let data = taken["data"].as_str().expect("the picture comes as text");
    base64::engine::general_purpose::STANDARD.decode(data).expect("the text is base64")
}

/// A chromedriver of the test's own, on a port that it chooses.
async fn chromedriver() -> (Child, String) {
    let mut child = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("chromedriver is installed: scripts/bootstrap.sh test");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    while let Some(line) = lines.next_line().await.expect("it can be read") {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let port = port.trim_end_matches('.').to_owned();
            // It must not stop for want of a reader.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (child, format!("http://127.0.0.1:{port}"));
        }
    }
    panic!("chromedriver did not start");
}

/// A folder of the test's own for the browser's profile.
fn tempfile() -> std::path::PathBuf {
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    std::env::temp_dir().join(format!("dlt-activities-e2e-{}-{count}", std::process::id()))
}

impl Page {
    /// Opens the page with a query string and waits until it is ready.
    pub async fn open(&self, query: &str) {
        self.go(query).await;
        self.until("document.querySelector('main')?.dataset.state == 'ready'").await;
    }

    /// Opens the page with a query string.
    pub async fn go(&self, query: &str) {
        self.driver.goto(format!("{}{query}", self.server.address)).await.expect("the address opens");
    }

    /// Makes the screen so many CSS pixels wide.
    pub async fn resize(&self, width: u32) {
        let screen = json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false});
        let resized = self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await;
        resized.expect("the screen can be resized");
    }

    /// Shows the page as a reader has it: `("prefers-color-scheme", "dark")`.
    pub async fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
        self.emulate(json!({"features": features})).await;
    }

    /// Shows the page as it is printed.
    pub async fn as_print(&self) {
        self.emulate(json!({"media": "print"})).await;
    }

    async fn emulate(&self, media: Value) {
        let emulated = self.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await;
        emulated.expect("media can be emulated");
    }

    /// A file of text that was saved whose name has this part: its name and its text. It is taken away.
    pub async fn downloaded(&self, part: &str) -> (String, String) {
        let (name, bytes) = self.saved(part).await;
        (name, String::from_utf8(bytes).expect("it is a text"))
    }

    /// The same of any file, once it is whole.
    pub async fn saved(&self, part: &str) -> (String, Vec<u8>) {
        let end = Instant::now() + PATIENCE;
        loop {
            let files = std::fs::read_dir(&self.downloads).into_iter().flatten().flatten();
            let names: Vec<String> =
                files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
            // The browser holds the name with an empty file, and moves the whole one there.
            let done = names.iter().all(|name| !name.ends_with(".crdownload"));
            if let Some(name) = names.into_iter().find(|name| done && name.contains(part)) {
                let path = self.downloads.join(&name);
                let bytes = std::fs::read(&path).unwrap_or_default();
                if !bytes.is_empty() {
                    std::fs::remove_file(&path).expect("the file can be removed");
                    return (name, bytes);
                }
            }
            assert!(Instant::now() < end, "no file {part} was saved");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: impl Into<TypingData>) {
        let element = self.driver.active_element().await.expect("something has the focus");
        element.send_keys(key).await.expect("it takes keys");
    }

    /// What the rules of axe-core find wrong in what is shown now, with the elements.
    pub async fn violations(&self) -> Vec<String> {
        let path = std::env::var("AXE_CORE").expect("AXE_CORE is set: source scripts/tools.sh");
        let axe = std::fs::read_to_string(path).expect("axe-core is installed: scripts/bootstrap.sh test");
        self.driver.execute(axe, Vec::new()).await.expect("axe-core loads");
        let run = "const done = arguments[0];
            axe.run(document, { rules: { 'target-size': { enabled: true } } }).then(found => done(
                found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`))
            ))";
        let found = self.driver.execute_async(run, Vec::new()).await.expect("axe-core runs");
        found.convert().expect("axe-core gives a list of texts")
    }

    /// The value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Value {
        let answer = self.driver.execute(format!("return {expression}"), Vec::new()).await;
        answer.unwrap_or_else(|error| panic!("{expression}: {error}")).json().clone()
    }

    /// Waits until a JavaScript expression is true.
    pub async fn until(&self, expression: &str) {
        let end = Instant::now() + PATIENCE;
        while self.value(&format!("!!({expression})")).await != Value::Bool(true) {
            if Instant::now() > end {
                let body = self.value("document.body.innerText").await;
                panic!("never came true: {expression}\n{body}");
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until so many records match.
    pub async fn until_total(&self, total: usize) {
        self.until(&format!("document.querySelector('main').dataset.total == '{total}'")).await;
    }

    /// The ids of the records in a view.
    pub async fn records(&self, view: &str) -> Vec<String> {
        let ids = format!(
            "[...document.querySelectorAll('[data-view={view}] [data-record]')].map(it => it.dataset.record)"
        );
        let ids = self.value(&ids).await;
        ids.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
    }

    /// The text that a person sees of the first element that the selector finds.
    pub async fn text(&self, selector: &str) -> String {
        let text = self.value(&format!("document.querySelector({selector:?})?.innerText ?? ''")).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The query string in the address bar.
    pub async fn address(&self) -> String {
        self.value("location.search").await.as_str().unwrap_or_default().to_owned()
    }

    /// The element with that role's tag and that accessible name, as a person would look for it.
    pub async fn named(&self, tag: &str, name: &str) -> WebElement {
        let path = format!("//{tag}[normalize-space(.)={name:?} or @aria-label={name:?}]");
        self.driver
            .query(By::XPath(path))
            .and_displayed()
            .first()
            .await
            .unwrap_or_else(|error| panic!("{tag} {name}: {error}"))
    }

    /// Clicks what has that tag and that name.
    pub async fn click(&self, tag: &str, name: &str) {
        let element = self.named(tag, name).await;
        element.scroll_into_view().await.expect("it can be scrolled to");
        element.click().await.unwrap_or_else(|error| panic!("{tag} {name}: {error}"));
    }

    /// The field with that label.
    pub async fn field(&self, label: &str) -> WebElement {
        let path =
            format!("//label[starts-with(normalize-space(.), {label:?})]//*[self::input or self::select]");
        let field = self.driver.query(By::XPath(path)).first().await;
        field.unwrap_or_else(|error| panic!("field {label}: {error}"))
    }

    /// Chooses an option of the list with that label: as the browser tells the page of it, because chromedriver cannot
    /// open the list of a headless browser twice.
    pub async fn choose(&self, label: &str, option: &str) {
        let field = self.field(label).await;
        let choose = "const [field, name] = arguments;
            field.selectedIndex = [...field.options].findIndex(it => it.text == name);
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        let arguments = vec![field.to_json().expect("an element"), json!(option)];
        self.driver
            .execute(choose, arguments)
            .await
            .unwrap_or_else(|error| panic!("{label} {option}: {error}"));
    }

    /// The count beside each value of a facet.
    pub async fn counts(&self, facet: &str) -> Vec<(String, usize)> {
        let boxes = format!("[...document.querySelectorAll('input[name={facet}]')]");
        let pairs = format!(
            "{boxes}.map(it => [it.value, it.closest('label').querySelector('[data-count]').textContent])"
        );
        let pairs = self.value(&pairs).await;
        let pair = |pair: &Value| {
            let count = pair[1].as_str().and_then(|count| count.trim().parse().ok());
            (pair[0].as_str().unwrap_or_default().to_owned(), count.expect("a count is a number"))
        };
        pairs.as_array().into_iter().flatten().map(pair).collect()
    }

    /// Ticks or unticks a value of a facet.
    pub async fn tick(&self, facet: &str, value: &str) {
        let path = format!("input[name='{facet}'][value='{value}']");
        let input = self.driver.query(By::Css(&path)).first().await.expect("the box is there");
        input.scroll_into_view().await.expect("it can be scrolled to");
        input.click().await.unwrap_or_else(|error| panic!("{facet} {value}: {error}"));
    }

    /// Types into the search box in place of what stands there.
    pub async fn search(&self, text: &str) {
        let input = self
            .driver
            .query(By::Css("input[type=search][name=q]"))
            .first()
            .await
            .expect("the search box is there");
        input.clear().await.expect("it can be emptied");
        input.send_keys(text).await.expect("it can be typed into");
    }

    /// Console messages with this text belong to what the test does.
    pub fn expect_console(&self, text: &str) {
        self.expected.lock().expect("no test panics here").push(text.to_owned());
    }

    /// No error stands in the console, and no report of the CSP, but those that were expected.
    async fn assert_quiet(&self) {
        let expected = self.expected.lock().expect("no test panics here").clone();
        let entries = self.driver.browser_log().await.expect("the console can be read");
        let loud: Vec<String> = entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" || entry.message.contains("Content Security Policy"))
            .map(|entry| entry.message)
            .filter(|message| !expected.iter().any(|part| message.contains(part)))
            .collect();
        assert_eq!(loud, Vec::<String>::new(), "the console has errors");
    }
}
