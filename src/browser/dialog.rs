//! Opening and closing native dialogs and menus.

use super::focus::focus;
use leptos::ev::MouseEvent;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlDialogElement, Node};

/// Opens a modal dialog. When it closes, the focus returns to where it was.
pub fn show_modal(dialog: &HtmlDialogElement) {
    // Fails if the dialog is already open.
    let _ = dialog.show_modal();
}

/// Closes a dialog.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    dialog.close();
}

/// Returns true if a `<details>` is open.
pub fn is_open(details: &HtmlDetailsElement) -> bool {
    details.open()
}

/// Closes a `<details>`.
pub fn close_details(details: &HtmlDetailsElement) {
    details.set_open(false);
}

/// Closes a `<details>` and focuses its `<summary>`.
pub fn leave_details(details: &HtmlDetailsElement) {
    close_details(details);
    if let Some(summary) = details.first_element_child() {
        focus(&summary);
    }
}

/// Returns true if a click was inside an element.
pub fn is_inside(event: &MouseEvent, element: &Node) -> bool {
    event.target().is_some_and(|target| element.contains(target.dyn_ref()))
}
