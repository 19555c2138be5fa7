//! Loading the dataset, and what is said when it cannot be had.

use crate::browser::{FetchError, fetch_text};
use crate::dataset::{Dataset, Fault, Problem, Reading};
use crate::language::{self, page as words, page::failure};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The dataset's place beside the page. There is no way to name another.
pub const DATASET: &str = "data/activities.json";

/// Where the page stands.
#[derive(Clone)]
pub enum Load {
    Loading,
    Failed(LoadError),
    Ready(Arc<Reading>),
}

/// Why there is nothing to show.
#[derive(Clone)]
pub enum LoadError {
    Fetch(FetchError),
    Unreadable(Problem),
}

/// Loads the dataset into the state.
pub fn load(state: RwSignal<Load>) {
    state.set(Load::Loading);
    spawn_local(async move {
        state.set(match fetch_text(DATASET).await {
            Err(error) => Load::Failed(LoadError::Fetch(error)),
            Ok(text) => match Dataset::read(&text) {
                Err(problem) => Load::Failed(LoadError::Unreadable(problem)),
                Ok(reading) => Load::Ready(Arc::new(reading)),
            },
        });
    });
}

/// What happened, and a way on.
#[component]
pub fn Failure(failure: LoadError, retry: impl Fn() + Send + 'static) -> impl IntoView {
    view! {
        <main data-state="failed">
            <div class="failure" role="alert">
                <h1>{failure::TITLE}</h1>
                <p>{explanation(&failure)}</p>
                {detail(&failure).map(|detail| view! { <p class="quiet">{detail}</p> })}
                <button type="button" on:click=move |_| retry()>{words::TRY_AGAIN}</button>
            </div>
        </main>
    }
}

fn explanation(error: &LoadError) -> String {
    match error {
        LoadError::Fetch(FetchError::Network) => failure::NETWORK.to_owned(),
        LoadError::Fetch(FetchError::Status(status)) => failure::status(*status),
        LoadError::Unreadable(problem) => match problem.fault {
            Fault::Empty => failure::EMPTY,
            Fault::WebPage => failure::WEB_PAGE,
            Fault::Truncated => failure::TRUNCATED,
            _ => failure::NOT_A_DATASET,
        }
        .to_owned(),
    }
}

/// The technical part, for whoever mends the file.
fn detail(error: &LoadError) -> Option<String> {
    match error {
        LoadError::Unreadable(problem) if !problem.place.is_empty() => Some(words::problem(
            &problem.place,
            &problem.found,
            &language::expected(&problem.fault),
            &language::remedy(&problem.fault),
        )),
        _ => None,
    }
}
