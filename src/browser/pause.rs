//! Pauses in long work, in which the browser draws and listens.

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen_futures::JsFuture;

/// Work is interrupted after so many milliseconds.
const PIECE: f64 = 12.0;

/// Does something in the frame after the next one, so that what the page shows by now is painted before.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// Long work that is interrupted now and then.
pub struct Breaks {
    since: f64,
}

impl Breaks {
    pub fn begin() -> Breaks {
        Breaks { since: now() }
    }

    /// Whether it is time for a break.
    pub fn are_due(&self) -> bool {
        now() - self.since > PIECE
    }

    /// Lets the browser draw and listen.
    pub async fn take(&mut self) {
        let later = Promise::new(&mut |resolve: Function, _| {
            let _ = window().set_timeout_with_callback(&resolve);
        });
        let _ = JsFuture::from(later).await;
        self.since = now();
    }
}

/// Milliseconds since the page was opened.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
