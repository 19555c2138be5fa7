//! Breaks in long work, in which the browser paints and handles events.

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen_futures::JsFuture;

/// Milliseconds of work after which a break is due.
const PIECE: f64 = 12.0;

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
        let later = Promise::new(&mut |resolve: Function, _| {
            let _ = window().set_timeout_with_callback(&resolve);
        });
        let _ = JsFuture::from(later).await;
        self.since = now();
    }
}

/// Returns the milliseconds since the page was opened.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
