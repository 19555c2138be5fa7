//! What a key was pressed on, and with which others.

use leptos::ev::KeyboardEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// Whether a key that makes another meaning of it is pressed, too.
pub fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Whether what has the focus takes letters, or lies over the page.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    is_within(event, "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog")
}

/// Whether a key was pressed within what the selector finds.
pub fn is_within(event: &KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}
