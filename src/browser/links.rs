//! Following links to records in place.

use leptos::ev::MouseEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// The value of `attribute` of the link that was clicked, if it has that attribute and the reader did not ask for
/// a new tab or window.
pub fn clicked(event: &MouseEvent, attribute: &str) -> Option<String> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if elsewhere || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}
