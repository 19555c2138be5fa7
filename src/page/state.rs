//! The state of the page: one `ViewState`, and one `Answer` that follows from it.

use crate::address::{self, View, ViewState};
use crate::browser;
use crate::dataset::Reading;
use crate::language;
use crate::markup::{self, Scene};
use crate::query::{Answer, Facet, Grouping, Index, Query, Sort};
use leptos::prelude::*;
use std::time::Duration;

/// How long typing or scrolling must pause before the address follows.
pub const PAUSE: Duration = Duration::from_millis(300);

/// What every component can reach. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Page {
    reading: StoredValue<Reading>,
    /// The view. It is changed by `go` and `adjust`, so that the address follows.
    pub view: RwSignal<ViewState>,
    /// What the view's query finds.
    pub answer: Memo<Answer>,
    /// How the answer is shown: a record that opens changes nothing of it.
    pub layout: Memo<(View, Grouping, Sort)>,
    /// The headings of the catalogue that are folded.
    pub folded: StoredValue<Vec<String>>,
    /// Whether the filters were called, where there is no room for them beside the results.
    pub called: RwSignal<bool>,
    /// Whether filters, results and a record stand side by side.
    pub wide: RwSignal<bool>,
    /// What had the focus when the record was opened.
    opener: StoredValue<Option<web_sys::Element>, LocalStorage>,
    /// The index of the vantage that was asked from last.
    index: StoredValue<Option<Index>>,
    /// How many changes the address does not yet show, because typing goes on.
    unwritten: StoredValue<u32>,
}

/// What lies over the rest of the page, so that the rest is out of reach.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Front {
    Nothing,
    Filters,
    Detail,
}

impl Page {
    /// Starts from the address.
    pub fn new(reading: Reading) -> Page {
        let reading = StoredValue::new(reading);
        let view = RwSignal::new(address::decode(&browser::query_string()));
        let index = StoredValue::new(None);
        Page {
            reading,
            view,
            answer: Memo::new(move |_| view.with(|view| ask(reading, index, &view.query))),
            layout: Memo::new(move |_| view.with(|view| (view.view, view.by, view.query.sort))),
            folded: StoredValue::default(),
            called: RwSignal::new(false),
            wide: browser::is_wide(),
            opener: StoredValue::new_local(None),
            index,
            unwritten: StoredValue::new(0),
        }
    }

    /// What lies over the rest.
    pub fn front(self) -> Front {
        if self.wide.get() {
            Front::Nothing
        } else if self.called.get() {
            Front::Filters
        } else if self.view.with(|view| view.item.is_some()) {
            Front::Detail
        } else {
            Front::Nothing
        }
    }

    /// How many records there are.
    pub fn records(self) -> usize {
        self.reading.with_value(|reading| reading.dataset.records.len())
    }

    /// What people call a value of a facet.
    pub fn value_name(self, facet: Facet, value: &str) -> String {
        self.reading.with_value(|reading| language::value(&reading.dataset, facet, value))
    }

    /// What a record is called; empty if there is none with that id.
    pub fn title(self, id: &str) -> String {
        self.reading.with_value(|reading| reading.dataset.record(id).map_or(String::new(), language::record))
    }

    /// Draws something of the dataset as the view shows it.
    pub fn draw(self, draw: impl FnOnce(Scene, &Reading) -> String) -> String {
        let vantage = self.answer.with(|answer| answer.vantage);
        // Links to records keep what is chosen; which record is open now does not matter to them.
        let base = self.view.with_untracked(|view| ViewState { item: None, ..view.clone() });
        let href = |id: &str| {
            format!("?{}", address::encode(&ViewState { item: Some(id.to_owned()), ..base.clone() }))
        };
        self.reading
            .with_value(|reading| draw(Scene { dataset: &reading.dataset, vantage, href: &href }, reading))
    }

    /// The records that are found, in the order in which they are shown.
    pub fn shown(self, scene: Scene) -> Vec<usize> {
        let (view, by, _) = self.layout.get();
        self.answer.with(|answer| match view {
            View::Table => answer.records.clone(),
            _ => markup::shown(scene, answer, by),
        })
    }

    /// How many records another query would find.
    pub fn would_find(self, query: &Query) -> usize {
        ask(self.reading, self.index, query).records.len()
    }

    /// Changes the view as a step that Back undoes: something was chosen.
    pub fn go(self, change: impl FnOnce(&mut ViewState)) {
        if self.unwritten.get_value() > 0 {
            self.write();
        }
        let mut view = self.view.get_untracked();
        change(&mut view);
        if self.view.with_untracked(|before| *before != view) {
            browser::push(&address::encode(&view));
            self.show(view);
        }
    }

    /// Changes the view within the same step: something is being typed or dragged.
    pub fn adjust(self, change: impl FnOnce(&mut ViewState)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        self.show(view);
        // Browsers refuse an address that changes with every letter: Safari more than 100 times in 30 s.
        let change = self.unwritten.get_value() + 1;
        self.unwritten.set_value(change);
        let if_last = move || {
            if self.unwritten.get_value() == change {
                self.write();
            }
        };
        set_timeout(if_last, PAUSE);
    }

    /// Lets the address follow, within the same step.
    fn write(self) {
        self.unwritten.set_value(0);
        browser::replace(&self.view.with_untracked(address::encode));
    }

    /// Shows a view. A record that opens takes the focus; the last one that closes gives it back to what had it.
    pub fn show(self, view: ViewState) {
        let before = self.view.with_untracked(|view| view.item.clone());
        let after = view.item.clone();
        if before.is_none() && after.is_some() {
            self.opener.set_value(browser::focused());
        }
        self.view.set(view);
        match (before, after) {
            (before, after) if before == after => {}
            (_, Some(_)) => browser::focus(markup::TITLE_ID),
            (Some(closed), None) => {
                let opener = self.opener.try_update_value(Option::take).flatten();
                browser::refocus(opener, &markup::entry_id(&closed));
            }
            (None, None) => {}
        }
    }
}

/// Answers a query, with the index of its vantage.
fn ask(reading: StoredValue<Reading>, index: StoredValue<Option<Index>>, query: &Query) -> Answer {
    let vantage = query.vantage(browser::today());
    reading
        .with_value(|reading| {
            index.update_value(|index| {
                if index.as_ref().is_none_or(|index| index.vantage() != vantage) {
                    *index = Some(Index::new(&reading.dataset, vantage));
                }
            });
            index.with_value(|index| index.as_ref().map(|index| index.answer(&reading.dataset, query)))
        })
        .unwrap_or_default()
}
