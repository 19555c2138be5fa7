//! One value of a facet: a checkbox with its name and count.

use super::options::OptionRow;
use crate::parts::{KindIcon, handler};
use crate::state::{Address, Found, memo};
use activities::activity::Kind;
use activities::query::Facet;
use activities::text::folded;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The values of a facet that the user wants to see in addition to the first ones.
#[derive(Clone, Copy)]
pub struct Shown {
    pub all: RwSignal<bool>,
    /// The text to search for in the values.
    pub searched: RwSignal<String>,
}

/// A value in the answer.
#[derive(Clone, Copy, PartialEq)]
struct ChoiceState {
    count: u32,
    is_checked: bool,
    /// Whether it has been checked since the list appeared: then it stays in sight.
    was_checked: bool,
}

/// How wide the bar beside a count is at most.
const WIDEST: u32 = 40;

/// A checkbox. A value without records cannot be checked, only unchecked, but it keeps the focus.
#[component]
pub fn Choice(
    facet: Facet,
    row: OptionRow,
    /// The highest count in the facet.
    most: Memo<u32>,
    shown: Shown,
) -> impl IntoView {
    let (address, found) = (Address::expect(), Found::expect());
    let OptionRow { value, name, depth, position, is_first } = row;
    let state = memo(move |before: Option<&ChoiceState>| {
        found.settled.with(|settled| {
            let option = settled.answer.options(facet).get(position);
            let (count, is_checked) = option.map_or((0, false), |option| (option.count, option.chosen));
            let was_checked = is_checked || before.is_some_and(|before| before.was_checked);
            ChoiceState { count, is_checked, was_checked }
        })
    });
    let folded_name = folded(&name);
    let is_shown = move || {
        shown.searched.with(|searched| {
            if searched.is_empty() {
                is_first || shown.all.get() || state.get().was_checked
            } else {
                folded_name.contains(&folded(searched.trim()))
            }
        })
    };
    let is_unavailable = move || matches!(state.get(), ChoiceState { count: 0, is_checked: false, .. });
    let width = move |count: u32| (count * WIDEST).div_ceil(most.get().max(1)).min(WIDEST);
    let icon = value.parse::<Kind>().ok().filter(|_| facet == Facet::Kind);
    let toggle = {
        let value = value.clone();
        move |_| address.go(|view| view.query.chosen.toggle(facet, &value))
    };
    view! {
        <label class="choice" data-depth=(depth > 0).then(|| depth.to_string()) hidden=move || !is_shown()>
            <input
                type="checkbox"
                name=facet.slug()
                value=value
                prop:checked=move || state.get().is_checked
                aria-disabled=move || is_unavailable().then_some("true")
                on:click=handler(move |event: MouseEvent| {
                    if untrack(is_unavailable) {
                        event.prevent_default();
                    }
                })
                on:change=handler(toggle)
            />
            {icon.map(|kind| view! { <KindIcon kind/> }.into_any())}
            <span>{name}</span>
            " "
            <svg class="amount" viewBox="0 0 40 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width=move || width(state.get().count).to_string() height="4"/>
            </svg>
            <span class="count" data-count>{move || state.get().count.to_string()}</span>
        </label>
    }
}
