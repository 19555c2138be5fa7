//! The groups of the list that the user opened or folded.

use super::effect;
use crate::browser;
use leptos::prelude::*;

/// Number of records shown first in a group. If it has no more than `MOST_FIRST`, all are shown.
pub const FIRST: usize = 6;
pub const MOST_FIRST: usize = FIRST + 2;

/// Prefixes of stored group names: for a group that shows all rows, and for a folded group.
const OPENED: char = '+';
const FOLDED: char = '-';

/// The names of opened and folded groups. They are stored per tab, so that Back and a reload show the same.
#[derive(Clone, Copy)]
pub struct Opened(RwSignal<Vec<String>>);

impl Opened {
    pub(super) fn new() -> Opened {
        let all = RwSignal::new(Vec::new());
        effect(move || {
            let kept = browser::kept_groups();
            if !kept.is_empty() {
                all.set(kept.split(' ').map(str::to_owned).collect());
            }
        });
        Opened(all)
    }

    /// Returns the context.
    pub fn expect() -> Opened {
        expect_context()
    }

    /// Returns true if all rows of a group are shown, however many there are.
    pub fn is_opened(self, name: &str) -> bool {
        self.has(OPENED, name)
    }

    /// Returns true if only a group's heading is shown.
    pub fn is_folded(self, name: &str) -> bool {
        self.has(FOLDED, name)
    }

    fn has(self, mark: char, name: &str) -> bool {
        self.0.with(|all| all.iter().any(|it| it.strip_prefix(mark) == Some(name)))
    }

    /// Shows all rows of a group.
    pub fn open(self, name: &str) {
        self.set(OPENED, name, true);
    }

    /// Folds a group to its heading, or unfolds it.
    pub fn fold(self, name: &str, is_folded: bool) {
        self.set(FOLDED, name, is_folded);
    }

    fn set(self, mark: char, name: &str, is_set: bool) {
        if untrack(|| self.has(mark, name)) == is_set {
            return;
        }
        self.0.update(|all| {
            let marked = format!("{mark}{name}");
            if is_set { all.push(marked) } else { all.retain(|it| *it != marked) }
        });
        self.0.with_untracked(|all| browser::keep_groups(&all.join(" ")));
    }
}

/// Returns the name of a group: the grouping and its value. Neither contains spaces.
pub fn group_name(by: impl std::fmt::Display, value: &str) -> String {
    format!("{by}/{value}")
}
