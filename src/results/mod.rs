//! The results: their number, the active filters and the current view.

mod chips;
mod compare;
mod empty;
mod group;
mod list;
mod notes;
mod part;
mod part_card;
mod part_rules;
mod pickers;
mod row;
mod rows;
mod summary;
mod table;
mod table_row;
mod tally;
mod window;

pub use chips::ClearAll;
pub use compare::Compare;
pub use list::List;
pub use part::TakePart;
pub use pickers::Pickers;
pub use table::Table;

use crate::changes::Changes;
use crate::lineage::Lineage;
use crate::parts::kept;
use crate::state::{Found, Front, Overlay, memo};
use crate::timeline::Timeline;
use activities::address::View;
use chips::Chips;
use empty::Empty;
use leptos::prelude::*;
use notes::{Corrected, Offline, Perhaps};
use summary::Summary;

/// The results area: notices, total, filters and the current view.
#[component]
pub fn Results() -> impl IntoView {
    let (found, overlay) = (Found::expect(), Overlay::expect());
    let is_empty = memo(move |_| found.total() == 0 && !found.are_others_awaited());
    let has_timeline = memo(move |_| found.view.get().has_timeline());
    // The feed is read from its newest change on; what may belong to it stands below.
    let is_feed = memo(move |_| found.view.get() == View::Changes);
    // The timeline's list and the list on its own are the same component, so switching between them keeps it.
    let below = memo(move |_| match found.view.get() {
        View::Both => View::List,
        view => view,
    });
    let shown = move || match below.get() {
        View::Both | View::List => view! { <List/> }.into_any(),
        View::Changes => view! { <Changes/> }.into_any(),
        View::Table => view! { <Table/> }.into_any(),
        View::Lineage => view! { <Lineage/> }.into_any(),
        View::Compare => view! { <Compare/> }.into_any(),
        View::TakePart => view! { <TakePart/> }.into_any(),
        View::Timeline => ().into_any(),
    };
    let timeline = move || kept(move || !is_empty.get(), |_| view! { <Timeline/> }.into_any());
    view! {
        <div
            class="results"
            id="results"
            tabindex="-1"
            inert=move || overlay.is_covered(Front::Nothing)
        >
            <Offline/>
            <div class="found">
                <Summary/>
                <Chips/>
                <Pickers/>
            </div>
            <Corrected/>
            {move || (!is_feed.get()).then(|| view! { <Perhaps/> }.into_any())}
            {move || has_timeline.get().then(timeline)}
            {move || is_empty.get().then(|| view! { <Empty/> }.into_any())}
            {kept(move || !is_empty.get(), move |_| view! { {move || shown()} }.into_any())}
            {move || is_feed.get().then(|| view! { <Perhaps/> }.into_any())}
        </div>
    }
}
