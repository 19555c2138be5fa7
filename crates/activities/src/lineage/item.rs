//! The items of the lineage view: a work item or deliverable with the chain of what came of it.

use super::{Origin, Outcome};
use crate::activity::{AsOf, Certainty, Day, Event, EventKind, Kind, Record, Status};
use crate::dataset::{Dataset, Elapsed, Step, issued};
use std::cmp::Ordering;

/// A work item or deliverable, and what came of it. Records are positions in the dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Its first possible day; `None` if no source gives one.
    pub first: Option<Day>,
    /// The day by which it had certainly begun.
    pub last: Day,
    /// It may be older: a list names it.
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

/// Returns one item for each chain of work items and deliverables among the records: by origin, then by the date of the outcome. A
/// deliverable that came of another one is part of that one's chain.
pub fn items(dataset: &Dataset, records: &[usize], as_of: AsOf) -> Vec<Item> {
    let (overview, later) = dataset.lineage_items(records);
    let mut items: Vec<Item> =
        [overview, later].concat().into_iter().map(|record| item(dataset, record, as_of)).collect();
    let mut is_step = vec![false; dataset.records.len()];
    for item in &items {
        // Of two that came of each other, the first stays.
        if !is_step[item.record] {
            for &step in item.steps.iter().filter(|&&step| step != item.record) {
                is_step[step] |= dataset.records[step].kind == Kind::Deliverable;
            }
        }
    }
    items.retain(|item| !is_step[item.record]);
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|&a, &b| compare(&items[a], &items[b]));
    order.into_iter().map(|at| items[at].clone()).collect()
}

/// Returns the work items and deliverables among the records, each once, in the order of their items and of the steps of these.
pub fn records(dataset: &Dataset, records: &[usize], as_of: AsOf) -> Vec<usize> {
    let mut is_left = vec![false; dataset.records.len()];
    records.iter().for_each(|&record| is_left[record] = true);
    let items = items(dataset, records, as_of);
    let chains = items.into_iter().flat_map(|item| [item.record].into_iter().chain(item.steps));
    let is_item =
        |&record: &usize| matches!(dataset.records[record].kind, Kind::WorkItem | Kind::Deliverable);
    chains.filter(is_item).filter(|&record| std::mem::take(&mut is_left[record])).collect()
}

/// Items without a dated outcome come last.
fn compare(a: &Item, b: &Item) -> Ordering {
    let key = |item: &Item| {
        let date = item.issue().map_or(Day(i32::MAX), |mark| mark.day());
        let begun = item.begun.map_or(Day(i32::MAX), |begun| begun.last);
        (item.origin, date, item.outcome, begun, item.record)
    };
    key(a).cmp(&key(b))
}

impl Item {
    /// Returns the issue of its main text.
    pub fn issue(&self) -> Option<Mark> {
        let text = self.text?;
        self.marks.iter().find(|mark| mark.record == text).copied()
    }
}

fn item(dataset: &Dataset, position: usize, as_of: AsOf) -> Item {
    let record = &dataset.records[position];
    let steps = dataset.outcome(record, as_of);
    let at = |record: &Record| dataset.position(&record.id);
    let outcome = outcome(record, &steps, as_of);
    let main = |kind: Kind| steps.iter().find(|step| step.record.kind == kind);
    let text = match outcome {
        Outcome::Recommendation => main(Kind::Recommendation),
        Outcome::Supplement => main(Kind::Supplement),
        Outcome::TechnicalReport => main(Kind::TechnicalReport),
        Outcome::UnderStudy | Outcome::NotFound => steps.last(),
    };
    let status = record.standing(as_of).map_or(Certainty::Stated, |standing| standing.certainty);
    let own = (record.kind == Kind::Deliverable).then_some(record);
    let issues = own.into_iter().chain(steps.iter().map(|step| step.record));
    Item {
        record: position,
        kind: record.kind,
        origin: origin(dataset, record),
        outcome,
        steps: steps.iter().filter_map(|step| at(step.record)).collect(),
        text: text.and_then(|step| at(step.record)),
        certainty: text.map_or(status, |step| certainty(record, &steps, step)),
        begun: begun(record, as_of),
        marks: issues.filter_map(|text| mark(at(text)?, text, as_of)).collect(),
        until: (outcome == Outcome::UnderStudy).then(|| as_of.day()),
        elapsed: text.and_then(|step| dataset.elapsed(record, step.record, as_of)),
    }
}

fn origin(dataset: &Dataset, record: &Record) -> Origin {
    match (dataset.in_deck(record), record.kind == Kind::WorkItem) {
        (true, true) => Origin::OverviewWorkItem,
        (true, false) => Origin::OverviewDeliverable,
        (false, true) => Origin::LaterWorkItem,
        (false, false) => Origin::OtherDeliverable,
    }
}

fn outcome(record: &Record, steps: &[Step], as_of: AsOf) -> Outcome {
    let has = |kind: Kind| steps.iter().any(|step| step.record.kind == kind);
    let is_studied = |record: &Record| {
        let status = record.standing(as_of).map(|standing| standing.status);
        matches!(status, Some(Status::UnderStudy | Status::Consented | Status::Determined))
    };
    if has(Kind::Recommendation) {
        Outcome::Recommendation
    } else if has(Kind::Supplement) {
        Outcome::Supplement
    } else if has(Kind::TechnicalReport) {
        Outcome::TechnicalReport
    } else if is_studied(record) || steps.iter().any(|step| is_studied(step.record)) {
        Outcome::UnderStudy
    } else {
        Outcome::NotFound
    }
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
    Some(Begun {
        first,
        last: last.or(first)?,
        is_older: event.kind == EventKind::Listed,
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
