//! What index.html says where no script runs.

use crate::state::words;
use leptos::prelude::*;

/// What there is without scripts, and what is not: the content of index.html's `<noscript>`.
#[component]
pub fn WithoutScripts() -> impl IntoView {
    view! { <p class="failure">{words().no_scripts()}</p> }
}
