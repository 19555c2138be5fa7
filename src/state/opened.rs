//! Which groups of the list the reader opened or folded.

use super::effect;
use crate::browser;
use leptos::prelude::*;

/// Before the name of a group whose rows are all shown, and of one that is folded.
const OPENED: char = '+';
const FOLDED: char = '-';

/// Which groups the reader opened or folded, by their names. The tab keeps it, so that Back and a reload show the same.
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

    /// The context.
    pub fn expect() -> Opened {
        expect_context()
    }

    /// Whether all rows of a group are shown, however many.
    pub fn is_opened(self, name: &str) -> bool {
        self.has(OPENED, name)
    }

    /// Whether nothing but a group's head is shown.
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

    /// Shows no more than a group's head, or its rows again.
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

/// The name of a group: what the groups are, and its value. Neither has spaces.
pub fn group_name(by: impl std::fmt::Display, value: &str) -> String {
    format!("{by}/{value}")
}
