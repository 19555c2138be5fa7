//! The address bar, and how far the page was scrolled at each address.

use leptos::prelude::{document, request_animation_frame, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, History, ScrollRestoration};

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

/// A new entry of the history: Back leads to what was there.
pub fn push(query: &str) {
    keep_place();
    let place = place();
    change(|history| history.push_state_with_url(&place, "", Some(&address(query))));
}

/// Another address for the same entry.
pub fn replace(query: &str) {
    let place = place();
    change(|history| history.replace_state_with_url(&place, "", Some(&address(query))));
}

/// Notes in the entry how far the page is scrolled.
pub fn keep_place() {
    let place = place();
    change(|history| history.replace_state_with_url(&place, "", None));
}

/// Scrolls to where the page was when this entry was left, once it is drawn. From now on that is ours to do: the
/// browser would scroll before the records are there. Whether that is further down.
pub fn return_to_place() -> bool {
    let Ok(history) = window().history() else { return false };
    // Not every browser knows how; then it scrolls as it can.
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    let place = history.state().ok().and_then(|state| state.as_f64());
    if let Some(place) = place {
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, place));
    }
    place > Some(0.0)
}

/// Takes away what was shown in the place of the records, with the element of that id. Who reads in it already goes on at the
/// same record.
pub fn give_way(id: &str) {
    let Some(listed) = document().get_element_by_id(id) else { return };
    let top = |element: &Element| element.get_bounding_client_rect().top();
    let read = listed.query_selector_all("[data-record]").ok().and_then(|records| {
        let is_read = window().scroll_y().is_ok_and(|y| y > 0.0);
        let records =
            (0..records.length()).filter_map(|place| records.item(place)?.dyn_into::<Element>().ok());
        records.filter(|_| is_read).find(|record| top(record) >= 0.0)
    });
    let read = read.and_then(|record| Some((record.get_attribute("data-record")?, top(&record))));
    listed.remove();
    if let Some((id, before)) = read {
        request_animation_frame(move || {
            let again = document().query_selector(&format!("li[data-record='{id}']"));
            if let Ok(Some(record)) = again {
                window().scroll_by_with_x_and_y(0.0, top(&record) - before);
            }
        });
    }
}

fn place() -> JsValue {
    window().scroll_y().map_or(JsValue::NULL, JsValue::from_f64)
}

fn address(query: &str) -> String {
    if query.is_empty() { page_path() } else { format!("?{query}") }
}

/// Browsers refuse where scripts may not change the address (some sandboxed frames, too many changes in a
/// short time). The page works without.
fn change(how: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Ok(history) = window().history() {
        let _ = how(&history);
    }
}
