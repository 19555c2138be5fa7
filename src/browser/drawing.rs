//! DOM queries on the rendered timeline: event targets, focus and positions.

use super::focus::focus;
use super::pointer::current_target;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Returns an attribute of the event target's closest ancestor that matches the selector; the target itself counts.
pub fn attribute_at(event: &Event, selector: &str, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.get_attribute(attribute)
}

/// Returns an element's width in CSS pixels; 0 if it is not displayed.
pub fn width_of(element: &Element) -> u32 {
    element.get_bounding_client_rect().width() as u32
}

/// Returns an element's width in CSS pixels. While the element is built outside the page, that is the width of its counterpart in
/// the static page: the first element of its class.
pub fn width_in_page(element: &Element) -> u32 {
    if element.is_connected() {
        return width_of(element);
    }
    let counterpart = document().query_selector(&format!(".{}", element.class_name()));
    counterpart.ok().flatten().map_or(0, |counterpart| width_of(&counterpart))
}

/// Returns true if the focus is on or inside the event's current target.
pub fn has_focus(event: &Event) -> bool {
    current_target(event).is_some_and(|element| element.contains(document().active_element().as_deref()))
}

/// Returns the id of the focused element, if it is inside `within`.
pub fn focused_id(within: &Element) -> Option<String> {
    let focused = document().active_element()?;
    within.contains(Some(&focused)).then(|| focused.id())
}

/// Makes the element with the given id the group's only tab stop (roving tabindex).
pub fn set_tab_stop(group: &Element, id: &str) {
    let stop = group.query_selector("[tabindex='0']").ok().flatten();
    let Some(next) = document().get_element_by_id(id) else { return };
    if let Some(stop) = stop {
        let _ = stop.set_attribute("tabindex", "-1");
    }
    let _ = next.set_attribute("tabindex", "0");
}

/// Makes the element the group's only tab stop, and focuses it.
pub fn move_focus(group: &Element, id: &str) {
    set_tab_stop(group, id);
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

/// Sets a marker attribute on the elements inside `within` that represent the given records, and removes it from all others.
pub fn mark_records(within: &Element, mark: &str, records: &[&str]) {
    let each = |selector: &str, act: &dyn Fn(&Element)| {
        let Ok(found) = within.query_selector_all(selector) else { return };
        for at in 0..found.length() {
            if let Some(element) = found.item(at).and_then(|node| node.dyn_into::<Element>().ok()) {
                act(&element);
            }
        }
    };
    each(&format!("[data-record][{mark}]"), &|element| drop(element.remove_attribute(mark)));
    for record in records {
        each(&format!("[data-record='{record}']"), &|element| drop(element.set_attribute(mark, "true")));
    }
}

/// Scrolls a box, but nothing around it, to bring a record into view.
pub fn scroll_to_record(scroller: &Element, record: &str) {
    let Ok(Some(found)) = scroller.query_selector(&format!("[data-record='{record}']")) else { return };
    let (there, seen) = (found.get_bounding_client_rect(), scroller.get_bounding_client_rect());
    // The sticky header at the top of the box hides what is below it.
    const HEAD: f64 = 48.0;
    if there.top() < seen.top() + HEAD || there.bottom() > seen.bottom() {
        let by = there.top() - seen.top() - (seen.height() - there.height()) / 2.0;
        scroller.set_scroll_top(scroller.scroll_top() + by as i32);
    }
    if there.left() < seen.left() || there.right() > seen.right() {
        let by = there.left() - seen.left() - (seen.width() - there.width()) / 2.0;
        scroller.set_scroll_left(scroller.scroll_left() + by as i32);
    }
}
