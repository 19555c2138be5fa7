//! The page: Leptos components, and nothing else. They show an `Answer` and change the `ViewState`; they never
//! filter, sort or count. What is text and drawing comes from `markup`.
//!
//! Weight decides how they are written: what does not change is static, what changes is a text, an attribute or a
//! piece of markup. Only the filters are elements that must live on while their counts change.

mod actions;
mod chain;
mod derived;
mod detail;
mod filters;
mod gestures;
mod live;
mod plans;
mod results;
mod state;
mod timeline;
mod times;

use crate::browser::{self, FetchError};
use crate::dataset::{Dataset, Problem, Reading};
use crate::language::page as words;
use crate::markup;
use detail::detail;
use filters::{filters, find};
use leptos::prelude::*;
use live::{Flag, flag, text};
use results::results;
use state::{Front, Page};

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
            Ok((reading, file)) => browser::mount(move || whole(Page::new(reading, file))),
            Err(failure) => message("failed", said(&failure)),
        }
    });
}

/// The dataset, and the text of its file.
async fn load() -> Result<(Reading, String), Failure> {
    let text = browser::fetch_text(DATASET).await.map_err(Failure::Fetch)?;
    let reading = Dataset::read(&text).map_err(Failure::Unreadable)?;
    Ok((reading, text))
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
            {masthead(flag(|| false))}
            <main data-state=state>
                <div role="alert" inner_html=said></div>
                <button type="button" hidden=state == "loading" on:click=again>
                    {words::TRY_AGAIN}
                </button>
            </main>
        }
    });
}

/// The head of the page, as index.html shows it while the page loads; out of reach when something lies over it.
fn masthead(behind: Flag) -> impl IntoView {
    view! {
        <header class="masthead" inert=behind>
            <h1>{words::TITLE}</h1>
            <a href="#about" data-action=format!("{} ", markup::Action::ABOUT)>
                {words::ABOUT}
            </a>
            <p>{words::TAGLINE}</p>
        </header>
    }
}

fn whole(page: Page) -> impl IntoView {
    actions::listen(page);
    chain::follow(page);
    browser::return_to_place();
    let about =
        page.draw(&|scene, reading| markup::about(scene, &reading.problems, reading.left_out, DATASET));
    let behind = move || page.front() != Front::Nothing;
    view! {
        <a class="skip" href="#results" inert=flag(behind)>
            {words::SKIP_TO_RESULTS}
        </a>
        {masthead(flag(behind))}
        <main
            data-state="ready"
            data-total=text(move || page.answer.with(|answer| answer.records.len().to_string()))
            data-records=page.records().to_string()
        >
            {find(page)}
            {filters(page)}
            {results(page)}
            {detail(page)}
        </main>
        <div class="refused" hidden=flag(move || page.refused.with(String::is_empty))>
            <div
                id=actions::REFUSED_ID
                tabindex="0"
                role="note"
                aria-label=words::COPY
                inner_html=text(move || page.refused.get())
            ></div>
            <button type="button" data-action=format!("{} ", markup::Action::DISMISS)>
                {words::DISMISS}
            </button>
        </div>
        <p class="said" role="status">
            {text(move || page.said.get())}
        </p>
        <footer
            class="about"
            id=actions::ABOUT_ID
            tabindex="-1"
            aria-labelledby="about-title"
            inert=flag(behind)
            inner_html=about
        ></footer>
    }
}
