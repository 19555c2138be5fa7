//! A facet of the filter panel.

use super::choice::{Choice, Shown};
use super::options::{OptionRow, Options};
use crate::parts::{Icon, handler, keyed};
use crate::state::{Address, Found, Shared, memo, setting, words};
use activities::query::{Facet, FacetOption};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A facet: its values with live counts. A long list shows only the first eight until the user shows all or searches.
#[component]
pub fn FacetPanel(facet: Facet) -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    let options = memo(move |before: Option<&Shared<Options>>| {
        found.settled.with(|settled| {
            let (options, loaded) = (settled.answer.options(facet), &settled.loaded);
            match before.filter(|before| before.are_of(options, loaded)) {
                Some(before) => before.clone(),
                None => Shared::new(Options::rank(words, facet, options, loaded)),
            }
        })
    });
    let most = memo(move |_| found.settled.with(|settled| most(settled.answer.options(facet))));
    let shown = Shown { all: RwSignal::new(false), searched: RwSignal::new(String::new()) };
    let chosen = move || address.with(|view| view.query.chosen.of(facet).count());
    let is_open = matches!(facet, Facet::Kind | Facet::Body | Facet::Topic) || untrack(chosen) > 0;
    let is_cut = move || options.with(|options| options.is_long()) && shown.searched.with(String::is_empty);
    let press = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !shown.searched.with_untracked(String::is_empty) {
            event.prevent_default();
            shown.searched.set(String::new());
        }
    };
    let name = words.facet(facet);
    let rows = keyed(
        move || {
            // A static page has only the values that are seen.
            let is_seen = |row: &&OptionRow| !setting().is_static || (is_open && row.is_first);
            options.with(|options| options.values.iter().filter(is_seen).cloned().collect())
        },
        move |row| view! { <Choice facet row most shown/> }.into_any(),
    );
    view! {
        <details class="facet" id=format!("facet-{facet}") open=is_open>
            <summary>
                {name}
                " "
                <span class="badge" hidden=move || chosen() == 0>{move || chosen().to_string()}</span>
                <Icon name="down" class="fold"/>
            </summary>
            <fieldset>
                <legend class="unseen">{name}</legend>
                <input
                    type="search"
                    class="narrow"
                    autocomplete="off"
                    placeholder=words.search_values(facet)
                    aria-label=words.search_values(facet)
                    hidden=move || !options.with(|options| options.is_searched())
                    prop:value=move || shown.searched.get()
                    on:input:target=move |event| shown.searched.set(event.target().value())
                    on:keydown=handler(press)
                />
                {rows}
                <button
                    type="button"
                    class="link-btn"
                    aria-expanded=move || shown.all.get().to_string()
                    hidden=move || !is_cut()
                    on:click=handler(move |_| shown.all.update(|all| *all = !*all))
                >
                    {move || match shown.all.get() {
                        true => words.show_fewer().to_owned(),
                        false => words.show_all_values(options.with(|options| options.values.len())),
                    }}
                </button>
            </fieldset>
        </details>
    }
}

/// Returns the highest count, which gets the longest bar. The root of a tree is ignored, because it counts everything.
fn most(options: &[FacetOption]) -> u32 {
    let is_tree = options.iter().any(|option| option.depth > 0);
    let compared = options.iter().filter(|option| !is_tree || option.depth > 0);
    compared.map(|option| option.count).max().unwrap_or(0)
}
