//! A date, readable by people and, where HTML has a form for it, by machines.

use crate::state::words;
use activities::activity::Date;
use leptos::prelude::*;

/// A date in words, as precise as it is known. HTML's `<time>` accepts a year, a month or a day, but not the extensions of EDTF.
#[component]
pub fn DateText(#[prop(into)] date: Option<Date>) -> impl IntoView {
    let words = words();
    match date {
        Some(Date::At(point)) => {
            view! { <time datetime=point.unqualified().to_string()>{words.point(point)}</time> }.into_any()
        }
        Some(date) => words.date(&date).into_any(),
        None => view! { <span class="sub">{words.no_date()}</span> }.into_any(),
    }
}
