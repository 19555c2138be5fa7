//! The lanes of the timeline that are folded. They stay so while other views are shown, and in what is exported.

use leptos::prelude::*;

/// The headings of the lanes that are folded.
#[derive(Clone, Copy)]
pub struct FoldedLanes(RwSignal<Vec<String>>);

impl FoldedLanes {
    pub(super) fn new() -> FoldedLanes {
        FoldedLanes(RwSignal::new(Vec::new()))
    }

    /// The context.
    pub fn expect() -> FoldedLanes {
        expect_context()
    }

    /// The headings, followed.
    pub fn get(self) -> Vec<String> {
        self.0.get()
    }

    /// The headings as they are now.
    pub fn get_untracked(self) -> Vec<String> {
        self.0.get_untracked()
    }

    /// Folds the lane with that heading, or unfolds it.
    pub fn toggle(self, lane: &str) {
        self.0.update(|lanes| match lanes.iter().position(|folded| folded == lane) {
            Some(at) => drop(lanes.remove(at)),
            None => lanes.push(lane.to_owned()),
        });
    }

    /// Unfolds the lane with that heading.
    pub fn unfold(self, lane: &str) {
        if self.0.with_untracked(|lanes| lanes.iter().any(|folded| folded == lane)) {
            self.toggle(lane);
        }
    }
}
