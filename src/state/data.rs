//! The dataset, and the loading state of other bodies' records, which are in a second file.

use super::{Loaded, Shared};
use leptos::prelude::*;

/// The loading state of the file with other bodies' records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Others {
    #[default]
    NotAsked,
    Loading,
    /// The reason why loading failed, in words.
    Failed(String),
    Loaded,
}

/// The context that holds the dataset.
#[derive(Clone, Copy)]
pub struct Data {
    pub(super) loaded: RwSignal<Shared<Loaded>>,
    pub others: RwSignal<Others>,
}

impl Data {
    pub(super) fn new(loaded: Shared<Loaded>) -> Data {
        Data { loaded: RwSignal::new(loaded), others: RwSignal::new(Others::NotAsked) }
    }

    /// Returns the context.
    pub fn expect() -> Data {
        expect_context()
    }

    /// Returns the dataset, tracked: it is replaced when other bodies' records are added.
    pub fn get(self) -> Shared<Loaded> {
        self.loaded.get()
    }

    /// Returns the dataset, untracked.
    pub fn get_untracked(self) -> Shared<Loaded> {
        self.loaded.get_untracked()
    }

    /// Replaces the dataset.
    pub fn replace(self, loaded: Loaded) {
        self.loaded.set(Shared::new(loaded));
    }
}
