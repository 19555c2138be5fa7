//! The sources of a statement, by name.

use super::OutLink;
use crate::state::{Scene, words};
use leptos::prelude::*;

/// The sources with the given ids, each a link if it has a URL; says so if there are none.
#[component]
pub fn SourceLinks(ids: Vec<String>) -> impl IntoView {
    let loaded = Scene::expect().loaded_untracked();
    if ids.is_empty() {
        return view! { <span class="none">{words().no_source()}</span> }.into_any();
    }
    let links = ids.iter().filter_map(|id| loaded.dataset().source(id)).map(|source| {
        let title = source.title.clone();
        match &source.url {
            Some(url) => view! { <OutLink href=url.to_string()>{title}</OutLink>" " }.into_any(),
            None => view! { {title}" " }.into_any(),
        }
    });
    view! { <span class="cited">{links.collect_view()}</span> }.into_any()
}
