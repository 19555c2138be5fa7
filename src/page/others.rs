//! What other bodies do: a second file, which is loaded when it is asked for.

use super::bind::{follow, on_change};
use super::state::Page;
use super::{OTHERS, fetch};
use crate::browser::{self, Part};
use crate::dataset::Dataset;
use crate::markup::{self, Others, place};
use crate::query::Scope;
use leptos::prelude::*;

pub fn bind(page: Page) {
    let scope = move || page.view.with(|view| view.query.scope);
    on_change(
        move || scope().slug().to_owned(),
        move |_| {
            if untrack(scope) != Scope::Itu && page.others.get_untracked() == Others::NotAsked {
                load(page);
            }
        },
    );
    let state = move || if page.others.get() == Others::Loading { "loading" } else { "ready" };
    follow(place::MAIN, Part::Attribute("data-state"), move || state().to_owned());
    let count = page.reading.with_value(|reading| reading.dataset.other_bodies.map(|others| others.records));
    follow(place::OTHERS, Part::Html, move || {
        count.map_or(String::new(), |count| markup::others(count, scope(), page.others.get()))
    });
}

/// Loads the file, and makes one dataset of it and what is there.
pub fn load(page: Page) {
    page.others.set(Others::Loading);
    browser::spawn(async move {
        let loaded = match fetch(OTHERS).await {
            Ok(more) => add(page, &more),
            Err(_) => false,
        };
        page.others.set(if loaded { Others::Loaded } else { Others::Failed });
    });
}

/// Reads it together with what is there; `false` if that cannot be done.
fn add(page: Page, more: &str) -> bool {
    let file = page.file.get_value();
    let Ok(reading) = Dataset::read_together(&[&file, more]) else { return false };
    page.reading.set_value(reading);
    page.file.set_value(file + more);
    page.index.set_value(None);
    page.plans.last.set_value(None);
    true
}
