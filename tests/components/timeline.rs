//! The timeline: each record is at its position, everything is reachable by keyboard, and a static page has no active
//! elements.

use crate::html;
use dlt_activities::timeline::{Timeline, TimelineState};
use leptos::prelude::*;
use roxmltree::{Document, Node};

/// Returns the drawing of a view, 800 pixels wide.
fn drawing(query: &str) -> String {
    html(query, || {
        let drawn = TimelineState::new().draw(800);
        view! { <div inner_html=drawn.axis + &drawn.lanes></div> }
    })
}

/// Inspects a drawing with an independent parser.
fn look<T>(drawing: &str, look: impl FnOnce(Document) -> T) -> T {
    look(Document::parse(drawing).unwrap_or_else(|error| panic!("{error}: {drawing}")))
}

fn records<'a>(document: &'a Document) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.has_attribute("data-record")).collect()
}

#[test]
fn every_dated_record_is_drawn_once_in_the_lane_of_its_group() {
    look(&drawing("body=sg17&open=sg17"), |document| {
        let records = records(&document);
        let dated = records.len();
        assert!(dated > 40, "{dated}");
        let lane = |id: &str| {
            let bars: Vec<_> =
                records.iter().filter(|bar| bar.attribute("data-record") == Some(id)).collect();
            assert_eq!(bars.len(), 1, "{id}");
            let lane = bars[0].ancestors().find(|node| node.has_tag_name("li")).expect("a lane");
            lane.descendants().find_map(|node| node.text()).expect("a name").to_owned()
        };
        assert_eq!(lane("rec-x-1402-202007"), "SG17");
        assert_eq!(lane("q14-17"), "SG17", "a Question stands with its study group");
    });
}

#[test]
fn it_is_one_stop_for_tab_and_says_each_record_in_a_sentence() {
    look(&drawing("body=sg17"), |document| {
        let stops = document.descendants().filter(|node| node.attribute("tabindex") == Some("0"));
        assert_eq!(stops.count(), 1);
        let records = records(&document);
        let workshop =
            |bar: &&Node| bar.attribute("data-record") == Some("workshop-security-blockchain-2017");
        let bar = records.iter().find(workshop).expect("a bar");
        assert_eq!(
            bar.attribute("aria-label"),
            Some("ITU workshop on security aspects of blockchain, Workshop, Held, 21 March 2017")
        );
        assert_eq!(bar.attribute("href"), Some("?body=sg17&item=workshop-security-blockchain-2017"));
    });
}

#[test]
fn what_is_not_certain_looks_so() {
    look(&drawing("body=sg17&open=sg17"), |document| {
        let class = |id: &str| {
            let records = records(&document);
            let bar = records.iter().find(|bar| bar.attribute("data-record") == Some(id)).expect("a bar");
            bar.attribute("class").expect("a class").to_owned()
        };
        assert_eq!(class("rec-x-1402-202007"), "mark recommendation stated");
        assert_eq!(class("wi-threats-online-voting-dlt"), "bar work-item inferred");
    });
}

#[test]
fn a_past_day_has_a_line_of_its_own_beside_today() {
    let lines = |query: &str| {
        let drawing = drawing(query);
        ["today", "as-of"].map(|line| drawing.matches(&format!("<path class=\"{line}\"")).count())
    };
    assert_eq!(lines(""), [2, 0], "above the lanes, and behind them");
    assert_eq!(lines("asof=2019-06-30&zoom=2017/2027"), [2, 2]);
}

#[test]
fn what_changed_is_marked() {
    look(&drawing("since=2017-10-17&body=sg17&open=all"), |document| {
        assert!(records(&document).iter().all(|bar| bar.has_attribute("data-change")));
    });
}

#[test]
fn what_has_no_date_is_named_below() {
    let page = html("view=timeline", || view! { <Timeline/> });
    assert!(page.contains("Without a date") && page.contains(r#"data-record="wi-x-tec-idms""#), "{page}");
}

#[test]
fn its_controls_have_names() {
    let page = html("", || view! { <Timeline/> });
    for name in ["Zoom in", "Zoom out", "Expand all lanes"] {
        assert!(page.contains(&format!("aria-label=\"{name}\"")), "{name}");
    }
    for name in ["Fit", "Show only these years", "How to read this", "Lineage"] {
        assert!(page.contains(name), "{name}");
    }
    let zoomed = html("zoom=2017/2019", || view! { <Timeline/> });
    assert!(zoomed.contains(r#"role="slider""#) && zoomed.contains("1 January 2017 to 31 December 2019"));
    let locked = html("embed=1&lock=from", || view! { <Timeline/> });
    let button = locked.split("<button").find(|button| button.contains("Show only")).expect("a button");
    assert!(button.contains("hidden"), "{button}");
}

#[test]
fn a_lane_is_collapsed_unless_the_address_opens_it() {
    for (query, expanded) in [("", 0), ("open=sg17", 1), ("open=sg17,fg-dlt", 2), ("open=nothing", 0)] {
        let drawing = drawing(query);
        assert_eq!(drawing.matches(r#"aria-expanded="true""#).count(), expanded, "{query}");
    }
    assert!(!drawing("open=all").contains(r#"aria-expanded="false""#));
}

#[test]
fn lanes_of_groups_have_sections_and_say_what_the_group_does() {
    look(&drawing(""), |document| {
        let heads = document.descendants().filter(|node| node.attribute("class") == Some("lane-head"));
        let heads: Vec<_> =
            heads.filter_map(|head| head.descendants().find_map(|node| node.text())).collect();
        assert_eq!(heads, ["Study groups", "Focus groups", "Across ITU-T"]);
    });
    let drawing = drawing("body=sg17");
    assert!(drawing.contains(">Security</span>"), "{drawing}");
}

#[test]
fn a_group_that_ended_says_how() {
    let drawing = drawing("");
    assert!(drawing.contains("concluded 1 Aug 2019") && drawing.contains("merged into SG21"), "{drawing}");
}
