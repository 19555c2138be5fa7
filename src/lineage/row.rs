//! The row of an item: the item, its line in time, and what came of it.

use super::chart::{Line, Lines};
use super::steps::{Evidences, Steps};
use crate::parts::{DateText, RecordLink, StatusBadge, Unverified};
use crate::state::{Scene, words};
use activities::activity::Record;
use activities::dataset::issued;
use activities::lineage::{Item, Outcome};
use leptos::prelude::*;

/// The row of an item.
#[component]
pub fn Row(item: Item, lines: Lines) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let (loaded, as_of) = (scene.loaded_untracked(), scene.as_of_untracked());
    let dataset = loaded.dataset();
    let record = &dataset.records[item.record];
    let is_open = RwSignal::new(false);
    let standing = record.standing(as_of).map(|standing| (standing.status, standing.certainty));
    let text = item.text.map(|text| &dataset.records[text]);
    // What the line shows.
    let said = text.map(|text| {
        let date = issued(text, as_of).and_then(|event| event.date.clone());
        let after = item.elapsed.map(|elapsed| words.after(elapsed));
        view! { <span class="unseen"><StatusBadge standing/>" "<DateText date/>" "{after}</span> }.into_any()
    });
    let outcome = match text {
        Some(_) => {
            let all = item.clone();
            view! { <Steps item=item.clone() is_open/><Evidences item=all is_open/> }.into_any()
        }
        None => {
            let none = (item.outcome == Outcome::NotFound).then(|| words.no_outcome());
            view! { <StatusBadge standing/>" "<span class="none">{none}</span> }.into_any()
        }
    };
    view! {
        <tr class="fate" data-record=record.id.clone() data-change=scene.change_slug(record)>
            <th scope="row" class="src"><div class="cut">{named(record)}</div></th>
            <td class="run"><Line lines item/>{said}</td>
            <td class="dst">{outcome}</td>
        </tr>
    }
}

/// A link to a record by number and title, or by title alone.
pub fn named(record: &Record) -> AnyView {
    let (id, title) = (record.id.clone(), record.title.clone());
    let name = record.name().map(|name| (name.value.clone(), name.certainty));
    match name.filter(|(name, _)| *name != title) {
        Some((name, certainty)) => view! {
            <RecordLink id class="num">{name}</RecordLink>
            <Unverified certainty/>
            " "
            <span class="sub">{title}</span>
        }
        .into_any(),
        None => view! { <RecordLink id>{title}</RecordLink> }.into_any(),
    }
}
