//! Where a pointer is, and what a click asks for.

use leptos::ev::{Event, MouseEvent, PointerEvent};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// Whether a click asks for nothing but to follow a link: no new tab, no new window, no download.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0
        && !event.default_prevented()
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// The element that listens to an event.
pub fn current_target(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// All that a pointer does until it is let go is told to that element.
pub fn capture_pointer(element: &Element, event: &PointerEvent) {
    // Where the pointer is gone already there is nothing to tell.
    let _ = element.set_pointer_capture(event.pointer_id());
}

/// Where across an element a pointer is.
#[derive(Clone, Copy, Debug)]
pub struct PointerPlace {
    /// 0 at the element's start, 1 at its end, in the direction of the script.
    pub share: f64,
    /// How wide the element is, in CSS pixels.
    pub width: f64,
}

/// Where across an element a point of the screen is; `None` if the element has no width.
pub fn pointer_place(element: &Element, client_x: i32) -> Option<PointerPlace> {
    let bounds = element.get_bounding_client_rect();
    if bounds.width() <= 0.0 {
        return None;
    }
    let share = (f64::from(client_x) - bounds.left()) / bounds.width();
    Some(PointerPlace { share: if is_rtl() { 1.0 - share } else { share }, width: bounds.width() })
}

/// Whether the page runs from right to left.
pub fn is_rtl() -> bool {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    style.and_then(|style| style.get_property_value("direction").ok()).as_deref() == Some("rtl")
}
