//! What was found: how much, by which choices, and the view of it.

use leptos::prelude::*;

/// What was found: how much, by which choices, and the view of it.
#[component]
pub fn Results() -> impl IntoView {}

/// The records found, under headings.
#[component]
pub fn List() -> impl IntoView {}
