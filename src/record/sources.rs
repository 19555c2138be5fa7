//! The sources of all statements about a record, each listed once.

use super::numbering::Numbering;
use crate::parts::OutLink;
use crate::state::{Scene, words};
use leptos::prelude::*;

/// The numbered list of sources.
#[component]
pub fn Sources(numbering: Numbering) -> impl IntoView {
    let (words, loaded) = (words(), Scene::expect().loaded_untracked());
    let sources = numbering.sources(loaded.dataset());
    let entries = sources.iter().enumerate().map(|(at, source)| {
        let title = source.title.clone();
        let title = match &source.url {
            Some(url) => view! { <OutLink href=url.as_str()>{title}</OutLink> }.into_any(),
            None => title.into_any(),
        };
        let note = source.note.clone().map(|note| view! { <span class="why">{note}</span> }.into_any());
        view! { <li id=Numbering::element(at + 1) tabindex="-1">{title}{note}</li> }.into_any()
    });
    let entries = entries.collect_view();
    (!sources.is_empty())
        .then(|| view! { <h3>{words.sources()}</h3><ol class="sources">{entries}</ol> }.into_any())
}
