//! The card of an active group.

use super::part::ActiveGroup;
use crate::parts::{DateText, Evidence, Icon, KindIcon, OutLink, RecordLink, SourceLinks};
use crate::state::{Scene, words};
use activities::activity::{EventKind, Record};
use leptos::prelude::*;

/// A group's ITU page, its amount of work, who may take part if a source says so, and its latest sign of activity.
pub(super) fn group_card(scene: Scene, group: ActiveGroup) -> AnyView {
    let (words, loaded) = (words(), scene.loaded_untracked());
    let Some(record) = loaded.dataset().records.get(group.record) else { return ().into_any() };
    let (id, name, title) = (record.id.clone(), short_name(record), record.title.clone());
    let label = words.at_itu(&name);
    let page = record.lead_link().map(|href| {
        let href = href.to_owned();
        view! { <p><OutLink href>{label}<Icon name="out"/></OutLink></p> }.into_any()
    });
    let certainty = record.sure_of("participation");
    let participation = record
        .participation
        .map(|who| view! { <p>{words.participation(who)}<Evidence certainty/></p> }.into_any());
    let (of, is_own_title) = (id.clone(), name == title);
    view! {
        <li class="card" data-record=of>
            <h4><KindIcon kind=record.kind/><RecordLink id>{name}</RecordLink></h4>
            {(!is_own_title).then(|| view! { <p>{title}</p> }.into_any())}
            {page}
            <p class="sub">{words.group_work(record.kind, group.texts, group.under_study)}</p>
            {participation}
            {last_active(scene, record)}
        </li>
    }
    .into_any()
}

/// The latest event that shows a group to be active, with its source.
fn last_active(scene: Scene, record: &Record) -> impl IntoView + use<> {
    let says_so =
        |kind: EventKind| matches!(kind, EventKind::Listed | EventKind::Established | EventKind::Started);
    let event = record.history(scene.as_of_untracked()).into_iter().rev().find(|event| says_so(event.kind));
    event.map(|event| {
        view! {
            <p class="sub">
                {words().last_active()}
                <DateText date=event.days().cloned()/>
                <Evidence certainty=event.certainty/>
                " "
                <SourceLinks ids=event.sources.clone()/>
            </p>
        }
        .into_any()
    })
}

/// Returns a group's short name.
fn short_name(record: &Record) -> String {
    record.name().map_or(&record.title, |name| &name.value).clone()
}
