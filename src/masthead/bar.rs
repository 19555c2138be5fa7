//! The sticky bar: tabs, and the buttons for filters, export and embedding.

use leptos::prelude::*;

/// The sticky bar: tabs, and the buttons for filters, export and embedding.
#[component]
pub fn Bar() -> impl IntoView {}
