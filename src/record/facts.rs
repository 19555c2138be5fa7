//! The facts that sources state about a record beyond its fields, and the sources of the fields.

use super::cited::Cited;
use super::numbering::Numbering;
use crate::parts::Evidence;
use crate::state::{Scene, words};
use activities::activity::Fact;
use leptos::prelude::*;
use words::Words;

/// Further facts, and the sources of the fields above.
#[component]
pub fn Facts(
    /// The record's position in the dataset.
    record: usize,
    numbering: Numbering,
) -> impl IntoView {
    let (words, loaded) = (words(), Scene::expect().loaded_untracked());
    // A fact without a value gives the source of a field above.
    let facts = &loaded.dataset().at(record).facts;
    let (further, witnesses): (Vec<&Fact>, Vec<&Fact>) = facts.iter().partition(|fact| fact.value.is_some());
    let parts = [(words.facts(), further), (words.witnesses(), witnesses)].into_iter();
    let parts = parts.filter(|(_, facts)| !facts.is_empty()).map(|(title, facts)| {
        let entries = facts.iter().map(|fact| one(words, fact, numbering.clone())).collect_view();
        view! { <h3>{title}</h3><dl class="facts">{entries}</dl> }.into_any()
    });
    parts.collect_view()
}

fn one(words: Words, fact: &Fact, numbering: Numbering) -> AnyView {
    let certainty = fact.certainty;
    let note = fact.note.clone().map(|note| view! { <span class="why">{note}</span> }.into_any());
    view! {
        <dt>{words.fact_field(&fact.field).to_owned()}</dt>
        <dd>{fact.value.clone()}<Evidence certainty/><Cited sources=fact.sources.clone() numbering/>{note}</dd>
    }
    .into_any()
}
