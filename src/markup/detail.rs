//! One record: all that is known of it, since when, how sure, and who says so.

use super::lineage::chain;
use super::parts::{change, definition, doubt, name, outward_link, proof, record_link, standing, when};
use super::writer::Markup;
use super::{Action, Scene};
use crate::activity::{Event, Fact, Kind, Record};
use crate::language::{self, page as words};

/// The id of the heading, to which the focus goes.
pub const TITLE_ID: &str = "detail-title";

const TITLE: [(&str, Option<&str>); 2] = [("id", Some(TITLE_ID)), ("tabindex", Some("-1"))];

/// The ids of the links to the records before and after.
pub const PREVIOUS_ID: &str = "previous";
pub const NEXT_ID: &str = "next";

/// Where the record stands in what is shown, and beside which others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours<'a> {
    /// The id of the record before it …
    pub previous: Option<&'a str>,
    /// … and of the one after it.
    pub next: Option<&'a str>,
    /// Its place, from 1, and how many there are; `None` if it is not among them.
    pub place: Option<(usize, usize)>,
    /// Those on the same subject (`Index::similar`).
    pub similar: Vec<usize>,
}

/// The record with that id, or what is said of an id that no record has; above it the way to its neighbours and out.
pub fn detail(scene: Scene, id: &str, neighbours: &Neighbours, absent: &str) -> String {
    let mut markup = Markup::default();
    markup.open("nav", &[("aria-label", Some(words::STEPS))]);
    step(&mut markup, scene, neighbours.previous, PREVIOUS_ID, words::PREVIOUS);
    if let Some((place, total)) = neighbours.place {
        markup.leaf("span", &[], &words::place(place, total));
    }
    step(&mut markup, scene, neighbours.next, NEXT_ID, words::NEXT);
    markup.act("button", Action::CLOSE, "", &[("type", Some("button")), ("class", Some("close"))]);
    markup.text(words::CLOSE);
    markup.close();
    markup.close();
    match scene.dataset.record(id) {
        Some(record) => markup.piece(&self::record(scene, record, &neighbours.similar)),
        None => {
            markup.leaf("h2", &TITLE, absent);
            markup.leaf("p", &[], id);
        }
    }
    markup.finish()
}

/// A link to a neighbour; it stays in its place, without effect, where there is none.
fn step(markup: &mut Markup, scene: Scene, id: Option<&str>, element: &str, label: &str) {
    match id {
        Some(id) => {
            let href = (scene.href)(id);
            markup.act("a", Action::OPEN, id, &[("href", Some(&href)), ("id", Some(element))]);
            markup.text(label);
            markup.close();
        }
        None => {
            let link = [
                ("role", Some("link")),
                ("aria-disabled", Some("true")),
                ("id", Some(element)),
                ("tabindex", Some("-1")),
            ];
            markup.leaf("a", &link, label);
        }
    }
}

/// All that is known of a record, and those on the same subject.
pub fn record(scene: Scene, record: &Record, similar: &[usize]) -> String {
    let mut whole = Markup::default();
    let markup = &mut whole;
    markup.leaf("p", &[("class", Some("kind"))], language::kind(record.kind));
    markup.open("h2", &TITLE);
    markup.text(&language::record(record));
    doubt(markup, record.sure_of("title"));
    markup.close();
    if let Some(definition) = definition(scene, record.kind) {
        markup.leaf("p", &[("class", Some("quiet"))], definition);
    }
    if record.descriptive_title {
        markup.leaf("p", &[("class", Some("quiet"))], words::DESCRIPTIVE_TITLE);
    }
    if let Some(summary) = &record.summary {
        markup.leaf("p", &[], summary);
    }
    identity(markup, scene, record);
    change(markup, scene, record);
    let life = record.history(scene.vantage);
    list(markup, words::EVENTS, "life", &life, |markup, event| one_event(markup, scene, event));
    chain(markup, scene, record);

    let tasks = if record.kind == Kind::FocusGroup { words::OBJECTIVES } else { words::TASKS };
    list(markup, tasks, "facts", &record.tasks, |markup, task| markup.text(task));
    list(markup, words::IDENTIFIERS, "facts", &record.identifiers, |markup, identifier| {
        markup.leaf("strong", &[], &identifier.value);
        markup.text(" ");
        markup.text(language::identifier(identifier.kind));
        proof(markup, scene, identifier.certainty, &identifier.sources);
        note(markup, &identifier.note);
    });
    list(
        markup,
        words::RELATIONS,
        "facts",
        &scene.dataset.related(record, scene.vantage),
        |markup, related| {
            let relation = related.relation;
            let verb = if related.inverse { language::relation_inverse } else { language::relation };
            markup.leaf("strong", &[], verb(relation.kind));
            markup.text(" ");
            record_link(markup, scene, &related.other.id, &language::record(related.other), None);
            markup.text(" ");
            markup.leaf("span", &[("class", Some("quiet"))], language::basis(relation.basis));
            proof(markup, scene, relation.certainty, &relation.sources);
            note(markup, &relation.note);
        },
    );
    list(markup, words::SIMILAR, "facts similar", similar, |markup, &other| {
        let other = &scene.dataset.records[other];
        record_link(markup, scene, &other.id, &language::record(other), None);
    });
    if !similar.is_empty() {
        markup.leaf("p", &[("class", Some("quiet"))], words::SIMILAR_HINT);
    }
    list(markup, words::LINKS, "facts", &record.links, |markup, link| {
        markup.text(language::link(link.kind));
        markup.text(": ");
        outward_link(markup, link.url.as_str(), link.url.short());
    });
    // A fact without a value says who says the field that stands above.
    let (witnesses, further): (Vec<&Fact>, Vec<&Fact>) =
        record.facts.iter().partition(|fact| fact.value.is_none());
    for (title, facts) in [(words::FACTS, further), (words::WITNESSES, witnesses)] {
        list(markup, title, "facts", &facts, |markup, fact| {
            markup.leaf("strong", &[], language::fact_field(&fact.field));
            if let Some(value) = &fact.value {
                markup.text(" ");
                markup.text(value);
            }
            proof(markup, scene, fact.certainty, &fact.sources);
            note(markup, &fact.note);
        });
    }
    whole.finish()
}

/// Status, body and the other fields that have one value.
fn identity(markup: &mut Markup, scene: Scene, record: &Record) {
    let dataset = scene.dataset;
    let body = |id: &Option<String>| {
        let body = id.as_ref().and_then(|id| dataset.body(id));
        body.map(|body| dataset.bodies[body].name.clone())
    };
    let topics = dataset.topics_of(record);
    markup.open("dl", &[("class", Some("identity"))]);
    markup.leaf("dt", &[], words::STATUS);
    markup.open("dd", &[]);
    standing(markup, record.standing(scene.vantage));
    // The stage as its own body calls it.
    if let Some(stage) = record.facts.iter().find(|fact| fact.field == "stage") {
        markup.text(" · ");
        markup.text(stage.value.as_deref().unwrap_or_default());
    }
    markup.close();
    for (field, term, value) in [
        ("official_title", words::OFFICIAL_TITLE, record.official_title.clone()),
        ("part_of", words::BODY, body(&record.part_of)),
        ("maintained_by", words::MAINTAINED_BY, body(&record.maintained_by)),
        ("place", words::PLACE, record.place.clone()),
        ("edition", words::EDITION, record.edition.clone()),
        ("document_type", words::DOCUMENT_TYPE, record.document_type.clone()),
        ("process", words::PROCESS, record.process.map(|process| language::process(process).to_owned())),
        (
            "participation",
            words::PARTICIPATION,
            record.participation.map(|who| language::participation(who).to_owned()),
        ),
        ("topics", words::TOPICS, (!topics.is_empty()).then(|| topics.join(", "))),
    ] {
        if let Some(value) = value {
            markup.leaf("dt", &[], term);
            markup.open("dd", &[]);
            markup.text(&value);
            doubt(markup, record.sure_of(field));
            markup.close();
        }
    }
    markup.close();
}

/// A list under a heading, if it has anything.
fn list<T>(markup: &mut Markup, title: &str, class: &str, items: &[T], write: impl Fn(&mut Markup, &T)) {
    if items.is_empty() {
        return;
    }
    markup.leaf("h3", &[], title);
    markup.open("ul", &[("class", Some(class))]);
    for item in items {
        markup.open("li", &[]);
        write(markup, item);
        markup.close();
    }
    markup.close();
}

fn note(markup: &mut Markup, note: &Option<String>) {
    if let Some(note) = note {
        markup.leaf("span", &[("class", Some("note"))], note);
    }
}

fn one_event(markup: &mut Markup, scene: Scene, event: &Event) {
    markup.leaf("strong", &[], language::event(event.kind));
    markup.text(" ");
    when(markup, event.date.as_ref());
    if event.scheduled.is_some() {
        markup.text(words::FOR);
        when(markup, event.scheduled.as_ref());
    }
    if let Some(text) = event.via.as_ref().and_then(|id| scene.dataset.record(id)) {
        markup.text(words::AS);
        record_link(markup, scene, &text.id, name(text), None);
    }
    proof(markup, scene, event.certainty, &event.sources);
    if let Some(quote) = &event.quote {
        markup.leaf("q", &[("class", Some("note"))], quote);
    }
    note(markup, &event.note);
}
