//! What was found: how much, by which choices, on a timeline and in words.

use super::actions::RESULTS_ID;
use super::live::{flag, text};
use super::state::{Front, Page};
use super::timeline::timeline;
use crate::address::{self, BY, SORT, VIEW, View, ViewState};
use crate::browser;
use crate::export;
use crate::language::{self, page as words};
use crate::markup::{self, Scene};
use crate::query::{Answer, Grouping, Sort};
use leptos::prelude::*;

pub fn results(page: Page) -> impl IntoView {
    let draw = move |draw: &dyn Fn(Scene, &Answer) -> String| {
        page.answer.with(|answer| page.draw(&|scene, _| draw(scene, answer)))
    };
    let empty = move || page.answer.with(|answer| answer.records.is_empty());
    let criteria = move || page.view.with(|view| view.query.criteria());
    let chips = move || page.draw(&|scene, _| markup::chips(scene, &criteria()));
    let nothing = move || {
        if !empty() {
            return String::new();
        }
        let remedies = page.view.with(|view| view.query.remedies(|query| page.would_find(query)));
        page.draw(&|scene, _| markup::nothing(scene, &criteria(), &remedies))
    };
    let closed_to_part = move || empty() || !page.view.with(|view| view.query.is_for_open());
    let part = move || if closed_to_part() { String::new() } else { draw(&markup::take_part) };
    let exports = move || page.take(None, &|extract| export::exports(extract, &page.citation(&page.total())));
    let in_words = move || {
        // What was folded stays so.
        page.folded.update_value(|noted| browser::folded(markup::GROUP, noted));
        let catalogue = |by| {
            page.folded
                .with_value(|folded| draw(&|scene, answer| markup::catalogue(scene, answer, by, folded)))
        };
        match page.layout.get() {
            _ if empty() => String::new(),
            (View::Both | View::Catalogue, by, _) => catalogue(by),
            (View::Changes, ..) => catalogue(Grouping::Change),
            (View::Lineage, ..) => draw(&markup::lineage),
            (View::Table, _, sort) => draw(&|scene, answer| markup::table(scene, answer, sort)),
            (View::Timeline, ..) => String::new(),
        }
    };
    view! {
        <div class="results" id=RESULTS_ID tabindex="-1" inert=flag(move || page.front() != Front::Nothing)>
            <div class="summary" data-shown=text(move || page.layout.get().0.slug().to_owned())>
                <p role="status" aria-live="polite" aria-atomic="true">
                    {text(move || page.total())}
                </p>
                <details class="menu">
                    <summary>{words::EXPORT}</summary>
                    <div inner_html=text(exports)></div>
                </details>
                {picker(page, VIEW, words::VIEW, VIEWS, |view| view.view.slug())}
                {picker(page, BY, words::GROUP_BY, GROUPINGS, |view| view.by.slug())}
                {picker(page, SORT, words::SORT_BY, SORTS, |view| view.query.sort.slug())}
            </div>
            <ul class="chips" hidden=flag(move || criteria().is_empty()) inner_html=text(chips)></ul>
            <div inner_html=text(move || draw(&markup::perhaps))></div>
            <aside class="part" aria-labelledby="part-title" hidden=flag(closed_to_part) inner_html=text(part)></aside>
            <div class="nothing" hidden=flag(move || !empty()) inner_html=text(nothing)></div>
            {timeline(page)}
            <div inner_html=text(in_words)></div>
            <p class="colophon">{text(move || page.citation(&page.total()))}</p>
        </div>
    }
}

/// The values of a control with their names.
type Choices = fn() -> Vec<(&'static str, &'static str)>;

const VIEWS: Choices = || View::ALL.iter().map(|&view| (view.slug(), language::view(view))).collect();
const GROUPINGS: Choices = || Grouping::ALL.iter().map(|&by| (by.slug(), language::grouping(by))).collect();
const SORTS: Choices = || Sort::ALL.iter().map(|&sort| (sort.slug(), language::sort(sort))).collect();

/// A control that chooses one of several: its name is the key of the address, its values are the address's.
fn picker(
    page: Page,
    key: &'static str,
    label: &'static str,
    choices: Choices,
    chosen: fn(&ViewState) -> &'static str,
) -> impl IntoView {
    let options = choices()
        .into_iter()
        .map(|(value, name)| view! { <option value=value>{name}</option> })
        .collect_view();
    view! {
        <label class="picker">
            {label} " "
            <select
                name=key
                prop:value=text(move || page.view.with(chosen).to_owned())
                on:change:target=move |event| {
                    let value = event.target().value();
                    page.go(&|view| address::set(view, key, &value));
                }
            >
                {options}
            </select>
        </label>
    }
}
