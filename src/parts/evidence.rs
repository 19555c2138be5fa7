//! Labels for facts that no source states.

use crate::state::words;
use activities::activity::Certainty;
use leptos::prelude::*;

/// A pill that says `Inferred` or `Unverified`; nothing if a source states the fact.
#[component]
pub fn Evidence(certainty: Certainty) -> impl IntoView {
    let words = words();
    (certainty != Certainty::Stated).then(|| {
        let class = format!("pill doubt {certainty}");
        view! {
            " "<span class=class title=words.certainty_meaning(certainty)>{words.certainty(certainty)}</span>
        }
        .into_any()
    })
}

/// A version of [`Evidence`] for lists: it marks only what is unverified. The record itself marks inferred facts.
#[component]
pub fn Unverified(certainty: Certainty) -> impl IntoView {
    (certainty == Certainty::Unverified).then(|| view! { <Evidence certainty/> }.into_any())
}
