//! The clipboard.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{ClipboardEvent, DataTransfer, Element, Event, HtmlDocument};

/// Copies a text, and its form in HTML if it has one. `false` where the browser does not allow it.
///
/// By the copy event and not by `navigator.clipboard`, which frames of other sites are often denied.
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
            // Nobody else is to fill it with something else.
            Event::stop_immediate_propagation(&event);
            filling.set(true);
        }
    });
    let listener = fill.as_ref().unchecked_ref();
    let document: HtmlDocument = document().unchecked_into();
    let _ = document.add_event_listener_with_callback("copy", listener);
    // Some browsers copy only while something is selected, and report success all the same.
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
    // Refused outside of a copy event only.
    let _ = data.set_data(media_type, text);
}

/// The same of the element with that id.
pub fn select_id(id: &str) {
    document().get_element_by_id(id).inspect(select);
}

/// Selects what an element shows, so that a person can copy it.
pub fn select(element: &Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}
