//! The results of the view's query. All of them derive from the address and the data.

use super::loaded::{Seen, seen};
use super::{Address, Data, Layout, Others, Shared};
use activities::activity::Day;
use activities::address::View;
use activities::query::{Answer, Group, Grouping, Query, Scope, Snapshot};
use leptos::prelude::*;

/// The results of the view's query, as memos.
#[derive(Clone, Copy)]
pub struct Found {
    data: Data,
    address: Address,
    /// The day of the view, the start day of changes, and the scope.
    pub seen: Memo<Seen>,
    /// The snapshot that answers the view's queries.
    pub snapshot: Memo<Shared<Snapshot>>,
    pub answer: Memo<Shared<Answer>>,
    /// The view in which the answer is shown.
    pub view: Memo<View>,
    /// The grouping behind the list's headings and the timeline's lanes.
    pub lanes: Memo<Grouping>,
    /// The headings and lanes of all records.
    pub layout: Memo<Shared<Layout>>,
    /// The answer's records under their headings.
    pub groups: Memo<Shared<Vec<Group>>>,
    /// Incremented whenever every row must be rendered again: for another dataset or another day.
    pub generation: Memo<u32>,
}

impl Found {
    pub(super) fn new(data: Data, address: Address, today: Day) -> Found {
        let query = Memo::new(move |_| address.with(|view| view.query.clone()));
        let seen = Memo::new(move |_| query.with(|query| seen(query, today)));
        let snapshot = Memo::new(move |_| {
            // Read it with `get`: a memo that is only tracked is never computed, so it follows nothing.
            seen.get();
            let loaded = data.get();
            query.with_untracked(|query| loaded.snapshot(query))
        });
        let answer = Memo::new(move |_| query.with(|query| Shared::new(snapshot.get().answer(query))));
        let view = Memo::new(move |_| address.with(|view| view.view));
        let lanes = Memo::new(move |_| address.with(|view| view.view.lanes(view.by)));
        let layout = Memo::new(move |_| {
            let (as_of, since, _) = seen.get();
            data.get().layout(lanes.get(), as_of, since)
        });
        let groups = Memo::new(move |_| {
            layout.with(|layout| Shared::new(layout.headings.group(&answer.get().records)))
        });
        let generation = Memo::new(move |before: Option<&u32>| {
            layout.with(|_| ());
            before.map_or(0, |before| before + 1)
        });
        Found { data, address, seen, snapshot, answer, view, lanes, layout, groups, generation }
    }

    /// Returns the context.
    pub fn expect() -> Found {
        expect_context()
    }

    /// Returns the number of matching records.
    pub fn total(self) -> usize {
        self.answer.with(|answer| answer.records.len())
    }

    /// Returns the number of records that another query would find.
    pub fn would_find(self, query: &Query) -> usize {
        self.data.get().snapshot(query).total(query)
    }

    /// Returns the records in the order of the view, each once.
    pub fn shown(self) -> Vec<usize> {
        let view = self.view.get();
        let loaded = self.data.get();
        self.answer.with(|answer| self.groups.with(|groups| view.records(loaded.dataset(), answer, groups)))
    }

    /// Returns true if the scope includes other bodies' records, and these are not loaded yet or failed to load.
    pub fn are_others_awaited(self) -> bool {
        self.address.with(|view| view.query.scope != Scope::Itu)
            && self.data.others.with(|others| *others != Others::Loaded)
    }
}
