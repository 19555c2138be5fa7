//! Search and filters: what a person can ask for.

use super::bind::{flag, follow};
use super::state::{Front, Page};
use crate::address::framing;
use crate::browser::{self, Part};
use crate::language::page as words;
use crate::markup::place;

/// How many values are chosen; nothing, if none is.
pub fn badge(chosen: usize) -> String {
    if chosen == 0 { String::new() } else { chosen.to_string() }
}

/// The search box, and how much is chosen that can be taken away.
pub fn bind(page: Page) {
    let chosen = move || {
        page.view.with(|view| {
            let criteria = view.query.criteria();
            criteria.iter().filter(|criterion| !framing::is_locked(view, criterion)).count()
        })
    };
    follow(place::SEARCH, Part::Value, move || page.view.with(|view| view.query.text.clone()));
    follow(place::CHOSEN, Part::Text, move || badge(chosen()));
    flag(place::CHOSEN, "hidden", move || chosen() == 0);
    flag(place::FILTERS, "data-called", move || page.called.get());
    flag(place::FILTERS, "inert", move || page.front() == Front::Detail);
    follow(place::SHOW, Part::Text, move || words::show(page.answer.with(|answer| answer.records.len())));
}

/// Calls the filters over the page, or sends them away; the focus goes with them, and back.
pub fn call(page: Page, called: bool) {
    page.called.set(called);
    browser::focus(if called { place::FILTERS_TITLE } else { place::CALL });
}
