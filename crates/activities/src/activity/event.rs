//! What happened to a record, when, who says so, and how sure that is.

use super::date::Date;
use super::day::Day;
use super::kind::Certainty;
use super::slug::slugs;
use serde::Serialize;

slugs! {
    /// What happened.
    EventKind {
        Established = "established",
        /// Somebody's list names it: it existed by then, and may be older.
        Listed = "listed",
        Started = "started",
        /// Announced for a later day; that day is the event's `for`.
        Announced = "announced",
        /// Consent in AAP: the text enters last call.
        Consented = "consented",
        /// Determination in TAP: the text goes to consultation of the Member States.
        Determined = "determined",
        /// Approval of a Recommendation. Never stored on a work item.
        Approved = "approved",
        /// Agreement on a text that needs no approval, such as a supplement.
        Agreed = "agreed",
        Published = "published",
        Held = "held",
        Revised = "revised",
        Superseded = "superseded",
        Withdrawn = "withdrawn",
        Discontinued = "discontinued",
        Concluded = "concluded",
        Merged = "merged",
    }
}

/// One dated happening in the life of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    #[serde(rename = "type")]
    pub kind: EventKind,
    /// When; `None` if no source gives any bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The days for which a meeting was announced.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<Date>,
    pub certainty: Certainty,
    /// Ids of the dataset's sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// The source's own words, where they are the evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The record whose event this is, where it was taken over from the record that this one became.
    #[serde(skip)]
    pub via: Option<String>,
}

impl Event {
    /// An event that a source states, and of which nothing more is known.
    pub fn new(kind: EventKind, date: Option<Date>) -> Event {
        Event {
            kind,
            date,
            scheduled: None,
            certainty: Certainty::Stated,
            sources: Vec::new(),
            quote: None,
            note: None,
            via: None,
        }
    }

    /// The days that it is about: those it was announced for, else those on which it happened.
    pub fn days(&self) -> Option<&Date> {
        self.scheduled.as_ref().or(self.date.as_ref())
    }
}

/// The day from which the records are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// Now: every event of the dataset counts that may have happened, dated or not.
    Today(Day),
    /// As of a day: only what had certainly happened by its end.
    Past(Day),
}

impl Default for AsOf {
    fn default() -> AsOf {
        AsOf::Today(Day(0))
    }
}

impl AsOf {
    pub fn day(self) -> Day {
        match self {
            AsOf::Today(day) | AsOf::Past(day) => day,
        }
    }

    /// Whether an event counts, seen from there.
    pub fn counts(self, event: &Event) -> bool {
        match (self, &event.date) {
            (AsOf::Today(_), None) => true,
            (AsOf::Today(day), Some(date)) => date.possibly_by(day),
            (AsOf::Past(_), None) => false,
            (AsOf::Past(day), Some(date)) => date.certainly_by(day),
        }
    }
}
