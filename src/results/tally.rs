//! The counts of a group's records by shape.

use crate::parts::KindIcon;
use crate::state::{Found, Scene, words};
use activities::activity::Kind;
use export::drawing::shape;
use leptos::prelude::*;

/// The kinds that are counted, each standing for all kinds with its shape: those that users look for in a group.
const TALLIED: [Kind; 8] = [
    Kind::Recommendation,
    Kind::Supplement,
    Kind::WorkItem,
    Kind::Deliverable,
    Kind::Meeting,
    Kind::Workshop,
    Kind::ExternalStandard,
    Kind::ExternalProject,
];

/// The number of records of each shape, and the total.
#[component]
pub fn Tally(records: Memo<Vec<usize>>) -> impl IntoView {
    let (words, scene, found) = (words(), Scene::expect(), Found::expect());
    let counts = move || {
        let loaded = scene.loaded_untracked();
        let mut counts = [0; TALLIED.len()];
        // The numbers follow with those of the facets.
        found.settled.track();
        records.with_untracked(|records| {
            for &position in records {
                let kind = loaded.dataset().at(position).kind;
                let is_same = |it: &Kind| (shape(*it), it.is_external()) == (shape(kind), kind.is_external());
                if let Some(place) = TALLIED.iter().position(is_same) {
                    counts[place] += 1;
                }
            }
        });
        let counted = TALLIED.into_iter().zip(counts).filter(|(_, count)| *count > 0);
        let one = |(kind, count): (Kind, usize)| {
            let name = words.tallied(kind);
            view! { <span title=name><KindIcon kind/>{count.to_string()}" "<span class="unseen">{name}</span></span> }.into_any()
        };
        counted.map(one).collect_view().into_any()
    };
    view! {
        <span class="tally">{move || counts()}</span>
        <span class="count">{move || words.records(records.with(Vec::len))}</span>
    }
}
