//! The records in words: in full up to a thousand; of more, what is near the screen is in the page, and the rest follows the
//! scrolling.

use super::bind::{act, on_change};
use super::chain;
use super::live::Kept;
use super::others;
use super::state::Page;
use crate::address::View;
use crate::browser::{self, Part};
use crate::language::{loading, page as words};
use crate::markup::{self, Extent, place};
use crate::query::Answer;
use leptos::prelude::*;
use std::rc::Rc;

pub fn bind(page: Page) {
    // What stands there: as markup, and of which answer. Long lists are empty in it, and look the same for others.
    let last: Kept<(String, Rc<Answer>)> = Kept::new(Default::default());
    act(move || {
        let view = page.layout.get().0;
        if is_drawn_at_desk(view) {
            page.answer.track();
            last.set(Default::default());
            browser::put(place::IN_WORDS, Part::Html, &markup::plain(words::DRAWING));
            let is_wanted = move || page.layout.get_untracked().0 == view;
            draw_at_desk(page, place::IN_WORDS, view.slug(), is_wanted);
            return;
        }
        let drawn = (draw(page, None), page.answer.get_untracked());
        if last.with(|last| last.0 != drawn.0 || !Rc::ptr_eq(&last.1, &drawn.1)) {
            show(page, &drawn.0);
            last.set(drawn);
        }
    });
    // Rows of lists and of tables are not as high, and an open record leaves less room to each.
    on_change(
        move || {
            let is_open = page.view.with(|view| view.item.is_some());
            [page.layout.get().0.slug(), if is_open { "open" } else { "" }].concat()
        },
        move |_| {
            browser::measure_rows_again();
            request_animation_frame(move || fill(page));
        },
    );
    // What is above them may have another height once it is drawn.
    act(move || {
        page.settled.track();
        request_animation_frame(move || fill(page));
    });
    browser::listen("", "scroll", &move |_| {
        if page.is_long() {
            fill(page);
        }
    });
    browser::listen("", "resize", &move |_| {
        browser::measure_rows_again();
        fill(page);
    });
    // On paper there is no scrolling.
    browser::listen("", "beforeprint", &move |_| draw_for(page, Some(Extent::WHOLE)));
    browser::listen("", "afterprint", &move |_| draw_for(page, None));
}

/// Draws anew a list that is not in the page whole: all of it, or what is near the screen.
fn draw_for(page: Page, extent: Option<Extent>) {
    let is_cut = page.is_long() || !page.is_all_listed();
    if is_cut && !is_drawn_at_desk(page.layout.get_untracked().0) {
        show(page, &untrack(|| draw(page, extent)));
    }
}

/// Shows what is drawn, and fills its long lists.
fn show(page: Page, drawn: &str) {
    browser::put(place::IN_WORDS, Part::Html, drawn);
    fill(page);
    chain::mark_open(page);
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
            chain::mark_open(page);
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
            if page.is_all_listed() { extent } else { extent.first(page.first.get()) }
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
            View::Timeline | View::Lineage | View::Matrix => String::new(),
        })
    })
}

/// Puts into the long lists what is near the screen, if all is listed; and marks in them what is open.
fn fill(page: Page) {
    if untrack(|| page.is_all_listed()) && fill_lists(page) {
        chain::mark_open(page);
    }
}

/// Gives whether other rows are there now.
fn fill_lists(page: Page) -> bool {
    let is_table = page.layout.get_untracked().0 == View::Table;
    browser::fill_lists(&|list, rows| {
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
    })
}
