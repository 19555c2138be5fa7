//! The state of the lineage view.

use crate::state::{Found, Scene, Shared, memo};
use activities::lineage::{Item, Origin, Outcome, items};
use leptos::prelude::*;

/// An origin and an outcome.
pub type Ends = (Origin, Outcome);

/// The items of the view, and the band that filters its rows.
#[derive(Clone, Copy)]
pub struct LineageState {
    pub items: Memo<Shared<Vec<Item>>>,
    pressed: RwSignal<Option<Ends>>,
    /// The pressed band, if it has items.
    pub chosen: Memo<Option<Ends>>,
}

impl LineageState {
    /// Creates the state from the contexts.
    pub fn of_contexts() -> LineageState {
        let (found, scene) = (Found::expect(), Scene::expect());
        let items = memo(move |_| {
            let (loaded, as_of) = (scene.loaded(), scene.as_of());
            found.answer.with(|answer| Shared::new(items(loaded.dataset(), &answer.records, as_of)))
        });
        let pressed = RwSignal::new(None::<Ends>);
        let chosen = memo(move |_| {
            let ends = pressed.get()?;
            items.with(|items| items.iter().any(|item| ends_of(item) == ends)).then_some(ends)
        });
        LineageState { items, pressed, chosen }
    }

    /// Shows only the items of a band, or all if it is the pressed one.
    pub fn toggle(self, ends: Ends) {
        let is_pressed = self.chosen.get_untracked() == Some(ends);
        self.pressed.set(Some(ends).filter(|_| !is_pressed));
    }

    /// Returns the number of items of a band.
    pub fn count(self, ends: Ends) -> usize {
        self.items.with(|items| items.iter().filter(|item| ends_of(item) == ends).count())
    }

    /// Returns the positions of the items to list.
    pub fn listed(self) -> Vec<usize> {
        let chosen = self.chosen.get();
        let is_listed = |item: &Item| chosen.is_none_or(|ends| ends_of(item) == ends);
        self.items.with(|items| (0..items.len()).filter(|&at| is_listed(&items[at])).collect())
    }
}

fn ends_of(item: &Item) -> Ends {
    (item.origin, item.outcome)
}
