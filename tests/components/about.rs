//! The footer of the page.

use crate::{FIXTURE, html, render};
use dlt_activities::about::About;
use leptos::prelude::*;

fn about() -> String {
    html("", || view! { <About/> })
}

#[test]
fn the_data_can_be_had_and_says_what_is_missing() {
    let about = about();
    for part in [
        r#"href="data/activities.json""#,
        r#"href="feed.atom""#,
        r#"href="calendar.ics""#,
        "Coverage and known gaps",
        "Known until ",
        "Missing: ",
    ] {
        assert!(about.contains(part), "{part}: {about}");
    }
    assert!(!about.contains("faults"), "the fixture is sound");
}

#[test]
fn the_chapters_of_the_overview_are_all_there() {
    let about = about();
    for part in [
        "Pre-standardization, quick development of specifications in chosen areas",
        "category-A liaison status with ISO TC307",
        "Objectives and tasks",
        r#"<li value="9">"#,
    ] {
        assert!(about.contains(part), "{part}: {about}");
    }
}

#[test]
fn what_could_not_be_used_of_the_data_is_named() {
    let broken = FIXTURE.replacen(r#""date": "2019-04-07""#, r#""date": "2019-14-07""#, 1);
    assert_ne!(broken, FIXTURE);
    let about = render(&broken, "", false, || view! { <About/> });
    assert!(
        about.contains("Parts of the dataset could not be used.") && about.contains("2019-14-07"),
        "{about}"
    );
}
