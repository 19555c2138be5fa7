//! A browser with the page open, and methods to inspect it and to use it as a person would.

use crate::browser::{Browser, INTERVAL, PATIENCE, RUNTIME};
use crate::server::debug_dist;
use crate::{Engine, Level, Message, Reader, Server};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Instant;
use thirtyfour::action_chain::ActionChain;
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

/// Looks up the roles and names of elements in the page.
const CONTROLS: &str = include_str!("controls.js");

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

    /// Presses a key at the focused element.
    pub async fn press(&self, key: impl Into<TypingData>) {
        let element = self.driver.active_element().await.expect("something has the focus");
        element.send_keys(key).await.expect("it takes keys");
    }

    /// Scrolls the middle of an element (in the page or in a drawing) to the middle of the screen, and points at it.
    pub async fn point_at(&self, selector: &str) {
        self.at(selector).await.perform().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// The same with a click.
    pub async fn click_at(&self, selector: &str) {
        let click = self.at(selector).await.click();
        click.perform().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Waits until pending changes are drawn.
    pub async fn until_drawn(&self) {
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver.execute_async(drawn, Vec::new()).await.expect("the page is drawn");
    }

    /// Drivers disagree on the position of a drawing's parts, so the position is taken from the page itself.
    async fn at(&self, selector: &str) -> ActionChain {
        self.until_drawn().await;
        let middle = format!(
            "(it => {{ it.scrollIntoView({{ block: 'center', inline: 'center' }}); const box = it.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round) }})
                (document.querySelector({selector:?}))"
        );
        let middle: (i64, i64) = serde_json::from_value(self.value(&middle).await).expect("two numbers");
        self.driver.action_chain().move_to(middle.0, middle.1)
    }

    /// Returns the violations of axe-core's rules in the displayed page, with the elements.
    pub async fn violations(&self) -> Vec<String> {
        self.violations_in("html").await
    }

    /// The same in a part of it: while an overlay is open, elements behind it cannot be pointed at.
    pub async fn violations_in(&self, selector: &str) -> Vec<String> {
        self.found_by_axe(selector, json!({"rules": {"target-size": {"enabled": true}}})).await
    }

    /// The same with only the rules about colours: the other rules give the same result in every colour scheme.
    pub async fn violations_of_colour(&self, selector: &str) -> Vec<String> {
        self.found_by_axe(selector, json!({"runOnly": ["color-contrast", "link-in-text-block"]})).await
    }

    async fn found_by_axe(&self, selector: &str, options: Value) -> Vec<String> {
        if self.value("!window.axe").await == true {
            let path = std::env::var("AXE_CORE").expect("AXE_CORE is set: source scripts/tools.sh");
            let axe =
                std::fs::read_to_string(path).expect("axe-core is installed: scripts/bootstrap.sh test");
            self.driver.execute(axe, Vec::new()).await.expect("axe-core loads");
        }
        let run = "const [selector, options, done] = arguments;
            axe.run(selector, { resultTypes: ['violations'], ...options }).then(found => done(
                found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`))
            ))";
        let found =
            self.driver.execute_async(run, vec![json!(selector), options]).await.expect("axe-core runs");
        found.convert().expect("axe-core gives a list of texts")
    }

    /// Returns the value of a JavaScript expression.
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

    /// Returns the first visible and enabled element with that role and accessible name, as a person would look for it.
    /// (`src/controls.js` defines the roles.)
    pub async fn named(&self, role: &str, name: &str) -> WebElement {
        self.named_in("html", role, name).await
    }

    /// The same in a part of the page.
    pub async fn named_in(&self, part: &str, role: &str, name: &str) -> WebElement {
        let end = Instant::now() + PATIENCE;
        loop {
            let (mut found, names) = self.controls(part, role, Some(name)).await;
            if !found.is_empty() {
                return found.swap_remove(0);
            }
            assert!(Instant::now() < end, "no {role} is named {name:?} in {part}, but: {names:#?}");
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Returns the accessible names of all visible elements with that role.
    pub async fn names(&self, role: &str) -> Vec<String> {
        self.names_in("html", role).await
    }

    /// The same in a part of the page.
    pub async fn names_in(&self, part: &str, role: &str) -> Vec<String> {
        self.controls(part, role, None).await.1
    }

    /// Waits until no element with that role and name is visible.
    pub async fn until_gone(&self, role: &str, name: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.controls("html", role, Some(name)).await.0.is_empty() {
            assert!(Instant::now() < end, "{role} {name:?} is still there");
            tokio::time::sleep(INTERVAL).await;
        }
    }

    async fn controls(&self, part: &str, role: &str, name: Option<&str>) -> (Vec<WebElement>, Vec<String>) {
        let arguments = vec![json!(part), json!(role), json!(name)];
        let found = self.driver.execute(CONTROLS, arguments).await;
        let found = found.unwrap_or_else(|error| panic!("{role} {name:?} in {part}: {error}"));
        let element = |value: &Value| {
            WebElement::from_json(value.clone(), self.driver.handle().clone()).expect("an element")
        };
        let names = serde_json::from_value(found.json()[1].clone()).expect("a list of texts");
        (found.json()[0].as_array().into_iter().flatten().map(element).collect(), names)
    }

    /// Clicks the element with that role and name.
    pub async fn click(&self, role: &str, name: &str) {
        let element = self.named(role, name).await;
        element.scroll_into_view().await.expect("it can be scrolled to");
        element.click().await.unwrap_or_else(|error| panic!("{role} {name}: {error}"));
    }

    /// Returns the input element with that label.
    pub async fn field(&self, label: &str) -> WebElement {
        self.named("field", label).await
    }

    /// Chooses an option of the list with that label by a `change` event, as the browser would send it, because
    /// chromedriver cannot open the list of a headless browser twice.
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

    /// Returns the count of each value of a facet.
    pub async fn counts(&self, facet: &str) -> Vec<(String, usize)> {
        let boxes = format!("[...document.querySelectorAll('input[name={facet}]')]");
        let pairs =
            format!("{boxes}.map(it => [it.value, it.closest('label').querySelector('.count').textContent])");
        let pairs = self.value(&pairs).await;
        let pair = |pair: &Value| {
            let count = pair[1].as_str().and_then(|count| count.trim().parse().ok());
            (pair[0].as_str().unwrap_or_default().to_owned(), count.expect("a count is a number"))
        };
        pairs.as_array().into_iter().flatten().map(pair).collect()
    }

    /// Toggles a value of a facet.
    pub async fn tick(&self, facet: &str, value: &str) {
        let path = format!("input[name='{facet}'][value='{value}']");
        let input = self.driver.query(By::Css(&path)).first().await.expect("the box is there");
        input.scroll_into_view().await.expect("it can be scrolled to");
        input.click().await.unwrap_or_else(|error| panic!("{facet} {value}: {error}"));
    }

    /// Replaces the content of the search box by typing. The box is clicked first, as a person would: in a frame of
    /// another site, WebKit ignores requests of scripts and drivers to focus an element until the user has interacted
    /// with the frame.
    pub async fn search(&self, text: &str) {
        let input = self
            .driver
            .query(By::Css("input[type=search][name=q]"))
            .first()
            .await
            .expect("the search box is there");
        input.click().await.expect("it can be clicked into");
        input.clear().await.expect("it can be emptied");
        input.send_keys(text).await.expect("it can be typed into");
    }

    /// Replaces the content of the search box at once, like pasting.
    pub async fn paste(&self, text: &str) {
        let paste = "const box = document.querySelector('input[type=search][name=q]');
            box.focus();
            box.select();
            document.execCommand('insertText', false, arguments[0])";
        self.driver.execute(paste, vec![json!(text)]).await.expect("a text can be inserted");
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
