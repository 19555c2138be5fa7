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
    view! {
        <fieldset class="years">
            <legend class="unseen">{words::YEARS}</legend>
            <div inner_html=text(histogram)></div>
            <div class="range">
                {day(page, FROM, words::FROM)} {day(page, TO, words::TO)}
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
    let used = page.view.with_untracked(|view| view.query.as_of.is_some() || view.query.since.is_some());
    view! {
        <details class="facet" open=used>
            <summary>{words::OTHER_TIMES}</summary>
            <fieldset class="times">
                <legend class="unseen">{words::OTHER_TIMES}</legend>
                {day(page, AS_OF, words::AS_OF)}
                <div class="shortcuts" inner_html=as_of></div>
                {day(page, SINCE, words::CHANGED_SINCE)}
                <div class="shortcuts" inner_html=since></div>
            </fieldset>
        </details>
    }
}

/// A field for a year, a month or a day. What cannot be read stays, and is said to be wrong.
fn day(page: Page, key: &'static str, label: &'static str) -> impl IntoView {
    let wrong = RwSignal::new(String::new());
    let value = move || match wrong.get() {
        written if written.is_empty() => page.view.with(|view| address::get(view, key)),
        written => written,
    };
    let changed = move |written: String| {
        let plain = written.trim_ascii();
        let readable = plain.is_empty() || plain.parse::<Point>().is_ok();
        wrong.set(if readable { String::new() } else { written.clone() });
        if readable {
            page.go(&|view| address::set(view, key, plain));
        }
    };
    let said = format!("{key}-wrong");
    view! {
        <label>
            {label}
            <input
                name=key
                autocomplete="off"
                aria-describedby=said.clone()
                aria-invalid=text(move || (!wrong.with(String::is_empty)).to_string())
                prop:value=text(value)
                on:change:target=move |event| changed(event.target().value())
            />
        </label>
        <p class="wrong" role="alert" id=said hidden=flag(move || wrong.with(String::is_empty))>
            {words::NOT_A_DATE}
        </p>
    }
}
