//! Putting the page in its place, and keeping its parts at what the state says.

use leptos::prelude::{document, request_animation_frame, window};
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A part of an element that can follow the state.
#[derive(Clone, Copy)]
pub enum Part {
    Text,
    /// Its content, as markup.
    Html,
    /// The value of a field.
    Value,
    Attribute(&'static str),
}

/// Runs what binds the page to its state, as the owner of all its signals and effects, for as long as the page lives.
pub fn mount(bind: impl FnOnce() + 'static) {
    leptos::mount::mount_to_body(bind);
}

/// Does something in the frame after the next one, so that what the page shows by now is painted before.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// How high a heading or a record of a list is at least, about, in CSS pixels.
const LINE: f64 = 56.0;

/// Keeps the element with that id at least as high as it is, so that the page does not become shorter while it is filled, and
/// says how many lines of it are on the screen at most. `None` if it begins above the screen, and then it is not kept.
pub fn hold(id: &str) -> Option<usize> {
    let element = element(id)?;
    let place = element.get_bounding_client_rect();
    let screen = window().inner_height().ok()?.as_f64()?;
    (place.top() >= 0.0).then(|| {
        keep_height(&element, &format!("{}px", place.height() as u32));
        ((screen - place.top()) / LINE).max(0.0) as usize + 1
    })
}

/// Lets go of what was held.
pub fn release(id: &str) {
    if let Some(element) = element(id) {
        keep_height(&element, "");
    }
}

fn keep_height(element: &Element, height: &str) {
    let element: &HtmlElement = element.unchecked_ref();
    let _ = element.style().set_property("min-height", height);
}

/// Sets a part of an element.
pub fn put(id: &str, part: Part, value: &str) {
    let Some(element) = element(id) else { return };
    match part {
        Part::Text => element.set_text_content(Some(value)),
        Part::Html => element.set_inner_html(value),
        Part::Value => element.unchecked_into::<HtmlInputElement>().set_value(value),
        Part::Attribute(name) => drop(element.set_attribute(name, value)),
    }
}

/// Sets an attribute that is there or not.
pub fn flag(id: &str, attribute: &str, is_set: bool) {
    if let Some(element) = element(id) {
        let _ = element.toggle_attribute_with_force(attribute, is_set);
    }
}

/// Whether the `details` with that id is open.
pub fn is_open(id: &str) -> bool {
    element(id).is_some_and(|element| element.has_attribute("open"))
}

/// Fills the field with that name, and says whether what stands in it is wrong: in the element that describes it.
pub fn fill_field(name: &str, value: &str, is_wrong: bool) {
    if let Some(field) = named::<HtmlInputElement>("input", name) {
        field.set_value(value);
        let _ = field.set_attribute("aria-invalid", if is_wrong { "true" } else { "false" });
    }
    flag(&format!("{name}-wrong"), "hidden", !is_wrong);
}

/// Chooses the option with that value, of the list with that name; the default if there is none.
pub fn choose(name: &str, value: &str) {
    if let Some(list) = named::<HtmlSelectElement>("select", name) {
        list.set_value(value);
    }
}

/// What the field in which something happened goes by, as that attribute says, and its value.
pub fn field(event: &Event, attribute: &str) -> Option<(String, String)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let name = element.get_attribute(attribute)?;
    // Lists have their value in the same property.
    Some((name, element.unchecked_into::<HtmlInputElement>().value()))
}

/// Listens to what happens in the element with that id, or anywhere if the id is empty, for as long as it lives.
pub fn listen<A: Fn(&Event) + Clone + 'static>(id: &str, name: &str, act: &A) {
    let act = act.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&event));
    attach(id, name, listener.into_js_value());
}

fn attach(id: &str, name: &str, listener: JsValue) {
    let place: Option<EventTarget> =
        if id.is_empty() { Some(window().into()) } else { element(id).map(Into::into) };
    if let Some(place) = place {
        let _ = place.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn named<T: JsCast>(tag: &str, name: &str) -> Option<T> {
    let found = document().query_selector(&format!("{tag}[name='{name}']")).ok()??;
    Some(found.unchecked_into())
}
