//! The number of matching records, and the link that adds other bodies' records.

use crate::parts::handler;
use crate::state::{Address, Data, Found, Others, load_others, words};
use activities::address::{self, SCOPE, ViewState, framing};
use activities::query::{Criterion, Scope};
use leptos::prelude::*;

/// The total, and the link that adds or removes other bodies' records.
#[component]
pub fn Summary() -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    let line = move || {
        let (scope, as_of) = address.with(|view| (view.query.scope, view.query.as_of));
        let (total, within) = found.answer.with(|answer| (answer.records.len(), answer.within));
        let said = match scope {
            Scope::All if found.are_others_awaited() => words.others_awaited().to_owned(),
            Scope::Others if found.are_others_awaited() => String::new(),
            scope => words.found(total, within, scope, total == within && is_all(address), as_of),
        };
        // The number is bold, wherever it is in the sentence.
        match said.split_once(&total.to_string()) {
            Some((before, after)) => {
                let before = (!before.is_empty()).then(|| before.to_owned());
                view! { {before}<b>{total.to_string()}</b>{after.to_owned()} }.into_any()
            }
            None => said.into_any(),
        }
    };
    view! {
        <p class="total">
            <span id="total" role="status">{move || line()}</span>
            <OtherBodies/>
        </p>
    }
}

/// Returns true if no criterion hides any records.
fn is_all(address: Address) -> bool {
    let keeps_away = |criterion: &Criterion| !matches!(criterion, Criterion::AsOf(_));
    address.with(|view| !view.query.criteria().iter().any(keeps_away))
}

/// The number of other bodies' records and the link that adds or removes them, or the reason why they failed to load.
#[component]
fn OtherBodies() -> impl IntoView {
    let (words, address, data) = (words(), Address::expect(), Data::expect());
    let is_offered = !untrack(|| address.is_locked(SCOPE));
    let count =
        data.get_untracked().dataset().other_bodies.filter(|_| is_offered).map(|others| others.records);
    let scope = move || address.with(|view| view.query.scope);
    let retry = move |_| load_others(words, data, address.with_untracked(Clone::clone));
    let told = move || match (scope(), data.others.get()) {
        (Scope::Itu, _) | (_, Others::Loaded) => None,
        (_, Others::Failed(why)) => Some(
            view! {
                " · "{words.others_failed()}{why}" "
                <button type="button" class="link-btn" on:click=handler(retry)>{words.try_again()}</button>
            }
            .into_any(),
        ),
        _ => Some(format!(" · {}", words.others_loading()).into_any()),
    };
    // One link serves both directions, so it keeps the focus.
    let to = move || if scope() == Scope::Itu { Scope::All } else { Scope::Itu };
    let line = count.map(|count| {
        let label = move || match to() {
            Scope::Itu => words.only_itu().to_owned(),
            _ => words.add_others(count),
        };
        view! {
            {move || told()}
            <span hidden=move || scope() == Scope::Itu && !is_all(address)>" · "<a href=move || href(address, to())>{move || label()}</a></span>
        }
        .into_any()
    });
    view! { <span class="sub" id="others" role="status">{line}</span> }
}

/// Returns the address of the same view with another scope.
fn href(address: Address, scope: Scope) -> String {
    address.with(|view| {
        let mut view: ViewState = framing::without_trackers(view);
        view.query.scope = scope;
        format!("?{}", address::encode(&view))
    })
}
