//! One record: all that is known of it, since when, how sure, and who says so.

use super::parts::{Doubt, RecordLink, Sources, StatusBadge, When, record_label, status_seen};
use super::state::{DatasetRef, Page};
use crate::activity::{Certainty, Event, Kind, Record, Vantage};
use crate::browser::{focus, focused_id};
use crate::language::{self, page as words};
use leptos::prelude::*;

const TITLE_ID: &str = "detail-title";

/// The record that is open, if one is. It takes the focus when it opens, and gives it back.
#[component]
pub fn Detail() -> impl IntoView {
    let page = Page::get();
    let item = Memo::new(move |_| page.view.with(|view| view.item.clone()));
    let opener = StoredValue::new(None::<String>);
    Effect::watch(
        move || item.get(),
        move |now, before, _| match (now, before) {
            (Some(_), before) => {
                if before.is_none_or(Option::is_none) {
                    opener.set_value(focused_id());
                }
                focus(TITLE_ID.to_owned());
            }
            (None, Some(Some(closed))) => {
                focus(opener.get_value().unwrap_or_else(|| format!("entry-{closed}")));
            }
            (None, _) => {}
        },
        false,
    );
    move || {
        item.get().map(|id| {
            let dataset = page.dataset();
            let vantage = page.vantage();
            view! {
                <aside class="detail" aria-labelledby=TITLE_ID>
                    <button
                        type="button"
                        class="close"
                        on:click=move |_| page.go(|view| view.item = None)
                    >
                        {words::CLOSE}
                    </button>
                    {match dataset.record(&id) {
                        Some(record) => show(&dataset, record, vantage).into_any(),
                        None => {
                            view! {
                                <h2 id=TITLE_ID tabindex="-1">{words::NO_SUCH_RECORD}</h2>
                                <p><code>{id}</code></p>
                            }
                                .into_any()
                        }
                    }}
                </aside>
            }
        })
    }
}

fn show(dataset: &DatasetRef, record: &Record, vantage: Vantage) -> impl IntoView + use<> {
    let body = dataset.home(record).map(|body| dataset.bodies[body].clone());
    let parent =
        record.part_of.as_ref().and_then(|id| dataset.body(id)).map(|body| dataset.bodies[body].clone());
    let body = if record.kind.is_body() { parent } else { body };
    let keeper = record.maintained_by.as_ref().and_then(|id| dataset.body(id));
    let keeper = keeper.map(|body| dataset.bodies[body].name.clone());
    let topics: Vec<String> = record
        .topics
        .iter()
        .filter_map(|id| dataset.topics.iter().find(|topic| topic.id == *id))
        .map(|topic| topic.name.clone())
        .collect();
    let row = |term: &'static str, value: Option<String>| {
        value.map(|value| view! { <dt>{term}</dt> <dd>{value}</dd> })
    };
    view! {
        <p class="kind">{language::kind(record.kind)}</p>
        <h2 id=TITLE_ID tabindex="-1">{record_label(record)}</h2>
        {record.descriptive_title.then(|| view! { <p class="quiet">{words::DESCRIPTIVE_TITLE}</p> })}
        {record.summary.clone().map(|summary| view! { <p>{summary}</p> })}
        <dl class="identity">
            <dt>{words::STATUS}</dt>
            <dd><StatusBadge standing=status_seen(record, vantage) /></dd>
            {row(words::OFFICIAL_TITLE, record.official_title.clone())}
            {row(words::BODY, body.map(|body| body.name))}
            {row(words::MAINTAINED_BY, keeper)}
            {row(words::PLACE, record.place.clone())}
            {row(words::EDITION, record.edition.clone())}
            {row(words::DOCUMENT_TYPE, record.document_type.clone())}
            {row(words::PROCESS, record.process.map(|process| language::process(process).to_owned()))}
            {row(
                words::PARTICIPATION,
                record.participation.map(|who| language::participation(who).to_owned()),
            )}
            {row(words::TOPICS, (!topics.is_empty()).then(|| topics.join(", ")))}
        </dl>
        {tasks(record)}
        {identifiers(record)}
        {events(record, vantage)}
        {relations(dataset, record, vantage)}
        {links(record)}
        {facts(record)}
    }
}

/// A list under a heading, if it has anything.
fn section<V: IntoView + 'static>(title: &'static str, items: Vec<V>) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            <ul class="facts">{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
        }
    })
}

fn note(note: &Option<String>) -> impl IntoView + use<> {
    note.clone().map(|note| view! { <span class="note">{note}</span> })
}

fn tasks(record: &Record) -> impl IntoView + use<> {
    let title = if record.kind == Kind::FocusGroup { words::OBJECTIVES } else { words::TASKS };
    section(title, record.tasks.clone())
}

fn identifiers(record: &Record) -> impl IntoView + use<> {
    let items = record
        .identifiers
        .iter()
        .map(|identifier| {
            view! {
                <strong>{identifier.value.clone()}</strong>
                " "
                {language::identifier(identifier.kind)}
                " "
                <Proof certainty=identifier.certainty sources=identifier.sources.clone() />
                {note(&identifier.note)}
            }
        })
        .collect();
    section(words::IDENTIFIERS, items)
}

fn events(record: &Record, vantage: Vantage) -> impl IntoView + use<> {
    let items = record.history(vantage).into_iter().map(one_event).collect();
    section(words::EVENTS, items)
}

fn one_event(event: &Event) -> impl IntoView + use<> {
    let scheduled = event.scheduled.clone().map(|days| {
        view! { " " {words::FOR} " " <When date=Some(days) /> }
    });
    view! {
        <strong>{language::event(event.kind)}</strong>
        " "
        <When date=event.date.clone() />
        {scheduled}
        {event.via.clone().map(|id| view! { " " {words::AS} " " <RecordName id /> })}
        " "
        <Proof certainty=event.certainty sources=event.sources.clone() />
        {event.quote.clone().map(|quote| view! { <q class="note">{quote}</q> })}
        {note(&event.note)}
    }
}

fn relations(dataset: &DatasetRef, record: &Record, vantage: Vantage) -> impl IntoView + use<> {
    let items = dataset
        .related(record, vantage)
        .into_iter()
        .map(|related| {
            let relation = related.relation;
            let name = if related.inverse { language::relation_inverse } else { language::relation };
            view! {
                <strong>{name(relation.kind)}</strong>
                " "
                <RecordLink id=related.other.id.clone() label=record_label(related.other) />
                " "
                <span class="quiet">{language::basis(relation.basis)}</span>
                " "
                <Proof certainty=relation.certainty sources=relation.sources.clone() />
                {note(&relation.note)}
            }
        })
        .collect();
    section(words::RELATIONS, items)
}

fn links(record: &Record) -> impl IntoView + use<> {
    let items = record
        .links
        .iter()
        .map(|link| {
            view! {
                {language::link(link.kind)}
                ": "
                <a href=link.url.to_string() rel="noopener external">{link.url.short().to_owned()}</a>
            }
        })
        .collect();
    section(words::LINKS, items)
}

fn facts(record: &Record) -> impl IntoView + use<> {
    let items = record
        .facts
        .iter()
        .map(|fact| {
            view! {
                <strong>{language::fact_field(&fact.field)}</strong>
                {fact.value.clone().map(|value| view! { " " {value} })}
                " "
                <Proof certainty=fact.certainty sources=fact.sources.clone() />
                {note(&fact.note)}
            }
        })
        .collect();
    section(words::FACTS, items)
}

/// How sure, and who says so.
#[component]
fn Proof(certainty: Certainty, sources: Vec<String>) -> impl IntoView {
    view! {
        <Doubt certainty />
        " "
        <Sources ids=sources />
    }
}

/// A link to a record that says its name.
#[component]
fn RecordName(id: String) -> impl IntoView {
    let dataset = Page::get().dataset();
    let label =
        dataset.record(&id).map(|record| record.name().map_or(&record.title, |name| &name.value).clone());
    label.map(|label| view! { <RecordLink id label /> })
}
