//! A month of the feed.

use super::change::Change;
use super::{Shown, heading_id};
use crate::parts::keyed;
use crate::state::{Found, words};
use activities::activity::Point;
use activities::query::Happening;
use leptos::prelude::*;

/// A heading, and a row for each change of the month.
#[component]
pub fn MonthOfChanges(
    /// The month, as in `2026-06`.
    at: String,
    shown: Shown,
) -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    let id = heading_id(&at);
    let month: Option<Point> = at.parse().ok();
    let rows = move || {
        let generation = found.generation.get();
        let happenings = shown.with(|shown| {
            let here = shown.iter().find(|shown| Some(shown.at) == month);
            here.map_or(Vec::new(), |here| here.happenings.clone())
        });
        happenings.into_iter().map(|happening| (generation, happening)).collect()
    };
    let row = move |(_, happening): (u32, Happening)| view! { <Change happening/> }.into_any();
    view! {
        <section class="month">
            <h3 id=id tabindex="-1">{month.map(|month| words.point(month))}</h3>
            <ol>{keyed(rows, row)}</ol>
        </section>
    }
}
