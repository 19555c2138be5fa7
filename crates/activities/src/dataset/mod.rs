//! From the bytes of `activities.json` to a [`Dataset`], or to a list of named [`Problem`]s.
//!
//! Pure. A record that cannot be used is left out and named; the others stay. Past this door nothing is
//! checked again: every date is a date, every address is safe to link, every relation leads to a record. Only an
//! entry that was itself unusable may be referred to and missing.

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

pub use compare::{Change, compare};
pub use laws::{Breach, breaches};
pub use lineage::{Elapsed, Step, issued};
pub use problem::{Fault, List, Problem};
pub use reader::Reader;

use ids::Ids;
use pointing::Pointing;

use crate::activity::{AsOf, Date, Kind, Presence, Record, Relation, Url};
use serde::Serialize;

/// All that the page knows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Dataset {
    /// The day of this edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<Date>,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Where the records are from, body by body.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coverage: Vec<Coverage>,
    /// What the file of other bodies' work holds, which stands beside this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_bodies: Option<OtherBodies>,
    pub topics: Vec<Topic>,
    /// Parents without a record of their own.
    #[serde(rename = "bodies")]
    pub stored_bodies: Vec<StoredBody>,
    pub aliases: Vec<Alias>,
    pub sources: Vec<Source>,
    pub records: Vec<Record>,
    /// Every body, with or without a record, as a tree written out: each is followed by those below it. Derived.
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

/// Where the records of some bodies are from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The bodies, as people call them.
    pub bodies: String,
    /// Where their records are from.
    pub from: String,
    /// Until when what they did is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What is known to be missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}

/// The file of other bodies' work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OtherBodies {
    /// How many records it holds.
    pub records: u32,
}

/// What the deck says of ITU-T in general, and where to turn to.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    /// The id of the source that the quotes are from.
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

/// How ITU-T works and cooperates, in the words of the source.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    pub subject: String,
    pub quote: String,
}

/// A numbered reference of the deck, and the record that it stands behind.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    pub number: u32,
    pub url: Url,
    pub record: String,
}

/// Where to turn to.
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

/// A former id of a record, and the id that stands for it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alias {
    pub id: String,
    pub record: String,
}

/// A document that says something.
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

/// A group that records belong to: a record of a kind that is a body, or an entry of the list of bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    pub id: String,
    /// Its short name: `SG17`, `Q14/17`.
    pub name: String,
    pub title: String,
    /// The body that it is part of, as a place in `Dataset::bodies`.
    pub parent: Option<usize>,
    /// How many bodies stand above it.
    pub depth: usize,
    /// The body that it was merged into.
    pub successor: Option<usize>,
    /// Its record's place in `Dataset::records`.
    pub record: Option<usize>,
    /// Its work is not ITU's: it, or one below it, has records of such kinds.
    pub external: bool,
}

/// One end of a relation, seen from the other.
#[derive(Clone, Copy, Debug)]
pub struct Related<'a> {
    pub relation: &'a Relation,
    pub other: &'a Record,
    /// The other record stores it.
    pub inverse: bool,
}

/// A dataset, and what was wrong with the text it was read from.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub dataset: Dataset,
    pub problems: Vec<Problem>,
    /// How many records were left out.
    pub left_out: usize,
}

impl Body {
    fn new(id: &str, name: &str, title: &str, record: Option<usize>) -> Body {
        let (id, name, title) = (id.to_owned(), name.to_owned(), title.to_owned());
        Body { id, name, title, parent: None, depth: 0, successor: None, record, external: false }
    }
}

impl About {
    /// The term for records of a kind, if it is defined.
    pub fn definition(&self, kind: Kind) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.kind == kind)
    }
}

impl Dataset {
    /// Reads the text of a dataset. `Err` if it is no dataset at all, so that there is nothing to show.
    pub fn read(text: &str) -> Result<Reading, Problem> {
        Dataset::read_together(&[text])
    }

    /// Reads several texts as one dataset ([`Reader`]).
    pub fn read_together(texts: &[&str]) -> Result<Reading, Problem> {
        let mut reader = Reader::new(texts.iter().map(ToString::to_string).collect());
        while reader.step(usize::MAX)? {}
        Ok(reader.finish().0)
    }

    /// The record with that id, or with the id that it is an alias of.
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.position(id).map(|position| &self.records[position])
    }

    /// The place in `records` of the record with that id or alias.
    pub fn position(&self, id: &str) -> Option<usize> {
        let alias = self.aliases.iter().find(|alias| alias.id == id);
        self.record_index.get(alias.map_or(id, |alias| &alias.record))
    }

    /// The place in `bodies` of the body with that id, or with the id that it is an alias of.
    pub fn body(&self, id: &str) -> Option<usize> {
        self.body_index.get(id).or_else(|| self.body_index.get(&self.record(id)?.id))
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.source_index.get(id).map(|position| &self.sources[position])
    }

    /// The names of a record's topics, in the dataset's order.
    pub fn topics_of(&self, record: &Record) -> Vec<&str> {
        let of_record = self.topics.iter().filter(|topic| record.topics.contains(&topic.id));
        of_record.map(|topic| topic.name.as_str()).collect()
    }

    /// The body in whose lane a record stands: itself if it is one, else that of its time.
    pub fn home(&self, record: &Record) -> Option<usize> {
        let id = if record.kind.is_body() { Some(&record.id) } else { record.part_of.as_ref() };
        id.and_then(|id| self.body(id))
    }

    /// The relations of a record with the records at their other ends: its own first, then those that others store.
    pub fn relations_of<'a>(
        &'a self,
        record: &'a Record,
    ) -> impl Iterator<Item = (&'a Relation, &'a Record)> {
        self.related_ever(record).into_iter().map(|related| (related.relation, related.other))
    }

    /// How a record is related to others, both ways, as far as the others are there, seen from `as_of`.
    pub fn related<'a>(&'a self, record: &'a Record, as_of: AsOf) -> Vec<Related<'a>> {
        let mut related = self.related_ever(record);
        related.retain(|related| related.other.presence(as_of) == Presence::There);
        related
    }

    /// The same, whether the others are there yet or not.
    fn related_ever<'a>(&'a self, record: &'a Record) -> Vec<Related<'a>> {
        let mut related = Vec::new();
        for relation in &record.relations {
            if let Some(other) = self.record(&relation.target) {
                related.push(Related { relation, other, inverse: false });
            }
        }
        let pointing = self.record_index.get(&record.id).map_or(&[][..], |place| self.pointing.to(place));
        for other in pointing.iter().map(|&place| &self.records[place as usize]) {
            for relation in &other.relations {
                if self.record(&relation.target).is_some_and(|target| target.id == record.id) {
                    related.push(Related { relation, other, inverse: true });
                }
            }
        }
        related
    }

    /// The bodies that a record is found under: itself if it is one, that of its time with all above it, and
    /// the same of today's.
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
