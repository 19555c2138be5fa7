//! Where on the screen things are, and what a pointer is at.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

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

/// What a pointer or the focus is at, of those elements that `selector` selects: the id of its record. What it is called
/// becomes the tooltip of the place that listens, so that not each of them needs one of its own.
pub fn explained(event: &Event, selector: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let found = target.closest(selector).ok().flatten();
    let attribute = |name: &str| found.as_ref().and_then(|element| element.get_attribute(name));
    if let Some(place) = event.current_target().and_then(|place| place.dyn_into::<Element>().ok()) {
        let _ = place.set_attribute("title", &attribute("aria-label").unwrap_or_default());
    }
    attribute("data-record")
}

/// From where to where across, and at which height the first element reaches that `selector` finds, without its text, from
/// the upper left corner of another: left, right and middle in CSS pixels.
pub fn extent(selector: &str, from: &str) -> Option<[i32; 3]> {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let corner = find(from)?.get_bounding_client_rect();
    let shapes = find(selector)?.query_selector_all(":scope > :not(text, line)").ok()?;
    let mut extent: Option<[f64; 3]> = None;
    for place in 0..shapes.length() {
        let Some(shape) = shapes.item(place).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let shape = shape.get_bounding_client_rect();
        let (left, right) = (shape.left() - corner.left(), shape.right() - corner.left());
        let middle = shape.top() + shape.height() / 2.0 - corner.top();
        let [least, most, _] = extent.unwrap_or([left, right, middle]);
        extent = Some([least.min(left), most.max(right), middle]);
    }
    extent.map(|extent| extent.map(|pixels| pixels as i32))
}

/// Puts a drawing into the first element that the selector finds.
pub fn fill(selector: &str, drawing: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        element.set_inner_html(drawing);
    }
}
