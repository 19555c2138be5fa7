//! The message of index.html if scripts are disabled.

use crate::state::words;
use leptos::prelude::*;

/// Says what works without scripts and what does not: the content of index.html's `<noscript>`.
#[component]
pub fn WithoutScripts() -> impl IntoView {
    view! { <p class="failure">{words().no_scripts()}</p> }
}
