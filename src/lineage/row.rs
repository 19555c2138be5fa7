//! The row of an item: the item, its line in time, and what came of it.

use crate::parts::{Drawing, Evidence, RecordLink, StatusBadge, Unverified};
use crate::state::{Scene, Shared, words};
use activities::activity::{Certainty, Record};
use activities::dataset::{Step, issued};
use activities::lineage::{Item, Lineage, Outcome};
use export::drawing::line;
use leptos::prelude::*;
use std::sync::Arc;

/// The row of an item.
#[component]
pub fn Row(
    item: Arc<Item>,
    /// All items of the view, on whose axis it is drawn.
    all: Memo<Shared<Lineage>>,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let (loaded, as_of) = (scene.loaded_untracked(), scene.as_of_untracked());
    let dataset = loaded.dataset();
    let record = dataset.at(item.record);
    let outcome = match item.text {
        Some(text) => outcome(scene, &item, dataset.at(text)),
        None => {
            let standing = record.standing(as_of).map(|standing| (standing.status, standing.certainty));
            let none = (item.outcome == Outcome::NotFound).then(|| words.no_outcome());
            view! { <StatusBadge standing/>" "<span class="none">{none}</span> }.into_any()
        }
    };
    // What the line shows.
    let after = item.elapsed.map(|elapsed| words.after(elapsed));
    let (id, key, change) = (record.id.clone(), record.id.clone(), scene.change_slug(record));
    let name = record.name().map_or(&record.title, |name| &name.value).clone();
    let title = (name != record.title).then(|| record.title.clone());
    view! {
        <tr class="fate" data-record=key data-change=change>
            <th scope="row"><div class="src"><RecordLink id>{name}</RecordLink>" "<span class="sub">{title}</span></div></th>
            <td class="run">
                <Drawing drawn=Box::new(move || all.with(|all| line(&item, all.axis, words)))/>
                <span class="unseen">{after.unwrap_or_default()}</span>
            </td>
            <td>{outcome}</td>
        </tr>
    }
}

/// What came of an item: the numbers of the texts up to the main one and its title; below that its date, and how the weakest link of
/// the way is known.
fn outcome(scene: Scene, item: &Item, main: &Record) -> AnyView {
    let (words, loaded, as_of) = (words(), scene.loaded_untracked(), scene.as_of_untracked());
    let dataset = loaded.dataset();
    let steps = dataset.outcome(dataset.at(item.record), as_of);
    let until_main = steps.iter().position(|step| step.record.id == main.id);
    let way = &steps[..until_main.map_or(0, |at| at + 1)];
    let numbers = way.iter().map(number).collect_view();
    let title = main.name().filter(|name| name.value != main.title).map(|_| main.title.clone());
    let certainty = item.certainty;
    let weakest = way.iter().find(|step| step.relation.certainty == certainty);
    let basis = weakest.map_or("", |step| words.basis(step.relation.basis));
    let date = issued(main, as_of).and_then(|event| event.date.as_ref());
    let told = date.map_or(basis.to_owned(), |date| format!("{} · {basis}", words.short_date(date)));
    view! {
        <div class="cut">{numbers}<span class="sub">{title}</span></div>
        <div class="sub cut"><Evidence certainty/>" "{told}</div>
    }
    .into_any()
}

/// The link to the text of a step by its number, or else by its title.
fn number(step: &Step) -> AnyView {
    let text = step.record;
    let name = text.name().map_or(&text.title, |name| &name.value).clone();
    let certainty = text.name().map_or(Certainty::Stated, |name| name.certainty);
    view! {
        <span class="unseen">{words().step(step.relation.kind)}" "</span>
        <RecordLink id=text.id.clone()>{name}</RecordLink>
        <Unverified certainty/>
        " "
    }
    .into_any()
}
