//! The open record, beside the results or over the page.

use leptos::prelude::*;

/// The open record, beside the results or over the page.
#[component]
pub fn RecordPanel() -> impl IntoView {}
