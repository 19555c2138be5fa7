//! The pickers for grouping and sort order.

use crate::parts::handler;
use crate::state::{Address, Found, memo, words};
use activities::address::{BY, SORT, View, ViewState};
use activities::query::{Grouping, Sort};
use leptos::prelude::*;

/// The pickers that apply to the current view and are not locked. They are above the results, and on phones in the filter drawer.
#[component]
pub fn Pickers() -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    // Grouping by change is offered only if changes are requested.
    let has_changes =
        memo(move |_| address.with(|view| view.query.since.is_some() || view.by == Grouping::Change));
    let by = move || {
        let options = Grouping::ALL.iter().filter(|&&by| by != Grouping::Change || has_changes.get());
        let options = options.map(|by| (by.slug(), words.grouping(*by))).collect();
        view! { <Picker key=BY label=words.group_by() options chosen=|view| view.by.slug()/> }.into_any()
    };
    let sort = move || {
        let options = Sort::ALL.iter().map(|sort| (sort.slug(), words.sort(*sort))).collect();
        view! { <Picker key=SORT label=words.sort_by() options chosen=|view| view.query.sort.slug()/> }
            .into_any()
    };
    let has = move |key: &str, views: &[View]| views.contains(&found.view.get()) && !address.is_locked(key);
    let has_by = memo(move |_| has(BY, &[View::Both, View::Timeline, View::List, View::Compare]));
    let has_sort = memo(move |_| has(SORT, &[View::Both, View::Timeline, View::List, View::Table]));
    view! {
        <div class="pickers" hidden=move || !has_by.get() && !has_sort.get()>
            {move || has_by.get().then(by)}
            {move || has_sort.get().then(sort)}
        </div>
    }
}

/// A select control that sets an address parameter to one of several values.
#[component]
fn Picker(
    key: &'static str,
    label: &'static str,
    /// The values and their labels.
    options: Vec<(&'static str, &'static str)>,
    /// Returns the view's current value.
    chosen: fn(&ViewState) -> &'static str,
) -> impl IntoView {
    let address = Address::expect();
    let option = |(value, name): (&'static str, &'static str)| {
        view! { <option value=value prop:selected=move || address.with(chosen) == value>{name}</option> }
            .into_any()
    };
    view! {
        <label>
            {label}" "
            <select name=key on:change=handler(move |event| address.set(key, &event_target_value(&event)))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
