//! What other bodies do: a second file, which is loaded when it is asked for.

use super::bind::{follow, on_change};
use super::load::{self, Failure, Loaded};
use super::state::Page;
use super::{OTHERS, tell_of_data};
use crate::address::ViewState;
use crate::browser::{self, Part};
use crate::language::page as words;
use crate::markup::{self, Others, place};
use crate::query::Scope;

pub fn bind(page: Page) {
    on_change(
        move || if is_asked(page) { "asked".to_owned() } else { String::new() },
        move |asked| {
            if !asked.is_empty() && page.others.get_untracked() == Others::NotAsked {
                load(page);
            }
        },
    );
    let is_loading = move || {
        let is_awaited = page.others.get() == Others::Loading || page.drawing.get() > 0;
        is_awaited || !page.is_all_listed() || !page.is_settled()
    };
    let state = move || if is_loading() { "loading" } else { "ready" };
    follow(place::MAIN, Part::Attribute("data-state"), move || state().to_owned());
    let count = page.reading.with(|reading| reading.dataset.other_bodies.map(|others| others.records));
    follow(place::OTHERS, Part::Html, move || {
        let scope = page.view.with(|view| view.query.scope);
        let others = page.others.get();
        page.fault
            .with(|fault| count.map_or(String::new(), |count| markup::others(count, scope, others, fault)))
    });
}

/// Whether the scope reaches beyond ITU's own work, or the open record is not of it.
fn is_asked(page: Page) -> bool {
    let is_declared = page.reading.with(|reading| reading.dataset.other_bodies.is_some());
    let is_strange = |id: &String| page.position(id).is_none();
    is_declared
        && page.view.with(|view| view.query.scope != Scope::Itu || view.item.as_ref().is_some_and(is_strange))
}

/// Whether the scope asks for records that are not there, yet or at all.
pub fn are_awaited(page: Page) -> bool {
    page.view.with(|view| view.query.scope != Scope::Itu) && page.others.get() != Others::Loaded
}

/// What is said of an id that no record has: there is none, or it may be among what is not there yet.
pub fn absent(page: Page) -> &'static str {
    match page.others.get() {
        Others::Loading => words::OTHERS_LOADING,
        Others::Failed => words::OTHERS_FAILED,
        Others::NotAsked | Others::Loaded => words::NO_SUCH_RECORD,
    }
}

/// Loads the file, and makes one dataset of it and what is there.
pub fn load(page: Page) {
    page.others.set(Others::Loading);
    browser::spawn(async move {
        let view = page.view.get_untracked();
        page.others.set(match together(page, &view).await {
            Ok(Loaded { reading, index, prepared, files }) => {
                tell_of_data(&reading);
                page.index.set(index);
                page.reading.set(reading);
                page.files.set(files);
                page.plans.last.set(prepared);
                page.ask();
                page.show_all();
                Others::Loaded
            }
            Err(failure) => {
                page.fault.set(failure.words());
                Others::Failed
            }
        });
    });
}

/// Reads it together with what is there.
async fn together(page: Page, view: &ViewState) -> Result<Loaded, Failure> {
    let more = browser::fetch_text(OTHERS, &|_, _| ()).await.map_err(Failure::Fetch)?;
    let first = page.files.with(|files| files.iter().take(1).cloned().collect::<Vec<_>>());
    load::read([first, vec![more]].concat(), view).await
}
