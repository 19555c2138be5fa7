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

/// Says of the links with that value of an attribute that they lead to what is open now, and of no others.
pub fn mark_current(attribute: &str, value: Option<String>) {
    let document = document();
    let each = |selector: &str, mark: &dyn Fn(&Element)| {
        let Ok(found) = document.query_selector_all(selector) else { return };
        for place in 0..found.length() {
            if let Some(element) = found.item(place).and_then(|node| node.dyn_into::<Element>().ok()) {
                mark(&element);
            }
        }
    };
    each(&format!("[{attribute}][aria-current]"), &|element| drop(element.remove_attribute("aria-current")));
    if let Some(value) = value {
        each(&format!("[{attribute}='{value}']"), &|element| {
            drop(element.set_attribute("aria-current", "true"));
        });
    }
}

/// Notes which elements of the page are folded and which are not, by the attribute that names them. What is not in the
/// page keeps what was noted of it.
pub fn folded(attribute: &str, noted: &mut Vec<String>) {
    let Ok(found) = document().query_selector_all(&format!("details[{attribute}]")) else { return };
    for place in 0..found.length() {
        let element = found.item(place).and_then(|node| node.dyn_into::<Element>().ok());
        let Some((element, name)) = element.and_then(|it| it.get_attribute(attribute).map(|name| (it, name)))
        else {
            continue;
        };
        noted.retain(|other| *other != name);
        if !element.has_attribute("open") {
            noted.push(name);
        }
    }
}
