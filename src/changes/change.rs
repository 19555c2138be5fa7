//! A change as a row of the feed.

use crate::parts::{Evidence, KindIcon, Marked, RecordLink, Unverified};
use crate::state::{Scene, words};
use activities::activity::{Date, EventKind};
use activities::query::{Happening, Origin};
use leptos::prelude::*;

/// A row of the feed: what happened to a record, and when.
#[component]
pub fn Change(happening: Happening) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let loaded = scene.loaded_untracked();
    let dataset = loaded.dataset();
    let record = dataset.at(happening.record);
    let event = &record.events[happening.event];
    let kind = words.kind(record.kind);
    let number = record.name().filter(|name| name.value != record.title).map(|name| {
        let (text, certainty) = (name.value.clone(), name.certainty);
        view! { <Marked text/><Unverified certainty/> }.into_any()
    });
    let group = dataset.home(record).map(|body| {
        let certainty = record.sure_of("part_of");
        view! { <Marked text=dataset.bodies[body].name.clone()/><Unverified certainty/> }.into_any()
    });
    let scheduled = event.scheduled.as_ref().map(|date| {
        view! { <span class="meta">{words.scheduled_for()}{words.short_date(date)}</span> }.into_any()
    });
    let title = view! { <Marked text=record.title.clone()/> };
    let id = record.id.clone();
    view! {
        <li
            class="row change"
            class:open=move || scene.open.with(|open| open.as_ref() == Some(&id))
            data-record=record.id.clone()
            data-change=scene.change_slug(record)
        >
            <span title=kind><KindIcon kind=record.kind/><span class="unseen">{kind}</span></span>
            <span class="date">{event.date.as_ref().map(day)}</span>
            <span class=verb_class(event.kind, happening.is_new)>
                {words.verb(record.kind, event.kind, happening.is_new)}<Evidence certainty=event.certainty/>
            </span>
            <span class="num">{number}</span>
            <span class="what">
                <RecordLink id=record.id.clone() class="title">{title}</RecordLink>
                <Unverified certainty=record.sure_of("title")/>
                {scheduled}
                {happening.origins.iter().map(|origin| from(scene, *origin)).collect_view()}
            </span>
            <span class="meta">{group}</span>
        </li>
    }
}

/// The date of an event, as far as the heading of its month does not say it. The tooltip has it in full.
fn day(date: &Date) -> AnyView {
    let words = words();
    let machine = match date {
        Date::At(point) => Some(point.unqualified().to_string()),
        _ => None,
    };
    view! { <time datetime=machine title=words.date(date)>{words.day_in_month(date)}</time> }.into_any()
}

/// Returns the CSS classes of what happened: a beginning, work that goes on, or an end.
fn verb_class(event: EventKind, is_new: bool) -> &'static str {
    match event {
        _ if is_new => "verb new",
        EventKind::Listed | EventKind::Started | EventKind::Consented | EventKind::Determined => "verb work",
        EventKind::Approved | EventKind::Agreed | EventKind::Published | EventKind::Established => "verb new",
        EventKind::Announced
        | EventKind::Held
        | EventKind::Revised
        | EventKind::Superseded
        | EventKind::Withdrawn
        | EventKind::Discontinued
        | EventKind::Concluded
        | EventKind::Merged => "verb",
    }
}

/// Names a work item that took this step as it became the text.
fn from(scene: Scene, origin: Origin) -> AnyView {
    let loaded = scene.loaded_untracked();
    let item = loaded.dataset().at(origin.record);
    let certainty = item.events[origin.event].certainty;
    let (id, name) = (item.id.clone(), item.name().map_or(&item.title, |name| &name.value).clone());
    view! {
        <span class="origin" data-record=item.id.clone() data-change=scene.change_slug(item)>
            {words().from_work_item()}<RecordLink id>{name}</RecordLink><Evidence certainty/>
        </span>
    }
    .into_any()
}
