//! A loaded dataset with the index that answers queries about it.

use super::Shared;
use activities::activity::{AsOf, Day};
use activities::address::ViewState;
use activities::dataset::{Dataset, Problem, Reading};
use activities::query::{Answer, Grouping, Headings, Index, Indexing, Query, Scope, Snapshot};
use activities::timeline::{Plan, Planning};

/// A dataset that is ready for queries.
pub struct Loaded {
    reading: Reading,
    index: Index,
    /// The texts of the dataset's files; exports cut records out of them.
    pub files: Vec<String>,
    today: Day,
    /// The snapshot and layout of the first view, prepared while the dataset was loading.
    first_snapshot: (Seen, Shared<Snapshot>),
    first_layout: ((Grouping, AsOf, Option<Day>), Shared<Layout>),
}

/// The day of the view, the start day of changes, and the scope: everything that a snapshot depends on.
pub type Seen = (AsOf, Option<Day>, Scope);

/// The headings and lanes of all records, for lists and the timeline.
pub struct Layout {
    pub headings: Headings,
    pub plan: Plan,
}

impl Loaded {
    /// Combines a parsed dataset with what [`Preparing`] prepared for a view.
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

    /// Prepares a dataset for a view in one go, for native tools and tests.
    pub fn prepare(reading: Reading, files: Vec<String>, view: &ViewState, today: Day) -> Loaded {
        let mut preparing = Preparing::new(&reading.dataset, view, today);
        while preparing.step(&reading.dataset, usize::MAX) {}
        preparing.finish(reading, files, view)
    }

    pub fn dataset(&self) -> &Dataset {
        &self.reading.dataset
    }

    /// Returns the problems found in the files, and the number of records left out because of them.
    pub fn problems(&self) -> (&[Problem], usize) {
        (&self.reading.problems, self.reading.left_out)
    }

    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Returns the snapshot that answers a query.
    pub fn snapshot(&self, query: &Query) -> Shared<Snapshot> {
        let (first, snapshot) = &self.first_snapshot;
        if *first == seen(query, self.today) {
            return snapshot.clone();
        }
        Shared::new(self.index.snapshot(self.dataset(), query, self.today))
    }

    /// Answers a query, with the first view's snapshot if that fits.
    pub fn answer(&self, query: &Query) -> Answer {
        self.snapshot(query).answer(query)
    }

    /// Returns the headings and lanes of all records.
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

/// Returns everything that the snapshot of a query depends on.
pub fn seen(query: &Query, today: Day) -> Seen {
    (query.as_of_on(today), query.since(), query.scope)
}

struct Prepared {
    index: Index,
    snapshot: Snapshot,
    layout: Layout,
}

/// A dataset being prepared for its first view, in steps between which the browser can paint.
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

    /// Processes the given number of further records. Returns true while work remains.
    pub fn step(&mut self, dataset: &Dataset, records: usize) -> bool {
        if !self.is_indexed {
            self.is_indexed = !self.indexing.step(dataset, records);
            return true;
        }
        self.planning.step(dataset, records)
    }

    /// Returns the number of indexed records.
    pub fn done(&self) -> usize {
        self.indexing.done()
    }

    /// Returns the prepared dataset, after all steps.
    pub fn finish(self, reading: Reading, files: Vec<String>, view: &ViewState) -> Loaded {
        let (index, snapshot) = self.indexing.finish();
        let (headings, plan) = self.planning.finish();
        let prepared = Prepared { index, snapshot, layout: Layout { headings, plan } };
        Loaded::new(reading, files, view, self.today, prepared)
    }
}
