//! Events of a record: what happened, when, which sources say so, and how certain that is.

use super::date::Date;
use super::day::Day;
use super::kind::Certainty;
use super::slug::slugs;
use serde::Serialize;

slugs! {
    /// The kind of event.
    EventKind {
        Established = "established",
        /// A list names the record: it existed by then, and may be older.
        Listed = "listed",
        Started = "started",
        /// Announced for a later day, which is the event's `for`.
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

/// A dated event of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    #[serde(rename = "type")]
    pub kind: EventKind,
    /// The date of the event; `None` if no source gives any bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The days for which a meeting was announced.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<Date>,
    pub certainty: Certainty,
    /// Ids of the dataset's sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// The wording of the source, where it is the evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The id of the record that this event belongs to, if the event was inherited from the record that this one
    /// became.
    #[serde(skip)]
    pub via: Option<String>,
}

impl Event {
    /// Creates an event of which nothing more is known than that a source states it.
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

    /// Returns the days for which it was announced, or else the date on which it happened.
    pub fn days(&self) -> Option<&Date> {
        self.scheduled.as_ref().or(self.date.as_ref())
    }

    /// Returns true if it certainly happened between the end of `since` and the end of `until`. If not, it may have happened before
    /// or later.
    pub fn happened(&self, since: Day, until: Day) -> bool {
        self.date.as_ref().is_some_and(|date| {
            date.certainly_by(until) && date.earliest().is_some_and(|earliest| earliest > since)
        })
    }
}

/// The day as of which records are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// Today: every event of the dataset counts that may have happened, dated or not.
    Today(Day),
    /// A past day: only events that had certainly happened by its end count.
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

    /// Returns true if the event counts as of this day.
    pub fn counts(self, event: &Event) -> bool {
        match (self, &event.date) {
            (AsOf::Today(_), None) => true,
            (AsOf::Today(day), Some(date)) => date.possibly_by(day),
            (AsOf::Past(_), None) => false,
            (AsOf::Past(day), Some(date)) => date.certainly_by(day),
        }
    }
}
