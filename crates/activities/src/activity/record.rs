//! A record: its identity and its events. Everything else about it is derived here.

use super::event::{AsOf, Event};
use super::identifier::{Identifier, IdentifierKind};
use super::kind::{Certainty, Kind, Participation, Process};
use super::life::Life;
use super::link::{Link, LinkKind};
use super::order::sorted_by;
use super::relation::Relation;
use super::status::{Standing, in_order, standing};
use serde::{Serialize, Serializer};

/// A record of the dataset, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Never changes; a renamed id stays as an alias in the dataset.
    pub id: String,
    pub kind: Kind,
    pub title: String,
    /// The official title, if `title` is the one used in ITU's overview of 2017.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_title: Option<String>,
    /// No source gives the title: it was written here to describe the record.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub descriptive_title: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The document's own name for its type: `Technical Report`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The id of the body that it belonged to at its time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The id of the body that maintains it now, if that is a different one and a source says so.
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
    /// A summary in the dataset's own words.
    #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Its own events, followed by those inherited from the texts that it became.
    #[serde(serialize_with = "stored", skip_serializing_if = "none_stored")]
    pub events: Vec<Event>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// The sources of the fields above, and what else the sources say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// A statement of a source about a field of the record, or about something that has no field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name of a field above, or a name of its own (`chair`, `editors`).
    pub field: String,
    /// The stated value; `None` if it is the value of the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    pub certainty: Certainty,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The presence of a record as of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// One of its events has certainly happened, or no day was given.
    There,
    /// It may already have begun: an event may have happened, or none of its events has a date.
    Perhaps,
    /// None of its events can have happened yet.
    NotYet,
}

impl Record {
    /// Creates a record of which nothing more is known.
    pub fn new(id: String, kind: Kind, title: String) -> Record {
        Record {
            id,
            kind,
            title,
            official_title: None,
            descriptive_title: false,
            identifiers: Vec::new(),
            edition: None,
            document_type: None,
            place: None,
            part_of: None,
            maintained_by: None,
            topics: Vec::new(),
            process: None,
            participation: None,
            tasks: Vec::new(),
            summary: None,
            events: Vec::new(),
            relations: Vec::new(),
            links: Vec::new(),
            facts: Vec::new(),
        }
    }

    /// Returns its events that count as of that day, in the order of `status::in_order`.
    pub fn history(&self, as_of: AsOf) -> Vec<&Event> {
        let history: Vec<&Event> = self.events.iter().filter(|event| as_of.counts(event)).collect();
        let order = sorted_by(history.len(), &|a, b| in_order(history[a], history[b]));
        order.into_iter().map(|place| history[place]).collect()
    }

    /// Returns its status as of that day.
    pub fn standing(&self, as_of: AsOf) -> Option<Standing<'_>> {
        standing(self.kind, &self.history(as_of))
    }

    /// Returns its presence as of that day. Without `asof`, every record is there.
    pub fn presence(&self, as_of: AsOf) -> Presence {
        let AsOf::Past(day) = as_of else { return Presence::There };
        let mut presence = if self.events.is_empty() { Presence::Perhaps } else { Presence::NotYet };
        for event in &self.events {
            if as_of.counts(event) {
                return Presence::There;
            }
            if event.date.as_ref().is_none_or(|date| date.possibly_by(day)) {
                presence = Presence::Perhaps;
            }
        }
        presence
    }

    /// Returns its life as of that day; `None` if no event that counts has a date.
    pub fn life(&self, as_of: AsOf) -> Option<Life> {
        let open = self.standing(as_of).is_some_and(|standing| standing.status.is_open());
        Life::of(&self.history(as_of), open, as_of)
    }

    /// Returns the lowest certainty of all statements about it.
    pub fn certainty(&self) -> Certainty {
        let mut lowest = Certainty::Stated;
        self.events.iter().for_each(|event| lowest = lowest.and(event.certainty));
        self.identifiers.iter().for_each(|identifier| lowest = lowest.and(identifier.certainty));
        self.relations.iter().for_each(|relation| lowest = lowest.and(relation.certainty));
        self.facts.iter().for_each(|fact| lowest = lowest.and(fact.certainty));
        lowest
    }

    /// Returns the certainty of a field's value: the lowest certainty of the facts about that field.
    pub fn sure_of(&self, field: &str) -> Certainty {
        let about = |fact: &&Fact| fact.field == field && fact.value.is_none();
        self.facts.iter().filter(about).fold(Certainty::Stated, |lowest, fact| lowest.and(fact.certainty))
    }

    /// Returns the address that represents it: that of its text, or else of its page, its entry in the work programme,
    /// its document, or a reference in ITU's overview of 2017. A page that only mentions it, or a copy elsewhere, does
    /// not represent it.
    pub fn lead_link(&self) -> Option<&str> {
        use LinkKind::{Document, Itu, Page, Reference, WorkProgramme};
        let best = [Itu, Page, WorkProgramme, Document, Reference];
        let found = best.into_iter().find_map(|kind| self.links.iter().find(|link| link.kind == kind));
        found.map(|link| link.url.as_str())
    }

    /// Returns its usual identifier: its number, or else its short or provisional name.
    pub fn name(&self) -> Option<&Identifier> {
        [IdentifierKind::Number, IdentifierKind::Handle, IdentifierKind::Provisional]
            .into_iter()
            .find_map(|kind| self.identifiers.iter().find(|identifier| identifier.kind == kind))
    }
}

/// Serializes only the record's own events.
fn stored<S: Serializer>(events: &[Event], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(events.iter().filter(|event| event.via.is_none()))
}

fn none_stored(events: &[Event]) -> bool {
    events.iter().all(|event| event.via.is_some())
}
