//! The range of years: a histogram of what each would give, and two fields that take any date.

use super::live::{flag, text};
use super::state::Page;
use crate::activity::Point;
use crate::address::{self, FROM, TO};
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
                {end(page, FROM, words::FROM, wrong)} {end(page, TO, words::TO, wrong)}
                <p class="wrong" role="alert" id="wrong-date" hidden=flag(move || !wrong.get())>
                    {words::NOT_A_DATE}
                </p>
            </div>
        </fieldset>
    }
}

/// One end of the range. What cannot be read stays, and is said to be wrong.
fn end(page: Page, key: &'static str, label: &'static str, wrong: RwSignal<bool>) -> impl IntoView {
    let value = move || {
        let end = page.view.with(|view| if key == FROM { view.query.from } else { view.query.to });
        end.map(|point| point.to_string()).unwrap_or_default()
    };
    let changed = move |written: String| {
        let written = written.trim_ascii();
        let readable = written.is_empty() || written.parse::<Point>().is_ok();
        wrong.set(!readable);
        if readable {
            page.go(|view| address::set(view, key, written));
        }
    };
    view! {
        <label>
            {label}
            <input
                name=key
                autocomplete="off"
                aria-describedby="wrong-date"
                aria-invalid=text(move || wrong.get().to_string())
                prop:value=text(value)
                on:change:target=move |event| changed(event.target().value())
            />
        </label>
    }
}
