//! The items of the lineage view: a work item or deliverable with the chain of what came of it.

use super::{Band, Origin, Outcome};
use crate::activity::{AsOf, Certainty, Day, Event, EventKind, Kind, Record, Status, sort_by};
use crate::dataset::{Dataset, Elapsed, Step, issued};
use crate::timeline::{Axis, Window};
use std::cmp::Ordering;
use std::sync::Arc;

/// A work item or deliverable, and what came of it. Records are positions in the dataset.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    pub record: usize,
    pub kind: Kind,
    pub origin: Origin,
    pub outcome: Outcome,
    /// What came of it, each step after the one it came from.
    pub steps: Vec<usize>,
    /// Its main text: the step that is the outcome, or else the last one.
    pub text: Option<usize>,
    /// The certainty of the way to its main text: that of the weakest link. Without a text, that of its status.
    pub certainty: Certainty,
    pub begun: Option<Begun>,
    /// The dates at which it and its steps were issued.
    pub marks: Vec<Mark>,
    /// It goes on until this day, as of which it is seen.
    pub until: Option<Day>,
    /// The time until its main text was issued.
    pub elapsed: Option<Elapsed>,
}

/// The beginning of an item, as far as sources tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Its first possible day; the same as the last if no source gives one.
    pub first: Day,
    /// The day by which it had certainly begun.
    pub last: Day,
    /// It may be older than the first day: a list names it.
    pub is_older: bool,
    /// It is a text that was not issued yet.
    pub is_planned: bool,
    pub certainty: Certainty,
}

/// The issue of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub record: usize,
    pub kind: Kind,
    /// Its first and its last possible day.
    pub first: Day,
    pub last: Day,
    pub certainty: Certainty,
}

impl Mark {
    /// Returns the middle of the time in which it may have happened.
    pub fn day(self) -> Day {
        Day(self.first.0.midpoint(self.last.0))
    }
}

/// The items of the lineage view.
#[derive(Debug, PartialEq, Eq)]
pub struct Lineage {
    pub items: Vec<Arc<Item>>,
    /// The common axis of the items' lines. Its positions are percentages of its width.
    pub axis: Axis,
}

impl Lineage {
    /// Lists one item for each chain of work items and deliverables among the records: by origin, then by the date of the outcome. A
    /// deliverable that came of another one is part of that one's chain.
    pub fn of(dataset: &Dataset, records: &[usize], as_of: AsOf) -> Lineage {
        let items = items(dataset, records, as_of);
        let axis = axis(&items, as_of.day());
        Lineage { items, axis }
    }
}

fn items(dataset: &Dataset, records: &[usize], as_of: AsOf) -> Vec<Arc<Item>> {
    let mut items = Vec::new();
    for &record in records {
        if can_become(dataset.at(record).kind) {
            items.push(Arc::new(item(dataset, record, as_of)));
        }
    }
    let mut is_step = vec![false; dataset.records.len()];
    for item in &items {
        // Of two that came of each other, the first stays.
        if !is_step[item.record] {
            for &step in &item.steps {
                is_step[step] |= step != item.record && dataset.at(step).kind == Kind::Deliverable;
            }
        }
    }
    items.retain(|item| !is_step[item.record]);
    let mut order: Vec<usize> = (0..items.len()).collect();
    sort_by(&mut order, &|&a, &b| compare(&items[a], &items[b]));
    order.into_iter().map(|at| items[at].clone()).collect()
}

/// Returns the work items and deliverables among the records, each once, in the order of their items and of the steps of these.
pub fn records(dataset: &Dataset, records: &[usize], as_of: AsOf) -> Vec<usize> {
    let mut is_left = vec![false; dataset.records.len()];
    records.iter().for_each(|&record| is_left[record] = can_become(dataset.at(record).kind));
    let mut all = Vec::new();
    for item in items(dataset, records, as_of) {
        all.push(item.record);
        all.extend_from_slice(&item.steps);
    }
    all.retain(|&record| std::mem::take(&mut is_left[record]));
    all
}

/// Returns the axis of the items' lines, up to a day, with room at both ends.
pub(super) fn axis(items: &[Arc<Item>], until: Day) -> Axis {
    let (mut first, mut last) = (until, until);
    for item in items {
        if let Some(begun) = item.begun {
            first = first.min(begun.first);
        }
        for mark in &item.marks {
            (first, last) = (first.min(mark.first), last.max(mark.last));
        }
    }
    let room = ((last.0 - first.0) / 30).max(7);
    Axis::new(Window { from: first.plus(-room), until: last.plus(room) }, 100)
}

fn can_become(kind: Kind) -> bool {
    matches!(kind, Kind::WorkItem | Kind::Deliverable)
}

/// Items without a dated outcome come last.
fn compare(a: &Item, b: &Item) -> Ordering {
    let key = |item: &Item| {
        let date = item.issue_of(item.text).map_or(Day(i32::MAX), Mark::day);
        let begun = item.begun.map_or(Day(i32::MAX), |begun| begun.last);
        (item.origin, date, item.outcome, begun, item.record)
    };
    key(a).cmp(&key(b))
}

impl Item {
    /// Returns the id of its band in the flow.
    pub fn band(&self) -> String {
        Band::id_of(self.origin, self.outcome)
    }

    /// Returns the end of its line: the day until which it goes on, or else the issue of its main text, or of itself.
    pub fn end(&self) -> Option<Day> {
        self.until.or(self.issue_of(self.text.or(Some(self.record))).map(Mark::day))
    }

    fn issue_of(&self, text: Option<usize>) -> Option<Mark> {
        self.marks.iter().find(|mark| Some(mark.record) == text).copied()
    }
}

fn item(dataset: &Dataset, position: usize, as_of: AsOf) -> Item {
    let record = dataset.at(position);
    let steps = dataset.outcome(record, as_of);
    let (outcome, text) = outcome(record, &steps, as_of);
    let text = text.map(|at| &steps[at]);
    let mut marks = Vec::new();
    if record.kind == Kind::Deliverable {
        marks.extend(mark(position, record, as_of));
    }
    let mut positions = Vec::new();
    for step in &steps {
        if let Some(at) = dataset.position(&step.record.id) {
            positions.push(at);
            marks.extend(mark(at, step.record, as_of));
        }
    }
    let status = record.standing(as_of).map_or(Certainty::Stated, |standing| standing.certainty);
    Item {
        record: position,
        kind: record.kind,
        origin: match (dataset.in_deck(record), record.kind) {
            (true, Kind::WorkItem) => Origin::OverviewWorkItem,
            (true, _) => Origin::OverviewDeliverable,
            (false, Kind::WorkItem) => Origin::LaterWorkItem,
            (false, _) => Origin::OtherDeliverable,
        },
        outcome,
        steps: positions,
        text: text.and_then(|step| dataset.position(&step.record.id)),
        certainty: text.map_or(status, |step| certainty(record, &steps, step)),
        begun: begun(record, as_of),
        marks,
        until: (outcome == Outcome::UnderStudy).then(|| as_of.day()),
        elapsed: text.and_then(|step| dataset.elapsed(record, step.record, as_of)),
    }
}

/// Returns the outcome of a record with these steps, and the position of its main text among them.
fn outcome(record: &Record, steps: &[Step], as_of: AsOf) -> (Outcome, Option<usize>) {
    let texts = [
        (Kind::Recommendation, Outcome::Recommendation),
        (Kind::Supplement, Outcome::Supplement),
        (Kind::TechnicalReport, Outcome::TechnicalReport),
    ];
    for (kind, outcome) in texts {
        if let Some(at) = steps.iter().position(|step| step.record.kind == kind) {
            return (outcome, Some(at));
        }
    }
    let is_studied = |record: &Record| {
        let status = record.standing(as_of).map(|standing| standing.status);
        matches!(status, Some(Status::UnderStudy | Status::Consented | Status::Determined))
    };
    let is_open = is_studied(record) || steps.iter().any(|step| is_studied(step.record));
    (if is_open { Outcome::UnderStudy } else { Outcome::NotFound }, steps.len().checked_sub(1))
}

/// Returns how certain it is that a step came of a record: the certainty of the weakest link between them.
fn certainty(record: &Record, steps: &[Step], step: &Step) -> Certainty {
    let mut certainty = step.relation.certainty;
    let mut at = step.neighbour;
    // Each step in a chain follows the one it came from, so the loop ends.
    while at.id != record.id {
        let Some(before) = steps.iter().find(|before| before.record.id == at.id) else { break };
        certainty = certainty.and(before.relation.certainty);
        at = before.neighbour;
    }
    certainty
}

/// Returns the beginning of a record by its first own event: one that it inherited from its text is no beginning.
fn begun(record: &Record, as_of: AsOf) -> Option<Begun> {
    let history = record.history(as_of);
    let event = history.into_iter().find(|event| event.via.is_none())?;
    let (first, last) = event.days()?.start();
    let last = last.or(first)?;
    Some(Begun {
        first: first.unwrap_or(last),
        last,
        is_older: first.is_none() || event.kind == EventKind::Listed,
        is_planned: record.kind == Kind::Deliverable && !is_issue(record, event, as_of),
        certainty: event.certainty,
    })
}

fn is_issue(record: &Record, event: &Event, as_of: AsOf) -> bool {
    issued(record, as_of).is_some_and(|issued| std::ptr::eq(issued, event))
}

fn mark(position: usize, text: &Record, as_of: AsOf) -> Option<Mark> {
    let event = issued(text, as_of)?;
    let date = event.date.as_ref()?;
    let (first, last) = (date.earliest().or(date.latest())?, date.latest().or(date.earliest())?);
    Some(Mark { record: position, kind: text.kind, first, last, certainty: event.certainty })
}
