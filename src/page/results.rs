//! What was found: how much, by which choices, on a timeline and in a catalogue.

use super::catalogue::Catalogue;
use super::parts::{RecordLink, record_label, value_name};
use super::state::Page;
use super::timeline::TimelineView;
use crate::activity::Point;
use crate::address::ViewState;
use crate::language::{self, page as words};
use crate::query::{Facet, Query};
use leptos::prelude::*;

#[component]
pub fn Results() -> impl IntoView {
    let page = Page::get();
    let empty = Memo::new(move |_| page.answer.with(|answer| answer.records.is_empty()));
    view! {
        <div class="results" id="results" tabindex="-1">
            <Summary />
            <Show
                when=move || !empty.get()
                fallback=|| {
                    view! {
                        <p class="nothing">
                            <strong>{words::NOTHING_FOUND}</strong>
                            " "
                            {words::NOTHING_FOUND_REMEDY}
                        </p>
                    }
                }
            >
                <TimelineView />
                <Catalogue />
            </Show>
        </div>
    }
}

/// The number of records, announced when it changes; the day they are seen from; and what is chosen.
#[component]
fn Summary() -> impl IntoView {
    let page = Page::get();
    let all = page.dataset().records.len();
    let total = move || words::total(page.answer.with(|answer| answer.records.len()), all);
    let as_of = move || page.view.with(|view| view.query.as_of);
    view! {
        <div class="summary">
            <p role="status" aria-live="polite" aria-atomic="true">
                <strong>{total}</strong>
                {move || as_of().map(|at| format!(", {}", words::as_of(&language::point(at))))}
            </p>
            <Chips />
            <Perhaps />
        </div>
    }
}

/// One thing that is chosen, and how to take it back.
struct Chip {
    facet: String,
    value: String,
    without: fn(&mut Query, Facet, &str),
    of: (Facet, String),
}

/// Everything that is chosen, each with a button that takes it away.
#[component]
fn Chips() -> impl IntoView {
    let page = Page::get();
    let chips = move || page.view.with(|view| chips(page, view));
    let any = move || page.view.with(|view| view.query != Query::default());
    view! {
        <Show when=any>
            <ul class="chips">
                {move || {
                    chips()
                        .into_iter()
                        .map(|Chip { facet, value, without, of }| {
                            let name = words::remove(&facet, &value);
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        aria-label=name
                                        on:click=move |_| {
                                            page.go(|view| without(&mut view.query, of.0, &of.1))
                                        }
                                    >
                                        <span class="quiet">{facet}</span>
                                        {value}
                                        <span aria-hidden="true">"×"</span>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
                <li>
                    <button
                        type="button"
                        class="plain"
                        on:click=move |_| page.go(|view| view.query = Query::default())
                    >
                        {words::CLEAR_ALL}
                    </button>
                </li>
            </ul>
        </Show>
    }
}

fn chips(page: Page, view: &ViewState) -> Vec<Chip> {
    let query = &view.query;
    let dataset = page.dataset();
    let mut chips = Vec::new();
    let mut add = |facet: &str, value: String, without, of| {
        chips.push(Chip { facet: facet.to_owned(), value, without, of });
    };
    let none = || (Facet::Kind, String::new());
    if !query.text.trim().is_empty() {
        add(words::SEARCH, query.text.clone(), |query, _, _| query.text.clear(), none());
    }
    for &facet in Facet::ALL {
        for value in query.chosen.of(facet) {
            let name = value_name(&dataset, facet, value);
            let toggle = |query: &mut Query, facet, value: &str| query.chosen.toggle(facet, value);
            add(language::facet(facet), name, toggle, (facet, value.to_owned()));
        }
    }
    let mut point = |label: &str, at: Option<Point>, without| {
        if let Some(at) = at {
            add(label, language::point(at), without, none());
        }
    };
    point(words::FROM, query.from, |query, _, _| query.from = None);
    point(words::TO, query.to, |query, _, _| query.to = None);
    point(words::AS_OF, query.as_of, |query, _, _| query.as_of = None);
    chips
}

/// What is not counted, because it may not have begun by the day asked for: how many, and on request which.
#[component]
fn Perhaps() -> impl IntoView {
    let page = Page::get();
    let perhaps = Memo::new(move |_| page.answer.with(|answer| answer.perhaps.clone()));
    view! {
        <Show when=move || !perhaps.with(Vec::is_empty)>
            <details class="perhaps">
                <summary>{move || words::perhaps(perhaps.with(Vec::len))}</summary>
                <ul>
                    {move || {
                        let dataset = page.dataset();
                        perhaps
                            .get()
                            .into_iter()
                            .map(|position| {
                                let record = dataset.at(position);
                                let label = record_label(record);
                                view! { <li><RecordLink id=record.id.clone() label /></li> }
                            })
                            .collect_view()
                    }}
                </ul>
            </details>
        </Show>
    }
}
