//! Search and filters: what a person can ask for.

use super::actions::{CALL_ID, FILTERS_ID, call_filters};
use super::live::{flag, text};
use super::state::{Front, Page};
use super::times::{other_times, range};
use crate::language::{self, page as words};
use crate::markup;
use crate::query::{Facet, FacetOption};
use leptos::prelude::*;

/// The facets as they are asked for: what it is and how it stands first, the long lists after.
const FACETS: [Facet; 8] = [
    Facet::Kind,
    Facet::Status,
    Facet::Body,
    Facet::Topic,
    Facet::Period,
    Facet::Process,
    Facet::Participation,
    Facet::Certainty,
];

/// How many values are chosen; nothing, if none is.
fn badge(chosen: usize) -> String {
    if chosen == 0 { String::new() } else { chosen.to_string() }
}

/// The search box, and on narrow screens the button that calls the filters.
pub fn find(page: Page) -> impl IntoView {
    let asked = move || page.view.with(|view| view.query.text.clone());
    let typed = move |text: String| page.adjust(&|view| view.query.text = text.clone());
    let chosen = move || page.view.with(|view| view.query.criteria().len());
    view! {
        <search class="find" inert=flag(move || page.front() != Front::Nothing)>
            <label>
                <span>{words::SEARCH}</span>
                <input
                    type="search"
                    name="q"
                    autocomplete="off"
                    placeholder=words::SEARCH_HINT
                    prop:value=text(asked)
                    on:input:target=move |event| typed(event.target().value())
                />
            </label>
            <button type="button" id=CALL_ID on:click=move |_| call_filters(page, true)>
                {words::FILTERS}
                " "
                <span class="badge" hidden=flag(move || chosen() == 0)>
                    {text(move || badge(chosen()))}
                </span>
            </button>
        </search>
        <nav class="questions" aria-label=words::QUESTIONS inert=flag(move || page.front() != Front::Nothing)>
            <ul inner_html=page.draw(&|scene, _| markup::questions(scene))></ul>
        </nav>
    }
}

/// The years and the facets: beside the results where there is room, else over them when they are called.
pub fn filters(page: Page) -> impl IntoView {
    let away = move |_| call_filters(page, false);
    let show = move || words::show(page.answer.with(|answer| answer.records.len()));
    view! {
        <section
            class="filters"
            class:called=move || page.called.get()
            aria-labelledby=FILTERS_ID
            inert=flag(move || page.front() == Front::Detail)
        >
            <div class="filters-head">
                <h2 id=FILTERS_ID tabindex="-1">
                    {words::FILTERS}
                </h2>
                <button type="button" on:click=away>
                    {words::CLOSE}
                </button>
            </div>
            {range(page)}
            {other_times(page)}
            {FACETS.iter().map(|&facet| facet_box(page, facet)).collect_view()}
            <div class="filters-foot">
                <button type="button" on:click=away>
                    {text(show)}
                </button>
            </div>
        </section>
    }
}

/// One facet with its values and their live counts.
fn facet_box(page: Page, facet: Facet) -> impl IntoView {
    let options = move || page.answer.with(|answer| answer.options(facet).to_vec());
    let chosen = move || page.view.with(|view| view.query.chosen.of(facet).count());
    // Folded up, unless it is one of the first or something in it is chosen.
    let open = matches!(facet, Facet::Kind | Facet::Body | Facet::Status) || untrack(chosen) > 0;
    view! {
        <details class="facet" open=open>
            <summary>
                {language::facet(facet)} " "
                <span class="badge" hidden=flag(move || chosen() == 0)>
                    {text(move || badge(chosen()))}
                </span>
            </summary>
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
                prop:disabled=count == 0 && !chosen
                on:change=move |_| page.go(&|view| view.query.chosen.toggle(facet, &slug))
            />
            <span>{name}</span>
            <span class="count" data-count=count.to_string()>
                {count.to_string()}
            </span>
        </label>
    }
}
