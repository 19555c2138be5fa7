//! Listening to the window.

use leptos::ev::{Event, EventDescriptor};
use leptos::prelude::*;

/// Listens to an event of the window for as long as the current owner lives. Natively there is no window to listen to.
pub fn on_window<E: EventDescriptor + 'static>(event: E, handler: impl Fn(E::EventType) + 'static)
where
    E::EventType: leptos::wasm_bindgen::JsCast,
{
    if cfg!(target_arch = "wasm32") {
        let listener = window_event_listener(event, handler);
        on_cleanup(move || listener.remove());
    }
}

/// The same for an event that leptos has no type for, by its name.
pub fn on_window_named(event: &'static str, handler: impl Fn(Event) + 'static) {
    if cfg!(target_arch = "wasm32") {
        let listener = window_event_listener_untyped(event, handler);
        on_cleanup(move || listener.remove());
    }
}
