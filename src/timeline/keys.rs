//! Keys in the drawing: arrows move between records, plus and minus zoom, Enter opens.

use super::state::{MIDDLE, TimelineState};
use crate::browser;
use activities::timeline::{Item, Spot, Walk};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The length of the visible range after one zoom step, in percent of the length before.
pub(super) const IN: i64 = 80;
pub(super) const OUT: i64 = 125;

impl TimelineState {
    /// Handles a key press in the drawing.
    pub(super) fn press_key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        match key.as_str() {
            "+" | "=" => return self.zoom_by_key(event, IN),
            "-" => return self.zoom_by_key(event, OUT),
            // Links and buttons are activated by the browser; a cluster is neither.
            "Enter" | " " => {
                if self.open_cluster_at(event) {
                    event.prevent_default();
                }
                return;
            }
            _ => {}
        }
        let (Some(walk), Some(spot)) = (walk(&key), self.focused_stop()) else { return };
        event.prevent_default();
        if let Some(next) = self.ask(|timeline, plan, records| timeline.step(plan, records, spot, walk)) {
            self.stop.set_value(Some(next));
            if self.at(next).is_some() {
                self.focus(next);
            } else {
                // It gets the focus once it is drawn.
                self.reveal(next);
            }
        }
    }

    fn zoom_by_key(self, event: &KeyboardEvent, percent: i64) {
        event.prevent_default();
        let spot = self.focused_stop().and_then(|spot| self.at(spot));
        let still = spot.map_or(MIDDLE, |stop| self.share(stop.x()));
        self.show(self.window.get_untracked().zoomed(percent, still));
    }

    /// Moves the visible range to a record.
    fn reveal(self, spot: Spot) {
        if let Some(day) = self.ask(|_, plan, _| plan.item(spot.record).map(Item::anchor)) {
            self.show(self.window.get_untracked().around(day));
        }
    }
}

/// Returns the direction of a key.
fn walk(key: &str) -> Option<Walk> {
    Some(match key {
        "ArrowLeft" if browser::is_rtl() => Walk::Later,
        "ArrowRight" if browser::is_rtl() => Walk::Earlier,
        "ArrowLeft" => Walk::Earlier,
        "ArrowRight" => Walk::Later,
        "ArrowUp" => Walk::Up,
        "ArrowDown" => Walk::Down,
        "Home" => Walk::First,
        "End" => Walk::Last,
        _ => return None,
    })
}
