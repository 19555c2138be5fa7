//! The address bar, and the scroll position of each history entry.

use leptos::prelude::{request_animation_frame, window};
use leptos::wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

/// Returns the query string of the address, with its `?`.
pub fn query_string() -> String {
    window().location().search().unwrap_or_default()
}

/// Returns the absolute address of the page's folder, with a trailing slash; the page may be open as its index.html.
pub fn folder() -> String {
    let path = page_path();
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    format!("{}{}", window().location().origin().unwrap_or_default(), &path[..end])
}

/// Returns the address without query string and fragment, relative to the origin.
fn page_path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Pushes a history entry. Call [`remember_scroll`] first to store the scroll position of the entry that is left.
pub fn push(query: &str) {
    let scroll = scroll();
    change(|history| history.push_state_with_url(&scroll, "", Some(&address(query))));
}

/// Changes the address of the current history entry.
pub fn replace(query: &str) {
    let scroll = scroll();
    change(|history| history.replace_state_with_url(&scroll, "", Some(&address(query))));
}

/// Stores the scroll position in the current history entry.
pub fn remember_scroll() {
    let scroll = scroll();
    change(|history| history.replace_state_with_url(&scroll, "", None));
}

/// Restores the scroll position of the current history entry in the next frame. It also turns off the browser's own restoration,
/// which would scroll before the records are rendered.
pub fn restore_scroll() {
    let Ok(history) = window().history() else { return };
    // Browsers without support keep their own behaviour.
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    if let Some(scroll) = scroll_of_entry() {
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scroll));
    }
}

/// Returns the scroll position that the current history entry stores.
pub(super) fn scroll_of_entry() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

fn scroll() -> JsValue {
    window().scroll_y().map_or(JsValue::NULL, JsValue::from_f64)
}

fn address(query: &str) -> String {
    if query.is_empty() { page_path() } else { format!("?{query}") }
}

/// Changes the history. Browsers refuse this in some sandboxed frames and after too many changes in a short time. The page works
/// without it.
fn change(how: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Ok(history) = window().history() {
        let _ = how(&history);
    }
}
