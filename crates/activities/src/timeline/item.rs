//! Timeline items: the shape, the dates and the certainty of a record.

use super::window::Window;
use crate::activity::{AsOf, Certainty, Day, EventKind, Kind, Life, Record};

/// The shape of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A bar from start to end: groups, Questions, work items, liaisons.
    Span,
    /// A mark at the date of the event: texts, meetings.
    Moment,
}

/// A record as shown on the timeline. Days are inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub shape: Shape,
    /// It is work towards a text, not a group that works.
    pub is_work: bool,
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
    /// The certainty of its status.
    pub certainty: Certainty,
    /// The number of letters of its label.
    pub letters: usize,
}

impl Item {
    /// Returns the item of a record as of that day; `None` if it has no dates.
    pub fn of(record: &Record, as_of: AsOf) -> Option<Item> {
        let mut life = record.life(as_of)?;
        let history = record.history(as_of);
        let happened = history.iter().position(|event| is_moment(event.kind) && event.days().is_some());
        let shape = match happened.filter(|_| is_momentary(record.kind)) {
            None => Shape::Span,
            Some(place) => {
                // A text is drawn at its publication, not for as long as it is in force.
                life = Life::of(&history[place..=place], false, as_of).unwrap_or(life);
                Shape::Moment
            }
        };
        Some(Item {
            shape,
            is_work: record.kind == Kind::WorkItem,
            start: life.start,
            begun: life.begun,
            lasting: life.lasting,
            end: life.end,
            older: life.older,
            open: life.open,
            certainty: record.standing(as_of).map_or(Certainty::Stated, |standing| standing.certainty),
            letters: label(record).chars().count(),
        })
    }

    /// Returns the day of its mark: for a moment, the middle of the time in which it may have happened.
    pub fn anchor(&self) -> Day {
        match self.shape {
            Shape::Span => self.start,
            Shape::Moment => Day(self.start.0.midpoint(self.end.0)),
        }
    }

    /// Returns true if part of it is in the window.
    pub fn reaches_into(&self, window: Window) -> bool {
        self.start < window.until && self.end >= window.from
    }
}

/// A longer name is no shorter than a title, and cannot be cut at a word boundary.
const LONGEST_NAME: usize = 22;

/// Returns the label of a bar: the title of a group, whose name is on its lane; for all others the name, if it is
/// short.
pub fn label(record: &Record) -> &str {
    match record.name() {
        Some(name) if !record.kind.is_body() && name.value.chars().count() <= LONGEST_NAME => &name.value,
        _ => &record.title,
    }
}

/// Shortens a label that is longer than `longest` and adds an ellipsis. It is cut before a bracket that would stay
/// open, or else at a word boundary if there is one.
pub fn shortened(label: &str, longest: usize) -> String {
    let Some((cut, _)) = label.char_indices().nth(longest) else { return label.to_owned() };
    let whole = &label[..cut];
    let bracket = whole.rfind('(').filter(|&open| !whole[open..].contains(')'));
    let end = bracket.or(whole.rfind(' ')).filter(|&end| end > 0).unwrap_or(cut);
    format!("{} …", whole[..end].trim_end())
}

/// Returns true for texts, and for meetings that have taken place or have a date; all other records are spans.
fn is_momentary(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Recommendation
            | Kind::Supplement
            | Kind::TechnicalReport
            | Kind::Deliverable
            | Kind::Workshop
            | Kind::Meeting
            | Kind::Presentation
            | Kind::ExternalStandard
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cut_at_words_and_before_open_brackets() {
        for (label, longest, short) in [
            ("X.1402", 12, "X.1402"),
            ("World Telecommunication Standardization Assembly", 22, "World …"),
            ("World Telecommunication Standardization Assembly", 30, "World Telecommunication …"),
            ("Study Group 20 (IoT, smart cities and communities)", 30, "Study Group 20 …"),
            ("Study Group 17 (Security) and more of it", 27, "Study Group 17 (Security) …"),
            ("Standardization", 8, "Standard …"),
        ] {
            assert_eq!(shortened(label, longest), short);
        }
    }
}
