//! How sure something is, where no source states it.

use crate::state::words;
use activities::activity::Certainty;
use leptos::prelude::*;

/// A pill that says `Inferred` or `Unverified`; nothing where a source states it.
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

/// The same for lists, which leave what is inferred to the record itself.
#[component]
pub fn Unverified(certainty: Certainty) -> impl IntoView {
    (certainty == Certainty::Unverified).then(|| view! { <Evidence certainty/> }.into_any())
}
