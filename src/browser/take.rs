//! Taking things away: files and the clipboard.

use leptos::prelude::{document, set_timeout, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, ClipboardEvent, DataTransfer, Element, Event,
    HtmlAnchorElement, HtmlCanvasElement, HtmlDocument, HtmlImageElement, Url,
};

/// Has the browser save a text as a file.
pub fn download(name: &str, media_type: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        save(name, &blob);
    }
}

/// Has the browser draw an SVG text with two pixels for each of its own, and save it as a PNG file.
pub fn download_picture(name: String, svg: &str) {
    let Ok(image) = HtmlImageElement::new() else { return };
    let drawn = image.clone();
    let draw = Closure::once_into_js(move || {
        // What cannot be painted is not saved.
        let _ = paint(&drawn, name);
    });
    image.set_onload(Some(draw.unchecked_ref()));
    // The CSP lets pictures come from the page's origin and from data: addresses, not from blobs.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg)));
}

fn paint(image: &HtmlImageElement, name: String) -> Option<()> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    let (width, height) = (image.natural_width() * 2, image.natural_height() * 2);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    let painted = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            save(&name, &blob);
        }
    });
    canvas.to_blob(painted.unchecked_ref()).ok()
}

fn save(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    if let Ok(link) = document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has begun to save by then.
    set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_secs(60));
}

/// Copies a text, and its form in HTML if it has one. `false` where the browser does not allow it.
///
/// By the copy event and not by `navigator.clipboard`, which frames of other sites are often denied.
pub fn copy(text: &str, html: Option<&str>) -> bool {
    let (text, html) = (text.to_owned(), html.map(str::to_owned));
    let filled = Rc::new(Cell::new(false));
    let filling = filled.clone();
    let fill = Closure::<dyn Fn(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        if let Some(data) = event.clipboard_data() {
            put(&data, "text/plain", &text);
            if let Some(html) = &html {
                put(&data, "text/html", html);
            }
            Event::prevent_default(&event);
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
        select_within(element);
    }
    let allowed = document.exec_command("copy").unwrap_or(false);
    if let Some(element) = selected {
        element.remove();
    }
    let _ = document.remove_event_listener_with_callback("copy", listener);
    allowed && filled.get()
}

fn put(data: &DataTransfer, media_type: &str, text: &str) {
    // Refused outside of a copy event only.
    let _ = data.set_data(media_type, text);
}

/// Selects what an element shows, so that a person can copy it.
pub fn select(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        select_within(&element);
    }
}

fn select_within(element: &Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}

/// The words of an element.
pub fn words_of(id: &str) -> String {
    document().get_element_by_id(id).and_then(|element| element.text_content()).unwrap_or_default()
}
