//! What is said in passing: that something was saved or copied, or could not be.

use leptos::prelude::*;
use std::time::Duration;

/// How long it stays.
const STAY: Duration = Duration::from_secs(8);

/// What is said in passing.
#[derive(Clone, Copy)]
pub struct Toast {
    pub said: RwSignal<String>,
    /// A text that the browser refused to copy: it is shown, for the reader to copy by hand.
    pub refused: RwSignal<Option<String>>,
}

impl Toast {
    pub(super) fn new() -> Toast {
        Toast { said: RwSignal::new(String::new()), refused: RwSignal::new(None) }
    }

    /// The context.
    pub fn expect() -> Toast {
        expect_context()
    }

    /// Says something. It goes after a while; the same can be said again, and is announced again.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.said.set(String::new());
        request_animation_frame(move || {
            self.said.set(text.clone());
            let go = move || {
                if self.said.with_untracked(|said| *said == text) {
                    self.said.set(String::new());
                }
            };
            set_timeout(go, STAY);
        });
    }
}
