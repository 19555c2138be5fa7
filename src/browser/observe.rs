//! Observing element sizes and media queries.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Element, MediaQueryListEvent, ResizeObserver};

/// Calls `handler` once an element has a size and whenever the size changes, for as long as the current owner lives. It runs in
/// the next frame, because browsers report an error if a handler changes what is being measured.
pub fn on_resize(element: &Element, handler: impl Fn() + Copy + 'static) {
    let is_alive = StoredValue::new(());
    let handle = move || {
        if is_alive.try_get_value().is_some() {
            handler();
        }
    };
    let call = Closure::<dyn Fn()>::new(move || request_animation_frame(handle));
    if let Ok(observer) = ResizeObserver::new(call.as_ref().unchecked_ref()) {
        observer.observe(element);
        StoredValue::new_local(Observation { observer, _call: call });
    }
}

/// Stops observing when dropped.
struct Observation {
    observer: ResizeObserver,
    _call: Closure<dyn Fn()>,
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Returns a signal that is true while a media query matches, for as long as the page is open.
pub fn media_query(query: &str) -> RwSignal<bool> {
    let holds = RwSignal::new(false);
    let Some(list) = window().match_media(query).ok().flatten() else { return holds };
    holds.set(list.matches());
    let change = Closure::<dyn Fn(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
        holds.set(event.matches())
    });
    // This can fail only if out of memory.
    let _ = list.add_event_listener_with_callback("change", change.as_ref().unchecked_ref());
    change.forget();
    holds
}
