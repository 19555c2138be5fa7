//! Page-wide keys: `/` focuses the search box, Escape closes what is in front.

use crate::browser;
use crate::masthead::SEARCH;
use crate::state::{Address, Overlay};
use leptos::ev;
use leptos::prelude::*;

/// Handles the keys for as long as the page is open.
pub(super) fn follow_keys() {
    let (address, overlay) = (Address::expect(), Overlay::expect());
    let press = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() || browser::has_modifier(&event) {
            return;
        }
        match event.key().as_str() {
            "/" if !browser::is_typing(&event) => {
                event.prevent_default();
                browser::focus_id(SEARCH);
            }
            // Dialogs close themselves, and the search box handles Escape itself.
            "Escape" if !browser::is_within(&event, &format!("dialog, #{SEARCH}")) => {
                if overlay.drawer.get_untracked() {
                    overlay.drawer.set(false);
                } else if address.item.with_untracked(Option::is_some) {
                    address.go(|view| view.item = None);
                }
            }
            _ => {}
        }
    });
    on_cleanup(move || press.remove());
}
