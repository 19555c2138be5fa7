//! The active search text, filters and days as chips, each with a button that removes it.

use crate::browser::{self, FocusReturn};
use crate::parts::{Icon, handler, keyed};
use crate::state::{Address, Data, words};
use activities::address::framing;
use activities::query::Criterion;
use leptos::prelude::*;

/// The chips of all criteria that the user can remove.
#[component]
pub fn Chips() -> impl IntoView {
    let (words, address, data) = (words(), Address::expect(), Data::expect());
    let choices = move || removable(address);
    let named = move || {
        let loaded = data.get();
        let name = |criterion: Criterion| {
            let (what, value) = words.criterion(loaded.dataset(), &criterion);
            (words.chip(&criterion, what, &value), words.remove(what, &value))
        };
        choices().into_iter().map(name).collect()
    };
    let chip = move |(text, name): (String, String)| {
        let click = {
            let name = name.clone();
            move |_| {
                let loaded = data.get_untracked();
                let is_it = |criterion: &Criterion| {
                    let (what, value) = words.criterion(loaded.dataset(), criterion);
                    words.remove(what, &value) == name
                };
                remove(address, is_it);
            }
        };
        view! {
            <li>
                <button type="button" class="chip" aria-label=name on:click=handler(click)>
                    {text}<Icon name="close"/>
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="chips" id="chips" hidden=move || choices().is_empty()>
            {keyed(named, chip)}
            <li><ClearAll label=words.clear_all()/></li>
        </ul>
    }
}

/// A button that removes all criteria that are not locked. It disappears with them, so the focus moves to the results.
#[component]
pub fn ClearAll(label: &'static str) -> impl IntoView {
    let address = Address::expect();
    let clear = move |_| {
        address.go(framing::clear);
        browser::focus_id("results");
    };
    view! { <button type="button" class="link-btn" on:click=handler(clear)>{label}</button> }
}

/// Returns the active criteria that are not locked.
pub fn removable(address: Address) -> Vec<Criterion> {
    address.with(|view| {
        let mut criteria = view.query.criteria();
        criteria.retain(|criterion| !framing::is_locked(view, criterion));
        criteria
    })
}

/// Removes a criterion. If its button disappears with it, the focus moves to the results.
pub fn remove(address: Address, is_it: impl Fn(&Criterion) -> bool) {
    let focus = FocusReturn::save();
    address.go(|view| {
        if let Some(place) = view.query.criteria().iter().position(is_it) {
            view.query.remove(place);
        }
    });
    focus.restore("#results".to_owned());
}
