//! What the view's query finds. All of it follows from the address and the data.

use super::loaded::{Seen, seen};
use super::{Address, Data, Layout, Others, Shared};
use activities::activity::Day;
use activities::address::View;
use activities::query::{Answer, Group, Grouping, Query, Scope, Snapshot};
use leptos::prelude::*;

/// What the view's query finds.
#[derive(Clone, Copy)]
pub struct Found {
    data: Data,
    address: Address,
    /// From when and of whom records are seen.
    pub seen: Memo<Seen>,
    /// What answers questions as the view sees the records.
    pub snapshot: Memo<Shared<Snapshot>>,
    pub answer: Memo<Shared<Answer>>,
    /// Which of its forms the answer is shown in.
    pub view: Memo<View>,
    /// What the headings of the list and the lanes of the timeline are.
    pub lanes: Memo<Grouping>,
    /// Headings and lanes of all records.
    pub layout: Memo<Shared<Layout>>,
    /// The answer's records under their headings.
    pub groups: Memo<Shared<Vec<Group>>>,
    /// Counts up whenever every row has to be drawn anew: another dataset, another day.
    pub generation: Memo<u32>,
}

impl Found {
    pub(super) fn new(data: Data, address: Address, today: Day) -> Found {
        let query = Memo::new(move |_| address.with(|view| view.query.clone()));
        let seen = Memo::new(move |_| query.with(|query| seen(query, today)));
        let snapshot = Memo::new(move |_| {
            // (Read: a memo that is only tracked is never computed, and so follows nothing.)
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

    /// The context.
    pub fn expect() -> Found {
        expect_context()
    }

    /// How many records match.
    pub fn total(self) -> usize {
        self.answer.with(|answer| answer.records.len())
    }

    /// How many records another query would find.
    pub fn would_find(self, query: &Query) -> usize {
        self.data.get().snapshot(query).total(query)
    }

    /// The records in the order in which the view shows them, each once.
    pub fn shown(self) -> Vec<usize> {
        let view = self.view.get();
        let loaded = self.data.get();
        self.answer.with(|answer| self.groups.with(|groups| view.records(loaded.dataset(), answer, groups)))
    }

    /// Whether the scope asks for other bodies' records, which are not there yet or could not be loaded.
    pub fn are_others_awaited(self) -> bool {
        self.address.with(|view| view.query.scope != Scope::Itu)
            && self.data.others.with(|others| *others != Others::Loaded)
    }
}
