//! What became of each item.

use leptos::prelude::*;

/// What became of each item.
#[component]
pub fn Lineage() -> impl IntoView {}
