//! Lanes by body, and in each the bars and marks of its records, packed into rows without overlap.

use super::scale::Scale;
use crate::activity::{Certainty, Date, Day, EventKind, Kind, Life, Record, Vantage};
use crate::dataset::Dataset;
use crate::query::Answer;
use std::collections::BTreeMap;

/// The room that a mark with its label takes at least, as a fraction of the window, and each of its letters.
/// They suppose an axis of 48 rem: the page lets the axis scroll rather than shrink below that.
const MARK: f64 = 0.034;
const LETTER: f64 = 0.0085;

/// So many letters of a label have room; the page cuts a longer one.
const LONGEST: usize = 40;

/// One body and what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// A place in `Dataset::bodies`; `None` for records that are part of no body.
    pub body: Option<usize>,
    /// How many bodies stand above it.
    pub depth: usize,
    /// How many rows its bars are packed into; 0 if it has none.
    pub rows: usize,
    pub bars: Vec<Bar>,
}

/// How a record is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// From its start to its end: groups, Questions, work items, liaisons.
    Span,
    /// Where it happened: texts, meetings.
    Moment,
}

/// A record on the timeline. Positions are fractions of the window, cut to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// A place in `Dataset::records`.
    pub record: usize,
    pub row: usize,
    pub shape: Shape,
    /// From its first possible day …
    pub start: f64,
    /// … certainly begun here …
    pub begun: f64,
    /// … certainly going on until here …
    pub lasting: f64,
    /// … to its last possible day.
    pub end: f64,
    /// It may be older than `start`, or begins before the window.
    pub older: bool,
    /// It goes on.
    pub open: bool,
    /// The lowest certainty of what is drawn.
    pub certainty: Certainty,
    pub marks: Vec<Mark>,
}

/// An event on a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub event: EventKind,
    /// The middle of the days on which it may have happened.
    pub at: f64,
}

/// The lanes of an answer in the order of the bodies, and the records that have no place in time.
/// A body has a lane if it or a body below it has a record to show.
pub(super) fn lanes(dataset: &Dataset, answer: &Answer, scale: Scale) -> (Vec<Lane>, Vec<usize>) {
    let mut bars: BTreeMap<Option<usize>, Vec<Bar>> = BTreeMap::new();
    let mut undated = Vec::new();
    for &position in &answer.records {
        let record = &dataset.records[position];
        match bar(record, position, answer.vantage, scale) {
            Some(bar) => bars.entry(dataset.home(record)).or_default().push(bar),
            None => undated.push(position),
        }
    }
    let mut shown = vec![false; dataset.bodies.len()];
    for body in bars.keys() {
        let mut above = *body;
        while let Some(body) = above {
            shown[body] = true;
            above = dataset.bodies[body].parent;
        }
    }
    let mut lanes: Vec<Lane> = Vec::new();
    for body in (0..dataset.bodies.len()).filter(|&body| shown[body]).map(Some).chain([None]) {
        let mut bars = bars.remove(&body).unwrap_or_default();
        if body.is_some() || !bars.is_empty() {
            let rows =
                pack(&mut bars, |bar| label(&dataset.records[bar.record]).chars().count().min(LONGEST));
            let depth = body.map_or(0, |body| dataset.bodies[body].depth);
            lanes.push(Lane { body, depth, rows, bars });
        }
    }
    (lanes, undated)
}

/// What stands on a bar: the title of a group, whose lane has its name; of all others the name, if they have one.
pub fn label(record: &Record) -> &str {
    match record.name() {
        Some(name) if !record.kind.is_body() => &name.value,
        _ => &record.title,
    }
}

/// A text or a meeting that has taken place or has a day for it is a moment; all else lasts.
fn shape(record: &Record, vantage: Vantage) -> Shape {
    let momentary = matches!(
        record.kind,
        Kind::Recommendation
            | Kind::Supplement
            | Kind::TechnicalReport
            | Kind::Deliverable
            | Kind::Workshop
            | Kind::Meeting
            | Kind::Presentation
            | Kind::ExternalStandard
    );
    let happened =
        record.history(vantage).iter().any(|event| is_moment(event.kind) && event.days().is_some());
    if momentary && happened { Shape::Moment } else { Shape::Span }
}

fn bar(record: &Record, position: usize, vantage: Vantage, scale: Scale) -> Option<Bar> {
    let shape = shape(record, vantage);
    let mut life = record.life(vantage)?;
    if shape == Shape::Moment {
        // A text is drawn where it appeared, not for as long as it is in force.
        let appeared = record.history(vantage).into_iter().filter(|event| is_moment(event.kind)).take(1);
        life = Life::of(appeared, false, vantage).unwrap_or(life);
    }
    let clip = |position: f64| position.clamp(0.0, 1.0);
    let start = scale.start_of(life.start);
    Some(Bar {
        record: position,
        row: 0,
        shape,
        start: clip(start),
        begun: clip(scale.start_of(life.begun)),
        lasting: clip(scale.end_of(life.lasting)),
        end: clip(scale.end_of(life.end)),
        older: life.older || start < 0.0,
        open: life.open,
        certainty: record.standing(vantage).map_or(Certainty::Stated, |standing| standing.certainty),
        marks: marks(record, vantage, scale),
    })
}

/// Whether an event is what a moment's mark stands for.
fn is_moment(event: EventKind) -> bool {
    matches!(
        event,
        EventKind::Approved
            | EventKind::Agreed
            | EventKind::Published
            | EventKind::Held
            | EventKind::Announced
    )
}

fn marks(record: &Record, vantage: Vantage, scale: Scale) -> Vec<Mark> {
    let middle = |date: &Date| -> Option<f64> {
        let (Some(Day(earliest)), Some(Day(latest))) = (date.earliest(), date.latest()) else { return None };
        scale.within(Day(earliest + (latest - earliest) / 2))
    };
    record
        .history(vantage)
        .into_iter()
        .filter(|event| is_moment(event.kind))
        .filter_map(|event| Some(Mark { event: event.kind, at: middle(event.days()?)? }))
        .collect()
}

/// Gives each bar the first row in which it and its label touch no other, longest lives first where two begin
/// together, and says how many rows there are.
fn pack(bars: &mut [Bar], label_length: impl Fn(&Bar) -> usize) -> usize {
    bars.sort_by(|a, b| {
        a.start.total_cmp(&b.start).then(b.end.total_cmp(&a.end)).then(a.record.cmp(&b.record))
    });
    let mut row_ends: Vec<f64> = Vec::new();
    for bar in bars {
        let label = MARK + LETTER * label_length(bar) as f64;
        let end = match bar.shape {
            Shape::Span => bar.end.max(bar.start + label),
            Shape::Moment => bar.start + label,
        };
        bar.row = row_ends.iter().position(|&row_end| row_end <= bar.start).unwrap_or(row_ends.len());
        match row_ends.get_mut(bar.row) {
            Some(row_end) => *row_end = end,
            None => row_ends.push(end),
        }
    }
    row_ends.len()
}
