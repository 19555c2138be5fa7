//! What the records are grouped by, and in which order they stand.

use crate::state::{Address, Found, words};
use activities::address::{BY, SORT, View, ViewState};
use activities::query::{Grouping, Sort};
use leptos::prelude::*;

/// The pickers of a view: those that it follows and that are not locked. They stand above the results, and on phones in the
/// drawer of filters.
#[component]
pub fn Pickers() -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    // What changed is a heading only where changes are asked for.
    let has_changes =
        Memo::new(move |_| address.with(|view| view.query.since.is_some() || view.by == Grouping::Change));
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
    let has_by = Memo::new(move |_| has(BY, &[View::Both, View::Timeline, View::List, View::Compare]));
    let has_sort = Memo::new(move |_| has(SORT, &[View::Both, View::Timeline, View::List, View::Table]));
    view! {
        <div class="pickers" hidden=move || !has_by.get() && !has_sort.get()>
            {move || has_by.get().then(by)}
            {move || has_sort.get().then(sort)}
        </div>
    }
}

/// A control that sets a key of the address to one of several values.
#[component]
fn Picker(
    key: &'static str,
    label: &'static str,
    /// The values, with their names.
    options: Vec<(&'static str, &'static str)>,
    /// The value that the view has.
    chosen: fn(&ViewState) -> &'static str,
) -> impl IntoView {
    let address = Address::expect();
    let option = |(value, name): (&'static str, &'static str)| {
        view! { <option value=value prop:selected=move || address.with(chosen) == value>{name}</option> }
    };
    view! {
        <label>
            {label}" "
            <select name=key on:change=move |event| address.set(key, &event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
