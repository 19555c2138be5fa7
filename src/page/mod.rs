//! The page: Leptos components, and nothing else. They show an `Answer` and change the `ViewState`; they never
//! filter, sort or count.

mod about;
mod catalogue;
mod detail;
mod filters;
mod load;
mod parts;
mod results;
mod state;
mod timeline;

use crate::language::page as words;
use about::About;
use detail::Detail;
use filters::Filters;
use leptos::prelude::*;
use load::{Failure, Load, load};
use results::Results;
use state::Page;

/// The whole page, from loading to showing.
#[component]
pub fn App() -> impl IntoView {
    let state = RwSignal::new(Load::Loading);
    load(state);
    move || match state.get() {
        Load::Loading => view! { <Waiting /> }.into_any(),
        Load::Failed(failure) => view! { <Failure failure retry=move || load(state) /> }.into_any(),
        Load::Ready(reading) => {
            provide_context(Page::new(reading));
            view! { <Ready /> }.into_any()
        }
    }
}

/// As index.html has it, so that nothing jumps when the app takes over.
#[component]
fn Waiting() -> impl IntoView {
    view! {
        <main data-state="loading" aria-busy="true">
            <p class="waiting" role="status">{words::LOADING}</p>
        </main>
    }
}

#[component]
fn Ready() -> impl IntoView {
    let page = Page::get();
    view! {
        <a class="skip" href="#results">{words::SKIP_TO_RESULTS}</a>
        <header class="masthead">
            <h1>{words::TITLE}</h1>
            <p>{words::TAGLINE}</p>
            <p class="quiet">{words::NOT_ITU}</p>
        </header>
        <main
            data-state="ready"
            data-total=move || page.answer.with(|answer| answer.records.len())
            data-records=page.dataset().records.len()
        >
            <Filters />
            <Results />
            <Detail />
        </main>
        <About />
    }
}
