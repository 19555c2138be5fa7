//! The events of a record in chronological order.

use super::cited::Cited;
use super::numbering::Numbering;
use crate::parts::{DateText, Evidence, RecordLink};
use crate::state::{Scene, words};
use activities::activity::Event;
use activities::dataset::Dataset;
use leptos::prelude::*;
use words::Words;

/// The events of a record, each with its date, certainty, sources and quote.
#[component]
pub fn History(
    /// The record's position in the dataset.
    record: usize,
    numbering: Numbering,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let loaded = scene.loaded_untracked();
    let history = loaded.dataset().at(record).history(scene.as_of_untracked());
    let events =
        history.iter().map(|event| one(words, loaded.dataset(), event, numbering.clone())).collect_view();
    (!history.is_empty())
        .then(|| view! { <h3>{words.events()}</h3><ol class="life">{events}</ol> }.into_any())
}

fn one(words: Words, dataset: &Dataset, event: &Event, numbering: Numbering) -> AnyView {
    let certainty = event.certainty;
    let text = event.via.as_ref().and_then(|id| dataset.record(id)).map(|text| {
        let name = text.name().map_or(&text.title, |name| &name.value).clone();
        view! { {words.as_text()}<RecordLink id=text.id.clone()>{name}</RecordLink> }.into_any()
    });
    let scheduled = event
        .scheduled
        .clone()
        .map(|date| view! { {words.scheduled_for()}<DateText date=Some(date)/> }.into_any());
    let quote = event.quote.clone().map(|quote| view! { <q>{quote}</q> }.into_any());
    let note = event.note.clone().map(|note| view! { <span class="why">{note}</span> }.into_any());
    view! {
        <li class=certainty.slug()>
            <b>{words.event(event.kind)}</b>{text}" "
            <span class="when"><DateText date=event.date.clone()/>{scheduled}</span>
            <Evidence certainty/>
            <Cited sources=event.sources.clone() numbering/>
            {quote}
            {note}
        </li>
    }
    .into_any()
}
