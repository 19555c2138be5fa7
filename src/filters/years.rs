//! The range of years, with a histogram of the number of records per year.

use super::date_field::DateField;
use super::has_control;
use crate::browser;
use crate::parts::handler;
use crate::state::{Address, Found, memo, words};
use activities::activity::{Day, Point};
use activities::address::{FROM, TO};
use activities::query::Query;
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// The height of the histogram, and the distance between the starts of two bars.
const HEIGHT: u32 = 44;
const PITCH: usize = 16;

/// The range of years: a histogram to click or drag on, and two fields.
#[component]
pub fn YearsFilter() -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    // The first and the last year of the histogram are the placeholders of the empty fields.
    let end = move |is_last: bool| {
        memo(move |_| {
            found.settled.with(|settled| {
                let counts = &settled.answer.years.counts;
                let end = if is_last { counts.last() } else { counts.first() };
                end.map(|(year, _)| year.to_string()).unwrap_or_default()
            })
        })
    };
    let (has_from, has_to) = (has_control(FROM), has_control(TO));
    (has_from || has_to).then(|| {
        view! {
            <fieldset class="years">
                <legend>{words.years()}</legend>
                {(has_from && has_to).then(|| view! { <Histogram/> }.into_any())}
                <div class="range">
                    <DateField key=FROM label=words.from_label() is_label_unseen=true hint=end(false)/>
                    {(has_from && has_to).then(|| view! { <span aria-hidden="true">"–"</span> }.into_any())}
                    <DateField key=TO label=words.to() is_label_unseen=true hint=end(true)/>
                </div>
            </fieldset>
        }
        .into_any()
    })
}

/// A bar per year. A click selects a year, or clears the selection; dragging selects a range. The two fields do the same, so the
/// histogram is hidden from screen readers.
#[component]
fn Histogram() -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    // The years at the start and the current end of a drag.
    let dragged: RwSignal<Option<(i32, i32)>> = RwSignal::new(None);
    let year_at = move |event: &PointerEvent| {
        let share = browser::pointer_place(&browser::current_target(event)?, event.client_x())?.share;
        found.settled.with_untracked(|settled| {
            let years = &settled.answer.years.counts;
            let place = (share * years.len() as f64).max(0.0) as usize;
            years.get(place.min(years.len().checked_sub(1)?)).map(|(year, _)| *year)
        })
    };
    let begin = move |event: PointerEvent| {
        if let Some(year) = year_at(&event).filter(|_| event.button() == 0) {
            if let Some(drawing) = browser::current_target(&event) {
                browser::capture_pointer(&drawing, &event);
            }
            dragged.set(Some((year, year)));
        }
    };
    let drag = move |event: PointerEvent| {
        if let Some((from, to)) = dragged.get_untracked()
            && let Some(year) = year_at(&event).filter(|year| *year != to)
        {
            dragged.set(Some((from, year)));
        }
    };
    let end = move |_| {
        if let Some((from, to)) = dragged.get_untracked() {
            dragged.set(None);
            address.go(|view| choose(&mut view.query, from.min(to), from.max(to)));
        }
    };
    let is_within = move |year: i32| match dragged.get() {
        Some((from, to)) => (from.min(to)..=from.max(to)).contains(&year),
        None => address.with(|view| reaches_into(&view.query, year)),
    };
    let bars = move || {
        found.settled.with(|settled| {
            let years = &settled.answer.years.counts;
            let most = years.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
            let bar = |(place, &(year, count)): (usize, &(i32, u32))| {
                let height = (count * (HEIGHT - 4)).div_ceil(most) + 1;
                let (x, y) = ((place * PITCH).to_string(), (HEIGHT - height).to_string());
                view! {
                    <g class=is_within(year).then_some("within")>
                        <title>{words.year_gives(year, count)}</title>
                        <rect class="room" x=x.clone() width=PITCH.to_string() height=HEIGHT.to_string()/>
                        <rect x=x y=y width=(PITCH - 2).to_string() height=height.to_string() rx="1"/>
                    </g>
                }
                .into_any()
            };
            years.iter().enumerate().map(bar).collect_view().into_any()
        })
    };
    let count = move || found.settled.with(|settled| settled.answer.years.counts.len());
    view! {
        <svg
            class="hist"
            viewBox=move || format!("0 0 {} {HEIGHT}", count().max(1) * PITCH - 2)
            preserveAspectRatio="none"
            aria-hidden="true"
            on:pointerdown=handler(begin)
            on:pointermove=handler(drag)
            on:pointerup=handler(end)
            on:pointercancel=handler(move |_| dragged.set(None))
        >
            {move || bars()}
        </svg>
    }
}

/// Makes the given years the range, or clears the range if it is the same already.
fn choose(query: &mut Query, from: i32, to: i32) {
    let point = |year: i32| year.to_string().parse::<Point>().ok();
    let range = (point(from), point(to));
    (query.from, query.to) = if (query.from, query.to) == range { (None, None) } else { range };
}

/// Returns true if there is a range and it overlaps a year.
fn reaches_into(query: &Query, year: i32) -> bool {
    let (first, last) = (Day::from_ymd(year, 1, 1), Day::from_ymd(year, 12, 31));
    (query.from.is_some() || query.to.is_some())
        && query.from.is_none_or(|from| last.is_some_and(|last| last >= from.first()))
        && query.to.is_none_or(|to| first.is_some_and(|first| first <= to.last()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use activities::address::{decode, encode};

    #[test]
    fn years_are_chosen_and_taken_back() {
        let mut view = decode("q=trust");
        choose(&mut view.query, 2019, 2021);
        assert_eq!(encode(&view), "q=trust&from=2019&to=2021");
        assert!(reaches_into(&view.query, 2020) && !reaches_into(&view.query, 2022));
        choose(&mut view.query, 2019, 2021);
        assert_eq!(encode(&view), "q=trust");
        assert!(!reaches_into(&view.query, 2020), "without a range no year stands out");
    }
}
