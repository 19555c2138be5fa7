//! The lineage view: the result in a sentence, the flow from origins to outcomes, and a row for each item on one axis of time.

mod flow;
mod row;
mod summary;

use crate::parts::{Drawing, keyed};
use crate::state::{Found, Scene, Shared, memo, words};
use activities::lineage::{self, Item, Origin};
use export::drawing::years;
use flow::FlowOfItems;
use leptos::prelude::*;
use row::Row;
use std::sync::Arc;
use summary::Summary;

/// Maximum number of items listed; nobody would read more.
const MOST: usize = 1_000;

/// The outcomes of the matching work items and deliverables. Those in ITU's overview of 2017 come first.
#[component]
pub fn Lineage() -> impl IntoView {
    let (words, found, scene) = (words(), Found::expect(), Scene::expect());
    let all = memo(move |_| {
        let (loaded, as_of) = (scene.loaded(), scene.as_of());
        found
            .answer
            .with(|answer| Shared::new(lineage::Lineage::of(loaded.dataset(), &answer.records, as_of)))
    });
    let band = RwSignal::new(None::<String>);
    // A band that has no items any more hides none.
    let listed = memo(move |_| {
        let (all, band) = (all.get(), band.get());
        let is_of_band = |item: &&Arc<Item>| band.as_ref() == Some(&item.band());
        let items: Vec<Arc<Item>> = all.items.iter().filter(is_of_band).cloned().collect();
        if items.is_empty() { all } else { Shared::new(lineage::Lineage { items, axis: all.axis }) }
    });
    let group = move |origin: Origin| {
        let records = move |most: usize| {
            let mut records = Vec::new();
            listed.with(|listed| {
                let of_group = listed.items.iter().take(most).filter(|item| item.origin == origin);
                of_group.for_each(|item| records.push(item.record));
            });
            records
        };
        let each = move || records(MOST).into_iter().map(|record| (found.generation.get(), record)).collect();
        let row = move |(_, record): (u32, usize)| {
            let item = all.with_untracked(|all| all.items.iter().find(|item| item.record == record).cloned());
            item.map(|item| view! { <Row item all/> }.into_any()).into_any()
        };
        view! {
            <tbody hidden=move || records(MOST).is_empty()>
                <tr class="heading">
                    <th scope="rowgroup" colspan="3">
                        {words.lineage_origin(origin)}" "
                        <span class="count">{move || records(usize::MAX).len().to_string()}</span>
                    </th>
                </tr>
                {keyed(each, row)}
            </tbody>
        }
        .into_any()
    };
    let count = move || listed.with(|listed| listed.items.len());
    let summary = move || all.with(|all| Summary::of(&all.items));
    let groups = Origin::ALL.iter().map(|&origin| group(origin)).collect_view();
    let [from, time, became] = words.lineage_columns();
    view! {
        <section class="lineage" data-view="lineage" aria-labelledby="lineage-title">
            <header class="lead">
                <h2 id="lineage-title">{move || summary().title(words)}</h2>
                <p class="sub">{move || summary().explanation(words)}</p>
            </header>
            <div hidden=move || all.with(|all| all.items.is_empty())>
                <FlowOfItems all listed band/>
                <p class="sub" hidden=move || count() <= MOST>
                    {move || words.first_of(MOST, count())}
                </p>
                <table class="fates" aria-label=words.lineage_table()>
                    <thead>
                        <tr>
                            <th scope="col">{from}</th>
                            <th scope="col" class="run">
                                <span class="unseen">{time}</span>
                                <Drawing drawn=Box::new(move || all.with(|all| years(all.axis, words)))/>
                            </th>
                            <th scope="col">{became}</th>
                        </tr>
                    </thead>
                    {groups}
                </table>
            </div>
        </section>
    }
}
