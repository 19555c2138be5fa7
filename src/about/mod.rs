//! About the page, its evidence and its data.

use leptos::prelude::*;

/// About the page, its evidence and its data.
#[component]
pub fn About() -> impl IntoView {}
