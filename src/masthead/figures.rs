//! Five questions with their answers, counted from the dataset.

use leptos::prelude::*;

/// Five questions with their answers, counted from the dataset.
#[component]
pub fn Figures() -> impl IntoView {}
