//! How much room there is.

use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, MediaQueryListEvent, ResizeObserver};

/// Where filters, results and a record stand side by side. The same width is in style/.
const WIDE: &str = "(min-width: 75rem)";

fn wide() -> Option<MediaQueryList> {
    window().match_media(WIDE).ok().flatten()
}

/// Tells whether things stand side by side, now and for as long as the page lives.
pub fn watch_wide(tell: impl Fn(bool) + 'static) {
    if let Some(list) = wide() {
        tell(list.matches());
        let changed = Closure::<dyn Fn(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
            tell(event.matches());
        });
        list.set_onchange(Some(changed.as_ref().unchecked_ref()));
        changed.forget();
    }
}

/// Tells the width in CSS pixels of the first element that the selector finds, for as long as the page lives.
pub fn watch_width(selector: &str, tell: impl Fn(u32) + 'static) {
    let Some(element) = document().query_selector(selector).ok().flatten() else { return };
    let watched = element.clone();
    let measure = move || {
        let now = watched.client_width().unsigned_abs();
        // What is hidden has no width.
        if now > 0 {
            tell(now);
        }
    };
    measure();
    let resized = Closure::<dyn Fn()>::new(measure);
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&element);
        resized.forget();
    }
}
