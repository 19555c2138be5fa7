//! The records in words: in full up to a thousand; of more, what is near the screen is in the page, and the rest follows the
//! scrolling.

use super::bind::{act, on_change};
use super::others;
use super::state::Page;
use crate::address::View;
use crate::browser::{self, Part};
use crate::markup::{self, Extent, place};
use leptos::prelude::*;

pub fn bind(page: Page) {
    on_change(
        move || draw(page, None),
        move |now| {
            browser::put(place::IN_WORDS, Part::Html, now);
        },
    );
    // The lists may be as long as before, and hold others.
    act(move || {
        page.answer.track();
        page.layout.track();
        fill(page, true);
    });
    browser::listen("", "scroll", &move |_| fill(page, false));
    browser::listen("", "resize", &move |_| fill(page, true));
    // On paper there is no scrolling.
    browser::listen("", "beforeprint", &move |_| {
        let all = untrack(|| draw(page, Some(Extent::Whole)));
        browser::put(place::IN_WORDS, Part::Html, &all);
    });
    browser::listen("", "afterprint", &move |_| {
        let again = untrack(|| draw(page, None));
        browser::put(place::IN_WORDS, Part::Html, &again);
        fill(page, true);
    });
}

/// What is found, as the view shows it; of long lists what `extent` says, or what befits their length.
fn draw(page: Page, extent: Option<Extent>) -> String {
    // What was folded stays so.
    page.folded.update_value(|noted| browser::folded(markup::GROUP, noted));
    let (view, by, sort) = page.layout.get();
    page.answer.with(|answer| {
        if answer.records.is_empty() && !others::are_awaited(page) {
            return String::new();
        }
        let extent = extent.unwrap_or(Extent::of(answer.records.len()));
        page.draw(&|scene, _| match view {
            View::Both | View::Catalogue | View::Changes => {
                let by = view.lanes(by);
                let groups = page.plans.groups(by, answer);
                let drawn =
                    page.folded.with_value(|folded| markup::catalogue(scene, &groups, by, folded, extent));
                page.lists.set_value(groups);
                drawn
            }
            View::Lineage => markup::lineage(scene, answer),
            View::Table => markup::table(scene, answer, sort, extent),
            View::Matrix => page.view.with(|view| markup::matrix(scene, answer, view)),
            View::Timeline => String::new(),
        })
    })
}

/// Puts into the long lists what is near the screen; `anew`, whatever stands there already.
fn fill(page: Page, anew: bool) {
    let is_table = page.layout.get_untracked().0 == View::Table;
    browser::fill_lists(anew, &|list, rows| {
        page.answer.with_untracked(|answer| {
            untrack(|| {
                page.draw(&|scene, _| {
                    if is_table {
                        return markup::table_rows(scene, answer, rows.clone());
                    }
                    page.lists.with_value(|groups| match groups.get(list) {
                        Some(group) => markup::entries(scene, group, rows.clone()),
                        None => String::new(),
                    })
                })
            })
        })
    });
}
