//! A record as a row of the list.

use super::rows::Place;
use crate::parts::{Evidence, KindIcon, Marked, RecordLink, StatusBadge, Unverified};
use crate::state::{Found, Scene, words};
use activities::activity::{AsOf, Certainty, ChangeKind, Date, Presence, Record, RelationKind, Standing};
use activities::query::Grouping;
use activities::text::marks;
use leptos::prelude::*;

/// A row of the list.
#[component]
pub fn RecordRow(
    /// The record's position in the dataset.
    position: usize,
    /// Its place in a long list.
    place: Option<Place>,
    /// The grouping of the list.
    by: Grouping,
    /// The records of the group that are shown while the rest are hidden; empty if all are shown.
    first: Memo<Vec<usize>>,
    /// Whether the row is in the list, if it may be kept for later.
    #[prop(optional)]
    is_shown: Option<RwSignal<bool>>,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let loaded = scene.loaded_untracked();
    let (dataset, as_of) = (loaded.dataset(), scene.as_of_untracked());
    let record = dataset.at(position);
    let standing = record.standing(as_of);
    let kind = words.kind(record.kind);
    let (spoken, number) = match record.name().filter(|name| name.value != record.title) {
        Some(name) => {
            let (text, certainty) = (name.value.clone(), name.certainty);
            let number = view! { <Marked text/><Unverified certainty/> };
            (Some(view! { <span class="unseen">{kind}</span> }), number.into_any())
        }
        None => (None, view! { <span class="none">{kind}</span> }.into_any()),
    };
    // Under the heading of its study group, a Question is named.
    let is_said = |&body: &usize| by == Grouping::Body && dataset.lane(body) == body;
    let body = dataset.home(record).filter(|body| !is_said(body)).map(|body| {
        let certainty = record.sure_of("part_of");
        let name = dataset.bodies[body].name.clone();
        view! { <Marked text=name/><Unverified certainty/>" · " }.into_any()
    });
    let topics = dataset.topics_of(record).into_iter().take(TOPICS).collect::<Vec<_>>().join(", ");
    let rest = [Some(topics), record.place.clone()].into_iter().flatten().filter(|text| !text.is_empty());
    let rest = rest.collect::<Vec<_>>().join(" · ");
    let title = view! { <Marked text=record.title.clone()/> };
    let id = record.id.clone();
    let is_behind = move || first.with(|first| !first.is_empty() && !first.contains(&position));
    view! {
        <li
            class="row"
            class:open=move || scene.open.with(|open| open.as_ref() == Some(&id))
            data-record=record.id.clone()
            data-change=scene.change_slug(record)
            data-row=place.map(|place| place.at.to_string())
            aria-posinset=place.map(|place| (place.at + 1).to_string())
            aria-setsize=place.map(|place| place.of.to_string())
            hidden=move || is_behind().then_some("until-found")
            aria-hidden=move || is_behind().then_some("true")
        >
            <span title=kind><KindIcon kind=record.kind/>{spoken}</span>
            <span class="num">{number}</span>
            <span class="what">
                <RecordLink id=record.id.clone() class="title">{title}</RecordLink>
                <Unverified certainty=record.sure_of("title")/>
                " "
                <span class="meta">{body}{rest}</span>
                <Passage
                    text=record.summary.clone()
                    title=record.title.clone()
                    name=record.name().map(|name| name.value.clone())
                    is_shown
                />
                {became(scene, record)}
            </span>
            <span class="st">
                <StatusBadge standing=standing.map(|it| (it.status, it.certainty))/>
                {change(scene, record, by)}
            </span>
            <span class="date">{since(standing)}</span>
        </li>
    }
}

/// The short date since when a record has its status. The tooltip names the event.
fn since(standing: Option<Standing>) -> impl IntoView + use<> {
    let words = words();
    standing.map(|standing| {
        let event = words.event(standing.since.kind);
        match standing.since.days() {
            Some(date) => {
                let machine = match date {
                    Date::At(point) => Some(point.unqualified().to_string()),
                    _ => None,
                };
                let text = words.short_date(date);
                let title = format!("{event} {}", words.date(date));
                view! { <time datetime=machine title=title>{text}</time> }.into_any()
            }
            None => view! { <span class="none" title=event>{words.no_date()}</span> }.into_any(),
        }
    })
}

/// Maximum number of topics in a row; the record panel lists them all.
const TOPICS: usize = 2;

/// Shows what changed in a record, if changes are requested and the heading does not already say it.
pub fn change(scene: Scene, record: &Record, by: Grouping) -> impl IntoView + use<> {
    let words = words();
    let before = untrack(|| scene.since()).map(|since| record.presence(AsOf::Past(since)));
    scene.change(record).and_then(|change| {
        let is_said = by == Grouping::Change && change.kind() == ChangeKind::New;
        let what = (!is_said).then(|| words.changed(change));
        let doubt = (before == Some(Presence::Perhaps)).then(|| words.perhaps_older().to_owned());
        let said = what.into_iter().chain(doubt).collect::<Vec<_>>().join(", ");
        (!said.is_empty()).then(|| view! { <span class="changed">{said}</span> }.into_any())
    })
}

/// Links to the texts that the record became, if they existed on the view's day.
fn became(scene: Scene, record: &Record) -> impl IntoView + use<> {
    let loaded = scene.loaded_untracked();
    let becoming = record.relations.iter().filter(|relation| relation.kind == RelationKind::Becomes);
    let texts: Vec<(String, String, Certainty)> = becoming
        .filter_map(|relation| {
            let text = loaded.dataset().record(&relation.target)?;
            let name = text.name().map_or(&text.title, |name| &name.value);
            let is_there = text.presence(scene.as_of_untracked()) == Presence::There;
            is_there.then(|| (text.id.clone(), name.clone(), relation.certainty))
        })
        .collect();
    (!texts.is_empty()).then(|| {
        let links = texts.into_iter().map(|(id, name, certainty)| {
            view! { " "<RecordLink id>{name}</RecordLink><Evidence certainty/> }.into_any()
        });
        view! { <span class="became">{words().relation(RelationKind::Becomes)}{links.collect_view()}</span> }
            .into_any()
    })
}

/// Number of characters shown on each side of a match in an abstract.
const AROUND: usize = 60;

/// The part of an abstract around a matching search word, if neither title nor name contains one.
#[component]
fn Passage(
    text: Option<String>,
    title: String,
    name: Option<String>,
    is_shown: Option<RwSignal<bool>>,
) -> impl IntoView {
    let (text, found) = (text?, Found::expect());
    let passage = move || {
        // A row that is only kept for later does not follow the search.
        if is_shown.is_some_and(|is_shown| !is_shown.get()) {
            return None;
        }
        let found = found.answer.with(|answer| {
            let words = &answer.words;
            if words.is_empty() {
                return None;
            }
            let marks = |text: &str| marks(text, words.iter().map(String::as_str)).into_iter().next();
            let is_seen =
                [Some(&title), name.as_ref()].into_iter().flatten().any(|text| marks(text).is_some());
            if is_seen { None } else { marks(&text) }
        })?;
        let before = text[..found.start].char_indices().rev().nth(AROUND).map(|(at, _)| at);
        let after = text[found.end..].char_indices().nth(AROUND).map(|(at, _)| found.end + at);
        // Cut at word boundaries where possible.
        let start = before.map_or(0, |at| text[at..found.start].find(' ').map_or(at, |gap| at + gap + 1));
        let end =
            after.map_or(text.len(), |at| text[found.end..at].rfind(' ').map_or(at, |gap| found.end + gap));
        let passage = text[start..end].to_owned();
        let (before, after) = (start > 0, end < text.len());
        Some(
            view! {
                <span class="passage">
                    {before.then_some("… ")}<Marked text=passage/>{after.then_some(" …")}
                </span>
            }
            .into_any(),
        )
    };
    Some(view! { {move || passage()} }.into_any())
}
