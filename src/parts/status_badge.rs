//! The status of a record: a symbol, a word, and its certainty.

use super::{DateText, Evidence};
use crate::state::words;
use activities::activity::{Certainty, Standing, Status};
use leptos::prelude::*;

/// Returns the symbol of a status: full, half, a ring, or a dash.
fn sign(status: Status) -> &'static str {
    match status {
        Status::Active | Status::InForce | Status::Published | Status::Approved => "on",
        Status::UnderStudy | Status::Consented | Status::Determined => "half",
        Status::Planned | Status::Announced => "ring",
        Status::Held
        | Status::Revised
        | Status::Superseded
        | Status::Withdrawn
        | Status::Discontinued
        | Status::Concluded
        | Status::Merged => "off",
    }
}

/// The status in words with its symbol, and its evidence if no source states it.
#[component]
pub fn StatusBadge(standing: Option<(Status, Certainty)>) -> impl IntoView {
    let words = words();
    match standing {
        Some((status, certainty)) => {
            let class = format!("status {}", sign(status));
            view! { <span class=class>{words.status(status)}</span><Evidence certainty/> }.into_any()
        }
        None => view! { <span class="status none">{words.no_status()}</span> }.into_any(),
    }
}

/// The status, with the date and the event that it dates from.
pub fn status_since(standing: Option<Standing>) -> impl IntoView + use<> {
    let words = words();
    let since = standing.map(|standing| {
        let event = words.event(standing.since.kind);
        let date = standing.since.days().cloned();
        let by = (words.status(standing.status) != event).then(|| format!("{event} "));
        view! { " "<span class="when">{by}<DateText date/></span> }.into_any()
    });
    view! { <StatusBadge standing=standing.map(|it| (it.status, it.certainty))/>{since} }
}
