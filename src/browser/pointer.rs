//! Where on an element a pointer is.

use leptos::prelude::{document, window};
use web_sys::Element;

/// Where across the first element that the selector finds a pointer is: 0 at its start, 1 at its end, in the direction of
/// the script; and how wide it is in CSS pixels.
pub fn across(selector: &str, client_x: i32) -> Option<(f64, f64)> {
    let element = document().query_selector(selector).ok()??;
    let place = element.get_bounding_client_rect();
    if place.width() <= 0.0 {
        return None;
    }
    let part = (f64::from(client_x) - place.left()) / place.width();
    Some((if is_mirrored(&element) { 1.0 - part } else { part }, place.width()))
}

/// Whether its script runs from right to left.
fn is_mirrored(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value("direction").ok()).as_deref() == Some("rtl")
}

/// Whether the page runs from right to left.
pub fn is_rtl() -> bool {
    document().document_element().is_some_and(|element| is_mirrored(&element))
}
