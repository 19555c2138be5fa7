//! Pointer positions, clicks and current targets.

use leptos::ev::{Event, MouseEvent, PointerEvent};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

/// Returns true if a click only follows a link: no new tab, no new window, no download.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0
        && !event.default_prevented()
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Returns the event's current target.
pub fn current_target(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Sends all further events of a pointer to the element until the pointer is released.
pub fn capture_pointer(element: &Element, event: &PointerEvent) {
    // Fails if the pointer is already gone, which does no harm.
    let _ = element.set_pointer_capture(event.pointer_id());
}

/// The horizontal position of a pointer in an element.
#[derive(Clone, Copy, Debug)]
pub struct PointerPlace {
    /// From 0 at the element's start to 1 at its end, in reading direction.
    pub share: f64,
    /// The element's width in CSS pixels.
    pub width: f64,
}

/// Returns the horizontal position of a point of the viewport in an element; `None` if the element has no width.
pub fn pointer_place(element: &Element, client_x: i32) -> Option<PointerPlace> {
    let bounds = element.get_bounding_client_rect();
    if bounds.width() <= 0.0 {
        return None;
    }
    let share = (f64::from(client_x) - bounds.left()) / bounds.width();
    Some(PointerPlace { share: if is_rtl() { 1.0 - share } else { share }, width: bounds.width() })
}

/// Returns true if the page is right-to-left.
pub fn is_rtl() -> bool {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    style.and_then(|style| style.get_property_value("direction").ok()).as_deref() == Some("rtl")
}
