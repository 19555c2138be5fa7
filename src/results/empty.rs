//! The message for an empty result, with ways to get results.

use super::chips::{ClearAll, removable, remove};
use crate::parts::{Icon, handler};
use crate::state::{Address, Data, Found, words};
use activities::query::Criterion;
use leptos::prelude::*;

/// Says that nothing matches and shows, for each criterion, the number of records without it.
#[component]
pub fn Empty() -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    let remedies = move || {
        let remedies = remedies(address, found);
        let text = address.with(|view| view.query.text.trim().to_owned());
        let is_hopeless = remedies.iter().all(|(_, total)| *total == 0);
        let hint =
            if is_hopeless { words.no_single_remedy().to_owned() } else { words.nothing_found_with(&text) };
        let buttons = remedies
            .into_iter()
            .filter(|_| !is_hopeless)
            .map(|(criterion, total)| view! { <li><Remedy criterion total/></li> }.into_any());
        let buttons = buttons.collect_view();
        let is_asked = address.with(|view| !view.query.criteria().is_empty());
        is_asked.then(|| {
            view! {
                <p>{hint}</p>
                <ul>{buttons}</ul>
                <p><ClearAll label=words.clear_all_filters()/></p>
            }
            .into_any()
        })
    };
    view! {
        <div class="empty">
            <svg width="120" height="40" viewBox="0 0 120 40" aria-hidden="true">
                <rect class="ghost" x="6" y="11" width="18" height="18" rx="3"/>
                <path class="ghost" d="M24 20h18M60 20h18"/>
                <rect class="ghost" x="42" y="11" width="18" height="18" rx="3"/>
                <rect class="ghost dash" x="78" y="11" width="18" height="18" rx="3"/>
            </svg>
            <h2>{words.nothing_found()}</h2>
            {move || remedies()}
        </div>
    }
}

/// A button that removes a criterion, with the number of records that would then match.
#[component]
fn Remedy(criterion: Criterion, total: usize) -> impl IntoView {
    let (words, address) = (words(), Address::expect());
    let (what, value) = words.criterion(Data::expect().get_untracked().dataset(), &criterion);
    let name = words.remove_for(what, &value, total);
    view! {
        <button type="button" class="btn" aria-label=name on:click=handler(move |_| remove(address, |it| *it == criterion))>
            <Icon name="close"/>
            {format!("{what}: {value} ")}
            <span class="count">{words.records(total)}</span>
        </button>
    }
}

/// Returns each criterion with the number of records that match without it. Those that would not help come last.
fn remedies(address: Address, found: Found) -> Vec<(Criterion, usize)> {
    let query = address.with(|view| view.query.clone());
    let criteria = query.criteria();
    let helping = query.remedies(|query| found.would_find(query));
    let mut remedies: Vec<(Criterion, usize)> = removable(address)
        .into_iter()
        .map(|criterion| {
            let helps = helping.iter().find(|remedy| criteria.get(remedy.place) == Some(&criterion));
            (criterion, helps.map_or(0, |remedy| remedy.total))
        })
        .collect();
    let (helpful, others): (Vec<_>, Vec<_>) = remedies.drain(..).partition(|(_, total)| *total > 0);
    [helpful, others].concat()
}
