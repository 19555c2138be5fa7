//! A browser that has the page open, and ways to look at it and to use it as a person would.

use crate::engine::{downloads, with_browser};
use crate::{Engine, Reader, Server};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;

/// How long something may take before a test gives up on it. Nothing waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(20);

/// One browser window.
pub struct Page {
    pub engine: Engine,
    pub driver: WebDriver,
    pub server: Server,
    /// Where the browser saves files.
    downloads: std::path::PathBuf,
    /// Parts of console messages that belong to what the test does.
    expected: std::sync::Mutex<Vec<String>>,
}

/// Runs a test in a browser of its own. It fails, too, if the console has an error that was not expected.
pub async fn run(test: impl AsyncFnOnce(&Page)) {
    run_as(Reader::default(), test).await;
}

/// The same in a browser whose reader has set something.
pub async fn run_as(reader: Reader, test: impl AsyncFnOnce(&Page)) {
    with_browser(reader, async |driver, home| {
        let page = Page {
            engine: Engine::chosen(),
            driver: driver.clone(),
            server: Server::start().await,
            downloads: downloads(home),
            expected: Default::default(),
        };
        test(&page).await;
        page.assert_quiet().await;
    })
    .await;
}

/// Whether an element is drawn. (WebKitWebDriver takes what a closed `details` holds for seen.)
async fn is_seen(element: WebElement) -> WebDriverResult<bool> {
    let seen = "return arguments[0].checkVisibility({ visibilityProperty: true })";
    element.handle().execute(seen, vec![element.to_json()?]).await?.convert()
}

impl Page {
    /// Opens the page with a query string and waits until it is ready.
    pub async fn open(&self, query: &str) {
        self.go(query).await;
        self.until_ready().await;
    }

    /// Waits until all that is asked for is there.
    pub async fn until_ready(&self) {
        self.until("document.querySelector('main')?.dataset.state == 'ready'").await;
    }

    /// Opens the page with a query string.
    pub async fn go(&self, query: &str) {
        self.driver.goto(format!("{}{query}", self.server.address)).await.expect("the address opens");
    }

    /// Makes the screen so many CSS pixels wide.
    pub async fn resize(&self, width: u32) {
        self.engine.resize(&self.driver, width).await;
        self.until(&format!("innerWidth == {width}")).await;
    }

    /// Shows the page as it is printed, if the engine's driver can: whether it does.
    pub async fn as_print(&self) -> bool {
        self.engine.as_print(&self.driver).await
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
            // A browser may hold the name with an empty file, and move the whole one there.
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
                    self.text(".said").await
                );
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: impl Into<TypingData>) {
        let element = self.driver.active_element().await.expect("something has the focus");
        element.send_keys(key).await.expect("it takes keys");
    }

    /// Brings the middle of an element, also one of a drawing, to the middle of the screen, and points at it.
    pub async fn point_at(&self, selector: &str) {
        self.at(selector).await.perform().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// The same with a click.
    pub async fn click_at(&self, selector: &str) {
        let click = self.at(selector).await.click();
        click.perform().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Where drivers place a drawing's parts differs; where the page itself has them does not, once what was begun is drawn.
    async fn at(&self, selector: &str) -> ActionChain {
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))";
        self.driver.execute_async(drawn, Vec::new()).await.expect("the page is drawn");
        let middle = format!(
            "(it => {{ it.scrollIntoView({{ block: 'center', inline: 'center' }}); const box = it.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round) }})
                (document.querySelector({selector:?}))"
        );
        let middle: (i64, i64) = serde_json::from_value(self.value(&middle).await).expect("two numbers");
        self.driver.action_chain().move_to(middle.0, middle.1)
    }

    /// What the rules of axe-core find wrong in what is shown now, with the elements.
    pub async fn violations(&self) -> Vec<String> {
        self.violations_in("html").await
    }

    /// The same in parts of it: where something lies over the rest, the rest cannot be pointed at.
    pub async fn violations_in(&self, selector: &str) -> Vec<String> {
        let path = std::env::var("AXE_CORE").expect("AXE_CORE is set: source scripts/tools.sh");
        let axe = std::fs::read_to_string(path).expect("axe-core is installed: scripts/bootstrap.sh test");
        self.driver.execute(axe, Vec::new()).await.expect("axe-core loads");
        let run = "const [selector, done] = arguments;
            axe.run(selector, { rules: { 'target-size': { enabled: true } } }).then(found => done(
                found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`))
            ))";
        let found = self.driver.execute_async(run, vec![json!(selector)]).await.expect("axe-core runs");
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
                let told = self.server.told();
                panic!("never came true: {expression}\nthe page told: {told:?}\n{body}");
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
            .with_filter(is_seen)
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
        let pairs =
            format!("{boxes}.map(it => [it.value, it.closest('label').querySelector('.count').textContent])");
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

    /// Types into the search box in place of what stands there. It is clicked first, as a person would: in a frame of another
    /// site WebKit gives the focus to nothing that a script or a driver asks it for, until somebody has used the frame.
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

    /// Console messages with this text belong to what the test does.
    pub fn expect_console(&self, text: &str) {
        self.expected.lock().expect("no test panics here").push(text.to_owned());
    }

    /// No error stands in the console, and no report of the CSP, but those that were expected.
    async fn assert_quiet(&self) {
        let expected = self.expected.lock().expect("no test panics here").clone();
        let mut loud = self.engine.console(&self.driver).await;
        loud.extend(self.server.told());
        loud.retain(|message| !expected.iter().any(|part| message.contains(part)));
        assert_eq!(loud, Vec::<String>::new(), "the console has errors");
    }
}
