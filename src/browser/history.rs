//! The address bar, and how far the page was scrolled at each entry of the history.

use leptos::prelude::{request_animation_frame, window};
use leptos::wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

/// The query string of the address, with its `?`.
pub fn query_string() -> String {
    window().location().search().unwrap_or_default()
}

/// The absolute address of the page's folder, with a closing slash; the page may be open as its index.html.
pub fn folder() -> String {
    let path = page_path();
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    format!("{}{}", window().location().origin().unwrap_or_default(), &path[..end])
}

/// The address without query string and fragment, relative to the origin.
fn page_path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// A new entry of the history: Back leads to what was there. How far that was scrolled is noted before ([`remember_scroll`]).
pub fn push(query: &str) {
    let scroll = scroll();
    change(|history| history.push_state_with_url(&scroll, "", Some(&address(query))));
}

/// Another address for the same entry.
pub fn replace(query: &str) {
    let scroll = scroll();
    change(|history| history.replace_state_with_url(&scroll, "", Some(&address(query))));
}

/// Notes in the entry how far the page is scrolled.
pub fn remember_scroll() {
    let scroll = scroll();
    change(|history| history.replace_state_with_url(&scroll, "", None));
}

/// Scrolls to where the page was when this entry was left, once it is drawn. From now on that is ours to do: the browser would
/// scroll before the records are there.
pub fn restore_scroll() {
    let Ok(history) = window().history() else { return };
    // Not every browser knows how; then it scrolls as it can.
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    if let Some(scroll) = history.state().ok().and_then(|state| state.as_f64()) {
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scroll));
    }
}

fn scroll() -> JsValue {
    window().scroll_y().map_or(JsValue::NULL, JsValue::from_f64)
}

fn address(query: &str) -> String {
    if query.is_empty() { page_path() } else { format!("?{query}") }
}

/// Browsers refuse where scripts may not change the address (some sandboxed frames, too many changes in a short time). The page
/// works without.
fn change(how: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Ok(history) = window().history() {
        let _ = how(&history);
    }
}
