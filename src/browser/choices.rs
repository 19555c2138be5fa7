//! The boxes of a facet: keeping each at what it gives, narrowing a long list of them.

use super::actions::each;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Keeps boxes with that name, by their places among them, at whether they are chosen and how many records they give. One
/// that gives none cannot be chosen, only given up.
pub fn choices(name: &str, kept: &[(usize, bool, u32)]) {
    let Ok(boxes) = document().query_selector_all(&format!("input[name={name}]")) else { return };
    for &(place, is_chosen, count) in kept {
        let Some(field) = boxes.item(place as u32) else { continue };
        let field: HtmlInputElement = field.unchecked_into();
        field.set_checked(is_chosen);
        field.set_disabled(count == 0 && !is_chosen);
        if let Some(shown) = field.parent_element().and_then(|label| label.last_element_child()) {
            shown.set_text_content(Some(&count.to_string()));
        }
    }
}

/// Shows all boxes in the element with that id, or only the first again; its button says which.
pub fn show_all(id: &str) {
    let Some(values) = document().get_element_by_id(id) else { return };
    let is_all = values.toggle_attribute("data-all").unwrap_or(false);
    if let Some(button) = values.last_element_child() {
        let _ = button.set_attribute("aria-expanded", if is_all { "true" } else { "false" });
    }
}

/// Shows of the boxes in the element with that id those whose label has the words, all of them; those that it showed
/// before, if there is none.
pub fn narrow(id: &str, words: &str) {
    let words = words.trim().to_ascii_lowercase();
    each(&format!("#{id} label"), &|label: &Element| {
        let text = label.text_content().unwrap_or_default().to_ascii_lowercase();
        let _ = label.toggle_attribute_with_force("data-away", !text.contains(&words));
    });
    if let Some(values) = document().get_element_by_id(id) {
        let _ = values.toggle_attribute_with_force("data-narrowed", !words.is_empty());
    }
}
