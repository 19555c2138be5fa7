//! Dialogs, the values of fields, and controls that are put away.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};

/// Opens the dialog with that id over the page, or closes it.
pub fn dialog(id: &str, open: bool) {
    let Some(dialog) = document().get_element_by_id(id) else { return };
    let dialog: HtmlDialogElement = dialog.unchecked_into();
    if open {
        let _ = dialog.show_modal();
    } else {
        dialog.close();
    }
}

/// The value of the field or list with that name.
pub fn chosen(name: &str) -> String {
    let field = document().query_selector(&format!("[name='{name}']")).ok().flatten();
    // Lists have their value in the same property.
    field.map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// The values of the boxes with that name that are ticked.
pub fn ticked(name: &str) -> Vec<String> {
    let Ok(found) = document().query_selector_all(&format!("[name='{name}']:checked")) else {
        return Vec::new();
    };
    let value = |place| found.item(place).map(|field| field.unchecked_into::<HtmlInputElement>().value());
    (0..found.length()).filter_map(value).collect()
}

/// Puts away the control of a key of the address: the facet's box, or the field with its label.
pub fn hide_control(key: &str) {
    if !key.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    let control = document().query_selector(&format!("#facet-{key}, [name='{key}']")).ok().flatten();
    let whole = control.and_then(|control| control.closest("fieldset, details, label").ok().flatten());
    if let Some(whole) = whole {
        let _ = Element::set_attribute(&whole, "hidden", "");
    }
}
