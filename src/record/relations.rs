//! The links of a record to others, with the evidence for each.

use super::cited::Cited;
use super::numbering::Numbering;
use crate::parts::{Evidence, KindIcon, RecordLink, Unverified};
use crate::state::{Scene, words};
use activities::activity::{AsOf, Kind, Record, Relation};
use activities::dataset::Dataset;
use leptos::prelude::*;
use words::Words;

/// A link in a chain.
pub struct ChainLink<'a> {
    pub from: &'a Record,
    /// The record that came of it.
    pub to: &'a Record,
    pub relation: &'a Relation,
}

/// Returns the links of a record's chain that do not involve the record itself; their evidence is shown as well.
pub fn further_links<'a>(dataset: &'a Dataset, record: &'a Record, as_of: AsOf) -> Vec<ChainLink<'a>> {
    let origin = dataset.origin(record, as_of).into_iter();
    let outcome = dataset.outcome(record, as_of).into_iter();
    let before =
        origin.map(|step| ChainLink { from: step.record, to: step.neighbour, relation: step.relation });
    let after =
        outcome.map(|step| ChainLink { from: step.neighbour, to: step.record, relation: step.relation });
    before.chain(after).filter(|link| link.from.id != record.id && link.to.id != record.id).collect()
}

/// The links of a record in both directions, and the further links of its chain: each with its kind, basis, certainty and
/// sources.
#[component]
pub fn Relations(
    /// The record's position in the dataset.
    record: usize,
    numbering: Numbering,
) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let loaded = scene.loaded_untracked();
    let (dataset, as_of) = (loaded.dataset(), scene.as_of_untracked());
    let record = dataset.at(record);
    let own = dataset.related(record, as_of).into_iter().map(|related| {
        let kind = related.relation.kind;
        let verb = if related.inverse { words.relation_inverse(kind) } else { words.relation(kind) };
        let what = view! { <span class="sub">{verb}</span>" "{named(related.other)} };
        entry(words, related.other.kind, what.into_any(), related.relation, numbering.clone())
    });
    let further = further_links(dataset, record, as_of).into_iter().map(|link| {
        let verb = words.onwards(link.relation.kind);
        let what = view! { {named(link.from)}" "<span class="sub">{verb}</span>" "{named(link.to)} };
        entry(words, link.to.kind, what.into_any(), link.relation, numbering.clone())
    });
    let entries: Vec<AnyView> = own.chain(further).collect();
    (!entries.is_empty())
        .then(|| view! { <h3>{words.relations()}</h3><ul class="rels">{entries}</ul> }.into_any())
}

fn entry(words: Words, kind: Kind, what: AnyView, relation: &Relation, numbering: Numbering) -> AnyView {
    let certainty = relation.certainty;
    let note = relation.note.clone().map(|note| view! { <span class="why">{note}</span> }.into_any());
    view! {
        <li>
            <KindIcon kind/>
            <div>
                {what}
                <span class="why">
                    <Evidence certainty/>
                    " "
                    {words.basis(relation.basis)}
                    <Cited sources=relation.sources.clone() numbering/>
                </span>
                {note}
            </div>
        </li>
    }
    .into_any()
}

/// A link to a record by its name, followed by its title. An unverified name is marked.
pub fn named(record: &Record) -> AnyView {
    let unsure = record.name().map(|name| view! { <Unverified certainty=name.certainty/> }.into_any());
    let name = record.name().map(|name| name.value.clone());
    let title = name.is_some().then(|| record.title.clone()).filter(|title| name.as_ref() != Some(title));
    let name = name.unwrap_or_else(|| record.title.clone());
    let title = title.map(|title| view! { " "<span class="sub">{title}</span> }.into_any());
    view! { <RecordLink id=record.id.clone()>{name}</RecordLink>{unsure}{title} }.into_any()
}
