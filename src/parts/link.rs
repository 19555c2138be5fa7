//! Links: to records, to views, and out of the page.

use crate::state::Scene;
use leptos::prelude::*;

/// A link that opens a record. Its address is real: it opens in a new tab, and works in static pages.
#[component]
pub fn RecordLink(
    #[prop(into)] id: String,
    /// A class for its looks.
    #[prop(optional)]
    class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let scene = Scene::expect();
    let href = {
        let id = id.clone();
        move || scene.href(&id)
    };
    let is_open = move || scene.open.with(|open| open.as_ref() == Some(&id)).then_some("true");
    view! { <a class=class href=href aria-current=is_open>{children()}</a> }
}

/// A link to another view: `query` is its query string.
#[component]
pub fn ViewLink(
    #[prop(into)] query: String,
    #[prop(optional)] class: Option<&'static str>,
    /// A name, where its content alone does not tell.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    view! { <a class=class href=format!("?{query}") aria-label=label>{children()}</a> }
}

/// A link out of the page.
#[component]
pub fn OutLink(
    #[prop(into)] href: String,
    #[prop(optional)] class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! { <a class=class href=href rel="noopener external">{children()}</a> }
}
