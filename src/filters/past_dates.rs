//! Filters for past days: the day as of which the records are seen, and the day since which changes count.

use super::date_field::DateField;
use super::has_control;
use crate::parts::{Icon, handler};
use crate::state::{Address, Data, setting, words};
use activities::activity::{Day, Period};
use activities::address::{AS_OF, SINCE};
use leptos::prelude::*;

/// The fields "As of" and "Changes since", each with shortcuts.
#[component]
pub fn PastDates() -> impl IntoView {
    let (words, address) = (words(), Address::expect());
    let is_open = address.with_untracked(|view| view.query.as_of.is_some() || view.query.since.is_some());
    (has_control(AS_OF) || has_control(SINCE)).then(|| {
        view! {
            <details class="facet" id="other-times" open=is_open>
                <summary>{words.past_dates()}<Icon name="down" class="fold"/></summary>
                // A static page leaves out what nobody sees there.
                {(!setting().is_static).then(|| view! { <Times/> }.into_any())}
            </details>
        }
        .into_any()
    })
}

#[component]
fn Times() -> impl IntoView {
    let words = words();
    view! {
        <fieldset class="times">
            <legend class="unseen">{words.past_dates()}</legend>
            <DateField key=AS_OF label=words.as_of()/>
            <Shortcuts key=AS_OF days=days_as_of()/>
            <DateField key=SINCE label=words.changed_since()/>
            <Shortcuts key=SINCE days=days_since()/>
        </fieldset>
    }
}

/// A day with its label; without a day, the shortcut empties the field.
type Named = (Option<Day>, String);

/// Buttons that fill a field.
#[component]
fn Shortcuts(key: &'static str, days: Vec<Named>) -> impl IntoView {
    let (words, address) = (words(), Address::expect());
    let shortcut = move |(day, name): Named| {
        let value = day.map(|day| day.to_string()).unwrap_or_default();
        let title = day.map(|day| words.day(day));
        view! {
            <button type="button" title=title on:click=handler(move |_| address.set(key, &value))>{name}</button>
        }
        .into_any()
    };
    has_control(key).then(|| {
        view! { <div class="shortcuts">{days.into_iter().map(shortcut).collect_view()}</div> }.into_any()
    })
}

fn overview() -> Option<Named> {
    let day = Data::expect().get_untracked().dataset().overview_day();
    day.map(|day| (Some(day), words().the_overview().to_owned()))
}

/// Returns the study periods that the page covers and that have begun.
fn begun() -> impl Iterator<Item = Period> {
    let (from, today) = (Period::P2017, setting().today);
    Period::ALL.iter().copied().filter(move |&period| period >= from && period.bounds().0 <= today)
}

/// Returns the shortcuts of "As of".
fn days_as_of() -> Vec<Named> {
    let (words, today) = (words(), setting().today);
    let periods = begun().map(|period| (Some(period.bounds().0), words.period_begins(words.period(period))));
    let a_year_ago = (Some(today.years_before(1)), words.a_year_ago().to_owned());
    let now = (None, words.today().to_owned());
    overview().into_iter().chain(periods).chain([a_year_ago, now]).collect()
}

/// Returns the shortcuts of "Changes since", including the last visit if the browser has stored one.
fn days_since() -> Vec<Named> {
    let words = words();
    let last_period =
        begun().last().map(|period| (Some(period.bounds().0.plus(-1)), words.last_period().to_owned()));
    let last_visit = setting().last_visit.map(|day| (Some(day), words.last_visit().to_owned()));
    let ever = (None, words.ever().to_owned());
    last_visit.into_iter().chain(overview()).chain(last_period).chain([ever]).collect()
}
