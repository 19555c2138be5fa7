//! The list view: records under headings.

use super::group::GroupOfRecords;
use super::window::Window;
use crate::parts::{kept, keyed};
use crate::state::{FIRST, Found, Opened, Scene, effect, group_name, words};
use activities::address::View;
use leptos::html::Section;
use leptos::prelude::*;

/// The matching records under the view's headings.
#[component]
pub fn List() -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    let section = NodeRef::<Section>::new();
    let window = Window::of(section);
    keep_open_record_in_sight();
    let groups = move || {
        let generation = found.generation.get();
        let values = found
            .kept_groups
            .with(|groups| groups.iter().map(|group| group.value.clone()).collect::<Vec<_>>());
        values.into_iter().map(|value| (generation, value)).collect()
    };
    let group = move |(_, value): (u32, String)| {
        let is_found = {
            let value = value.clone();
            move || found.listed.with(|groups| groups.iter().any(|group| group.value == value))
        };
        kept(is_found, move |_| view! { <GroupOfRecords value window/> }.into_any())
    };
    view! {
        <section
            class="list"
            data-view="catalogue"
            aria-labelledby="list-title"
            node_ref=section
        >
            <h2 id="list-title" class="unseen">{words.view(View::List)}</h2>
            {keyed(groups, group)}
        </section>
    }
}

/// Unfolds the group of the open record and shows its row. The group stays that way when the record is closed.
fn keep_open_record_in_sight() {
    let (found, scene, opened) = (Found::expect(), Scene::expect(), Opened::expect());
    effect(move || {
        let open = scene.open.get();
        let Some(position) = open.and_then(|id| scene.loaded_untracked().dataset().position(&id)) else {
            return;
        };
        let by = found.lanes.get();
        found.groups.with(|groups| {
            for group in groups.iter() {
                let place = group.records.iter().position(|&record| record == position);
                let name = group_name(by, &group.value);
                if place.is_some() {
                    opened.fold(&name, false);
                }
                if place.is_some_and(|place| place >= FIRST) {
                    opened.open(&name);
                }
            }
        });
    });
}
