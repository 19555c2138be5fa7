//! The head of a record: its name, status and abstract.

use crate::parts::{Evidence, status_since};
use crate::state::{Scene, words};
use activities::activity::{AsOf, Presence};
use leptos::prelude::*;

/// The id of the heading, which gets the focus when a record opens.
pub const TITLE: &str = "panel-title";

/// Number and title, status, the change if changes are requested, and the abstract.
#[component]
pub fn Head(
    /// The record's position in the dataset.
    record: usize,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let loaded = scene.loaded_untracked();
    let record = loaded.dataset().at(record);
    let number = record.name().map(|name| {
        let certainty = name.certainty;
        view! { <span class="num">{name.value.clone()}<Evidence certainty/></span>" " }.into_any()
    });
    let title = record.name().is_none_or(|name| name.value != record.title).then(|| record.title.clone());
    // The stage in the terms of the record's own group.
    let stage = record.facts.iter().find(|fact| fact.field == "stage").and_then(|fact| fact.value.clone());
    let change = scene.change(record).map(|change| {
        let since = untrack(|| scene.since());
        let is_perhaps_older =
            since.is_some_and(|since| record.presence(AsOf::Past(since)) == Presence::Perhaps);
        let older = is_perhaps_older.then(|| format!(", {}", words.perhaps_older()));
        view! { <p class="changed">{words.changed(change)}{older}</p> }.into_any()
    });
    view! {
        <h2 id=TITLE tabindex="-1">{number}{title}<Evidence certainty=record.sure_of("title")/></h2>
        {record.descriptive_title.then(|| view! { <p class="sub">{words.descriptive_title()}</p> }.into_any())}
        <p class="standing">
            {status_since(record.standing(scene.as_of_untracked()))}
            {stage.map(|stage| format!(" · {stage}"))}
        </p>
        {change}
        {record.summary.clone().map(|summary| view! { <p class="ab">{summary}</p> }.into_any())}
    }
}
