//! What the browser tells of sizes and media queries.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Element, MediaQueryListEvent, ResizeObserver};

/// Calls `handler` once an element has a size, and whenever it has another, for as long as the current owner lives. In the next
/// frame: where a handler changes what is being measured, browsers report an error.
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

/// Ends when it is dropped.
struct Observation {
    observer: ResizeObserver,
    _call: Closure<dyn Fn()>,
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether a media query holds, for as long as the page is open.
pub fn media_query(query: &str) -> RwSignal<bool> {
    let holds = RwSignal::new(false);
    let Some(list) = window().match_media(query).ok().flatten() else { return holds };
    holds.set(list.matches());
    let change = Closure::<dyn Fn(MediaQueryListEvent)>::new(move |event: MediaQueryListEvent| {
        holds.set(event.matches())
    });
    // It can only fail for want of memory.
    let _ = list.add_event_listener_with_callback("change", change.as_ref().unchecked_ref());
    change.forget();
    holds
}
