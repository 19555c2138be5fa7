//! The static page in index.html, and its replacement by the app.

use super::history::scroll_of_entry;
use super::pause::next_task;
use leptos::prelude::{document, request_animation_frame, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The record at the top of the viewport, and its distance from the viewport's top.
pub struct PlaceInList(Option<(String, f64)>);

impl PlaceInList {
    /// Notes the first listed record in the viewport, if the page is scrolled.
    pub fn save() -> PlaceInList {
        let rows = document().query_selector_all("#page li[data-record]").ok().filter(|_| is_scrolled());
        let on_screen = rows.and_then(|rows| {
            let rows = (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into::<Element>().ok());
            rows.map(|row| (top(&row), row)).find(|(top, _)| *top >= 0.0)
        });
        PlaceInList(on_screen.and_then(|(top, row)| Some((row.get_attribute("data-record")?, top))))
    }

    /// Scrolls in the next frame so that the same record is where it was.
    pub fn restore(self) {
        let Some((id, before)) = self.0 else { return };
        request_animation_frame(move || {
            if let Ok(Some(row)) = document().query_selector(&format!("#page li[data-record='{id}']")) {
                window().scroll_by_with_x_and_y(0.0, top(&row) - before);
            }
        });
    }
}

/// Returns true if the page is scrolled.
pub fn is_scrolled() -> bool {
    window().scroll_y().is_ok_and(|y| y > 0.0)
}

/// Returns true if the page will be scrolled, because its history entry was.
pub fn will_be_scrolled() -> bool {
    scroll_of_entry().is_some_and(|y| y > 0.0)
}

/// Lays out the groups of the list one after the other, each in a task of its own. Until then, the style sheet skips those off
/// the screen (`data-later` of the root element).
pub async fn lay_out_groups() {
    let Ok(groups) = document().query_selector_all("#page .group") else { return };
    let groups = (0..groups.length()).filter_map(|at| groups.item(at)?.dyn_into::<Element>().ok());
    for group in groups {
        next_task().await;
        let _ = group.set_attribute("data-laid-out", "");
        group.get_bounding_client_rect();
    }
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Scrolls the contents of the element with the given id to the top.
pub fn scroll_to_top(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_scroll_top(0);
    }
}

/// Returns an element outside the page, to build the app in.
pub fn element_outside_page() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// Replaces the static page with what was built in an element.
pub fn replace_static_page(built: &Element) {
    if let (Some(page), Some(app)) = (document().get_element_by_id("page"), built.first_element_child()) {
        page.replace_children_with_node_1(&app);
    }
}

/// Sets the document title, which browsers show in the tab and the history.
pub fn set_document_title(title: &str) {
    document().set_title(title);
}

/// Sets or removes a `data-` attribute of the root element, which the style sheet reads.
pub fn set_flag(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Sets the page's state (`main[data-state]`) before the app is mounted.
pub fn set_page_state(state: &str) {
    if let Ok(Some(main)) = document().query_selector("main") {
        let _ = main.set_attribute("data-state", state);
    }
}
