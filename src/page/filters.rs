//! Search and facets: what a person can ask for.

use super::parts::value_name;
use super::state::Page;
use crate::browser::is_wide;
use crate::language::{self, page as words};
use crate::query::{Facet, FacetOption};
use leptos::prelude::*;

#[component]
pub fn Filters() -> impl IntoView {
    let page = Page::get();
    view! {
        <search class="filters" aria-label=words::FILTERS>
            <label class="find">
                <span>{words::SEARCH}</span>
                <input
                    type="search"
                    name="q"
                    autocomplete="off"
                    placeholder=words::SEARCH_HINT
                    prop:value=move || page.view.with(|view| view.query.text.clone())
                    on:input:target=move |event| {
                        let text = event.target().value();
                        page.adjust(|view| view.query.text = text);
                    }
                />
            </label>
            <details class="facets" prop:open=is_wide()>
                <summary>{words::FILTERS}</summary>
                {Facet::ALL.iter().map(|&facet| view! { <FacetBox facet /> }).collect_view()}
            </details>
        </search>
    }
}

/// One facet with its values and their live counts.
#[component]
fn FacetBox(facet: Facet) -> impl IntoView {
    let page = Page::get();
    let options = Memo::new(move |_| {
        page.answer.with(|answer| {
            let found = answer.facets.iter().find(|found| found.facet == facet);
            found.map(|found| found.options.clone()).unwrap_or_default()
        })
    });
    // Folded up, unless it is one of the first or something in it is chosen.
    let open = matches!(facet, Facet::Kind | Facet::Body | Facet::Status)
        || options.with_untracked(|options| options.iter().any(|option| option.chosen));
    view! {
        <details class="facet" prop:open=open>
            <summary>{language::facet(facet)}</summary>
            <fieldset>
                <legend class="unseen">{language::facet(facet)}</legend>
                <For each=move || options.get() key=|option| option.value.clone() let:option>
                    <Choice facet option options />
                </For>
            </fieldset>
        </details>
    }
}

/// One value: the box to tick, and how many records it gives.
#[component]
fn Choice(facet: Facet, option: FacetOption, options: Memo<Vec<FacetOption>>) -> impl IntoView {
    let page = Page::get();
    let value = StoredValue::new(option.value.clone());
    let now = Memo::new(move |_| {
        value.with_value(|value| {
            options.with(|options| {
                options
                    .iter()
                    .find(|option| option.value == *value)
                    .map(|option| (option.count, option.chosen))
            })
        })
    });
    let count = move || now.get().map_or(0, |(count, _)| count);
    let chosen = move || now.get().is_some_and(|(_, chosen)| chosen);
    view! {
        <label
            class="choice"
            class:empty=move || count() == 0
            style:padding-inline-start=format!("{}rem", option.depth as f32 * 0.75)
        >
            <input
                type="checkbox"
                name=facet.slug()
                value=option.value.clone()
                prop:checked=chosen
                on:change=move |_| {
                    page.go(|view| value.with_value(|value| view.query.chosen.toggle(facet, value)));
                }
            />
            <span>{value_name(&page.dataset(), facet, &option.value)}</span>
            <span class="count" data-count>{count}</span>
        </label>
    }
}
