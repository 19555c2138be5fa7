//! The results of the view's query. All of them derive from the address and the data.

use super::loaded::{Seen, seen};
use super::settled::{self, Settled};
use super::{Address, Data, Layout, Others, Shared};
use activities::activity::Day;
use activities::address::View;
use activities::query::{Answer, Group, Grouping, Query, Scope, Selection, Snapshot, Sort};
use leptos::prelude::*;

/// Maximum number of records whose rows are all in the DOM.
pub const MOST_ROWS: usize = 1_000;

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
    /// The answer for everything but the list: while the user types, it follows a frame later.
    pub settled: RwSignal<Settled>,
    /// The view in which the answer is shown.
    pub view: Memo<View>,
    /// The grouping behind the list's headings and the timeline's lanes.
    pub lanes: Memo<Grouping>,
    /// The headings and lanes of all records.
    pub layout: Memo<Shared<Layout>>,
    /// The answer's records under their headings.
    pub groups: Memo<Shared<Vec<Group>>>,
    /// The positions of the answer's records, in ascending order.
    matches: Memo<Vec<usize>>,
    /// The records whose rows lists keep, in the order of the view: all of the scope, if there are few.
    pub kept: Memo<Vec<usize>>,
    /// The kept records under their headings.
    pub kept_groups: Memo<Shared<Vec<Group>>>,
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
        let matches = Memo::new(move |_| {
            let mut has = vec![false; data.get().dataset().records.len()];
            answer.with(|answer| answer.records.iter().for_each(|&record| has[record] = true));
            (0..has.len()).filter(|&record| has[record]).collect::<Vec<_>>()
        });
        let kept = Memo::new(move |_| {
            let answer = answer.get();
            let query = query.get();
            // The best matches come first: that order changes with each word.
            if answer.within > MOST_ROWS || query.sort == Sort::Relevance {
                return answer.records.clone();
            }
            let all =
                Query { text: String::new(), chosen: Selection::default(), from: None, to: None, ..query };
            snapshot.get().answer(&all).records
        });
        let kept_groups = Memo::new(move |_| {
            layout.with(|layout| Shared::new(kept.with(|kept| layout.headings.group(kept))))
        });
        let generation = Memo::new(move |before: Option<&u32>| {
            layout.with(|_| ());
            before.map_or(0, |before| before + 1)
        });
        let settled = settled::follow(address, data, layout, lanes, answer);
        Found {
            data,
            address,
            seen,
            snapshot,
            answer,
            settled,
            view,
            lanes,
            layout,
            groups,
            matches,
            kept,
            kept_groups,
            generation,
        }
    }

    /// Returns the context.
    pub fn expect() -> Found {
        expect_context()
    }

    /// Returns the number of matching records.
    pub fn total(self) -> usize {
        self.answer.with(|answer| answer.records.len())
    }

    /// Returns true if a record is in the answer, given its position in the dataset.
    pub fn has(self, position: usize) -> bool {
        self.matches.with(|matches| matches.binary_search(&position).is_ok())
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
