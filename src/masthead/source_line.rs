//! The source line of an embedded view.

use crate::state::{Address, Data, Front, Overlay, words};
use activities::address::{self, framing};
use leptos::prelude::*;

/// The last line of an embedded view: its source, with a link to the same view as a full page.
#[component]
pub fn SourceLine() -> impl IntoView {
    let (words, address, data, overlay) = (words(), Address::expect(), Data::expect(), Overlay::expect());
    let full = move || address.with(|view| address::encode(&framing::unframed(view)));
    untrack(|| address.is_embedded()).then(|| {
        let after = words.source_after(data.get_untracked().dataset().edition.as_ref());
        view! {
            <footer class="source-line" inert=move || overlay.is_covered(Front::Nothing)>
                {words.source_before()}
                <a href=move || format!("?{}", full()) target="_blank" rel="noopener">{words.site_title()}</a>
                {after}
            </footer>
        }
        .into_any()
    })
}
