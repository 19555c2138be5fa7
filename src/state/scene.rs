//! The data needed to render a record, the same in the app and in static pages.

use super::loaded::Seen;
use super::{Address, Data, Found, Loaded, Shared, memo};
use activities::activity::{AsOf, Change, Day, Record};
use activities::query::Scope;
use leptos::prelude::*;

/// The context for rendering records.
#[derive(Clone, Copy)]
pub struct Scene {
    data: RwSignal<Shared<Loaded>>,
    /// The day of the view, the start day of changes, and the scope.
    seen: Memo<Seen>,
    /// The search words, which lists mark: while the user types, they follow a frame later.
    pub marked: Memo<Vec<String>>,
    /// The part of a record link's address before the record's id.
    before_id: Memo<String>,
    /// The part after the id.
    after_id: &'static str,
    /// The id of the open record.
    pub open: Memo<Option<String>>,
}

impl Scene {
    pub(super) fn new(data: Data, address: Address, found: Found) -> Scene {
        let marked = memo(move |_| found.settled.with(|settled| settled.answer.words.clone()));
        let before_id = memo(move |_| {
            found.settled.with(|settled| {
                let and = if settled.link_query.is_empty() { "" } else { "&" };
                format!("?{}{and}item=", settled.link_query)
            })
        });
        let open = memo(move |_| {
            let item = address.item.get()?;
            // A former id resolves to the record's current one.
            data.get().dataset().record(&item).map(|record| record.id.clone()).or(Some(item))
        });
        Scene { data: data.loaded, seen: found.seen, marked, before_id, after_id: "", open }
    }

    /// Returns the scene of a static page: records as of today, with links made of `before`, the id and `after`.
    pub fn of_page(loaded: Shared<Loaded>, today: Day, before: &'static str, after: &'static str) -> Scene {
        Scene {
            data: RwSignal::new(loaded),
            seen: memo(move |_| (AsOf::Today(today), None, Scope::default())),
            marked: memo(|_| Vec::new()),
            before_id: memo(move |_| before.to_owned()),
            after_id: after,
            open: memo(|_| None),
        }
    }

    /// Returns the context.
    pub fn expect() -> Scene {
        expect_context()
    }

    /// The dataset as it is now. What is drawn from it is drawn anew when it changes (`Found::generation`).
    pub fn loaded_untracked(self) -> Shared<Loaded> {
        self.data.get_untracked()
    }

    /// The dataset, tracked: it is replaced when other bodies' records are added.
    pub fn loaded(self) -> Shared<Loaded> {
        self.data.get()
    }

    /// The day from which the records are seen.
    pub fn as_of(self) -> AsOf {
        self.seen.get().0
    }

    /// Returns the day after which changes count, if changes are requested.
    pub fn since(self) -> Option<Day> {
        self.seen.get().1
    }

    /// Returns the day as of which records are seen, untracked.
    pub fn as_of_untracked(self) -> AsOf {
        untrack(|| self.as_of())
    }

    /// Returns the address that opens the record with the given id.
    pub fn href(self, id: &str) -> String {
        self.before_id.with(|before| [before, id, self.after_id].concat())
    }

    /// Returns what changed in a record, if changes are requested.
    pub fn change(self, record: &Record) -> Option<Change> {
        record.change(untrack(|| self.since())?, self.as_of_untracked().day())
    }

    /// Returns the slug of that change.
    pub fn change_slug(self, record: &Record) -> Option<&'static str> {
        self.change(record).map(|change| change.kind().slug())
    }
}
