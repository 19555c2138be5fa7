//! The dataset as it was loaded, with the index that answers questions about it.

use super::Shared;
use activities::activity::{AsOf, Day};
use activities::address::ViewState;
use activities::dataset::{Dataset, Problem, Reading};
use activities::query::{Answer, Grouping, Headings, Index, Indexing, Query, Scope, Snapshot};
use activities::timeline::{Plan, Planning};

/// A dataset that can be asked.
pub struct Loaded {
    reading: Reading,
    index: Index,
    /// The texts of the dataset's files: exports cut records out of them.
    pub files: Vec<String>,
    today: Day,
    /// What the first view asks for, prepared while the dataset was loaded.
    first_snapshot: (Seen, Shared<Snapshot>),
    first_layout: ((Grouping, AsOf, Option<Day>), Shared<Layout>),
}

/// From when and of whom records are seen: all that a snapshot depends on.
pub type Seen = (AsOf, Option<Day>, Scope);

/// Headings and lanes of all records: what can be listed and drawn of them.
pub struct Layout {
    pub headings: Headings,
    pub plan: Plan,
}

impl Loaded {
    /// From what was read, and prepared for a view by [`Preparing`].
    fn new(reading: Reading, files: Vec<String>, view: &ViewState, today: Day, prepared: Prepared) -> Loaded {
        let Prepared { index, snapshot, layout } = prepared;
        let seen = seen(&view.query, today);
        let lanes = view.view.lanes(view.by);
        Loaded {
            reading,
            index,
            files,
            today,
            first_snapshot: (seen, Shared::new(snapshot)),
            first_layout: ((lanes, seen.0, seen.1), Shared::new(layout)),
        }
    }

    /// Prepares a dataset for a view all at once: for native tools and tests.
    pub fn prepare(reading: Reading, files: Vec<String>, view: &ViewState, today: Day) -> Loaded {
        let mut preparing = Preparing::new(&reading.dataset, view, today);
        while preparing.step(&reading.dataset, usize::MAX) {}
        preparing.finish(reading, files, view)
    }

    pub fn dataset(&self) -> &Dataset {
        &self.reading.dataset
    }

    /// What could not be used of the files, and how many records were left out for it.
    pub fn problems(&self) -> (&[Problem], usize) {
        (&self.reading.problems, self.reading.left_out)
    }

    pub fn index(&self) -> &Index {
        &self.index
    }

    /// What answers a query like this one.
    pub fn snapshot(&self, query: &Query) -> Shared<Snapshot> {
        let (first, snapshot) = &self.first_snapshot;
        if *first == seen(query, self.today) {
            return snapshot.clone();
        }
        Shared::new(self.index.snapshot(self.dataset(), query, self.today))
    }

    /// Answers a query as if nothing were prepared for it.
    pub fn answer(&self, query: &Query) -> Answer {
        self.snapshot(query).answer(query)
    }

    /// Headings and lanes of all records.
    pub fn layout(&self, lanes: Grouping, as_of: AsOf, since: Option<Day>) -> Shared<Layout> {
        let (first, layout) = &self.first_layout;
        if *first == (lanes, as_of, since) {
            return layout.clone();
        }
        let mut planning = Planning::new(lanes, as_of, since);
        while planning.step(self.dataset(), usize::MAX) {}
        let (headings, plan) = planning.finish();
        Shared::new(Layout { headings, plan })
    }
}

/// What a snapshot for a query depends on.
pub fn seen(query: &Query, today: Day) -> Seen {
    (query.as_of_on(today), query.since(), query.scope)
}

struct Prepared {
    index: Index,
    snapshot: Snapshot,
    layout: Layout,
}

/// A dataset being prepared for its first view, in steps between which the browser can draw.
pub struct Preparing {
    indexing: Indexing,
    planning: Planning,
    today: Day,
    is_indexed: bool,
}

impl Preparing {
    pub fn new(dataset: &Dataset, view: &ViewState, today: Day) -> Preparing {
        let (as_of, since, _) = seen(&view.query, today);
        Preparing {
            indexing: Indexing::new(dataset, &view.query, today),
            planning: Planning::new(view.view.lanes(view.by), as_of, since),
            today,
            is_indexed: false,
        }
    }

    /// Does the work for so many records more. Gives whether there is more to do.
    pub fn step(&mut self, dataset: &Dataset, records: usize) -> bool {
        if !self.is_indexed {
            self.is_indexed = !self.indexing.step(dataset, records);
            return true;
        }
        self.planning.step(dataset, records)
    }

    /// How many records are indexed.
    pub fn done(&self) -> usize {
        self.indexing.done()
    }

    /// The dataset, ready, after all steps.
    pub fn finish(self, reading: Reading, files: Vec<String>, view: &ViewState) -> Loaded {
        let (index, snapshot) = self.indexing.finish();
        let (headings, plan) = self.planning.finish();
        let prepared = Prepared { index, snapshot, layout: Layout { headings, plan } };
        Loaded::new(reading, files, view, self.today, prepared)
    }
}
