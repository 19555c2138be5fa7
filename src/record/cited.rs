//! Citations: numbers that link to the list of sources.

use super::numbering::Numbering;
use crate::browser;
use crate::parts::handler;
use crate::state::{Scene, words};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The numbers of a statement's sources; says so if there are none.
#[component]
pub fn Cited(
    /// The ids of the sources.
    sources: Vec<String>,
    numbering: Numbering,
) -> impl IntoView {
    let (words, loaded) = (words(), Scene::expect().loaded_untracked());
    if sources.is_empty() {
        return view! { " "<span class="none">{words.no_source()}</span> }.into_any();
    }
    let cited = sources.iter().filter_map(|id| Some((numbering.number(id)?, loaded.dataset().source(id)?)));
    let links = cited.map(|(number, source)| {
        let entry = Numbering::element(number);
        let href = format!("#{entry}");
        // The address holds the view, so the app moves the focus to the entry and leaves the address unchanged.
        let follow = move |event: MouseEvent| {
            event.prevent_default();
            browser::focus_id(&entry);
        };
        view! {
            " "
            <a class="cite" href=href aria-label=words.source(number) title=source.title.clone() on:click=handler(follow)>
                {number.to_string()}
            </a>
        }.into_any()
    });
    links.collect_view().into_any()
}
