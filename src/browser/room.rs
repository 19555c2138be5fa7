//! How much room there is.

use leptos::prelude::{RwSignal, Set, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, MediaQueryListEvent};

/// Where filters, results and a record stand side by side. The same width is in style/.
const WIDE: &str = "(min-width: 75rem)";

fn wide() -> Option<MediaQueryList> {
    window().match_media(WIDE).ok().flatten()
}

/// Whether things stand side by side, for as long as the page lives.
pub fn is_wide() -> RwSignal<bool> {
    let list = wide();
    let is_wide = RwSignal::new(list.as_ref().is_some_and(MediaQueryList::matches));
    if let Some(list) = list {
        let changed = Closure::<dyn Fn(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
            is_wide.set(event.matches());
        });
        list.set_onchange(Some(changed.as_ref().unchecked_ref()));
        changed.forget();
    }
    is_wide
}
