//! The state of the page: one `ViewState`, and one `Answer` that follows from it.

use crate::activity::{Record, Vantage};
use crate::address::{self, ViewState};
use crate::browser;
use crate::dataset::{Dataset, Problem, Reading};
use crate::query::{Answer, Index};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// What every component can reach. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Page {
    reading: StoredValue<Arc<Reading>>,
    /// The view. Components change it through `go` and `adjust`, so that the address follows.
    pub view: RwSignal<ViewState>,
    /// What the view's query finds.
    pub answer: Memo<Answer>,
}

impl Page {
    /// Starts from the address, and follows it when the reader goes back or forward.
    pub fn new(reading: Arc<Reading>) -> Page {
        let today = browser::today();
        let view = RwSignal::new(address::decode(&browser::query_string()));
        let back = window_event_listener(ev::popstate, move |_| {
            view.set(address::decode(&browser::query_string()));
        });
        on_cleanup(move || back.remove());

        let stored = StoredValue::new(reading.clone());
        let vantage = Memo::new(move |_| view.with(|view| view.query.vantage(today)));
        // An index is as good as another of the same vantage, and that is compared already.
        let index = Memo::new_with_compare(
            move |_| Arc::new(Index::new(&reading.dataset, vantage.get())),
            |_, _| true,
        );
        let query = Memo::new(move |_| view.with(|view| view.query.clone()));
        let answer = Memo::new(move |_| query.with(|query| index.with(|index| index.answer(query))));
        Page { reading: stored, view, answer }
    }

    /// The page that provided itself as context.
    pub fn get() -> Page {
        expect_context()
    }

    /// The dataset, shared.
    pub fn dataset(self) -> DatasetRef {
        DatasetRef(self.reading.get_value())
    }

    /// What could not be used of the dataset.
    pub fn problems(self) -> (Vec<Problem>, usize) {
        self.reading.with_value(|reading| (reading.problems.clone(), reading.left_out))
    }

    /// The day from which the records are seen.
    pub fn vantage(self) -> Vantage {
        self.answer.with(|answer| answer.vantage)
    }

    /// Changes the view as a step that Back undoes: something was chosen.
    pub fn go(self, change: impl FnOnce(&mut ViewState)) {
        self.view.update(change);
        browser::push(&self.view.with_untracked(address::encode));
    }

    /// Changes the view within the same step: something is being typed or dragged.
    pub fn adjust(self, change: impl FnOnce(&mut ViewState)) {
        self.view.update(change);
        browser::replace(&self.view.with_untracked(address::encode));
    }

    /// The relative address of the view with a change.
    pub fn href(self, change: impl FnOnce(&mut ViewState)) -> String {
        let mut view = self.view.get();
        change(&mut view);
        let query = address::encode(&view);
        if query.is_empty() { browser::page_path() } else { format!("?{query}") }
    }
}

/// A dataset that is shared with the page's state.
#[derive(Clone)]
pub struct DatasetRef(Arc<Reading>);

impl std::ops::Deref for DatasetRef {
    type Target = Dataset;

    fn deref(&self) -> &Dataset {
        &self.0.dataset
    }
}

impl DatasetRef {
    /// The record at a place of the answer.
    pub fn at(&self, position: usize) -> &Record {
        &self.records[position]
    }
}
