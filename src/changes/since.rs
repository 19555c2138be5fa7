//! The controls for the day since which changes are shown.

use crate::parts::handler;
use crate::state::{Address, Data, setting, words};
use activities::activity::{Day, Period, Point, Precision};
use activities::address::SINCE;
use activities::dataset::Dataset;
use leptos::prelude::*;

/// Explains the view of changes and lets the user choose the start day.
#[component]
pub fn Since() -> impl IntoView {
    let (words, address) = (words(), Address::expect());
    let since = move || address.with(|view| view.query.since);
    let field = move || since().filter(|day| day.precision() == Precision::Day).map(|day| day.to_string());
    let preset = move |(name, day): (String, Day)| {
        let (point, title) = (Point::from(day), words.day(day));
        view! {
            <button type="button" title=title aria-pressed=move || (since() == Some(point)).to_string() on:click=handler(move |_| address.set(SINCE, &point.to_string()))>
                {name}
            </button>
        }
        .into_any()
    };
    let presets = presets(Data::expect().get_untracked().dataset());
    view! {
        <p class="sub">{words.changes_hint()}</p>
        <div class="since" role="group" aria-label=words.changed_since() hidden=move || address.is_locked(SINCE)>
            <span class="lab" aria-hidden="true">{words.changed_since()}</span>
            <div class="seg">{presets.into_iter().map(preset).collect_view()}</div>
            <label>
                <span class="lab">{words.other_day()}</span>" "
                <input
                    type="date"
                    max=setting().today.to_string()
                    prop:value=move || field().unwrap_or_default()
                    on:change=handler(move |event| address.set(SINCE, &event_target_value(&event)))
                />
            </label>
        </div>
    }
}

/// Returns the usual start days with their labels. Changes on the start day itself do not count.
fn presets(dataset: &Dataset) -> Vec<(String, Day)> {
    let (words, setting) = (words(), setting());
    let begun = |period: &&Period| period.bounds().0 <= setting.today;
    let period = Period::ALL.iter().rev().find(begun).map(|period| period.bounds().0.plus(-1));
    let overview =
        dataset.about.as_ref().and_then(|about| dataset.source(&about.source)?.date.as_ref()?.latest());
    let ago = |months: u32| Some((words.months_ago(months), months_before(setting.today, months)));
    [
        setting.last_visit.map(|day| (words.since_last_visit().to_owned(), day)),
        ago(3),
        ago(12),
        period.map(|day| (words.since_period().to_owned(), day)),
        overview.map(|day| (words.the_overview().to_owned(), day)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the same day of the month the given number of months earlier, or the last day of a shorter month.
fn months_before(day: Day, months: u32) -> Day {
    let (year, month, of_month) = day.ymd();
    let count = year * 12 + month as i32 - 1 - months as i32;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u32 + 1);
    (1..=of_month).rev().find_map(|of_month| Day::from_ymd(year, month, of_month)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_before_a_day_have_that_day_or_their_last() {
        for (day, months, before) in [
            ((2026, 11, 26), 3, (2026, 8, 26)),
            ((2026, 2, 26), 3, (2025, 11, 26)),
            ((2026, 5, 31), 3, (2026, 2, 28)),
            ((2024, 2, 29), 12, (2023, 2, 28)),
        ] {
            let of = |(year, month, day): (i32, u32, u32)| Day::from_ymd(year, month, day).unwrap();
            assert_eq!(months_before(of(day), months), of(before));
        }
    }
}
