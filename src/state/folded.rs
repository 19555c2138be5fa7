//! The folded lanes of the timeline. They stay folded while other views are shown, and in exports.

use leptos::prelude::*;

/// The headings of the folded lanes.
#[derive(Clone, Copy)]
pub struct FoldedLanes(RwSignal<Vec<String>>);

impl FoldedLanes {
    pub(super) fn new() -> FoldedLanes {
        FoldedLanes(RwSignal::new(Vec::new()))
    }

    /// Returns the context.
    pub fn expect() -> FoldedLanes {
        expect_context()
    }

    /// Returns the headings, tracked.
    pub fn get(self) -> Vec<String> {
        self.0.get()
    }

    /// Returns the headings, untracked.
    pub fn get_untracked(self) -> Vec<String> {
        self.0.get_untracked()
    }

    /// Folds the lane with the given heading, or unfolds it.
    pub fn toggle(self, lane: &str) {
        self.0.update(|lanes| match lanes.iter().position(|folded| folded == lane) {
            Some(at) => drop(lanes.remove(at)),
            None => lanes.push(lane.to_owned()),
        });
    }

    /// Unfolds the lane with the given heading.
    pub fn unfold(self, lane: &str) {
        if self.0.with_untracked(|lanes| lanes.iter().any(|folded| folded == lane)) {
            self.toggle(lane);
        }
    }
}
