//! Short messages: that something was saved or copied, or could not be.

use leptos::prelude::*;
use std::time::Duration;

/// The time a message stays visible.
const STAY: Duration = Duration::from_secs(8);

/// The context that shows short messages.
#[derive(Clone, Copy)]
pub struct Toast {
    pub said: RwSignal<String>,
    /// A text that the browser refused to copy. It is shown so that the user can copy it by hand.
    pub refused: RwSignal<Option<String>>,
}

impl Toast {
    pub(super) fn new() -> Toast {
        Toast { said: RwSignal::new(String::new()), refused: RwSignal::new(None) }
    }

    /// Returns the context.
    pub fn expect() -> Toast {
        expect_context()
    }

    /// Shows a message for a while. A repeated message is announced again.
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
