//! Times: the range of years, with a histogram of what each would give; the day as of which it is seen, and the one
//! since which changes count.

use super::live::{flag, text};
use super::state::Page;
use crate::activity::Point;
use crate::address::{self, AS_OF, FROM, SINCE, TO};
use crate::browser;
use crate::language::page as words;
use crate::markup;
use leptos::prelude::*;

pub fn range(page: Page) -> impl IntoView {
    let ends = move || page.view.with(|view| (view.query.from, view.query.to));
    let histogram = move || {
        let (from, to) = ends();
        page.answer.with(|answer| markup::years(&answer.years, from.map(Point::first), to.map(Point::last)))
    };
    let wrong = RwSignal::new(false);
    view! {
        <fieldset class="years">
            <legend class="unseen">{words::YEARS}</legend>
            <div inner_html=text(histogram)></div>
            <div class="range">
                {day(page, FROM, words::FROM, wrong, WRONG_DATE)} {day(page, TO, words::TO, wrong, WRONG_DATE)}
                {warning(wrong, WRONG_DATE)}
            </div>
        </fieldset>
    }
}

/// Another time: the day as of which to see it, and the one since which changes count, each with shortcuts.
pub fn other_times(page: Page) -> impl IntoView {
    let today = browser::today();
    let last_visit = browser::last_visit(today);
    let as_of = page.draw(&|scene, _| markup::days_as_of(scene, today));
    let since = page.draw(&|scene, _| markup::days_since(scene, today, last_visit));
    let wrong = RwSignal::new(false);
    let used = page.view.with_untracked(|view| view.query.as_of.is_some() || view.query.since.is_some());
    view! {
        <details class="facet" open=used>
            <summary>{words::OTHER_TIMES}</summary>
            <fieldset class="times">
                <legend class="unseen">{words::OTHER_TIMES}</legend>
                {day(page, AS_OF, words::AS_OF, wrong, WRONG_TIME)}
                <div class="shortcuts" inner_html=as_of></div>
                {day(page, SINCE, words::CHANGED_SINCE, wrong, WRONG_TIME)}
                <div class="shortcuts" inner_html=since></div>
                {warning(wrong, WRONG_TIME)}
            </fieldset>
        </details>
    }
}

/// The ids of what is said when a date cannot be read.
const WRONG_DATE: &str = "wrong-date";
const WRONG_TIME: &str = "wrong-time";

fn warning(wrong: RwSignal<bool>, id: &'static str) -> impl IntoView {
    view! {
        <p class="wrong" role="alert" id=id hidden=flag(move || !wrong.get())>
            {words::NOT_A_DATE}
        </p>
    }
}

/// A field for a year, a month or a day. What cannot be read stays, and is said to be wrong.
fn day(
    page: Page,
    key: &'static str,
    label: &'static str,
    wrong: RwSignal<bool>,
    said: &'static str,
) -> impl IntoView {
    let value = move || page.view.with(|view| address::get(view, key));
    let changed = move |written: String| {
        let written = written.trim_ascii();
        let readable = written.is_empty() || written.parse::<Point>().is_ok();
        wrong.set(!readable);
        if readable {
            page.go(&|view| address::set(view, key, written));
        }
    };
    view! {
        <label>
            {label}
            <input
                name=key
                autocomplete="off"
                aria-describedby=said
                aria-invalid=text(move || wrong.get().to_string())
                prop:value=text(value)
                on:change:target=move |event| changed(event.target().value())
            />
        </label>
    }
}
