//! Horizontal scrolling.

use leptos::prelude::document;
use web_sys::Element;

/// Scrolls the element that matches `row` horizontally, so that the element inside it that matches `selector` is in its middle.
/// Neither the page nor an embedding page scrolls.
pub fn scroll_across(row: &str, selector: &str) {
    let Ok(Some(row)) = document().query_selector(row) else { return };
    let Ok(Some(element)) = row.query_selector(selector) else { return };
    let middle = |element: &Element| {
        let bounds = element.get_bounding_client_rect();
        bounds.left() + bounds.width() / 2.0
    };
    row.set_scroll_left(row.scroll_left() + (middle(&element) - middle(&row)) as i32);
}

/// Scrolls a box horizontally to its end.
pub fn scroll_to_end(scroller: &Element) {
    let width = scroller.scroll_width();
    scroller.set_scroll_left(if super::is_rtl() { -width } else { width });
}
