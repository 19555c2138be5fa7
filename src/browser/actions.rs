//! What in a piece of markup was activated.

use leptos::ev::MouseEvent;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// The value of `attribute` of what was clicked, if it has that attribute and the reader did not ask for a new tab or
/// window.
pub fn clicked(event: &MouseEvent, attribute: &str) -> Option<String> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if elsewhere || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Sets a mark on the elements that any of the selectors finds, and takes it from all others of the same sort, which
/// `sort` selects.
pub fn mark(mark: &str, sort: &str, selectors: &[String]) {
    each(&format!("{sort}[{mark}]"), &|element| drop(element.remove_attribute(mark)));
    for selector in selectors {
        each(&format!("{sort}{selector}"), &|element| drop(element.set_attribute(mark, "true")));
    }
}

pub(super) fn each(selector: &str, act: &dyn Fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for place in 0..found.length() {
        if let Some(element) = found.item(place).and_then(|node| node.dyn_into::<Element>().ok()) {
            act(&element);
        }
    }
}

/// Notes which elements of the page are folded and which are not, by the attribute that names them. What is not in the
/// page keeps what was noted of it.
pub fn folded(attribute: &str, noted: &mut Vec<String>) {
    let mut seen = Vec::new();
    let seeing = std::cell::RefCell::new(&mut seen);
    each(&format!("details[{attribute}]"), &|element| {
        if let Some(name) = element.get_attribute(attribute) {
            seeing.borrow_mut().push((name, element.has_attribute("open")));
        }
    });
    for (name, open) in seen {
        noted.retain(|other| *other != name);
        if !open {
            noted.push(name);
        }
    }
}
