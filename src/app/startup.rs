//! The startup area of index.html while the dataset loads: progress, or the reason for a failure. The static list in index.html
//! stays readable meanwhile.

use super::{App, follow};
use crate::browser;
use crate::parts::{handler, in_turn};
use crate::state::{self, Failure, Loaded, Progress, Setting, Shared, Turns, load, words};
use activities::address::{self, ViewState};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use words::Words;

/// Mounts the startup area while the dataset loads, and then the app in place of the static page.
pub fn start() {
    let Some(status) = document().get_element_by_id("startup") else { return };
    status.set_text_content(None);
    let begin = || {
        provide_context(Words::english());
        view! { <Startup on_loaded=enter/> }
    };
    mount_to(status.unchecked_into(), begin).forget();
}

/// Builds the app in short tasks while the static page is still shown, and then replaces it in one task, so that nothing
/// flickers and the user keeps their place.
async fn enter(loaded: Loaded, view: ViewState) {
    let Some(outside) = browser::element_outside_page() else { return };
    let today = browser::today();
    let setting = Setting { today, last_visit: browser::last_visit(today), is_static: false };
    let turns = Turns::new();
    let app = move || {
        provide_context(turns);
        state::provide(Shared::new(loaded), view, Words::english(), setting);
        follow::follow();
        in_turn(|| view! { <App/> }.into_any())
    };
    mount_to(outside.clone(), app).forget();
    // What is built builds its own parts in later turns.
    while turns.next() {
        browser::next_task().await;
    }
    let place = browser::PlaceInList::save();
    // To find a place again, the heights of all groups must be known at once.
    if browser::is_scrolled() || browser::will_be_scrolled() {
        browser::set_flag("data-later", None);
    }
    browser::replace_static_page(&outside);
    browser::set_flag("data-app", Some("on"));
    browser::set_flag("data-wait", None);
    place.restore();
    browser::restore_scroll();
    turns.end();
    browser::lay_out_groups().await;
    browser::set_flag("data-later", None);
}

#[derive(Clone)]
enum Stage {
    Loading,
    Failed(Failure),
    Done,
}

/// Loads the dataset. Shows a progress bar if that takes long, and an error with a retry button if it fails.
#[component]
pub fn Startup(
    /// Receives the dataset and the view for which it was prepared.
    on_loaded: impl AsyncFn(Loaded, ViewState) + Copy + Send + 'static,
) -> impl IntoView {
    let words = words();
    let stage = RwSignal::new(Stage::Loading);
    // The progress: in words, and as done and total if known.
    let (text, done, all) = (RwSignal::new(String::new()), RwSignal::new(None), RwSignal::new(None));
    let tell = move |progress: Progress| {
        text.set(progress.text);
        done.set(progress.part.map(|(done, _)| done.to_string()));
        all.set(progress.part.map(|(_, all)| all.to_string()));
    };
    let begin = move || {
        stage.set(Stage::Loading);
        set_app_state("starting", "loading");
        spawn_local(async move {
            let view = address::decode(&browser::query_string());
            match load(words, &view, &tell).await {
                Ok(loaded) => {
                    on_loaded(loaded, view).await;
                    stage.set(Stage::Done);
                }
                Err(failure) => {
                    set_app_state("failed", "failed");
                    stage.set(Stage::Failed(failure));
                }
            }
        });
    };
    begin();
    let startup = move || {
        match stage.get() {
        Stage::Loading => view! {
            <div class="loading">
                <p class="unseen" role="status">{words.loading()}</p>
                <progress
                    aria-label=words.loading()
                    aria-valuetext=move || text.get()
                    max=move || all.get()
                    value=move || done.get()
                ></progress>
            </div>
        }
        .into_any(),
        Stage::Failed(failure) => view! {
            <div class="failure" role="alert">
                <h2>{words.loading_failed()}</h2>
                <p>{failure.text(words)}</p>
                {failure.problem().map(|problem| view! { <p class="sub">{words.problem(problem)}</p> }.into_any())}
                <button type="button" class="btn" on:click=handler(move |_| begin())>{words.try_again()}</button>
            </div>
        }
        .into_any(),
        Stage::Done => ().into_any(),
    }
    };
    view! { {move || startup()} }
}

/// Sets the app's state on the document, for the style sheet, and on the static page's `<main>`.
fn set_app_state(app: &str, page: &str) {
    browser::set_flag("data-app", Some(app));
    browser::set_page_state(page);
}
