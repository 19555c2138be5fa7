//! Breaks in long work, in which the browser paints and handles events.

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, window};
use leptos::wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Milliseconds of work after which a break is due.
const PIECE: f64 = 5.0;

/// Runs `act` in the frame after the next one, so that the current state of the page is painted first.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// The timer for breaks in long work.
pub struct Breaks {
    since: f64,
}

impl Breaks {
    pub fn begin() -> Breaks {
        Breaks { since: now() }
    }

    /// Returns true if a break is due.
    pub fn are_due(&self) -> bool {
        now() - self.since > PIECE
    }

    /// Lets the browser paint and handle events.
    pub async fn take(&mut self) {
        next_task().await;
        self.since = now();
    }
}

/// Waits for the next task, before which the browser can paint. It is a message, because a timer would wait for 4 ms.
pub async fn next_task() {
    let Ok(channel) = MessageChannel::new() else { return };
    let later = Promise::new(&mut |resolve: Function, _| {
        channel.port1().set_onmessage(Some(&resolve));
        let _ = channel.port2().post_message(&JsValue::NULL);
    });
    let _ = JsFuture::from(later).await;
    // The channel is held until here: WebKit may collect a port that nothing refers to, and its message with it.
    channel.port1().close();
}

/// Returns the milliseconds since the page was opened.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
