//! Turns the text of `activities.json` into a [`Dataset`] and a list of [`Problem`]s.
//!
//! Pure. A record that cannot be used is left out and reported; the others stay. Nothing is checked again after
//! reading: every date is a date, every address is safe to link, every relation leads to a record. The only dangling
//! references are those to an entry that was itself unusable.

mod aggregate;
mod bodies;
mod compare;
mod ids;
mod join;
mod json;
mod known;
mod laws;
mod lineage;
mod node;
mod pointing;
mod problem;
mod read;
mod reader;
mod skim;

pub(crate) use aggregate::step_of_a_work_item;
pub use compare::{Change, compare};
pub use laws::{Breach, breaches};
pub use lineage::{Elapsed, Step, issued};
pub use problem::{Fault, List, Problem};
pub use reader::Reader;
pub use skim::record_texts;

use ids::Ids;
use pointing::Pointing;

use crate::activity::{AsOf, Date, Kind, Presence, Record, Relation, Url};
use serde::Serialize;

/// All data that the page knows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Dataset {
    /// The date of this edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<Date>,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// The origin of the records, body by body.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coverage: Vec<Coverage>,
    /// The file of other bodies' work, which is stored next to this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_bodies: Option<OtherBodies>,
    pub topics: Vec<Topic>,
    /// Parents without a record of their own.
    #[serde(rename = "bodies")]
    pub stored_bodies: Vec<StoredBody>,
    pub aliases: Vec<Alias>,
    pub sources: Vec<Source>,
    pub records: Vec<Record>,
    /// Every body, with or without a record, as a flattened tree: each is followed by its descendants. Derived.
    #[serde(skip)]
    pub bodies: Vec<Body>,
    #[serde(skip)]
    record_index: Ids,
    #[serde(skip)]
    body_index: Ids,
    #[serde(skip)]
    source_index: Ids,
    #[serde(skip)]
    pointing: Pointing,
}

/// The origin of the records of some bodies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The usual names of the bodies.
    pub bodies: String,
    /// The origin of their records.
    pub from: String,
    /// The date until which their activities are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Known gaps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}

/// The file of other bodies' work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OtherBodies {
    /// The number of records in it.
    pub records: u32,
}

/// Statements of ITU's overview of 2017 about ITU-T in general, and contacts.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// The id of the source of the quotes.
    pub source: String,
    pub definitions: Vec<Definition>,
    pub cooperation: Vec<Statement>,
    pub references: Vec<Reference>,
    pub contact: Contact,
}

/// A term of ITU-T, in the words of the source.
#[derive(Clone, Debug, Serialize)]
pub struct Definition {
    /// The kind of record that it defines.
    pub kind: Kind,
    pub term: String,
    pub text: String,
}

/// A statement about how ITU-T works and cooperates, in the words of the source.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    pub subject: String,
    pub quote: String,
}

/// A numbered reference of ITU's overview of 2017, and the record that it refers to.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    pub number: u32,
    pub url: Url,
    pub record: String,
}

/// A contact.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    pub name: String,
    pub url: Url,
}

/// A subject that records share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Topic {
    pub id: String,
    pub name: String,
}

/// A body without a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoredBody {
    pub id: String,
    pub name: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
}

/// A former id of a record, and the id that replaces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alias {
    pub id: String,
    pub record: String,
}

/// A document that supports facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    pub id: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The id of the source that this one is an entry of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A group that records belong to: a record whose kind is a body, or an entry of the list of bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    pub id: String,
    /// Its short name: `SG17`, `Q14/17`.
    pub name: String,
    pub title: String,
    /// The body that it is part of, as an index into `Dataset::bodies`.
    pub parent: Option<usize>,
    /// The number of bodies above it.
    pub depth: usize,
    /// The body that it was merged into.
    pub successor: Option<usize>,
    /// The index of its record in `Dataset::records`.
    pub record: Option<usize>,
    /// Its work is not ITU's: it, or a body below it, has records of such kinds.
    pub external: bool,
}

/// A relation, seen from one end.
#[derive(Clone, Copy, Debug)]
pub struct Related<'a> {
    pub relation: &'a Relation,
    pub other: &'a Record,
    /// The relation is stored by the other record.
    pub inverse: bool,
}

/// A dataset, and the problems of the text that it was read from.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub dataset: Dataset,
    pub problems: Vec<Problem>,
    /// The number of records that were left out.
    pub left_out: usize,
}

impl Body {
    fn new(id: &str, name: &str, title: &str, record: Option<usize>) -> Body {
        let (id, name, title) = (id.to_owned(), name.to_owned(), title.to_owned());
        Body { id, name, title, parent: None, depth: 0, successor: None, record, external: false }
    }
}

impl About {
    /// Returns the definition of the term for records of a kind, if any.
    pub fn definition(&self, kind: Kind) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.kind == kind)
    }
}

impl Dataset {
    /// Reads the text of a dataset. Returns `Err` if it is not a dataset at all, so that there is nothing to show.
    pub fn read(text: &str) -> Result<Reading, Problem> {
        Dataset::read_together(&[text])
    }

    /// Reads several texts as one dataset (see [`Reader`]).
    pub fn read_together(texts: &[&str]) -> Result<Reading, Problem> {
        let mut reader = Reader::new(texts.iter().map(ToString::to_string).collect());
        while reader.step(usize::MAX)? {}
        Ok(reader.finish().0)
    }

    /// Returns the record at a position.
    ///
    /// # Panics
    ///
    /// If there is none: positions come from the dataset itself.
    pub fn at(&self, position: usize) -> &Record {
        &self.records[position]
    }

    /// Returns the record with that id or alias.
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.position(id).map(|position| self.at(position))
    }

    /// Returns the index in `records` of the record with that id or alias.
    pub fn position(&self, id: &str) -> Option<usize> {
        let alias = self.aliases.iter().find(|alias| alias.id == id);
        self.record_index.get(alias.map_or(id, |alias| &alias.record))
    }

    /// Returns the index in `bodies` of the body with that id or alias.
    pub fn body(&self, id: &str) -> Option<usize> {
        self.body_index.get(id).or_else(|| self.body_index.get(&self.record(id)?.id))
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.source_index.get(id).map(|position| &self.sources[position])
    }

    /// Returns the names of a record's topics, in the dataset's order.
    pub fn topics_of(&self, record: &Record) -> Vec<&str> {
        let of_record = self.topics.iter().filter(|topic| record.topics.contains(&topic.id));
        of_record.map(|topic| topic.name.as_str()).collect()
    }

    /// Returns the body of a record: itself if it is one, or else the body of its time.
    pub fn home(&self, record: &Record) -> Option<usize> {
        let id = if record.kind.is_body() { Some(&record.id) } else { record.part_of.as_ref() };
        id.and_then(|id| self.body(id))
    }

    /// Returns the body in whose lane another body's records are shown: for a Question its study group, for a working group of another
    /// organization that organization; study groups, focus groups and advisory groups have lanes of their own.
    pub fn lane(&self, body: usize) -> usize {
        let mut lane = body;
        while let Some(parent) = self.bodies[lane].parent.filter(|_| !self.has_lane(lane)) {
            lane = parent;
        }
        lane
    }

    fn has_lane(&self, body: usize) -> bool {
        let kind = self.bodies[body].record.map(|record| self.at(record).kind);
        matches!(kind, Some(Kind::StudyGroup | Kind::FocusGroup | Kind::AdvisoryGroup))
    }

    /// Returns the relations of a record with the records at their other ends: first its own, then those that others
    /// store.
    pub fn relations_of<'a>(
        &'a self,
        record: &'a Record,
    ) -> impl Iterator<Item = (&'a Relation, &'a Record)> {
        self.related_ever(record).into_iter().map(|related| (related.relation, related.other))
    }

    /// Returns the relations of a record in both directions, limited to other records that are there as of `as_of`.
    pub fn related<'a>(&'a self, record: &'a Record, as_of: AsOf) -> Vec<Related<'a>> {
        let mut related = self.related_ever(record);
        related.retain(|related| related.other.presence(as_of) == Presence::There);
        related
    }

    /// Does the same, including records that are not there yet.
    fn related_ever<'a>(&'a self, record: &'a Record) -> Vec<Related<'a>> {
        let mut related = Vec::new();
        for relation in &record.relations {
            if let Some(other) = self.record(&relation.target) {
                related.push(Related { relation, other, inverse: false });
            }
        }
        let pointing = self.record_index.get(&record.id).map_or(&[][..], |place| self.pointing.to(place));
        for other in pointing.iter().map(|&place| self.at(place as usize)) {
            for relation in &other.relations {
                if self.record(&relation.target).is_some_and(|target| target.id == record.id) {
                    related.push(Related { relation, other, inverse: true });
                }
            }
        }
        related
    }

    /// Returns the bodies under which a record is found: itself if it is one, the body of its time with all bodies
    /// above that, and the same for its current body.
    pub fn bodies_of(&self, record: &Record) -> Vec<usize> {
        let own = record.kind.is_body().then(|| self.body(&record.id)).flatten();
        let of_its_time = record.part_of.as_ref().and_then(|id| self.body(id));
        let of_today = record.maintained_by.as_ref().and_then(|id| self.body(id));
        let mut found = Vec::new();
        let mut open: Vec<usize> = [own, of_its_time, of_today].into_iter().flatten().collect();
        while let Some(body) = open.pop() {
            if !found.contains(&body) {
                found.push(body);
                open.extend(self.bodies[body].parent);
                open.extend(self.bodies[body].successor);
            }
        }
        found
    }
}
