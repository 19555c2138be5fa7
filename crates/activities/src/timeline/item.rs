//! Timeline items: the form, the dates and the certainty of a record.

use super::label::Letters;
use super::window::Window;
use crate::activity::{AsOf, Certainty, Day, Event, EventKind, Kind, Life, Record, RelationKind};
use crate::dataset::Dataset;

/// How a record is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A bar from start to end: Questions, work items, liaisons; and bodies, except in lanes of their own.
    Span,
    /// A mark at the date of the event: texts.
    Moment,
    /// A tick on the line at the foot of its lane: meetings and workshops.
    Meeting,
}

/// The place of a mark in a stack, from its foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    Deliverable,
    Recommendation,
    Other,
    WorkItem,
}

/// A record as shown on the timeline. Days are inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub form: Form,
    pub layer: Layer,
    /// It is a body: in its own lane it is the line at the foot.
    pub is_body: bool,
    /// Its first possible day …
    pub start: Day,
    /// … it has certainly begun by this one …
    pub begun: Day,
    /// … certainly goes on until this one …
    pub lasting: Day,
    /// … and this is its last possible day.
    pub end: Day,
    /// It may be older than `start`.
    pub older: bool,
    /// It goes on.
    pub open: bool,
    /// How it ended, if a source says so: merged or concluded.
    pub ended: Option<EventKind>,
    /// The certainty of its status.
    pub certainty: Certainty,
    /// The certainty of the date of its mark.
    pub dated: Certainty,
    /// The text that it became (an index into `Dataset::records`), and the certainty of that.
    pub became: Option<(usize, Certainty)>,
    /// The length of its label.
    pub letters: Letters,
}

impl Item {
    /// Returns the item of a record as of that day; `None` if it has no dates.
    pub fn of(dataset: &Dataset, record: &Record, as_of: AsOf) -> Option<Item> {
        let mut life = record.life(as_of)?;
        let history = record.history(as_of);
        let form = form(record.kind);
        let mut dated = history.iter().filter(|event| event.days().is_some());
        let first = dated.clone().next();
        // A text is drawn at its publication, not for as long as it is in force; what was only planned, where it was listed.
        let event =
            if form == Form::Span { first } else { dated.find(|event| is_moment(event.kind)).or(first) };
        if form != Form::Span {
            life = event.and_then(|event| Life::of(&[*event], false, as_of)).unwrap_or(life);
        }
        let is_end = |event: &&&Event| matches!(event.kind, EventKind::Merged | EventKind::Concluded);
        Some(Item {
            form,
            layer: layer(record.kind),
            is_body: record.kind.is_body(),
            start: life.start,
            begun: life.begun,
            lasting: life.lasting,
            end: life.end,
            older: life.older && form == Form::Span,
            open: life.open,
            ended: history.iter().rev().find(is_end).map(|event| event.kind).filter(|_| !life.open),
            certainty: record.standing(as_of).map_or(Certainty::Stated, |standing| standing.certainty),
            dated: event.map_or(Certainty::Stated, |event| event.certainty),
            became: became(dataset, record),
            letters: Letters::of(record),
        })
    }

    /// Returns the day of its mark: for a span, the day by which it had certainly begun; for a moment, the middle of the time in
    /// which it may have happened.
    pub fn anchor(&self) -> Day {
        match self.form {
            Form::Span => self.begun,
            Form::Moment | Form::Meeting => Day(self.start.0.midpoint(self.end.0)),
        }
    }

    /// Returns true if part of it is in the window.
    pub fn reaches_into(&self, window: Window) -> bool {
        self.start < window.until && self.end >= window.from
    }
}

fn form(kind: Kind) -> Form {
    match kind {
        Kind::Meeting | Kind::Workshop | Kind::Presentation => Form::Meeting,
        Kind::Recommendation
        | Kind::Supplement
        | Kind::TechnicalReport
        | Kind::Deliverable
        | Kind::ExternalStandard => Form::Moment,
        _ => Form::Span,
    }
}

fn layer(kind: Kind) -> Layer {
    match kind {
        Kind::Deliverable => Layer::Deliverable,
        Kind::Recommendation | Kind::ExternalStandard => Layer::Recommendation,
        Kind::WorkItem | Kind::ExternalProject => Layer::WorkItem,
        _ => Layer::Other,
    }
}

/// Returns the text that a work item became.
fn became(dataset: &Dataset, record: &Record) -> Option<(usize, Certainty)> {
    if layer(record.kind) != Layer::WorkItem {
        return None;
    }
    let becomes = record.relations.iter().find(|relation| relation.kind == RelationKind::Becomes)?;
    Some((dataset.position(&becomes.target)?, becomes.certainty))
}

/// Returns true if the event gives the date of a moment's mark.
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
