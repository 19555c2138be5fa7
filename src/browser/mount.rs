//! Putting a view in the page's place.

use leptos::prelude::{IntoView, document};
use leptos::wasm_bindgen::JsCast;

/// The id of the element that holds the page.
const PLACE: &str = "page";

/// Shows a view in place of all that stood there.
pub fn mount<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let Some(place) = document().get_element_by_id(PLACE) else { return };
    place.set_text_content(None);
    leptos::mount::mount_to(place.unchecked_into(), view).forget();
}
