//! The search box.

use leptos::prelude::*;

/// The search box.
#[component]
pub fn SearchBox() -> impl IntoView {}
