//! All that is known of a record: who it is, what happened to it, what it is linked to, how sure that is, and who says so.

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

/// All that is known of a record. Whoever shows it makes it anew when the dataset or the day changes.
#[component]
pub fn RecordView(
    /// Its position in the dataset.
    record: usize,
    /// The positions of those on the same subject (`Index::similar`).
    similar: Vec<usize>,
) -> impl IntoView {
    let scene = Scene::expect();
    let numbering = {
        let loaded = scene.loaded_untracked();
        Numbering::of(loaded.dataset(), &loaded.dataset().records[record], scene.as_of_untracked())
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
