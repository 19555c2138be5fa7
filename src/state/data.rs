//! The dataset, and whether other bodies' records, which stand in a second file, are part of it.

use super::{Loaded, Shared};
use leptos::prelude::*;

/// Whether the file of other bodies' records is loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Others {
    #[default]
    NotAsked,
    Loading,
    /// Why it could not be loaded, in words.
    Failed(String),
    Loaded,
}

/// The dataset.
#[derive(Clone, Copy)]
pub struct Data {
    pub(super) loaded: RwSignal<Shared<Loaded>>,
    pub others: RwSignal<Others>,
}

impl Data {
    pub(super) fn new(loaded: Shared<Loaded>) -> Data {
        Data { loaded: RwSignal::new(loaded), others: RwSignal::new(Others::NotAsked) }
    }

    /// The context.
    pub fn expect() -> Data {
        expect_context()
    }

    /// The dataset, followed: it is replaced when other bodies' records are added.
    pub fn get(self) -> Shared<Loaded> {
        self.loaded.get()
    }

    /// The dataset as it is now.
    pub fn get_untracked(self) -> Shared<Loaded> {
        self.loaded.get_untracked()
    }

    /// Replaces the dataset.
    pub fn replace(self, loaded: Loaded) {
        self.loaded.set(Shared::new(loaded));
    }
}
