//! What was found: how much, by which choices, and in words.

use super::bind::{act, flag, follow, on_change};
use super::lists;
use super::others;
use super::state::Page;
use crate::address::{BY, SCOPE, SORT, VIEW, ViewState, framing};
use crate::browser::{self, Part};
use crate::export;
use crate::language::page as words;
use crate::markup::{self, Scene, place};
use crate::query::{Answer, Criterion, Scope};
use leptos::prelude::*;

pub fn bind(page: Page) {
    let draw = move |draw: &dyn Fn(Scene, &Answer) -> String| {
        page.answer.with(|answer| page.draw(&|scene, _| draw(scene, answer)))
    };
    // Of what is not there yet nothing can be said.
    let empty = move || !others::are_awaited(page) && page.answer.with(|answer| answer.records.is_empty());
    let criteria = move || page.view.with(|view| view.query.criteria());
    follow(place::SUMMARY, Part::Attribute("data-shown"), move || page.layout.get().0.slug().to_owned());
    follow(place::TOTAL, Part::Text, move || {
        if others::are_awaited(page) { words::OTHERS_AWAITED.to_owned() } else { page.total() }
    });
    follow(place::CORRECTED, Part::Text, move || {
        let said = |(written, meant): &(String, String)| words::corrected(written, meant);
        page.answer.with(|answer| answer.corrections.iter().map(said).collect())
    });
    follow(place::VIEW_CITATION, Part::Text, move || page.citation(&page.total()));
    let pick = |key: &'static str, chosen: fn(&ViewState) -> &'static str| {
        on_change(move || page.view.with(chosen).to_owned(), move |chosen| browser::choose(key, chosen));
    };
    pick(SCOPE, |view| view.query.scope.slug());
    pick(VIEW, |view| view.view.slug());
    pick(BY, |view| view.by.slug());
    pick(SORT, |view| view.query.sort.slug());
    let is_locked =
        move |criterion: &Criterion| page.view.with_untracked(|view| framing::is_locked(view, criterion));
    flag(place::CHIPS, "hidden", move || criteria().iter().all(is_locked));
    follow(place::CHIPS, Part::Html, move || {
        page.draw(&|scene, _| markup::chips(scene, &criteria(), &is_locked))
    });
    follow(place::PERHAPS, Part::Html, move || draw(&markup::perhaps));
    let closed_to_part = move || {
        let asked = page.view.with(|view| view.query.is_for_open() && view.query.scope != Scope::Others);
        empty() || !asked
    };
    flag(place::PART, "hidden", closed_to_part);
    act(move || {
        page.answer.track();
        if !closed_to_part() {
            lists::draw_at_desk(page, place::PART, export::PART, move || !untrack(closed_to_part));
        }
    });
    flag(place::NOTHING, "hidden", move || !empty());
    follow(place::NOTHING, Part::Html, move || {
        if !empty() {
            return String::new();
        }
        let criteria = criteria();
        let mut remedies = page.view.with(|view| view.query.remedies(|query| page.would_find(query)));
        remedies.retain(|remedy| criteria.get(remedy.place).is_some_and(|criterion| !is_locked(criterion)));
        page.draw(&|scene, _| markup::nothing(scene, &criteria, &remedies))
    });
    follow(place::COLOPHON, Part::Text, move || page.citation(&page.total()));
}

/// Says how many of the records that are found can be cited: where it is read, and when, since it takes a look at each.
pub fn tell_citable(page: Page) {
    let citable = page.answer.with_untracked(|answer| {
        page.reading.with(|reading| {
            let records = answer.records.iter().map(|&place| &reading.dataset.records[place]);
            records.filter(|record| export::citation(record, answer.vantage).is_some()).count()
        })
    });
    browser::put(place::CITABLE, Part::Text, &words::citable(citable));
}
