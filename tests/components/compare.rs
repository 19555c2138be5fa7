//! The table that compares topics and groups: each number is a link with an accessible name.

use crate::html;
use dlt_activities::results::Compare;
use leptos::prelude::*;

fn compare(query: &str) -> String {
    html(query, || view! { <Compare/> })
}

#[test]
fn a_number_leads_to_what_it_counts_and_says_so() {
    let page = compare("view=matrix&q=voting&zoom=2017/2019&utm_source=letter");
    assert!(
        page.contains(r#"<a href="?q=voting&amp;body=sg17&amp;topic=voting" aria-label="Voting, SG17: "#),
        "{page}"
    );
    let years = compare("view=matrix&by=year");
    assert!(years.contains("from=2017&amp;to=2017&amp;by=year"), "{years}");
}

#[test]
fn there_is_no_number_where_there_is_nothing() {
    let page = compare("view=matrix");
    assert!(page.contains(r#"<td class="l0"></td>"#) && !page.contains(">0<"));
    assert!(page.contains(r#"<td class="l5">"#));
}

#[test]
fn its_box_can_be_scrolled_from_the_keyboard() {
    let page = compare("view=matrix");
    assert!(page.contains(r#"role="group" tabindex="0" aria-labelledby="compare-title""#), "{page}");
}

#[test]
fn what_is_locked_cannot_be_changed_by_a_number() {
    let page = compare("view=matrix&embed=1&lock=topic");
    assert!(!page.contains("<a ") && page.contains("<span>"), "{page}");
    let page = compare("view=matrix&embed=1&lock=body");
    assert!(page.contains("topic=security") && !page.contains("body=sg17"), "{page}");
}

#[test]
fn small_columns_share_one() {
    let page = compare("view=matrix");
    let columns = page.matches("<th scope=\"col\"").count();
    // With that of the topics, and that of all records.
    assert_eq!(columns, 12, "{page}");
    assert!(page.contains(">Other</th>") && page.contains("Show all "), "{page}");
    // Its numbers lead to the records of all its groups.
    let link = page.split("<a href=\"").find(|it| it.contains(", Other: ")).unwrap_or_default();
    assert!(
        link.contains("topic=")
            && link.split("body=").nth(1).is_some_and(|body| body.contains("%2C") || body.contains(',')),
        "{link}"
    );
    // Few columns and years stay as they are.
    assert!(!compare("view=matrix&q=voting").contains(">Other<"));
    assert!(!compare("view=matrix&by=year").contains(">Other<"));
}
