//! Listening to window events.

use leptos::ev::Event;
use leptos::prelude::*;

/// Listens to an event of the window, by its name, for as long as the current owner lives. Natively there is no window.
pub fn on_window(event: &'static str, handler: impl Fn(Event) + 'static) {
    if cfg!(target_arch = "wasm32") {
        let listener = window_event_listener_untyped(event, handler);
        on_cleanup(move || listener.remove());
    }
}
