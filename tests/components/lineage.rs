//! The lineage view: a summary sentence with its certainty, and a row per item.

use crate::html;
use dlt_activities::results::Lineage;
use leptos::prelude::*;

fn lineage(query: &str) -> String {
    html(query, || view! { <Lineage/> })
}

#[test]
fn the_result_is_counted_and_says_how_it_is_known() {
    let page = lineage("view=lineage");
    assert!(page.contains("28 of the 30 work items became Recommendations"), "{page}");
    assert!(page.contains("Of these 28 links 8 are stated by a source, 14 inferred and 6 unverified."));
    let one = lineage("view=lineage&q=X.stov&kind=work-item");
    assert!(one.contains("The work item became a Recommendation") && one.contains("The link is inferred."));
    let none = lineage("view=lineage&kind=meeting");
    assert!(none.contains("No work item or deliverable is among these records"), "{none}");
}

#[test]
fn items_of_the_overview_come_first() {
    let page = lineage("view=lineage");
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(at("In ITU’s overview of 2017") < at(r#"data-record="wi-threats-online-voting-dlt""#));
    assert!(at(r#"data-record="wi-threats-online-voting-dlt""#) < at("Begun later"));
    assert!(at("Begun later") < at(r#"data-record="wi-x-tec-idms""#));
}

#[test]
fn a_row_tells_outcome_date_duration_and_evidence_with_its_source() {
    let page = lineage("view=lineage&q=X.stov");
    let row = page.split("<tr data-record=\"wi-threats-online-voting-dlt\"").nth(1).expect("a row");
    let row = row.split("</tr>").next().expect("its end");
    for part in [
        "item=rec-x-1406-202107",
        "14 July 2021",
        "at least 3 years 8 months",
        "nearly the same title",
        "Inferred",
        r#"rel="noopener external""#,
    ] {
        assert!(row.contains(part), "{part}: {row}");
    }
    let page = lineage("view=lineage&q=X.tec-idms");
    assert!(page.contains("No outcome found"), "{page}");
}
