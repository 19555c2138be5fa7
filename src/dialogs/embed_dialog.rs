//! The dialog that makes the code by which another page embeds this view.

use leptos::prelude::*;

/// The dialog that makes the code by which another page embeds this view.
#[component]
pub fn EmbedDialog() -> impl IntoView {}
