//! Moving and restoring the keyboard focus.

use leptos::prelude::{document, request_animation_frame};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses an element now. If it cannot be focused, the focus stays where it was.
pub fn focus(element: &Element) {
    // HTML and SVG elements can both be focused, but there is no common type for them.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Focuses the element with the given id in the next frame, once it is rendered.
pub fn focus_id(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus(&element);
        }
    });
}

/// Scrolls to the element with the given id and focuses it.
pub fn go_to_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        focus(&element);
    }
}

/// Focuses the first element that matches the selector in the next frame, once it is rendered.
pub fn focus_first(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            focus(&element);
        }
    });
}

/// Returns true if the focused element or one of its ancestors matches the selector.
pub fn has_focus_within(selector: &str) -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// The element that had the focus before something opened, to be focused again when it closes.
#[derive(Clone, Debug, Default)]
pub struct FocusReturn(Option<Element>);

impl FocusReturn {
    /// Notes the element that has the focus now.
    pub fn save() -> FocusReturn {
        FocusReturn(document().active_element().filter(|element| element.tag_name() != "BODY"))
    }

    /// Restores the focus once the page is rendered: to the same element; if that is gone, to the link of the same record in the
    /// page, then to the first element that matches `otherwise`.
    pub fn restore(self, otherwise: String) {
        request_animation_frame(move || {
            let again = self.0.as_ref().and_then(|element| {
                let record = element.closest("[data-record]").ok().flatten()?.get_attribute("data-record")?;
                let selector = format!("a[data-record='{record}'], [data-record='{record}'] a");
                document().query_selector(&selector).ok().flatten()
            });
            let there = self.0.filter(|element| element.is_connected());
            let other = || document().query_selector(&otherwise).ok().flatten();
            if let Some(element) = there.or(again).or_else(other) {
                focus(&element);
            }
        });
    }
}
