//! The state of the page: one `ViewState`, and one `Answer` that follows from it.

use crate::address::{self, ViewState};
use crate::browser;
use crate::dataset::Reading;
use crate::language;
use crate::markup::{self, Scene};
use crate::query::{Answer, Facet, Index};
use leptos::ev;
use leptos::prelude::*;
use std::time::Duration;

/// How long typing must pause before the address follows.
const PAUSE: Duration = Duration::from_millis(300);

/// What every component can reach. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Page {
    reading: StoredValue<Reading>,
    /// The view. It is changed by `go` and `adjust`, so that the address follows.
    pub view: RwSignal<ViewState>,
    /// What the view's query finds.
    pub answer: Memo<Answer>,
    /// How many changes the address does not yet show, because typing goes on.
    unwritten: StoredValue<u32>,
}

impl Page {
    /// Starts from the address, and follows it when the reader goes back or forward, or opens a record.
    pub fn new(reading: Reading) -> Page {
        let today = browser::today();
        let reading = StoredValue::new(reading);
        let view = RwSignal::new(address::decode(&browser::query_string()));
        // The index of the vantage that was asked from last.
        let index: StoredValue<Option<Index>> = StoredValue::new(None);
        let answer = Memo::new(move |_| {
            view.with(|view| {
                let vantage = view.query.vantage(today);
                index.update_value(|index| {
                    if index.as_ref().is_none_or(|index| index.vantage() != vantage) {
                        *index = Some(reading.with_value(|reading| Index::new(&reading.dataset, vantage)));
                    }
                });
                index.with_value(|index| index.as_ref().map(|index| index.answer(&view.query)))
            })
            .unwrap_or_default()
        });
        let page = Page { reading, view, answer, unwritten: StoredValue::new(0) };
        window_event_listener(ev::popstate, move |_| page.show(address::decode(&browser::query_string())));
        window_event_listener(ev::click, move |event| page.follow(&event));
        page
    }

    /// Opens the record, or takes away the criterion, that a piece of markup offers.
    fn follow(self, event: &ev::MouseEvent) {
        if let Some(id) = browser::clicked(event, markup::ITEM) {
            event.prevent_default();
            self.go(|view| view.item = Some(id));
        } else if let Some(place) = browser::clicked(event, markup::REMOVE) {
            self.go(|view| view.query.remove(place.parse().ok()));
            browser::focus("results");
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

    /// Shows a view. A record that opens takes the focus, one that closes gives it to its entry in the catalogue.
    fn show(self, view: ViewState) {
        let before = self.view.with_untracked(|view| view.item.clone());
        let after = view.item.clone();
        self.view.set(view);
        if before != after {
            let closed = before.unwrap_or_default();
            browser::focus(&after.map_or(markup::entry_id(&closed), |_| markup::TITLE_ID.to_owned()));
        }
    }
}
