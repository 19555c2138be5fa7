//! The timeline.

use leptos::prelude::*;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {}
