//! The panel that contains all filters.

use super::facet::FacetPanel;
use super::past_dates::PastDates;
use super::scope::ScopePicker;
use super::years::YearsFilter;
use super::{FACETS, chosen, has_any, has_control};
use crate::browser;
use crate::parts::{Icon, handler, in_turn};
use crate::results::Pickers;
use crate::state::{Address, Found, Front, Overlay, effect, setting, words};
use activities::address::framing;
use leptos::prelude::*;

/// The id of the panel's heading.
const TITLE: &str = "filters-title";

/// All filters. If there is no room beside the results, they are in a drawer that the bar's button opens.
#[component]
pub fn Filters() -> impl IntoView {
    has_any().then(|| view! { <Panel/> }.into_any())
}

#[component]
fn Panel() -> impl IntoView {
    let (words, address, found, overlay) = (words(), Address::expect(), Found::expect(), Overlay::expect());
    // The focus moves into the drawer when it opens, and back to its button when it closes.
    let mut was_open = false;
    effect(move || {
        let is_open = overlay.drawer.get();
        if is_open {
            browser::focus_id(TITLE);
        } else if was_open {
            browser::focus_id("call-filters");
        }
        was_open = is_open;
    });
    let close = move |_| overlay.drawer.set(false);
    let clear = move |_| {
        address.go(framing::clear);
        // The button disappears with the last filter.
        browser::focus_id(TITLE);
    };
    let is_static = setting().is_static;
    let is_drawer = move || overlay.drawer.get();
    let facets = FACETS.into_iter().filter(|facet| has_control(facet.slug()));
    view! {
        <section
            class="filters"
            id="filters"
            aria-labelledby=TITLE
            role=move || is_drawer().then_some("dialog")
            aria-modal=move || is_drawer().then_some("true")
            inert=move || is_static || overlay.is_covered(Front::Filters)
        >
            <div class="filters-head">
                <h2 id=TITLE tabindex="-1">{words.filters()}</h2>
                <button
                    type="button"
                    class="link-btn"
                    hidden=move || address.with(chosen) == 0
                    on:click=handler(clear)
                >
                    {words.clear_all()}
                </button>
                <button
                    type="button"
                    class="btn sq only-narrow"
                    id="close-filters"
                    aria-label=words.close_filters()
                    on:click=handler(close)
                >
                    <Icon name="close"/>
                </button>
            </div>
            <div class="filters-body">
                {(!is_static).then(|| view! { <div class="drawer-pickers"><Pickers/></div> }.into_any())}
                <ScopePicker/>
                {in_turn(|| view! { <YearsFilter/> }.into_any())}
                {facets.map(|facet| in_turn(move || view! { <FacetPanel facet/> }.into_any())).collect_view()}
                {in_turn(|| view! { <PastDates/> }.into_any())}
            </div>
            <div class="filters-foot only-narrow">
                <button type="button" class="btn primary" id="show-results" on:click=handler(close)>
                    {move || words.show(found.total())}
                </button>
            </div>
        </section>
    }
}
