//! Problems in the dataset, for whoever fixes it.

use crate::state::{Data, words};
use leptos::prelude::*;

/// The problems in the dataset: the number of records left out, and for each problem its location, what is there, what should be
/// there, and how to fix it. Shows nothing if there are none.
#[component]
pub fn Problems() -> impl IntoView {
    let (words, data) = (words(), Data::expect());
    let problems = move || {
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
    };
    view! { {move || problems()} }
}
