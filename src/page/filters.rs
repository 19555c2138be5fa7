//! Search and facets: what a person can ask for.

use super::state::Page;
use crate::browser::is_wide;
use crate::language::{self, page as words};
use crate::query::{Facet, FacetOption};
use leptos::prelude::*;

pub fn filters(page: Page) -> impl IntoView {
    let text = move || page.view.with(|view| view.query.text.clone());
    let typed = move |text: String| page.adjust(|view| view.query.text = text);
    view! {
        <search class="filters" aria-label=words::FILTERS>
            <label class="find">
                <span>{words::SEARCH}</span>
                <input
                    type="search"
                    name="q"
                    autocomplete="off"
                    placeholder=words::SEARCH_HINT
                    prop:value=text
                    on:input:target=move |event| typed(event.target().value())
                />
            </label>
            <details class="facets" open=is_wide()>
                <summary>{words::FILTERS}</summary>
                {Facet::ALL.iter().map(|&facet| facet_box(page, facet)).collect_view()}
            </details>
        </search>
    }
}

/// One facet with its values and their live counts.
fn facet_box(page: Page, facet: Facet) -> impl IntoView {
    let options = move || page.answer.with(|answer| answer.options(facet).to_vec());
    // Folded up, unless it is one of the first or something in it is chosen.
    let open = matches!(facet, Facet::Kind | Facet::Body | Facet::Status)
        || page.answer.with_untracked(|answer| answer.options(facet).iter().any(|option| option.chosen));
    view! {
        <details class="facet" open=open>
            <summary>{language::facet(facet)}</summary>
            <fieldset>
                <legend class="unseen">{language::facet(facet)}</legend>
                // Each box keeps its element when the counts change, and with it the focus.
                {move || options().into_iter().map(|option| choice(page, facet, option)).collect_view()}
            </fieldset>
        </details>
    }
}

/// One value: the box to tick, and how many records it gives.
fn choice(page: Page, facet: Facet, option: FacetOption) -> impl IntoView {
    let FacetOption { value, depth, count, chosen } = option;
    let name = page.value_name(facet, &value);
    let slug = value.clone();
    view! {
        <label class="choice" data-depth=depth.to_string()>
            <input
                type="checkbox"
                name=facet.slug()
                value=value
                prop:checked=chosen
                on:change=move |_| page.go(|view| view.query.chosen.toggle(facet, &slug))
            />
            <span>{name}</span>
            <span class="count" data-count="">
                {count.to_string()}
            </span>
        </label>
    }
}
