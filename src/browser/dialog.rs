//! Native dialogs and menus: opening and closing them.

use super::focus::focus;
use leptos::ev::MouseEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlDialogElement, Node};

/// Opens a dialog over the page. What had the focus gets it back when it closes.
pub fn show_modal(dialog: &HtmlDialogElement) {
    // One that is open already refuses.
    let _ = dialog.show_modal();
}

/// Closes a dialog.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    dialog.close();
}

/// Whether a `<details>` is open.
pub fn is_open(details: &HtmlDetailsElement) -> bool {
    details.open()
}

/// Closes a `<details>`.
pub fn close_details(details: &HtmlDetailsElement) {
    details.set_open(false);
}

/// Closes a `<details>`, and gives the focus to its `<summary>`.
pub fn leave_details(details: &HtmlDetailsElement) {
    close_details(details);
    if let Some(summary) = details.first_element_child() {
        focus(&summary);
    }
}

/// Whether a click was inside of an element.
pub fn is_inside(event: &MouseEvent, element: &Node) -> bool {
    event.target().is_some_and(|target| element.contains(target.dyn_ref()))
}
