//! The results of the view's query. All of them derive from the address and the data.

use super::loaded::{Seen, seen};
use super::settled::{self, Settled};
use super::{Address, Data, Layout, MOST_FIRST, Others, Shared, memo};
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
    /// The records whose rows lists keep, in the order of the view: all of the scope. Empty if there are too many, or if each word
    /// changes their order; lists then keep what they show.
    pub kept: Memo<Vec<usize>>,
    /// The kept records under their headings; of the answer, if none are kept.
    pub kept_groups: Memo<Shared<Vec<Group>>>,
    /// The groups that the list shows. While the user types, those below the screen follow a frame later.
    pub listed: Memo<Shared<Vec<Group>>>,
    /// The same for the table: the records that it shows.
    pub listed_records: Memo<Vec<usize>>,
    /// The number of rows that the screen had room for at the last letter.
    pub in_sight: StoredValue<usize>,
    /// Incremented whenever every row must be rendered again: for another dataset or another day.
    pub generation: Memo<u32>,
}

impl Found {
    pub(super) fn new(data: Data, address: Address, today: Day) -> Found {
        let query = memo(move |_| address.with(|view| view.query.clone()));
        let seen = memo(move |_| query.with(|query| seen(query, today)));
        let snapshot = memo(move |_| {
            // Read it with `get`: a memo that is only tracked is never computed, so it follows nothing.
            seen.get();
            let loaded = data.get();
            query.with_untracked(|query| loaded.snapshot(query))
        });
        let answer = memo(move |_| query.with(|query| Shared::new(snapshot.get().answer(query))));
        let view = memo(move |_| address.with(|view| view.view));
        let lanes = memo(move |_| address.with(|view| view.view.lanes(view.by)));
        let layout = memo(move |_| {
            let (as_of, since, _) = seen.get();
            data.get().layout(lanes.get(), as_of, since)
        });
        let groups =
            memo(move |_| layout.with(|layout| Shared::new(layout.headings.group(&answer.get().records))));
        let kept = memo(move |_| {
            let answer = answer.get();
            let query = query.get();
            // The best matches come first: that order changes with each word.
            if answer.within > MOST_ROWS || query.sort == Sort::Relevance {
                return Vec::new();
            }
            let all =
                Query { text: String::new(), chosen: Selection::default(), from: None, to: None, ..query };
            snapshot.get().answer(&all).records
        });
        let kept_groups = memo(move |_| {
            if kept.with(Vec::is_empty) {
                return groups.get();
            }
            layout.with(|layout| Shared::new(kept.with(|kept| layout.headings.group(kept))))
        });
        let generation = memo(move |before: Option<&u32>| {
            layout.with(|_| ());
            before.map_or(0, |before| before + 1)
        });
        let settled = settled::follow(address, data, layout, lanes, answer);
        let in_sight = StoredValue::new(0);
        // The number of rows that follow a letter at once; `None` if all are shown.
        let most_rows = move || {
            let is_ahead = settled.with(|settled| answer.with(|answer| settled.answer != *answer));
            (is_ahead && address.is_typing()).then(|| in_sight.get_value())
        };
        let listed = memo(move |_| {
            let groups = groups.get();
            let Some(most) = most_rows() else { return groups };
            let mut rows = 0;
            let is_in_sight = |group: &&Group| {
                let above = rows;
                rows += group.records.len().min(MOST_FIRST);
                above < most
            };
            Shared::new(groups.iter().take_while(is_in_sight).cloned().collect())
        });
        let listed_records = memo(move |_| {
            let most = most_rows().unwrap_or(usize::MAX);
            answer.with(|answer| answer.records.iter().take(most).copied().collect())
        });
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
            kept,
            kept_groups,
            listed,
            listed_records,
            in_sight,
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
