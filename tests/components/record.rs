//! The open record: its facts with their certainty and sources.

use crate::{FIXTURE, html, render};
use dlt_activities::record::{RecordPanel, RecordView};
use dlt_activities::state::Scene;
use leptos::prelude::*;

fn panel(query: &str) -> String {
    html(query, || view! { <RecordPanel/> })
}

/// Returns the text between two others.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let start = text.find(from).unwrap_or_else(|| panic!("no {from} in {text}")) + from.len();
    let length = text[start..].find(to).unwrap_or_else(|| panic!("no {to} after {from} in {text}"));
    &text[start..start + length]
}

/// Returns the section of the panel below a heading.
fn section<'a>(panel: &'a str, heading: &str) -> &'a str {
    let rest = &panel[panel.find(&format!("<h3>{heading}</h3>")).expect(heading)..];
    rest[4..].find("<h3>").map_or(rest, |end| &rest[..end + 4])
}

#[test]
fn nothing_is_shown_until_a_record_is_open() {
    assert!(between(&panel(""), "<aside", ">").contains("hidden"));
    assert!(!between(&panel("item=sg17"), "<aside", ">").contains("hidden"));
}

#[test]
fn each_source_is_listed_once_and_every_number_leads_to_it() {
    let panel = panel("item=wi-privacy-security-dlt-identity");
    let sources = section(&panel, "Sources");
    let rests = panel.split(r##"href="#"##).skip(1).filter(|rest| rest.starts_with("source"));
    let cited: Vec<&str> = rests.map(|rest| &rest[..rest.find('"').expect("an end")]).collect();
    assert!(cited.len() > 3, "{cited:?}");
    assert_eq!(cited[0], "source-1", "numbered in the order in which they are cited");
    for entry in &cited {
        assert_eq!(panel.matches(&format!(r#"id="{entry}""#)).count(), 1, "{entry}");
    }
    assert_eq!(sources.matches("a slide deck of the ITU").count(), 1);
    assert!(panel.contains(r#"aria-label="Source 1""#));
}

#[test]
fn nothing_is_shown_surer_than_its_source() {
    let panel = panel("item=wi-privacy-security-dlt-identity");
    assert!(between(&panel, "<h2", "</h2>").contains("Unverified"), "the provisional name has no source");
    let details = section(&panel, "Details");
    let name = between(details, "<dt>Provisional name</dt>", "</dd>");
    assert!(name.contains("X.dlt-sec") && name.contains("Unverified") && name.contains("No source found"));
    let deliverable = self::panel("item=fg-dpm-d3-5");
    let links = section(&deliverable, "How the links are known");
    assert!(links.contains("nearly the same title") && links.contains("Inferred"), "{links}");
    assert!(links.contains("no copy states the step"), "{links}");
}

#[test]
fn the_chain_leads_through_the_record_itself_and_says_how_its_further_links_are_known() {
    let panel = panel("item=wi-security-architecture-dlt");
    let chain = section(&panel, "Lineage");
    let own = between(chain, r#"<li aria-current="true">"#, "</li>");
    assert!(own.contains("2017") && !own.contains("<a "), "{own}");
    assert!(chain.contains("Became"), "{chain}");
    let further = self::panel("item=rec-x-1400-202603");
    assert!(section(&further, "Lineage").contains("was superseded by"), "{further}");
}

#[test]
fn the_text_at_itu_comes_first() {
    let panel = panel("item=fg-dpm-d3-5");
    let actions = between(&panel, r#"<div class="acts">"#, "</div>");
    assert!(between(actions, "btn primary", "</a>").contains("Read it at ITU"), "{actions}");
    assert!(actions.contains("Copy hosted elsewhere"));
}

#[test]
fn one_steps_through_the_records_in_the_order_in_which_they_are_shown() {
    let list = panel("view=catalogue&kind=study-group&item=sg17");
    let place = between(&list, r#"<p role="status" class="unseen">"#, "</p>").to_owned();
    assert!(place.contains(" of 10: SG17"), "{place}");
    let alone = panel("view=catalogue&kind=workshop&item=sg17");
    assert_eq!(alone.matches(r#"aria-disabled="true""#).count(), 2, "it is not among those that are shown");
}

#[test]
fn an_id_that_no_record_has_is_named() {
    let panel = panel("item=no-such-thing");
    assert!(panel.contains("There is no record with this id") && panel.contains("no-such-thing"));
}

#[test]
fn what_changed_is_said() {
    let panel = panel("since=2025-12&item=rec-x-1400-202010");
    assert!(between(&panel, r#"<p class="changed">"#, "</p>").contains("→ Superseded"), "{panel}");
}

#[test]
fn a_page_of_its_own_has_no_buttons() {
    let page = render(FIXTURE, "", true, || {
        let record =
            Scene::expect().loaded_untracked().dataset().position("rec-x-1403-202009").expect("a record");
        view! { <RecordView record similar=Vec::new()/> }
    });
    assert!(!page.contains("<button") && !page.contains("style="), "{page}");
    assert!(between(&page, r#"class="citation">"#, "</p>").contains("ITU-T X.1403"));
}
