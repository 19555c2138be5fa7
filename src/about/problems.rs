//! What could not be used of the dataset, for whoever mends it.

use crate::state::{Data, words};
use leptos::prelude::*;

/// What could not be used of the dataset: how many records were left out, and for each problem where it is, what stands there, what
/// should, and how to mend it. Nothing if there is none.
#[component]
pub fn Problems() -> impl IntoView {
    let (words, data) = (words(), Data::expect());
    move || {
        let loaded = data.get();
        let (problems, left_out) = loaded.problems();
        let entries = problems
            .iter()
            .map(|problem| view! { <li>{words.problem(problem)}</li> }.into_any())
            .collect_view();
        (!problems.is_empty()).then(|| {
            view! {
                <details class="faults">
                    <summary>{words.faults()}{words.left_out(left_out)}</summary>
                    <ul>{entries}</ul>
                </details>
            }
            .into_any()
        })
    }
}
