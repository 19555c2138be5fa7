//! Other records on the same subject.

use super::relations::named;
use crate::parts::KindIcon;
use crate::state::{Scene, words};
use leptos::prelude::*;

/// Similar records, with a note that the list is computed.
#[component]
pub fn Similar(
    /// Their positions in the dataset.
    records: Vec<usize>,
) -> impl IntoView {
    let (words, loaded) = (words(), Scene::expect().loaded_untracked());
    let entries = records.iter().map(|&record| {
        let record = loaded.dataset().at(record);
        view! { <li><KindIcon kind=record.kind/><div>{named(record)}</div></li> }.into_any()
    });
    let entries = entries.collect_view();
    (!records.is_empty()).then(|| {
        view! {
            <h3>{words.similar()}</h3>
            <ul class="rels">{entries}</ul>
            <p class="why">{words.similar_hint()}</p>
        }
        .into_any()
    })
}
