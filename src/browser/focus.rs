//! Moving the keyboard's focus, and how much room there is.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focuses the element with that id, once the page has drawn it.
pub fn focus(id: &str) {
    let id = id.to_owned();
    leptos::prelude::request_animation_frame(move || {
        let element =
            document().get_element_by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            // Only an element that cannot be focused refuses, and then focus stays where it was.
            let _ = element.focus();
        }
    });
}

/// Whether there is room for the filters beside the results.
pub fn is_wide() -> bool {
    window().match_media("(min-width: 60rem)").ok().flatten().is_some_and(|query| query.matches())
}
