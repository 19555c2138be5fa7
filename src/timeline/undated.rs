//! The records without a date, listed below the drawing.

use super::state::TimelineState;
use crate::parts::{RecordLink, keyed};
use crate::state::Found;
use leptos::prelude::*;

/// Maximum number of records listed here; the list view has all of them.
const MOST: usize = 60;

/// The matching records without a date, as links.
#[component]
pub fn Undated(state: TimelineState) -> impl IntoView {
    let TimelineState { words, drawn, .. } = state;
    let generation = Found::expect().generation;
    let undated = move || drawn.with(|drawn| drawn.layout.plan.undated(&drawn.answer.records));
    let rest = move || undated().len().saturating_sub(MOST);
    let each = move || undated().into_iter().take(MOST).map(|record| (generation.get(), record)).collect();
    let row = move |(_, at): (u32, usize)| {
        let named = drawn.with_untracked(|drawn| {
            let record = drawn.loaded.dataset().records.get(at)?;
            Some((record.id.clone(), words.record(record)))
        });
        named
            .map(|(id, name)| {
                let record = id.clone();
                view! { <li data-record=record><RecordLink id>{name}</RecordLink></li> }.into_any()
            })
            .into_any()
    };
    view! {
        <div class="undated" hidden=move || undated().is_empty()>
            <h3>{words.timeline_undated()}</h3>
            <ul>{keyed(each, row)}</ul>
            {move || (rest() > 0).then(|| view! { <p class="sub">{words.more_in_list(rest())}</p> }.into_any())}
        </div>
    }
}
