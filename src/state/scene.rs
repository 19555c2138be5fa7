//! What a record is drawn with, the same in the app and in static pages.

use super::{Address, Data, Found, Loaded, Shared};
use activities::activity::{AsOf, Change, Day, Record};
use activities::address::{self, ViewState, framing};
use leptos::prelude::*;

/// What a record is drawn with.
#[derive(Clone, Copy)]
pub struct Scene {
    pub data: Signal<Shared<Loaded>>,
    /// The day from which the records are seen.
    pub as_of: Signal<AsOf>,
    /// The day after which changes count, if changes were asked for.
    pub since: Signal<Option<Day>>,
    /// The words that were searched for, which lists mark.
    pub marked: Signal<Vec<String>>,
    /// What stands before and after a record's id in the address of its link.
    pub links: Signal<(String, String)>,
    /// The id of the record that is open.
    pub open: Signal<Option<String>>,
}

impl Scene {
    pub(super) fn new(data: Data, address: Address, found: Found) -> Scene {
        let marked = Memo::new(move |_| found.answer.with(|answer| answer.words.clone()));
        let links = Memo::new(move |_| {
            address.with(|view| {
                // Links to records keep what is chosen; the timeline's window does not matter to them.
                let view = ViewState { item: None, zoom: None, ..framing::without_trackers(view) };
                let query = address::encode(&view);
                let and = if query.is_empty() { "" } else { "&" };
                (format!("?{query}{and}item="), String::new())
            })
        });
        let open = Memo::new(move |_| {
            let item = address.with(|view| view.item.clone())?;
            // A former id stands for the record's own.
            data.get().dataset().record(&item).map(|record| record.id.clone()).or(Some(item))
        });
        Scene {
            data: Signal::derive(move || data.get()),
            as_of: Signal::derive(move || found.seen.get().0),
            since: Signal::derive(move || found.seen.get().1),
            marked: marked.into(),
            links: links.into(),
            open: open.into(),
        }
    }

    /// The scene of a static page: today's records, whose links begin and end like this.
    pub fn of_page(loaded: Shared<Loaded>, today: Day, before: &str, after: &str) -> Scene {
        Scene {
            data: Signal::stored(loaded),
            as_of: Signal::stored(AsOf::Today(today)),
            since: Signal::stored(None),
            marked: Signal::stored(Vec::new()),
            links: Signal::stored((before.to_owned(), after.to_owned())),
            open: Signal::stored(None),
        }
    }

    /// The context.
    pub fn expect() -> Scene {
        expect_context()
    }

    /// The dataset as it is now. What is drawn from it is drawn anew when it changes (`Found::edition`).
    pub fn loaded(self) -> Shared<Loaded> {
        self.data.get_untracked()
    }

    /// The day from which the records are seen now.
    pub fn day(self) -> AsOf {
        self.as_of.get_untracked()
    }

    /// The address that opens the record with an id.
    pub fn href(self, id: &str) -> String {
        self.links.with(|(before, after)| [before, id, after].concat())
    }

    /// What changed of a record, if changes were asked for.
    pub fn change(self, record: &Record) -> Option<Change> {
        record.change(self.since.get_untracked()?, self.day().day())
    }

    /// The slug of that change.
    pub fn change_slug(self, record: &Record) -> Option<&'static str> {
        self.change(record).map(|change| change.kind().slug())
    }
}
