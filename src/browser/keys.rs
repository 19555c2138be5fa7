//! Helpers for keyboard events.

use leptos::ev::KeyboardEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// Returns true if Ctrl, Meta or Alt is also pressed.
pub fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Returns true if the event target accepts typing or is inside a dialog.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    is_within(event, "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog")
}

/// Returns true if the event target or one of its ancestors matches the selector.
pub fn is_within(event: &KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}
