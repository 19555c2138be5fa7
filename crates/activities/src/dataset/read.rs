//! Reads the text of the file, item by item, into the types of `activity`. All faults are reported with their location.

use super::json::Json;
use super::node::{Fields, Node, Read};
use super::problem::{Fault, List, Problem};
use super::{
    About, Alias, Contact, Coverage, Dataset, Definition, OtherBodies, Reference, Source, Statement,
    StoredBody, Topic,
};
use crate::activity::{
    Basis, Certainty, Date, Event, EventKind, Fact, Identifier, IdentifierKind, Kind, Link, LinkKind,
    Participation, Process, Record, Relation, RelationKind, Url,
};
use serde_json::error::Category;

/// A dataset while it is read, and the positions needed to report problems of its records.
#[derive(Default)]
pub(super) struct Draft {
    pub dataset: Dataset,
    /// For each record in the dataset, its index in the file's list.
    pub places: Vec<usize>,
    /// The number of records in the file's list.
    pub listed: usize,
    /// For each body in the dataset's list, its index in the file's list.
    pub body_places: Vec<usize>,
    pub problems: Vec<Problem>,
}

pub(super) fn broken(place: String, fault: Fault) -> Problem {
    Problem { place, found: String::new(), fault, left_out: true }
}

/// Parses a text as JSON.
pub(super) fn json(text: &str) -> Result<Json, Problem> {
    match text.trim_ascii_start().chars().next() {
        None => return Err(broken(String::new(), Fault::Empty)),
        Some('<') => return Err(broken(String::new(), Fault::WebPage)),
        Some(_) => {}
    }
    serde_json::from_str(text).map_err(|error| {
        let fault = if error.classify() == Category::Eof { Fault::Truncated } else { Fault::NotJson };
        broken(format!("line {}, column {}", error.line(), error.column()), fault)
    })
}

/// Reads a document without its records, whose list is empty.
pub(super) fn document(node: Node<'_>) -> Read<Draft> {
    let fields = node.fields(&[
        "$schema",
        "edition",
        "title",
        "about",
        "coverage",
        "other_bodies",
        "topics",
        "bodies",
        "aliases",
        "sources",
        "records",
    ])?;
    let list = fields.need("records")?;
    let mut dataset = Dataset {
        edition: fields.need("edition").and_then(date).ok(),
        title: fields.need_text("title").unwrap_or_default(),
        about: fields.get("about").and_then(|node| about(node).ok()),
        other_bodies: fields.get("other_bodies").and_then(|node| other_bodies(node).ok()),
        ..Dataset::default()
    };
    fields.each("coverage", &mut |node| coverage(node).map(|coverage| dataset.coverage.push(coverage)));
    fields.each("topics", &mut |node| topic(node).map(|topic| dataset.topics.push(topic)));
    let mut body_places = Vec::new();
    fields.each("bodies", &mut |node| {
        dataset.stored_bodies.push(stored_body(node)?);
        body_places.push(node.index());
        Ok(())
    });
    fields.each("aliases", &mut |node| alias(node).map(|alias| dataset.aliases.push(alias)));
    fields.each("sources", &mut |node| source(node).map(|source| dataset.sources.push(source)));
    // Without a list of records there is nothing to show.
    list.each(&mut |_| Ok(()))?;
    Ok(Draft { dataset, body_places, ..Draft::default() })
}

fn date(node: Node<'_>) -> Read<Date> {
    node.text()?.parse().map_err(|error| node.fault(Fault::Date(error)))
}

fn url(node: Node<'_>) -> Read<Url> {
    node.text()?.parse().map_err(|()| node.fault(Fault::BadUrl))
}

fn certainty(fields: Fields<'_>) -> Read<Certainty> {
    Ok(Certainty::ALL[fields.need("certainty")?.word(Certainty::SLUGS)?])
}

fn kind(fields: Fields<'_>) -> Read<Kind> {
    Ok(Kind::ALL[fields.need("kind")?.word(Kind::SLUGS)?])
}

/// Reads an optional date, which must be valid if present.
fn sound_date(fields: Fields<'_>, name: &'static str) -> Read<Option<Date>> {
    fields.get(name).map(date).transpose()
}

fn coverage(node: Node<'_>) -> Read<Coverage> {
    let fields = node.fields(&["bodies", "from", "until", "missing"])?;
    Ok(Coverage {
        bodies: fields.need_text("bodies")?,
        from: fields.need_text("from")?,
        until: fields.get("until").and_then(|node| date(node).ok()),
        missing: fields.text("missing"),
    })
}

fn other_bodies(node: Node<'_>) -> Read<OtherBodies> {
    let fields = node.fields(&["records"])?;
    Ok(OtherBodies { records: fields.need("records")?.whole_number()? })
}

/// Reads the statements of ITU's overview of 2017 about ITU-T in general.
fn about(node: Node<'_>) -> Read<About> {
    let fields = node.fields(&["source", "definitions", "cooperation", "references", "contact"])?;
    let (mut definitions, mut cooperation, mut references) = Default::default();
    fields.each("definitions", &mut |node| {
        let fields = node.fields(&["kind", "term", "text"])?;
        let (kind, term) = (kind(fields)?, fields.need_text("term")?);
        Vec::push(&mut definitions, Definition { kind, term, text: fields.need_text("text")? });
        Ok(())
    });
    fields.each("cooperation", &mut |node| {
        let fields = node.fields(&["subject", "quote"])?;
        let subject = fields.need_id("subject")?;
        Vec::push(&mut cooperation, Statement { subject, quote: fields.need_text("quote")? });
        Ok(())
    });
    fields.each("references", &mut |node| {
        let fields = node.fields(&["number", "url", "record"])?;
        let (number, url) = (fields.need("number")?.whole_number()?, url(fields.need("url")?)?);
        Vec::push(
            &mut references,
            Reference { number, url, record: fields.need("record")?.reference(List::Records)? },
        );
        Ok(())
    });
    let contact = fields.need("contact")?;
    let address = contact.fields(&["name", "url"])?;
    let contact = Contact { name: address.need_text("name")?, url: url(address.need("url")?)? };
    Ok(About {
        source: fields.need("source")?.reference(List::Sources)?,
        definitions,
        cooperation,
        references,
        contact,
    })
}

fn topic(node: Node<'_>) -> Read<Topic> {
    let fields = node.fields(&["id", "name"])?;
    Ok(Topic { id: fields.own_id(List::Topics)?, name: fields.need_text("name")? })
}

fn stored_body(node: Node<'_>) -> Read<StoredBody> {
    let fields = node.fields(&["id", "name", "title", "part_of"])?;
    Ok(StoredBody {
        id: fields.own_id(List::Bodies)?,
        name: fields.need_text("name")?,
        title: fields.need_text("title")?,
        part_of: fields.reference("part_of", List::Bodies),
    })
}

fn alias(node: Node<'_>) -> Read<Alias> {
    let fields = node.fields(&["id", "record"])?;
    let (id, record) = fields.alias()?;
    Ok(Alias { id, record })
}

fn source(node: Node<'_>) -> Read<Source> {
    let fields = node.fields(&["id", "title", "url", "date", "collection", "note"])?;
    Ok(Source {
        id: fields.own_id(List::Sources)?,
        title: fields.need_text("title")?,
        url: fields.get("url").and_then(|node| url(node).ok()),
        date: fields.get("date").and_then(|node| date(node).ok()),
        collection: fields.reference("collection", List::Sources),
        note: fields.text("note"),
    })
}

/// Reads a record: its identity and its events must be valid, or nothing true could be said of it. Faults in other
/// fields are reported, and those fields are treated as absent.
pub(super) fn record(node: Node<'_>) -> Read<Record> {
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
    // All parts that must be valid are read before any error is returned, so that all their faults are reported at
    // once.
    let (id, kind, title) = (fields.own_id(List::Records), kind(fields), fields.need_text("title"));
    let mut events = Vec::new();
    let sound = fields.get("events").map_or(Ok(()), |node| {
        node.each(&mut |node| {
            let event = event(node)?;
            if matches!(kind, Ok(Kind::WorkItem)) && event.kind == EventKind::Approved {
                return Err(node.fault(Fault::ApprovedWorkItem));
            }
            events.push(event);
            Ok(())
        })
    });
    let mut record = Record::new(id?, kind?, title?);
    sound?;
    record.events = events;
    record.official_title = fields.text("official_title");
    record.descriptive_title = fields.get("descriptive_title").is_some_and(|node| node.flag() == Ok(true));
    record.edition = fields.text("edition");
    record.document_type = fields.text("document_type");
    record.place = fields.text("place");
    record.part_of = fields.reference("part_of", List::Bodies);
    record.maintained_by = fields.reference("maintained_by", List::Bodies);
    record.topics = fields.references("topics", List::Topics);
    let word = |name, words| fields.get(name).and_then(|node| node.word(words).ok());
    record.process = word("process", Process::SLUGS).map(|place| Process::ALL[place]);
    record.participation = word("participation", Participation::SLUGS).map(|place| Participation::ALL[place]);
    record.tasks = fields.texts("tasks");
    record.summary = fields.text("abstract");
    fields.each("identifiers", &mut |node| identifier(node).map(|name| record.identifiers.push(name)));
    fields.each("relations", &mut |node| relation(node).map(|relation| record.relations.push(relation)));
    fields.each("links", &mut |node| link(node).map(|link| record.links.push(link)));
    fields.each("facts", &mut |node| fact(node).map(|fact| record.facts.push(fact)));
    Ok(record)
}

fn event(node: Node<'_>) -> Read<Event> {
    let fields = node.fields(&["type", "date", "for", "certainty", "sources", "quote", "note"])?;
    let kind = fields.need("type").and_then(|node| node.word(EventKind::SLUGS));
    let (date, scheduled) = (sound_date(fields, "date"), sound_date(fields, "for"));
    let certainty = certainty(fields);
    Ok(Event {
        kind: EventKind::ALL[kind?],
        date: date?,
        scheduled: scheduled?,
        certainty: certainty?,
        sources: fields.references("sources", List::Sources),
        quote: fields.text("quote"),
        note: fields.text("note"),
        via: None,
    })
}

fn identifier(node: Node<'_>) -> Read<Identifier> {
    let fields = node.fields(&["type", "value", "certainty", "sources", "note"])?;
    Ok(Identifier {
        kind: IdentifierKind::ALL[fields.need("type")?.word(IdentifierKind::SLUGS)?],
        value: fields.need_text("value")?,
        certainty: certainty(fields)?,
        sources: fields.references("sources", List::Sources),
        note: fields.text("note"),
    })
}

fn relation(node: Node<'_>) -> Read<Relation> {
    let fields = node.fields(&["type", "target", "basis", "certainty", "sources", "note"])?;
    Ok(Relation {
        kind: RelationKind::ALL[fields.need("type")?.word(RelationKind::SLUGS)?],
        target: fields.need("target")?.reference(List::Records)?,
        basis: Basis::ALL[fields.need("basis")?.word(Basis::SLUGS)?],
        certainty: certainty(fields)?,
        sources: fields.references("sources", List::Sources),
        note: fields.text("note"),
    })
}

fn link(node: Node<'_>) -> Read<Link> {
    let fields = node.fields(&["type", "url"])?;
    let kind = LinkKind::ALL[fields.need("type")?.word(LinkKind::SLUGS)?];
    Ok(Link { kind, url: url(fields.need("url")?)? })
}

fn fact(node: Node<'_>) -> Read<Fact> {
    let fields = node.fields(&["field", "value", "certainty", "sources", "note"])?;
    Ok(Fact {
        field: fields.need_text("field")?,
        value: fields.text("value"),
        certainty: certainty(fields)?,
        sources: fields.references("sources", List::Sources),
        note: fields.text("note"),
    })
}
