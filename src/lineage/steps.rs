//! What came of an item: its texts in one line, and the evidence for each.

use super::row::named;
use crate::parts::{DateText, Evidence, RecordLink, SourceLinks, Unverified, handler};
use crate::state::{Scene, words};
use activities::activity::{Certainty, Record};
use activities::dataset::{Step, issued};
use activities::lineage::Item;
use leptos::prelude::*;

/// The texts that came of an item, in one line: their numbers, the certainty of the way to the main text, and its title.
#[component]
pub fn Steps(
    item: Item,
    /// Whether the evidence is displayed.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let scene = Scene::expect();
    let (loaded, as_of) = (scene.loaded_untracked(), scene.as_of_untracked());
    let dataset = loaded.dataset();
    let steps = dataset.outcome(&dataset.records[item.record], as_of);
    let main = item.text.map(|text| &dataset.records[text]);
    let until_main = main.and_then(|main| steps.iter().position(|step| step.record.id == main.id));
    let (way, later) = steps.split_at(until_main.map_or(0, |at| at + 1));
    let arrow = |at: usize| (at > 0).then_some(" → ");
    let way = way.iter().enumerate().map(|(at, step)| view! { {arrow(at)}{number(step)} }.into_any());
    // The button tells of the links up to the main text.
    let later = later
        .iter()
        .map(|step| view! { " → "{number(step)}<Evidence certainty=step.relation.certainty/>" " }.into_any());
    let title = main.filter(|text| has_number(text)).map(|text| text.title.clone());
    view! {
        <div class="steps">
            <span class="cut">{way.collect_view()}</span>
            <Known certainty=item.certainty is_open/>
            <span class="cut sub">{later.collect_view()}{title}</span>
        </div>
    }
}

fn has_number(record: &Record) -> bool {
    record.name().is_some_and(|name| name.value != record.title)
}

/// The link to the text of a step by its number, or else by its title.
fn number(step: &Step) -> AnyView {
    let text = step.record;
    let name = text.name().filter(|_| has_number(text)).map(|name| (name.value.clone(), name.certainty));
    let (name, certainty) = name.unwrap_or_else(|| (text.title.clone(), Certainty::Stated));
    view! {
        <span class="unseen">{words().step(step.relation.kind)}" "</span>
        <RecordLink id=text.id.clone() class="num">{name}</RecordLink>
        <Unverified certainty/>
    }
    .into_any()
}

/// The certainty of an outcome, as a button that displays the evidence below the line.
#[component]
fn Known(certainty: Certainty, is_open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let toggle = move |_| is_open.update(|is_open| *is_open = !*is_open);
    let stated = (certainty == Certainty::Stated)
        .then(|| view! { <span class="pill">{words.certainty(certainty)}</span> }.into_any());
    view! {
        <button
            type="button"
            class="known"
            title=words.how_known()
            aria-expanded=move || is_open.get().to_string()
            on:click=handler(toggle)
        >
            {stated}
            <Evidence certainty/>
        </button>
    }
}

/// The evidence for each step: the text, its date, the time until then, the basis of the link, and its sources.
#[component]
pub fn Evidences(item: Item, is_open: RwSignal<bool>) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let (loaded, as_of) = (scene.loaded_untracked(), scene.as_of_untracked());
    let dataset = loaded.dataset();
    let record = &dataset.records[item.record];
    let steps = dataset.outcome(record, as_of).into_iter().map(|step| {
        let (text, relation) = (step.record, step.relation);
        let date = issued(text, as_of).and_then(|event| event.date.clone());
        let after = dataset.elapsed(record, text, as_of).map(|elapsed| words.after(elapsed));
        view! {
            <li>
                {words.step(relation.kind)}" "{named(text)}" · "<DateText date/>" "{after}" · "
                {words.basis(relation.basis)}<Evidence certainty=relation.certainty/>" "
                <SourceLinks ids=relation.sources.clone()/>
            </li>
        }
        .into_any()
    });
    view! { <ul class="why" hidden=move || !is_open.get()>{steps.collect_view()}</ul> }
}
