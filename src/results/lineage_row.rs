//! The table rows of one item in the lineage view: the item, with one row for each step of its outcome.

use crate::parts::{DateText, Evidence, RecordLink, SourceLinks, StatusBadge, Unverified};
use crate::state::{Scene, words};
use activities::activity::Record;
use activities::dataset::{Step, issued};
use leptos::prelude::*;

/// The rows of the item at a position in the dataset.
pub fn lineage_row(scene: Scene, item: usize) -> AnyView {
    let (words, loaded, as_of) = (words(), scene.loaded_untracked(), scene.as_of_untracked());
    let dataset = loaded.dataset();
    let Some(record) = dataset.records.get(item) else { return ().into_any() };
    let steps = dataset.outcome(record, as_of);
    let rows = steps.len().max(1).to_string();
    let standing = record.standing(as_of).map(|standing| (standing.status, standing.certainty));
    let mut steps = steps.iter().map(|step| step_cells(scene, record, step));
    let first = steps
        .next()
        .unwrap_or_else(|| view! { <td class="none" colspan="4">{words.no_outcome()}</td> }.into_any());
    let later = steps.map(|cells| view! { <tr>{cells}</tr> }.into_any()).collect_view();
    view! {
        <tr data-record=record.id.clone() data-change=scene.change_slug(record)>
            <th scope="row" rowspan=rows.clone()>{named(record)}</th>
            <td rowspan=rows><StatusBadge standing/></td>
            {first}
        </tr>
        {later}
    }
    .into_any()
}

/// The cells of one step: the resulting text, its date, the time elapsed, and the evidence.
fn step_cells(scene: Scene, record: &Record, step: &Step) -> AnyView {
    let (words, loaded, as_of) = (words(), scene.loaded_untracked(), scene.as_of_untracked());
    let (text, relation) = (step.record, step.relation);
    let date = issued(text, as_of).and_then(|event| event.date.clone());
    let elapsed = loaded.dataset().elapsed(record, text, as_of).map(|elapsed| words.elapsed(elapsed));
    view! {
        <td>{words.step(relation.kind)}" "{named(text)}</td>
        <td class="d"><DateText date/></td>
        <td class="d">{elapsed}</td>
        <td>
            {words.basis(relation.basis)}<Evidence certainty=relation.certainty/>
            <span class="sub"><SourceLinks ids=relation.sources.clone()/></span>
        </td>
    }
    .into_any()
}

/// A link to a record by number and title, or by title alone.
fn named(record: &Record) -> AnyView {
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
