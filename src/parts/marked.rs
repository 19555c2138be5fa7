//! Highlighting of search words.

use crate::state::Scene;
use activities::text::marks;
use leptos::prelude::*;

/// A text with the search words marked.
#[component]
pub fn Marked(#[prop(into)] text: String) -> impl IntoView {
    let scene = Scene::expect();
    let marked = move || {
        let found = scene.marked.with(|words| marks(&text, words.iter().map(String::as_str)));
        if found.is_empty() {
            return text.clone().into_any();
        }
        let mut done = 0;
        let mut pieces = Vec::new();
        for mark in found {
            pieces.push((text[done..mark.start].to_owned(), text[mark.clone()].to_owned()));
            done = mark.end;
        }
        let rest = text[done..].to_owned();
        let pieces = pieces
            .into_iter()
            .map(|(plain, mark)| view! { {plain}<mark>{mark}</mark> }.into_any())
            .collect_view();
        view! { {pieces}{rest} }.into_any()
    };
    view! { {move || marked()} }
}
