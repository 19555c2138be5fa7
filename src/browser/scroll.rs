//! Scrolling within the page.

use leptos::prelude::document;
use web_sys::Element;

/// Scrolls the row that the first selector finds sideways, so that the element that the second finds in it stands in its middle. The
/// page stays where it is, and so does one around it.
pub fn scroll_across(row: &str, selector: &str) {
    let Ok(Some(row)) = document().query_selector(row) else { return };
    let Ok(Some(element)) = row.query_selector(selector) else { return };
    let middle = |element: &Element| {
        let bounds = element.get_bounding_client_rect();
        bounds.left() + bounds.width() / 2.0
    };
    row.set_scroll_left(row.scroll_left() + (middle(&element) - middle(&row)) as i32);
}
