//! The records in words: in full up to a thousand; of more, what is near the screen is in the page, and the rest follows the
//! scrolling.

use super::bind::{act, on_change};
use super::others;
use super::state::Page;
use crate::address::View;
use crate::browser::{self, Part};
use crate::language::{loading, page as words};
use crate::markup::{self, Extent, place};
use leptos::prelude::*;

pub fn bind(page: Page) {
    on_change(
        move || draw(page, None),
        move |now| {
            browser::put(place::IN_WORDS, Part::Html, now);
        },
    );
    act(move || {
        page.answer.track();
        let view = page.layout.get().0;
        if is_drawn_at_desk(view) {
            let is_wanted = move || page.layout.get_untracked().0 == view;
            draw_at_desk(page, place::IN_WORDS, view.slug(), is_wanted);
        }
    });
    // The lists may be as long as before, and hold others; and what is above them may have another height.
    act(move || {
        page.settled.track();
        page.layout.track();
        fill(page, true);
    });
    browser::listen("", "scroll", &move |_| fill(page, false));
    browser::listen("", "resize", &move |_| {
        browser::measure_rows_again();
        fill(page, false);
    });
    // On paper there is no scrolling.
    browser::listen("", "beforeprint", &move |_| draw_for(page, Some(Extent::WHOLE)));
    browser::listen("", "afterprint", &move |_| draw_for(page, None));
}

/// Draws a long list anew: all of it, or what is near the screen.
fn draw_for(page: Page, extent: Option<Extent>) {
    if page.is_long() && !is_drawn_at_desk(page.layout.get_untracked().0) {
        browser::put(place::IN_WORDS, Part::Html, &untrack(|| draw(page, extent)));
        fill(page, true);
    }
}

/// Whether the desk draws a view: few ask for it, so a first visit need not carry what does.
fn is_drawn_at_desk(view: View) -> bool {
    matches!(view, View::Lineage | View::Matrix)
}

/// Lets the desk draw something of what is found into the element with that id, if it is wanted still when it is drawn.
pub fn draw_at_desk(
    page: Page,
    id: &'static str,
    what: &'static str,
    is_wanted: impl Fn() -> bool + 'static,
) {
    page.drawing.update(|drawing| *drawing += 1);
    browser::at_desk(move |clerk| {
        page.drawing.update(|drawing| *drawing -= 1);
        if is_wanted() {
            let drawn = clerk.map_or(markup::plain(loading::NO_DESK), |clerk| page.take(&clerk, what, ""));
            browser::put(id, Part::Html, &drawn);
        }
    });
}

/// What is found, as the view shows it; of long lists what `extent` says, or what befits their length.
fn draw(page: Page, extent: Option<Extent>) -> String {
    // What was folded stays so.
    page.folded.update(|noted| browser::folded(markup::GROUP, noted));
    let (view, by, sort) = page.layout.get();
    page.answer.with(|answer| {
        if answer.records.is_empty() && !others::are_awaited(page) {
            return String::new();
        }
        let extent = extent.unwrap_or_else(|| {
            let extent = Extent::of(answer.records.len());
            if page.is_settled() { extent } else { extent.first(page.first.get()) }
        });
        page.draw(&|scene, _| match view {
            View::Both | View::Catalogue | View::Changes => {
                let by = view.lanes(by);
                let groups = page.plans.groups(by, answer);
                let drawn = page.folded.with(|folded| markup::catalogue(scene, &groups, by, folded, extent));
                page.lists.set(groups);
                drawn
            }
            View::Table => markup::table(scene, answer, sort, extent),
            View::Timeline => String::new(),
            View::Lineage | View::Matrix => markup::plain(words::DRAWING),
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
                    page.lists.with(|groups| match groups.get(list) {
                        Some(group) => markup::entries(scene, group, rows.clone()),
                        None => String::new(),
                    })
                })
            })
        })
    });
}
