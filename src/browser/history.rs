//! The address bar.

use leptos::prelude::window;
use leptos::wasm_bindgen::JsValue;

/// The query string of the address, with its `?`.
pub fn query_string() -> String {
    window().location().search().unwrap_or_default()
}

/// The address without query string and fragment, relative to the origin.
fn page_path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// A new entry of the history: Back leads to what was there.
pub fn push(query: &str) {
    change(query, |history, address| history.push_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// Another address for the same entry.
pub fn replace(query: &str) {
    change(query, |history, address| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// Browsers refuse where scripts may not change the address (some sandboxed frames, too many changes in a
/// short time). The page works without.
fn change(query: &str, how: impl FnOnce(&web_sys::History, &str) -> Result<(), JsValue>) {
    let address = if query.is_empty() { page_path() } else { format!("?{query}") };
    if let Ok(history) = window().history() {
        let _ = how(&history, &address);
    }
}
