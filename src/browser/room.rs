//! How much room there is.

use leptos::prelude::{GetUntracked, RwSignal, Set, document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, MediaQueryListEvent, ResizeObserver};

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

/// Keeps a signal at the width in CSS pixels of the first element that the selector finds, for as long as the page lives.
pub fn watch_width(selector: &str, width: RwSignal<u32>) {
    let Some(element) = document().query_selector(selector).ok().flatten() else { return };
    let watched = element.clone();
    let measure = move || {
        let now = watched.client_width().unsigned_abs();
        // What is hidden has no width.
        if now > 0 && width.get_untracked() != now {
            width.set(now);
        }
    };
    measure();
    let resized = Closure::<dyn Fn()>::new(measure);
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&element);
        resized.forget();
    }
}
