//! The fields of a record: group, place, process, identifiers and the like.

use super::actions::sorted_links;
use super::cited::Cited;
use super::numbering::Numbering;
use crate::parts::{Evidence, OutLink, RecordLink};
use crate::state::{Scene, words};
use activities::activity::{Certainty, Kind, Record};
use activities::dataset::Dataset;
use leptos::prelude::*;
use words::Words;

/// The fields of a record, and the links that are not shown as buttons.
#[component]
pub fn Details(
    /// The record's position in the dataset.
    record: usize,
    numbering: Numbering,
) -> impl IntoView {
    let (words, loaded) = (words(), Scene::expect().loaded_untracked());
    let dataset = loaded.dataset();
    let record = dataset.at(record);
    let mut rows = vec![kind(words, dataset, record, &numbering)];
    rows.extend(fields(words, dataset, record));
    for identifier in &record.identifiers {
        let certainty = identifier.certainty;
        let note = identifier.note.clone().map(|note| view! { <span class="why">{note}</span> }.into_any());
        let value = view! {
            {identifier.value.clone()}
            <Evidence certainty/>
            <Cited sources=identifier.sources.clone() numbering=numbering.clone()/>
            {note}
        };
        rows.push(row(words.identifier(identifier.kind), value.into_any(), Certainty::Stated));
    }
    if !record.tasks.is_empty() {
        let term = if record.kind == Kind::FocusGroup { words.objectives() } else { words.tasks() };
        let tasks =
            record.tasks.iter().map(|task| view! { <li>{task.clone()}</li> }.into_any()).collect_view();
        rows.push(row(term, view! { <ul class="tasks">{tasks}</ul> }.into_any(), record.sure_of("tasks")));
    }
    for link in sorted_links(record).1 {
        let (href, short) = (link.url.to_string(), link.url.short().to_owned());
        let value = view! { <OutLink href>{short}</OutLink> };
        rows.push(row(words.link(link.kind), value.into_any(), record.sure_of("links")));
    }
    view! { <h3>{words.details()}</h3><dl class="facts">{rows}</dl> }
}

fn row(term: &'static str, value: AnyView, certainty: Certainty) -> AnyView {
    view! { <dt>{term}</dt><dd>{value}<Evidence certainty/></dd> }.into_any()
}

/// The kind, with its definition in ITU's overview of 2017.
fn kind(words: Words, dataset: &Dataset, record: &Record, numbering: &Numbering) -> AnyView {
    let about = dataset.about.as_ref();
    let definition = about.and_then(|about| Some((about.definition(record.kind)?, &about.source)));
    let definition = definition.map(|(definition, source)| {
        let (sources, numbering) = (vec![source.clone()], numbering.clone());
        view! { <span class="why"><q>{definition.text.clone()}</q><Cited sources numbering/></span> }
            .into_any()
    });
    let value = view! { {words.kind(record.kind)}{definition} };
    row(words.kind_label(), value.into_any(), Certainty::Stated)
}

/// The fields with a single value, each with its certainty.
fn fields(words: Words, dataset: &Dataset, record: &Record) -> Vec<AnyView> {
    let text = |value: &Option<String>| value.clone().map(|value| value.into_any());
    let group = |id: &Option<String>| {
        let body = &dataset.bodies[dataset.body(id.as_ref()?)?];
        let name = body.name.clone();
        Some(match body.record.and_then(|record| dataset.records.get(record)) {
            Some(record) => view! { <RecordLink id=record.id.clone()>{name}</RecordLink> }.into_any(),
            None => name.into_any(),
        })
    };
    let topics = dataset.topics_of(record);
    let all = [
        ("official_title", words.official_title(), text(&record.official_title)),
        ("part_of", words.body(), group(&record.part_of)),
        ("maintained_by", words.maintained_by(), group(&record.maintained_by)),
        ("place", words.place_label(), text(&record.place)),
        ("edition", words.edition_label(), text(&record.edition)),
        ("document_type", words.document_type(), text(&record.document_type)),
        ("process", words.process_label(), record.process.map(|process| words.process(process).into_any())),
        (
            "participation",
            words.participation_label(),
            record.participation.map(|who| words.participation(who).into_any()),
        ),
        ("topics", words.topics(), (!topics.is_empty()).then(|| topics.join(", ").into_any())),
    ];
    let rows =
        all.into_iter().filter_map(|(field, term, value)| Some(row(term, value?, record.sure_of(field))));
    rows.collect()
}
