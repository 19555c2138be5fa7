//! Notices above and below the view: no network, a corrected search word, and records that are not counted.

use crate::parts::{RecordLink, handler, keyed};
use crate::state::{Data, Found, Scene, words};
use activities::address::View;
use leptos::prelude::*;

/// The notice that there is no network. The style sheet shows it when the document has `data-offline`.
#[component]
pub fn Offline() -> impl IntoView {
    let (words, data) = (words(), Data::expect());
    let edition =
        data.get_untracked().dataset().edition.as_ref().map(|day| words.date(day)).unwrap_or_default();
    view! { <p class="offline" role="status">{words.offline(&edition)}</p> }
}

/// Says which word was searched for instead of one that no record contains.
#[component]
pub fn Corrected() -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    let said = move || {
        found.answer.with(|answer| {
            let said = |(written, meant): &(String, String)| words.corrected(written, meant);
            answer.corrections.iter().map(said).collect::<String>()
        })
    };
    view! { <p class="corrected" id="corrected" role="status">{move || said()}</p> }
}

/// The records not counted because they may or may not have begun before the requested day: their number, and on request the
/// list.
#[component]
pub fn Perhaps() -> impl IntoView {
    let (words, found, scene) = (words(), Found::expect(), Scene::expect());
    let is_open = RwSignal::new(false);
    let count = move || found.answer.with(|answer| answer.perhaps.len());
    let said = move || match found.view.get() {
        View::Changes => words.perhaps_changed(count()),
        _ => words.perhaps(count()),
    };
    let records = move || {
        let generation = found.generation.get();
        let perhaps = found.answer.with(|answer| answer.perhaps.clone());
        let listed = perhaps.into_iter().filter(|_| is_open.get());
        listed.map(|position| (generation, position)).collect()
    };
    let row = move |(_, position): (u32, usize)| {
        let loaded = scene.loaded_untracked();
        let record = loaded.dataset().at(position);
        let (id, name) = (record.id.clone(), words.record(record));
        view! { <li data-record=record.id.clone()><RecordLink id>{name}</RecordLink></li> }.into_any()
    };
    view! {
        <details class="perhaps" hidden=move || count() == 0 on:toggle=handler(move |_| is_open.update(|open| *open = !*open))>
            <summary>{move || said()}</summary>
            <ul>{keyed(records, row)}</ul>
        </details>
    }
}
