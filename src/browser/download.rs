//! Saving files.

use leptos::prelude::{document, set_timeout};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Event, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

/// Saves a text as a file.
pub fn save_text(name: &str, media_type: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        save_blob(name, &blob);
    }
}

/// Renders an SVG text at two pixels per unit and saves it as a PNG file. `tell` receives whether that succeeded: a drawing
/// larger than the browser's maximum canvas cannot be painted.
pub fn save_picture(name: String, svg: &str, tell: Rc<dyn Fn(bool)>) {
    let Ok(image) = HtmlImageElement::new() else { return tell(false) };
    let drawn = image.clone();
    let draw = Closure::once_into_js(move |event: Event| {
        if event.type_() == "error" || paint(&drawn, name, tell.clone()).is_none() {
            tell(false);
        }
    });
    image.set_onload(Some(draw.unchecked_ref()));
    image.set_onerror(Some(draw.unchecked_ref()));
    // The CSP allows images from the page's origin and from data: URLs, but not from blobs.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg)));
}

fn paint(image: &HtmlImageElement, name: String, tell: Rc<dyn Fn(bool)>) -> Option<()> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    let (width, height) = (image.natural_width() * 2, image.natural_height() * 2);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    let painted = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = &blob {
            save_blob(&name, blob);
        }
        tell(blob.is_some());
    });
    canvas.to_blob(painted.unchecked_ref()).ok()
}

fn save_blob(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    if let Ok(link) = document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // By then the browser has started the download.
    set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_secs(60));
}
