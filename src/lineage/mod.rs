//! The lineage view: the result in a sentence, the flow from origins to outcomes, and a row for each item on one axis of time.

mod chart;
mod flow;
mod row;
mod size;
mod state;
mod steps;
mod summary;

use crate::parts::keyed;
use crate::state::{Found, Scene, memo, words};
use activities::lineage::Origin;
use chart::{Lines, Years};
use flow::Flow;
use leptos::prelude::*;
use row::Row;
use state::LineageState;
use summary::Summary;

/// Maximum number of items listed; nobody would read more.
const MOST: usize = 1_000;

/// The outcomes of the matching work items and deliverables. Those in ITU's overview of 2017 come first.
#[component]
pub fn Lineage() -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let state = LineageState::of_contexts();
    let lines = Lines::new(state);
    let listed = memo(move |_| state.listed());
    let count = move || listed.with(Vec::len);
    let is_empty = move || state.items.with(|items| items.is_empty());
    let result = memo(move |_| {
        let loaded = scene.loaded();
        state.items.with(|items| Summary::of(loaded.dataset(), items))
    });
    let [from, time, became] = words.lineage_columns();
    let groups = Origin::ALL.iter().map(|&origin| view! { <Items origin state lines listed/> }.into_any());
    view! {
        <section class="lineage" data-view="lineage" aria-labelledby="lineage-title">
            <header class="lead">
                <h2 id="lineage-title">{move || result.get().title(words)}</h2>
                <p class="sub">{move || result.get().explanation(words)}</p>
                <p hidden=move || count() <= MOST>{move || words.first_of(MOST, count())}</p>
            </header>
            <div hidden=is_empty>
                <Flow state/>
                <table class="fates" aria-label=words.lineage_table()>
                    <thead>
                        <tr>
                            <th scope="col">{from}</th>
                            <th scope="col" class="run"><span class="unseen">{time}</span><Years lines/></th>
                            <th scope="col">{became}</th>
                        </tr>
                    </thead>
                    {groups.collect_view()}
                </table>
            </div>
        </section>
    }
}

/// The rows of the listed items of an origin, with their number.
#[component]
fn Items(
    origin: Origin,
    state: LineageState,
    lines: Lines,
    /// The positions of the listed items among all.
    listed: Memo<Vec<usize>>,
) -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    let of_origin = move |most: usize| {
        let items = state.items.get();
        let listed = listed.with(|listed| listed.iter().take(most).copied().collect::<Vec<_>>());
        let records = listed.into_iter().filter(|&at| items[at].origin == origin).map(|at| items[at].record);
        records.collect::<Vec<_>>()
    };
    let rows = memo(move |_| of_origin(MOST));
    let all = memo(move |_| of_origin(usize::MAX).len());
    let each = move || rows.get().into_iter().map(|record| (found.generation.get(), record)).collect();
    let row = move |(_, record): (u32, usize)| {
        let items = state.items.get_untracked();
        let item = items.iter().find(|item| item.record == record).cloned();
        item.map(|item| view! { <Row item lines/> }.into_any()).into_any()
    };
    view! {
        <tbody hidden=move || rows.with(Vec::is_empty)>
            <tr class="heading">
                <th scope="rowgroup" colspan="3">
                    {words.lineage_origin(origin)}" "<span class="count">{move || all.get().to_string()}</span>
                </th>
            </tr>
            {keyed(each, row)}
        </tbody>
    }
}
