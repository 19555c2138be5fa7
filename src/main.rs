//! The page's entry: clears what index.html shows while loading, and mounts the app in its place.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;

    let Some(place) = document().get_element_by_id("page") else { return };
    place.set_text_content(None);
    leptos::mount::mount_to(place.unchecked_into(), dlt_activities::page::App).forget();
}

/// The page runs in browsers only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This is a web page: `make serve` shows it, `make build` leaves its files in dist/.");
}
