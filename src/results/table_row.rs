//! A record as a row of the table.

use super::row::change;
use super::rows::Place;
use crate::parts::{KindIcon, Marked, RecordLink, StatusBadge, Unverified};
use crate::state::{Scene, words};
use activities::activity::{Date, Precision, Qualifier};
use activities::query::Grouping;
use leptos::prelude::*;
use words::Words;

/// A row of the table.
#[component]
pub fn TableRow(
    /// The record's position in the dataset.
    position: usize,
    /// Its place in a long table.
    place: Option<Place>,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let loaded = scene.loaded_untracked();
    let (dataset, as_of) = (loaded.dataset(), scene.as_of_untracked());
    let record = dataset.at(position);
    let standing = record.standing(as_of);
    let kind = words.kind(record.kind);
    let id = record.id.clone();
    let name = match record.name() {
        Some(name) => {
            let (text, certainty) = (name.value.clone(), name.certainty);
            view! { <RecordLink id><Marked text/></RecordLink><Unverified certainty/> }.into_any()
        }
        None => {
            let title = record.title.clone();
            view! { <RecordLink id class="none">{kind}<span class="unseen">": "{title}</span></RecordLink> }
                .into_any()
        }
    };
    let body = dataset.home(record).map(|body| {
        let name = dataset.bodies[body].name.clone();
        view! { {name}<Unverified certainty=record.sure_of("part_of")/> }.into_any()
    });
    let now = record.maintained_by.as_ref().and_then(|id| dataset.body(id)).map(|body| {
        let name = dataset.bodies[body].name.clone();
        view! { " "<span class="sub"><span aria-hidden="true">"→ "</span><span class="unseen">{words.now_with()}" "</span>{name}</span> }.into_any()
    });
    let since = standing.and_then(|standing| standing.since.days());
    let id = record.id.clone();
    let history = record.history(as_of);
    let began = history.iter().find_map(|event| event.days());
    // Sorting by date uses the first date, so that is shown if it differs.
    let began =
        began.filter(|began| Some(*began) != since).map(|date| words.began_on(&plain_date(words, date)));
    view! {
        <tr
            class:open=move || scene.open.with(|open| open.as_ref() == Some(&id))
            data-record=record.id.clone()
            data-change=scene.change_slug(record)
            data-row=place.map(|place| place.at.to_string())
            aria-rowindex=place.map(|place| (place.at + 2).to_string())
        >
            <th scope="row">{name}</th>
            <td class="col-title"><Marked text=record.title.clone()/><Unverified certainty=record.sure_of("title")/></td>
            <td class="col-kind"><KindIcon kind=record.kind/>" "{kind}</td>
            <td>{body}{now}</td>
            <td><StatusBadge standing=standing.map(|it| (it.status, it.certainty))/>{change(scene, record, Grouping::Body)}</td>
            <td class="col-date">
                {since.map(|date| plain_date(words, date))}" "
                {began.map(|began| view! { <span class="sub">{began}</span> }.into_any())}
            </td>
            <td class="col-topics sub">{dataset.topics_of(record).join(", ")}</td>
        </tr>
    }
}

/// Formats a date for tables: ISO 8601 if the exact day is known, otherwise in words.
fn plain_date(words: Words, date: &Date) -> String {
    match date {
        Date::At(point) if point.precision() == Precision::Day && point.qualifier() == Qualifier::None => {
            point.to_string()
        }
        date => words.short_date(date),
    }
}
