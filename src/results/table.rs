//! The table view, sorted by its column headings.

use super::rows::Rows;
use super::table_row::TableRow;
use super::window::Window;
use crate::parts::{Icon, handler};
use crate::state::{Address, Found, memo, words};
use activities::address::{SORT, View};
use activities::query::{Facet, Sort};
use leptos::html::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// The matching records as one table.
#[component]
pub fn Table() -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    let section = NodeRef::<Section>::new();
    let window = Window::of(section);
    let records = found.listed_records;
    let kept_records =
        memo(move |_| if found.kept.with(Vec::is_empty) { records.get() } else { found.kept.get() });
    let long = move |more: usize| window.is_long.get().then(|| (records.with(Vec::len) + more).to_string());
    view! {
        <section data-view="table" node_ref=section>
            <h2 id="table-title" class="unseen">{words.view(View::Table)}</h2>
            <div class="table-box" tabindex="0" role="region" aria-labelledby="table-title" on:scroll=move |_| window.look()>
                // The heading row counts.
                <table class="table" aria-rowcount=move || long(1)>
                    <thead>
                        <tr>
                            <SortColumn class="col-number" title=words.number() ascending=Sort::Number/>
                            <SortColumn class="col-title" title=words.record_title() ascending=Sort::Title/>
                            <th scope="col" class="col-kind">{words.kind_label()}</th>
                            <th scope="col" class="col-group">{words.facet(Facet::Body)}</th>
                            <th scope="col" class="col-status">{words.status_label()}</th>
                            <SortColumn class="col-date" title=words.date_column() ascending=Sort::Oldest descending=Sort::Newest/>
                            <th scope="col" class="col-topics">{words.topics()}</th>
                        </tr>
                    </thead>
                    <tbody data-rows=move || long(0)>
                        <Rows
                            window
                            records
                            kept_records
                            before=Box::new(|| Some((0, 0)))
                            row=Arc::new(|position, place, _| view! { <TableRow position place/> }.into_any())
                            gap=|height| {
                                view! { <tr class="gap" aria-hidden="true" style:height=height><td></td></tr> }.into_any()
                            }
                        />
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// A sortable column heading. If it sorts both ways, it starts with newest first and then toggles.
#[component]
fn SortColumn(
    class: &'static str,
    title: &'static str,
    ascending: Sort,
    #[prop(optional)] descending: Option<Sort>,
) -> impl IntoView {
    let address = Address::expect();
    let sort = move || address.with(|view| view.query.sort);
    let direction = move |now: Sort| match Some(now) {
        now if now == Some(ascending) => Some("ascending"),
        now if now == descending => Some("descending"),
        _ => None,
    };
    let turn = move |_| {
        let now = address.with_untracked(|view| view.query.sort);
        let next = descending.filter(|&other| other != now).unwrap_or(ascending);
        address.go(|view| view.query.sort = next);
    };
    let heading = move || {
        if address.is_locked(SORT) {
            return title.into_any();
        }
        view! { <button type="button" on:click=handler(turn)>{title}<Icon name="down"/></button> }.into_any()
    };
    view! { <th scope="col" class=class aria-sort=move || direction(sort())>{move || heading()}</th> }
}
