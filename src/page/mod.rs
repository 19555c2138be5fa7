//! The page: Leptos components, and nothing else. They show an `Answer` and change the `ViewState`; they never
//! filter, sort or count. What is text and drawing comes from `markup`.
//!
//! Weight decides how they are written: what does not change is static, what changes is a text, an attribute or a
//! piece of markup. Only the filters are elements that must live on while their counts change.

mod filters;
mod results;
mod state;

use crate::browser::{self, FetchError};
use crate::dataset::{Dataset, Problem, Reading};
use crate::language::page as words;
use crate::markup::{self, TITLE_ID};
use filters::filters;
use leptos::prelude::*;
use results::results;
use state::Page;

/// The dataset's place beside the page. There is no way to name another.
const DATASET: &str = "data/activities.json";

/// Why there is nothing to show.
enum Failure {
    Fetch(FetchError),
    Unreadable(Problem),
}

/// Loads the dataset and shows the page in the place of what index.html shows while loading, or says what went
/// wrong and offers to try again.
pub fn start() {
    browser::spawn(async {
        match load().await {
            Ok(reading) => browser::mount(move || whole(Page::new(reading))),
            Err(failure) => message("failed", said(&failure)),
        }
    });
}

async fn load() -> Result<Reading, Failure> {
    let text = browser::fetch_text(DATASET).await.map_err(Failure::Fetch)?;
    Dataset::read(&text).map_err(Failure::Unreadable)
}

/// What went wrong, in words.
fn said(failure: &Failure) -> String {
    match failure {
        Failure::Fetch(FetchError::Network) => markup::failure(words::failure::NETWORK, None),
        Failure::Fetch(FetchError::Status(status)) => markup::failure(&words::failure::status(*status), None),
        Failure::Unreadable(problem) => markup::failure(words::failure::unreadable(problem), Some(problem)),
    }
}

/// The page without the dataset: that it is loading, as index.html says it, or what went wrong and a way on.
fn message(state: &'static str, said: String) {
    let again = |_| {
        message("loading", markup::waiting());
        start();
    };
    browser::mount(move || {
        view! {
            <main data-state=state>
                <div role="alert" inner_html=said></div>
                <button type="button" hidden=state == "loading" on:click=again>
                    {words::TRY_AGAIN}
                </button>
            </main>
        }
    });
}

fn whole(page: Page) -> impl IntoView {
    let about =
        page.draw(|scene, reading| markup::about(scene, &reading.problems, reading.left_out, DATASET));
    view! {
        <a class="skip" href="#results">
            {words::SKIP_TO_RESULTS}
        </a>
        <header class="masthead">
            <h1>{words::TITLE}</h1>
            <p>{words::TAGLINE}</p>
            <p class="quiet">{words::NOT_ITU}</p>
        </header>
        <main
            data-state="ready"
            data-total=move || page.answer.with(|answer| answer.records.len().to_string())
            data-records=page.records().to_string()
        >
            {filters(page)}
            {results(page)}
            {detail(page)}
        </main>
        <footer class="about" id="about" aria-labelledby="about-title" inner_html=about></footer>
    }
}

/// The record that is open, if one is.
fn detail(page: Page) -> impl IntoView {
    let record = move || match page.view.with(|view| view.item.clone()) {
        Some(id) => page.draw(|scene, _| markup::detail(scene, &id)),
        None => String::new(),
    };
    let closed = move || page.view.with(|view| view.item.is_none());
    view! {
        <aside class="detail" aria-labelledby=TITLE_ID hidden=closed>
            <button type="button" class="close" on:click=move |_| page.go(|view| view.item = None)>
                {words::CLOSE}
            </button>
            <div inner_html=record></div>
        </aside>
    }
}
