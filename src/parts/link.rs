//! Links to records, to views, and to other sites.

use crate::state::Scene;
use leptos::prelude::*;

/// A link that opens a record. It has a real address, so it can be opened in a new tab and works in static pages.
#[component]
pub fn RecordLink(
    #[prop(into)] id: String,
    /// A class for styling.
    #[prop(optional)]
    class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let scene = Scene::expect();
    let target = id.clone();
    view! { <a class=class href=move || scene.href(&target) aria-current=move || scene.open.with(|open| open.as_ref() == Some(&id)).then_some("true")>{children()}</a> }
}

/// A link to another view, given by its query string.
#[component]
pub fn ViewLink(
    #[prop(into)] query: String,
    #[prop(optional)] class: Option<&'static str>,
    /// An accessible name, if the content alone is not clear.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    view! { <a class=class href=format!("?{query}") aria-label=label>{children()}</a> }
}

/// A link to another site.
#[component]
pub fn OutLink(
    #[prop(into)] href: String,
    #[prop(optional)] class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! { <a class=class href=href rel="noopener external">{children()}</a> }
}
