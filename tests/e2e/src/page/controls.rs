//! Finds controls by role and name, and uses them as a person would.

use super::Page;
use crate::browser::{INTERVAL, PATIENCE};
use serde_json::{Value, json};
use std::time::Instant;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;

/// Looks up the roles and names of elements in the page.
const CONTROLS: &str = include_str!("controls.js");

impl Page {
    /// Returns the first visible and enabled element with that role and accessible name, as a person would look for it.
    /// (`controls.js` defines the roles.)
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
}
