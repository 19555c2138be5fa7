//! The lineage view: a summary sentence with its certainty, and a row per item.

use crate::html;
use dlt_activities::lineage::Lineage;
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
    let heading = |text: &str| at(&format!(r#"colspan="3">{text}"#));
    let overview = heading("Work items in ITU’s overview of 2017");
    assert!(overview < at(r#"data-record="wi-threats-online-voting-dlt""#));
    assert!(at(r#"data-record="wi-threats-online-voting-dlt""#) < heading("Work items begun later"));
    assert!(heading("Work items begun later") < at(r#"data-record="wi-x-tec-idms""#));
}

#[test]
fn a_row_tells_outcome_date_duration_and_evidence() {
    let page = lineage("view=lineage&q=X.stov");
    let row = page.split("data-record=\"wi-threats-online-voting-dlt\"").nth(1).expect("a row");
    let row = row.split("</tr>").next().expect("its end");
    for part in [
        "item=rec-x-1406-202107",
        "14 Jul 2021",
        "after at least 3 years 8 months",
        "≥ 3 y 8 m",
        "nearly the same title",
        "Inferred",
    ] {
        assert!(row.contains(part), "{part}: {row}");
    }
    let page = lineage("view=lineage&q=X.tec-idms");
    assert!(page.contains("Under study") && page.contains(r#"class="onward""#), "{page}");
}

#[test]
fn a_line_is_as_certain_as_its_link() {
    let page = lineage("view=lineage&q=X.stov");
    assert!(page.contains(r#"class="span inferred""#) && !page.contains(r#"class="span stated""#), "{page}");
}

#[test]
fn bands_are_buttons_that_say_what_they_show() {
    let page = lineage("view=lineage&kind=work-item");
    let band = crate::tag(&page, "flow to-recommendation");
    for part in [
        r#"role="button""#,
        r#"tabindex="0""#,
        r#"aria-pressed="false""#,
        r#"aria-label="10 items, from Work items in ITU’s overview of 2017 to Recommendation""#,
    ] {
        assert!(band.contains(part), "{part}: {band}");
    }
    assert!(!page.contains("aria-pressed=\"true\"") && !page.contains("Only these are below"));
}
