//! Times: the range of years, with a histogram of what each would give; the day as of which it is seen, and the one
//! since which changes count.

use super::bind::{follow, on_change};
use super::state::Page;
use crate::activity::Point;
use crate::address::{self, AS_OF, FROM, SINCE, TO};
use crate::browser::{self, Part};
use crate::markup::{self, place};

pub fn bind(page: Page) {
    let ends = move || page.view.with(|view| (view.query.from, view.query.to));
    follow(place::YEARS, Part::Html, move || {
        let (from, to) = ends();
        page.answer.with(|answer| markup::years(&answer.years, from.map(Point::first), to.map(Point::last)))
    });
    let today = browser::today();
    let last_visit = browser::last_visit(today);
    let as_of = page.draw(&|scene, _| markup::days_as_of(scene, today));
    let since = page.draw(&|scene, _| markup::days_since(scene, today, last_visit));
    browser::put(place::DAYS_AS_OF, Part::Html, &as_of);
    browser::put(place::DAYS_SINCE, Part::Html, &since);
    if page.view.with_untracked(|view| view.query.as_of.is_some() || view.query.since.is_some()) {
        browser::flag(place::OTHER_TIMES, "open", true);
    }
    for key in [FROM, TO, AS_OF, SINCE] {
        // What was written and could not be read stays until the address says something else.
        on_change(
            move || page.view.with(|view| address::get(view, key)),
            move |day| {
                browser::fill_field(key, day, false);
            },
        );
    }
}

/// A year, a month or a day was written. What cannot be read stays, and is said to be wrong.
pub fn written(page: Page, key: &str, written: &str) {
    let plain = written.trim_ascii();
    let readable = plain.is_empty() || plain.parse::<Point>().is_ok();
    browser::fill_field(key, written, !readable);
    if readable {
        page.go(&|view| address::set(view, key, plain));
    }
}
