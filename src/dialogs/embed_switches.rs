//! The switches for the controls that users of an embedded view may use.

use crate::parts::handler;
use crate::state::words;
use activities::address::{AS_OF, BY, FROM, SCOPE, SINCE, SORT, TEXT, TO, VIEW};
use activities::query::Facet;
use leptos::prelude::*;

/// Address parameters whose controls belong together.
type Keys = &'static [&'static str];

/// The controls other than filters.
const SEARCH: Keys = &[TEXT];
const FORM: Keys = &[VIEW];
const ORDER: Keys = &[BY, SORT];
/// The filters other than facets.
const WHOSE: Keys = &[SCOPE];
const YEARS: Keys = &[FROM, TO];
const TIMES: Keys = &[AS_OF, SINCE];

/// Returns the parameters locked by default: the view keeps its purpose, and users who want more open the full view.
pub fn locked_at_first() -> Vec<String> {
    [SEARCH, ORDER].concat().into_iter().map(str::to_owned).collect()
}

/// Returns the parameters of all filters.
fn filters() -> Vec<&'static str> {
    let facets = Facet::ALL.iter().map(|facet| facet.slug());
    facets.chain([WHOSE, YEARS, TIMES].concat()).collect()
}

/// The switches of the controls. A control that is not checked is locked.
#[component]
pub fn EmbedSwitches(
    /// The parameters of the locked controls, which the embedded view omits.
    locked: RwSignal<Vec<String>>,
) -> impl IntoView {
    let words = words();
    let switch =
        move |name: &'static str, keys: Vec<&'static str>| view! { <Switch name keys locked/> }.into_any();
    let facets = Facet::ALL.iter().map(|&facet| switch(words.facet(facet), vec![facet.slug()]));
    view! {
        <fieldset class="changes">
            <legend>{words.embed_changes()}</legend>
            {switch(words.embed_search(), SEARCH.to_vec())}
            {switch(words.embed_filters(), filters())}
            <details>
                <summary>{words.embed_each_filter()}</summary>
                {facets.collect_view()}
                {switch(words.embed_scope(), WHOSE.to_vec())}
                {switch(words.embed_years(), YEARS.to_vec())}
                {switch(words.embed_times(), TIMES.to_vec())}
            </details>
            {switch(words.embed_view(), FORM.to_vec())}
            {switch(words.embed_order(), ORDER.to_vec())}
        </fieldset>
    }
}

/// A switch for one or more parameters: checked if none of them is locked, indeterminate if only some are.
#[component]
fn Switch(name: &'static str, keys: Vec<&'static str>, locked: RwSignal<Vec<String>>) -> impl IntoView {
    let keys = StoredValue::new(keys);
    let count = move || {
        keys.with_value(|keys| {
            locked.with(|locked| locked.iter().filter(|key| keys.contains(&key.as_str())).count())
        })
    };
    let change = move |_| {
        let is_free = untrack(count) == 0;
        keys.with_value(|keys| {
            locked.update(|locked| {
                locked.retain(|key| !keys.contains(&key.as_str()));
                if is_free {
                    locked.extend(keys.iter().map(|&key| key.to_owned()));
                }
            })
        });
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=move || count() == 0 prop:indeterminate=move || (1..keys.with_value(Vec::len)).contains(&count()) on:change=handler(change)/>
            <span>{name}</span>
        </label>
    }
}
