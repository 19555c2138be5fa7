//! The menu by which the records shown are copied and saved.

use leptos::prelude::*;

/// The menu by which the records shown are copied and saved.
#[component]
pub fn ExportMenu() -> impl IntoView {}
