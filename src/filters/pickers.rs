//! How the records are grouped and sorted.

use super::stands;
use crate::state::{Address, Found, words};
use activities::address::{BY, SORT, View, ViewState};
use activities::query::{Grouping, Sort};
use leptos::prelude::*;

/// What the headings of the list and the lanes of the timeline are; of the views that have them.
#[component]
pub fn GroupByPicker() -> impl IntoView {
    let words = words();
    let options = Grouping::ALL.iter().map(|&by| (by.slug(), words.grouping(by))).collect();
    let has = |view: View| view.has_timeline() || matches!(view, View::Catalogue | View::Matrix);
    view! { <Picker key=BY label=words.group_by() options chosen=|view| view.by.slug() has/> }
}

/// The order of the records; of the views that have one.
#[component]
pub fn SortPicker() -> impl IntoView {
    let words = words();
    let options = Sort::ALL.iter().map(|&sort| (sort.slug(), words.sort(sort))).collect();
    let has = |view: View| matches!(view, View::Both | View::Catalogue | View::Table);
    view! { <Picker key=SORT label=words.sort_by() options chosen=|view| view.query.sort.slug() has/> }
}

/// A control that chooses one of several, by their values in the address.
#[component]
fn Picker(
    key: &'static str,
    label: &'static str,
    /// The values, and what they are called.
    options: Vec<(&'static str, &'static str)>,
    /// The value that is chosen.
    chosen: fn(&ViewState) -> &'static str,
    /// Whether a view has a use for it.
    has: fn(View) -> bool,
) -> impl IntoView {
    let (address, found) = (Address::expect(), Found::expect());
    let option = move |(value, name): (&'static str, &'static str)| {
        // Options come after the value of their `<select>`, so each says itself whether it is chosen.
        let is_chosen = move || address.with(chosen) == value;
        view! { <option value=value prop:selected=is_chosen>{name}</option> }
    };
    stands(key).then(|| {
        view! {
            <label class="picker" hidden=move || !has(found.view.get())>
                <span>{label}</span>
                " "
                <select name=key on:change:target=move |event| address.set(key, &event.target().value())>
                    {options.into_iter().map(option).collect_view()}
                </select>
            </label>
        }
    })
}
