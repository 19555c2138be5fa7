//! The coverage of the dataset, body by body.

use crate::state::{Data, words};
use leptos::prelude::*;

/// The origin of the records, the date until which they are known, and known gaps; nothing if the dataset does not say.
#[component]
pub fn CoverageList() -> impl IntoView {
    let (words, loaded) = (words(), Data::expect().get_untracked());
    let coverage = &loaded.dataset().coverage;
    let rows = coverage.iter().map(|one| {
        let until = one.until.as_ref().map(|date| format!(" {}{}.", words.known_until(), words.date(date)));
        let missing = one.missing.clone();
        let missing =
            missing.map(|missing| view! { " "<strong>{words.missing()}</strong>{missing} }.into_any());
        view! { <dt>{one.bodies.clone()}</dt><dd>{one.from.clone()}{until}{missing}</dd> }.into_any()
    });
    let rows = rows.collect_view();
    (!coverage.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.about_data()}</summary>
                <p>{words.about_data_hint()}</p>
                <dl>{rows}</dl>
            </details>
        }
        .into_any()
    })
}
