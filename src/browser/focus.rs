//! The keyboard's focus: where it is, where it was, where it goes.

use leptos::prelude::{document, request_animation_frame};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent, MouseEventInit};

/// Focuses the element with that id, once the page has drawn it.
pub fn focus(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || give(document().get_element_by_id(&id)));
}

/// Focuses the element with that id, if what had the focus is gone once the page has drawn.
pub fn catch_focus(id: &'static str) {
    request_animation_frame(move || {
        if focused().is_none_or(|element| element.tag_name() == "BODY") {
            give(document().get_element_by_id(id));
        }
    });
}

/// What has the focus now.
pub fn focused() -> Option<Element> {
    document().active_element()
}

/// Activates what has the focus, as a click does.
pub fn click_focused() {
    if let Some(element) = focused()
        && let Ok(click) = MouseEvent::new_with_mouse_event_init_dict("click", &{
            let init = MouseEventInit::new();
            init.set_bubbles(true);
            init.set_cancelable(true);
            init
        })
    {
        let _ = element.dispatch_event(&click);
    }
}

/// Whether the focus is where something happens, or in it.
pub fn is_focused_in(event: &web_sys::Event) -> bool {
    let place = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    place.is_some_and(|place| place.contains(focused().as_deref()))
}

/// Whether a person is typing into the search box.
pub fn is_searching() -> bool {
    focused().is_some_and(|element| element.matches("[type=search]").unwrap_or(false))
}

/// Closes the menu that is open; if the focus is in it, it goes to what opens the menu. `false` if none is.
pub fn close_menu() -> bool {
    let Some(menu) = document().query_selector("details.menu[open]").ok().flatten() else { return false };
    let inside = focused().is_some_and(|element| menu.contains(Some(&element)));
    let _ = menu.remove_attribute("open");
    if inside {
        give(menu.first_element_child());
    }
    true
}

/// Whether something that happens, happens in the menu.
pub fn is_in_menu(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest("details.menu").ok().flatten().is_some())
}

/// Makes the element that the selector finds the one stop that Tab has in its group, and focuses it, once the page has
/// drawn it.
pub fn rove(group: &str, selector: &str) {
    let (stop, next) = (format!("{group} [tabindex='0']"), format!("{group} {selector}"));
    request_animation_frame(move || {
        let find = |selector: &str| document().query_selector(selector).ok().flatten();
        let Some(next) = find(&next) else { return };
        if let Some(stop) = find(&stop) {
            let _ = stop.set_attribute("tabindex", "-1");
        }
        let _ = next.set_attribute("tabindex", "0");
        give(Some(next));
    });
}

/// Gives the focus back to an element, once the page is drawn; to what is drawn of the same record, if it was drawn anew;
/// to the element with that id, if there is no such thing.
pub fn refocus(element: Option<Element>, otherwise: &str) {
    let otherwise = otherwise.to_owned();
    request_animation_frame(move || {
        let again = element
            .as_ref()
            .and_then(|element| element.get_attribute("data-record"))
            .and_then(|id| document().query_selector(&format!("a[data-record='{id}']")).ok().flatten());
        let there = element.filter(|element| element.is_connected());
        give(there.or(again).or_else(|| document().get_element_by_id(&otherwise)));
    });
}

fn give(element: Option<Element>) {
    if let Some(element) = element {
        // Elements of HTML and of SVG can both be focused; there is no type for "either". One that cannot be focused
        // refuses, and then focus stays where it was.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}
