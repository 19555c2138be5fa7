//! A record: who it is, and what happened to it. All else about it is derived here.

use super::event::{Event, Vantage};
use super::identifier::{Identifier, IdentifierKind};
use super::kind::{Certainty, Kind, Participation, Process};
use super::life::Life;
use super::link::Link;
use super::relation::Relation;
use super::status::{Standing, in_order, standing};
use serde::Serialize;

/// One item of the dataset, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Stable for ever; a renamed id stays as an alias of the dataset.
    pub id: String,
    pub kind: Kind,
    pub title: String,
    /// The official title, where `title` is what the deck calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_title: Option<String>,
    /// The title is no source's: it was made here to describe the record.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub descriptive_title: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// What the document calls itself: `Technical Report`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The id of the body that it belonged to at its time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The id of the body that looks after it now, where that is another and a source says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maintained_by: Option<String>,
    /// Ids of the dataset's topics.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub process: Option<Process>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub participation: Option<Participation>,
    /// The objectives of a focus group, the tasks of a Question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<String>,
    /// What it is about, in the dataset's own words.
    #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Who says the fields above, and what else the sources say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Events taken over from what a work item became; filled in when the dataset is linked.
    #[serde(skip)]
    pub inherited: Vec<Event>,
}

/// What a source says about a field of the record, or about something that has no field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name of a field above, or a word of its own (`chair`, `editors`).
    pub field: String,
    /// What is said; `None` if it is what the field shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    pub certainty: Certainty,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Whether a record is there, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// One of its events has certainly happened, or no day was asked for.
    There,
    /// It may already have begun: an event may have happened, or none of its events has a date.
    Perhaps,
    /// Nothing of it can have happened yet.
    NotYet,
}

impl Record {
    /// Its events that count from there, in the order of a life, those taken over included.
    pub fn history(&self, vantage: Vantage) -> Vec<&Event> {
        let mut history: Vec<&Event> =
            self.events.iter().chain(&self.inherited).filter(|event| vantage.counts(event)).collect();
        history.sort_by(|a, b| in_order(a, b));
        history
    }

    /// Where it stands, seen from there.
    pub fn standing(&self, vantage: Vantage) -> Option<Standing<'_>> {
        standing(self.kind, self.events.iter().chain(&self.inherited), vantage)
    }

    /// Whether it is there, seen from there. Without `asof` every record is.
    pub fn presence(&self, vantage: Vantage) -> Presence {
        let Vantage::AsOf(day) = vantage else { return Presence::There };
        let mut events = self.events.iter().chain(&self.inherited).peekable();
        if events.peek().is_none() {
            return Presence::Perhaps;
        }
        let mut presence = Presence::NotYet;
        for event in events {
            if vantage.counts(event) {
                return Presence::There;
            }
            if event.date.as_ref().is_none_or(|date| date.possibly_by(day)) {
                presence = Presence::Perhaps;
            }
        }
        presence
    }

    /// From when to when it lived, seen from there; `None` if no event that counts has a date.
    pub fn life(&self, vantage: Vantage) -> Option<Life> {
        let open = self.standing(vantage).is_some_and(|standing| standing.status.is_open());
        Life::of(self.events.iter().chain(&self.inherited), open, vantage)
    }

    /// The lowest certainty of anything that is said of it.
    pub fn certainty(&self) -> Certainty {
        let events = self.events.iter().chain(&self.inherited).map(|event| event.certainty);
        let identifiers = self.identifiers.iter().map(|identifier| identifier.certainty);
        let relations = self.relations.iter().map(|relation| relation.certainty);
        let facts = self.facts.iter().map(|fact| fact.certainty);
        events.chain(identifiers).chain(relations).chain(facts).fold(Certainty::Stated, Certainty::and)
    }

    /// The name it goes by: its number, else its short or provisional name.
    pub fn name(&self) -> Option<&Identifier> {
        [IdentifierKind::Number, IdentifierKind::Handle, IdentifierKind::Provisional]
            .into_iter()
            .find_map(|kind| self.identifiers.iter().find(|identifier| identifier.kind == kind))
    }
}
