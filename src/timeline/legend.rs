//! The legend above the drawing: the kinds with their counts, as toggles of the filter by kind, and a toggle of the curves.

use super::state::TimelineState;
use crate::parts::{Icon, KindIcon, handler};
use activities::activity::Kind;
use activities::query::Facet;
use leptos::prelude::*;

/// The entries: the kinds of each shape.
const ENTRIES: [&[Kind]; 6] = [
    &[Kind::Recommendation],
    &[Kind::Supplement, Kind::TechnicalReport],
    &[Kind::WorkItem],
    &[Kind::Deliverable],
    &[Kind::Meeting],
    &[Kind::Workshop, Kind::Presentation],
];

/// The legend. Pressing an entry hides its kinds, or shows them again.
#[component]
pub fn Legend(state: TimelineState) -> impl IntoView {
    let words = state.words;
    // What is locked never changes.
    let is_locked = untrack(|| state.address.is_locked(Facet::Kind.slug()));
    let entries = ENTRIES.iter().map(|&kinds| view! { <li><Entry state kinds is_locked/></li> }.into_any());
    view! {
        <ul class="legend" aria-label=words.show_kinds()>
            {entries.collect_view()}
            <li>
                <button
                    type="button"
                    class="key"
                    aria-pressed=move || state.has_curves().to_string()
                    on:click=handler(move |_| state.toggle_curves())
                >
                    <Icon name="curve"/>
                    {words.lineage_curves()}
                </button>
            </li>
        </ul>
    }
}

/// An entry: the shape, its name, and how many records the other filters leave of its kinds.
#[component]
fn Entry(state: TimelineState, kinds: &'static [Kind], is_locked: bool) -> impl IntoView {
    let (words, address) = (state.words, state.address);
    let count = move || {
        state.drawn.with(|drawn| {
            let options = drawn.answer.options(Facet::Kind).iter();
            options
                .filter(|it| kinds.iter().any(|kind| kind.slug() == it.value))
                .map(|it| it.count)
                .sum::<u32>()
        })
    };
    let is_on = move || {
        address.with(|view| {
            let chosen = &view.query.chosen;
            chosen.of(Facet::Kind).next().is_none()
                || kinds.iter().any(|kind| chosen.contains(Facet::Kind, kind.slug()))
        })
    };
    let toggle = move |_| {
        address.go(|view| {
            let chosen = &mut view.query.chosen;
            let all = || ENTRIES.iter().copied().flatten();
            if chosen.of(Facet::Kind).next().is_none() {
                all().for_each(|kind| chosen.choose(Facet::Kind, kind.slug()));
            }
            let is_on = kinds.iter().any(|kind| chosen.contains(Facet::Kind, kind.slug()));
            for kind in kinds {
                if chosen.contains(Facet::Kind, kind.slug()) == is_on {
                    chosen.toggle(Facet::Kind, kind.slug());
                }
            }
            if all().all(|kind| chosen.contains(Facet::Kind, kind.slug())) {
                chosen.clear(Facet::Kind);
            }
        });
    };
    view! {
        <button
            type="button"
            class="key"
            disabled=is_locked
            aria-pressed=move || is_on().to_string()
            on:click=handler(toggle)
        >
            <KindIcon kind=kinds[0]/>
            {words.legend(kinds[0])}
            " "
            <span class="count">{move || count().to_string()}</span>
        </button>
    }
}
