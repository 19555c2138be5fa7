//! The text of the file, item by item, into the types of `activity`. What refers to other items is checked
//! in `aggregate`, when all of them are there.

use super::node::{Node, Read, Unusable};
use super::problem::{Fault, Problem};
use super::{About, Contact, Dataset, Definition, Reference, Source, Statement, StoredBody, Topic};
use crate::activity::{
    Basis, Certainty, Date, Event, EventKind, Fact, Identifier, IdentifierKind, Kind, Link, LinkKind,
    Participation, Process, Record, Relation, RelationKind, Url,
};
use serde_json::Value;
use serde_json::error::Category;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What was read: the dataset as written, and what is needed to speak of its records.
pub(super) struct Draft {
    pub dataset: Dataset,
    /// Of each record in the dataset, its index in the file's list.
    pub places: Vec<usize>,
    /// How many records the file's list has.
    pub listed: usize,
    pub problems: Vec<Problem>,
}

/// The dataset as written; `Err` if there is no list of records to be had.
pub(super) fn read(text: &str) -> Result<Draft, Problem> {
    let value = json(text)?;
    let problems = RefCell::new(Vec::new());
    match document(Node::root(&value, &problems)) {
        Ok((dataset, places, listed)) => {
            Ok(Draft { dataset, places, listed, problems: problems.into_inner() })
        }
        Err(Unusable) => Err(problems
            .into_inner()
            .pop()
            .unwrap_or_else(|| broken(String::new(), Fault::Missing("records")))),
    }
}

fn broken(place: String, fault: Fault) -> Problem {
    Problem { place, found: String::new(), fault, left_out: true }
}

fn json(text: &str) -> Result<Value, Problem> {
    let text = text.trim_start_matches('\u{feff}');
    match text.trim_start().chars().next() {
        None => return Err(broken(String::new(), Fault::Empty)),
        Some('<') => return Err(broken(String::new(), Fault::WebPage)),
        Some(_) => {}
    }
    serde_json::from_str(text).map_err(|error| {
        let fault = if error.classify() == Category::Eof { Fault::Truncated } else { Fault::NotJson };
        broken(format!("line {}, column {}", error.line(), error.column()), fault)
    })
}

fn document(node: Node<'_>) -> Read<(Dataset, Vec<usize>, usize)> {
    let fields = node.fields(&[
        "$schema", "edition", "title", "about", "topics", "bodies", "aliases", "sources", "records",
    ])?;
    let (placed, listed) = fields.required("records", |node| {
        let placed = node.usable(|node| record(node).map(|record| (node.index(), record)))?;
        Ok((placed, node.value.as_array().map_or(0, Vec::len)))
    })?;
    let (places, records) = placed.into_iter().unzip();
    let dataset = Dataset {
        edition: fields.optional("edition", date),
        title: fields.optional("title", |node| node.text()).unwrap_or_default(),
        about: fields.optional("about", about),
        topics: fields.list("topics", topic),
        stored_bodies: fields.list("bodies", stored_body),
        aliases: fields.optional("aliases", aliases).unwrap_or_default(),
        sources: fields.list("sources", source),
        records,
        ..Dataset::default()
    };
    Ok((dataset, places, listed))
}

/// One of a closed list of words.
macro_rules! word {
    ($name:ident, $type:ty) => {
        fn $name(node: Node<'_>) -> Read<$type> {
            node.parsed(|()| Fault::UnknownWord(<$type>::ALL.iter().map(|word| word.slug()).collect()))
        }
    };
}
word!(kind, Kind);
word!(certainty, Certainty);
word!(process, Process);
word!(participation, Participation);
word!(event_kind, EventKind);
word!(identifier_kind, IdentifierKind);
word!(relation_kind, RelationKind);
word!(basis, Basis);
word!(link_kind, LinkKind);

fn date(node: Node<'_>) -> Read<Date> {
    node.parsed(Fault::Date)
}

fn url(node: Node<'_>) -> Read<Url> {
    node.parsed(|()| Fault::BadUrl)
}

fn text(node: Node<'_>) -> Read<String> {
    node.text()
}

fn id(node: Node<'_>) -> Read<String> {
    node.id()
}

/// What the deck says of ITU-T in general.
fn about(node: Node<'_>) -> Read<About> {
    let fields = node.fields(&["source", "definitions", "cooperation", "references", "contact"])?;
    Ok(About {
        source: fields.required("source", id)?,
        definitions: fields.list("definitions", |node| {
            let fields = node.fields(&["kind", "term", "text"])?;
            Ok(Definition {
                kind: fields.required("kind", kind)?,
                term: fields.required("term", text)?,
                text: fields.required("text", text)?,
            })
        }),
        cooperation: fields.list("cooperation", |node| {
            let fields = node.fields(&["subject", "quote"])?;
            Ok(Statement { subject: fields.required("subject", id)?, quote: fields.required("quote", text)? })
        }),
        references: fields.list("references", |node| {
            let fields = node.fields(&["number", "url", "record"])?;
            Ok(Reference {
                number: fields.required("number", |node| node.whole_number())?,
                url: fields.required("url", url)?,
                record: fields.required("record", id)?,
            })
        }),
        contact: fields.required("contact", |node| {
            let fields = node.fields(&["name", "url"])?;
            Ok(Contact { name: fields.required("name", text)?, url: fields.required("url", url)? })
        })?,
    })
}

fn topic(node: Node<'_>) -> Read<Topic> {
    let fields = node.fields(&["id", "name"])?;
    Ok(Topic { id: fields.required("id", id)?, name: fields.required("name", text)? })
}

fn stored_body(node: Node<'_>) -> Read<StoredBody> {
    let fields = node.fields(&["id", "name", "title", "part_of"])?;
    Ok(StoredBody {
        id: fields.required("id", id)?,
        name: fields.required("name", text)?,
        title: fields.required("title", text)?,
        part_of: fields.optional("part_of", id),
    })
}

fn aliases(node: Node<'_>) -> Read<BTreeMap<String, String>> {
    let entries = node.entries()?;
    Ok(entries.iter().filter_map(|(alias, target)| Some(((*alias).to_owned(), target.id().ok()?))).collect())
}

fn source(node: Node<'_>) -> Read<Source> {
    let fields = node.fields(&["id", "title", "url", "date", "collection", "note"])?;
    Ok(Source {
        id: fields.required("id", id)?,
        title: fields.required("title", text)?,
        url: fields.optional("url", url),
        date: fields.optional("date", date),
        collection: fields.optional("collection", id),
        note: fields.optional("note", text),
    })
}

/// A record: who it is and what happened to it must be sound, or nothing true could be said of it. What is
/// wrong with the rest is noted and taken as absent.
fn record(node: Node<'_>) -> Read<Record> {
    let mark = node.mark();
    let record = whole_record(node);
    if record.is_err() {
        node.left_out_since(mark);
    }
    record
}

fn whole_record(node: Node<'_>) -> Read<Record> {
    let fields = node.fields(&[
        "id",
        "kind",
        "title",
        "official_title",
        "descriptive_title",
        "identifiers",
        "edition",
        "document_type",
        "place",
        "part_of",
        "maintained_by",
        "topics",
        "process",
        "participation",
        "tasks",
        "abstract",
        "events",
        "relations",
        "links",
        "facts",
    ])?;
    let record_id = fields.required("id", id);
    let kind = fields.required("kind", kind);
    let title = fields.required("title", text);
    let events = fields.sound("events", |node| {
        node.every(|node| {
            let event = event(node)?;
            if matches!(kind, Ok(Kind::WorkItem)) && event.kind == EventKind::Approved {
                return Err(node.fault(Fault::ApprovedWorkItem));
            }
            Ok(event)
        })
    });
    Ok(Record {
        id: record_id?,
        kind: kind?,
        title: title?,
        events: events?,
        official_title: fields.optional("official_title", text),
        descriptive_title: fields.optional("descriptive_title", |node| node.flag()).unwrap_or_default(),
        identifiers: fields.list("identifiers", identifier),
        edition: fields.optional("edition", text),
        document_type: fields.optional("document_type", text),
        place: fields.optional("place", text),
        part_of: fields.optional("part_of", id),
        maintained_by: fields.optional("maintained_by", id),
        topics: fields.list("topics", id),
        process: fields.optional("process", process),
        participation: fields.optional("participation", participation),
        tasks: fields.list("tasks", text),
        summary: fields.optional("abstract", text),
        relations: fields.list("relations", relation),
        links: fields.list("links", link),
        facts: fields.list("facts", fact),
        inherited: Vec::new(),
    })
}

fn event(node: Node<'_>) -> Read<Event> {
    let fields = node.fields(&["type", "date", "for", "certainty", "sources", "quote", "note"])?;
    let kind = fields.required("type", event_kind);
    let event_date = fields.sound("date", |node| date(node).map(Some));
    let scheduled = fields.sound("for", |node| date(node).map(Some));
    let certainty = fields.required("certainty", certainty);
    Ok(Event {
        kind: kind?,
        date: event_date?,
        scheduled: scheduled?,
        certainty: certainty?,
        sources: fields.list("sources", id),
        quote: fields.optional("quote", text),
        note: fields.optional("note", text),
        via: None,
    })
}

fn identifier(node: Node<'_>) -> Read<Identifier> {
    let fields = node.fields(&["type", "value", "certainty", "sources", "note"])?;
    Ok(Identifier {
        kind: fields.required("type", identifier_kind)?,
        value: fields.required("value", text)?,
        certainty: fields.required("certainty", certainty)?,
        sources: fields.list("sources", id),
        note: fields.optional("note", text),
    })
}

fn relation(node: Node<'_>) -> Read<Relation> {
    let fields = node.fields(&["type", "target", "basis", "certainty", "sources", "note"])?;
    Ok(Relation {
        kind: fields.required("type", relation_kind)?,
        target: fields.required("target", id)?,
        basis: fields.required("basis", basis)?,
        certainty: fields.required("certainty", certainty)?,
        sources: fields.list("sources", id),
        note: fields.optional("note", text),
    })
}

fn link(node: Node<'_>) -> Read<Link> {
    let fields = node.fields(&["type", "url"])?;
    Ok(Link { kind: fields.required("type", link_kind)?, url: fields.required("url", url)? })
}

fn fact(node: Node<'_>) -> Read<Fact> {
    let fields = node.fields(&["field", "value", "certainty", "sources", "note"])?;
    Ok(Fact {
        field: fields.required("field", text)?,
        value: fields.optional("value", text),
        certainty: fields.required("certainty", certainty)?,
        sources: fields.list("sources", id),
        note: fields.optional("note", text),
    })
}
