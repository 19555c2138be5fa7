//! The facets: their values with live counts.

use super::state::Page;
use crate::language;
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

pub fn facets(page: Page) -> impl IntoView {
    FACETS.iter().map(|&facet| facet_box(page, facet)).collect_view()
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
                <span class="badge" hidden=move || chosen() == 0>
                    {move || super::filters::badge(chosen())}
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

/// One value: the box to tick, and how many records it gives. Ticking it is heard in `actions`.
fn choice(page: Page, facet: Facet, option: FacetOption) -> impl IntoView {
    let FacetOption { value, depth, count, chosen } = option;
    let name = page.value_name(facet, &value);
    view! {
        <label class="choice" data-depth=depth.to_string()>
            <input
                type="checkbox"
                name=facet.slug()
                value=value
                prop:checked=chosen
                prop:disabled=count == 0 && !chosen
            />
            <span>{name}</span>
            <span class="count" data-count=count.to_string()>
                {count.to_string()}
            </span>
        </label>
    }
}
