//! Copying to the clipboard, and selecting text.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{ClipboardEvent, DataTransfer, Element, Event, HtmlDocument};

/// Copies a text, with an HTML version if there is one. Returns false if the browser does not allow it.
///
/// It uses the copy event, because frames from other sites are often denied `navigator.clipboard`.
pub fn copy(text: &str, html: Option<&str>) -> bool {
    let (text, html) = (text.to_owned(), html.map(str::to_owned));
    let filled = Rc::new(Cell::new(false));
    let filling = filled.clone();
    let fill = Closure::<dyn Fn(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        if let Some(data) = event.clipboard_data() {
            set_data(&data, "text/plain", &text);
            if let Some(html) = &html {
                set_data(&data, "text/html", html);
            }
            Event::prevent_default(&event);
            // No other listener may overwrite it.
            Event::stop_immediate_propagation(&event);
            filling.set(true);
        }
    });
    let listener = fill.as_ref().unchecked_ref();
    let document: HtmlDocument = document().unchecked_into();
    let _ = document.add_event_listener_with_callback("copy", listener);
    // Some browsers copy only while something is selected, but report success anyway.
    let selected = document.create_element("span").ok();
    if let (Some(element), Some(body)) = (&selected, document.body()) {
        element.set_text_content(Some("\u{a0}"));
        let _ = body.append_child(element);
        select(element);
    }
    let allowed = document.exec_command("copy").unwrap_or(false);
    if let Some(element) = selected {
        element.remove();
    }
    let _ = document.remove_event_listener_with_callback("copy", listener);
    allowed && filled.get()
}

fn set_data(data: &DataTransfer, media_type: &str, text: &str) {
    // Fails only outside a copy event.
    let _ = data.set_data(media_type, text);
}

/// Selects the contents of the element with the given id.
pub fn select_id(id: &str) {
    document().get_element_by_id(id).inspect(select);
}

/// Selects the contents of an element, so that the user can copy them.
pub fn select(element: &Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}
