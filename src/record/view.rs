//! The full content of a record: names, events, links, certainty and sources.

use super::actions::Actions;
use super::details::Details;
use super::facts::Facts;
use super::head::Head;
use super::history::History;
use super::lineage::Lineage;
use super::numbering::Numbering;
use super::relations::Relations;
use super::similar::Similar;
use super::sources::Sources;
use crate::state::Scene;
use leptos::prelude::*;

/// A complete record. The caller renders it again when the dataset or the day changes.
#[component]
pub fn RecordView(
    /// Its position in the dataset.
    record: usize,
    /// The positions of records on the same subject (`Index::similar`).
    similar: Vec<usize>,
) -> impl IntoView {
    let scene = Scene::expect();
    let numbering = {
        let loaded = scene.loaded_untracked();
        Numbering::of(loaded.dataset(), loaded.dataset().at(record), scene.as_of_untracked())
    };
    view! {
        <div class="record">
            <Head record/>
            <Actions record/>
            <Lineage record/>
            <History record numbering=numbering.clone()/>
            <Relations record numbering=numbering.clone()/>
            <Details record numbering=numbering.clone()/>
            <Facts record numbering=numbering.clone()/>
            <Similar records=similar/>
            <Sources numbering/>
        </div>
    }
}
