//! The scope: records of ITU-T, of other bodies, or all.

use super::has_control;
use crate::parts::handler;
use crate::state::{Address, Data, words};
use activities::address::SCOPE;
use activities::query::Scope;
use leptos::prelude::*;

/// The scope as three segments with counts. There is no picker if the dataset has no other bodies' records.
#[component]
pub fn ScopePicker() -> impl IntoView {
    let (words, address, data) = (words(), Address::expect(), Data::expect());
    let loaded = data.get_untracked();
    let dataset = loaded.dataset();
    // These counts are the same before and after other bodies' records are loaded.
    let own = dataset.records.iter().filter(|record| !record.kind.is_external()).count();
    let others = dataset.other_bodies.map(|others| others.records as usize);
    let segment = move |scope: Scope, count: Option<usize>| {
        view! {
            <button
                type="button"
                aria-pressed=move || address.with(|view| view.query.scope == scope).to_string()
                on:click=handler(move |_| address.go(|view| view.query.scope = scope))
            >
                {words.scope(scope)}
                {count.map(|count| view! { " "<span class="count">{count.to_string()}</span> }.into_any())}
            </button>
        }
    };
    others.filter(|_| has_control(SCOPE)).map(|others| {
        view! {
            <fieldset class="scope">
                <legend>{words.scope_label()}</legend>
                <div class="seg">
                    {segment(Scope::Itu, Some(own))}
                    {segment(Scope::Others, Some(others))}
                    {segment(Scope::All, None)}
                </div>
            </fieldset>
        }
        .into_any()
    })
}
