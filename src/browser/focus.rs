//! The keyboard's focus: where it goes, and how it comes back.

use leptos::prelude::{document, request_animation_frame};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses an element now. One that cannot be focused refuses, and the focus stays where it was.
pub fn focus(element: &Element) {
    // Elements of HTML and of SVG can both be focused; there is no type for "either".
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Focuses the element with that id, once the page has drawn it.
pub fn focus_id(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus(&element);
        }
    });
}

/// Focuses the first element that the selector finds, once the page has drawn it.
pub fn focus_first(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            focus(&element);
        }
    });
}

/// Whether what has the focus is, or is within, what the selector finds.
pub fn has_focus_within(selector: &str) -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Where the focus was before something opened, to be given back when it closes.
#[derive(Clone, Debug, Default)]
pub struct FocusReturn(Option<Element>);

impl FocusReturn {
    /// Notes what has the focus now.
    pub fn save() -> FocusReturn {
        FocusReturn(document().active_element().filter(|element| element.tag_name() != "BODY"))
    }

    /// Gives the focus back once the page is drawn: to what had it; if that is gone, to what stands for the same record in the
    /// same view, then to the first element that `otherwise` selects.
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
