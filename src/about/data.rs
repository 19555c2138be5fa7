//! The section about the dataset.

use super::coverage::CoverageList;
use super::problems::Problems;
use crate::state::{DATASET, Data, OTHERS, words};
use leptos::prelude::*;

/// The feed and the calendar for subscriptions, in the site's folder.
const FEED: &str = "feed.atom";
const CALENDAR: &str = "calendar.ics";

/// The edition of the data, its files, its coverage, how to report a mistake, and the parts that could not be used.
#[component]
pub fn DataSection() -> impl IntoView {
    let (words, data) = (words(), Data::expect());
    let loaded = data.get_untracked();
    let dataset = loaded.dataset();
    let edition = dataset.edition.as_ref().map(|date| words.edition(&words.date(date)));
    let others = dataset
        .other_bodies
        .map(|_| view! { <li><a href=OTHERS download="">{words.others_file()}</a></li> }.into_any());
    view! {
        <section id="about-data">
            <h2>{words.data()}</h2>
            <p>{edition}</p>
            <ul class="files">
                <li><a href=DATASET download="">{words.dataset_file()}</a></li>
                {others}
                <li><a href=FEED type="application/atom+xml">{words.feed_file()}</a></li>
                <li><a href=CALENDAR type="text/calendar">{words.calendar_file()}</a></li>
            </ul>
            <CoverageList/>
            <details><summary>{words.report_mistake()}</summary><p>{words.corrections()}</p></details>
            <Problems/>
        </section>
    }
}
