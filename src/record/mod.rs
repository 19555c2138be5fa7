//! The open record, beside the results or over the page.

use leptos::prelude::*;

/// The open record, beside the results or over the page.
#[component]
pub fn RecordPanel() -> impl IntoView {}

/// All that is known of a record.
#[component]
pub fn RecordView(record: usize, similar: Vec<usize>) -> impl IntoView {
    let _ = (record, similar);
}
