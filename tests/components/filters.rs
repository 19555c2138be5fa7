//! The filters.

use crate::{html, static_html, tag};
use dlt_activities::filters::Filters;
use leptos::prelude::*;

fn filters(query: &str) -> String {
    html(query, || view! { <Filters/> })
}

/// Returns the label of a value.
fn choice(page: &str, facet: &str, value: &str) -> String {
    let choice = page.split("<label").find(|label| {
        label.contains(&format!(r#"name="{facet}""#)) && label.contains(&format!(r#"value="{value}""#))
    });
    let choice = choice.unwrap_or_else(|| panic!("{facet}={value} in {page}"));
    choice[..choice.find("</label>").expect("an end")].to_owned()
}

#[test]
fn a_value_is_a_checkbox_with_its_name_and_count() {
    let meetings = choice(&filters(""), "kind", "meeting");
    assert!(meetings.contains(r#"<input type="checkbox""#), "{meetings}");
    assert!(meetings.contains("<span>Meetings</span>"));
    assert!(meetings.contains("data-count") && meetings.contains(">36</span>"));
    assert!(meetings.contains("#k-meeting"), "a kind has its shape");
    assert!(!meetings.contains("aria-disabled"));
}

#[test]
fn what_gives_nothing_is_said_to_be_disabled_but_keeps_the_focus() {
    let page = filters("q=voting&kind=meeting");
    let zero = choice(&page, "kind", "study-group");
    assert!(zero.contains(">0</span>") && zero.contains(r#"aria-disabled="true""#), "{zero}");
    assert!(!zero.contains(" disabled"));
    // A chosen value can always be unchosen.
    assert!(!choice(&page, "kind", "meeting").contains("aria-disabled"));
}

#[test]
fn a_long_facet_shows_the_first_eight_and_what_is_chosen() {
    let shown = |query: &str| {
        let page = filters(query);
        let topics = page.split(r#"id="facet-topic""#).nth(1).expect("topics").to_owned();
        let topics = topics[..topics.find("</details>").expect("an end")].to_owned();
        assert!(topics.contains("Show all "), "{topics}");
        let labels = topics.split("<label").skip(1);
        labels.filter(|label| !label[..label.find('>').expect("an end")].contains("hidden")).count()
    };
    assert_eq!(shown(""), 8);
    // The topic with the fewest records.
    assert_eq!(shown("topic=voting"), 9);
}

#[test]
fn the_order_of_values_does_not_move_while_counts_change() {
    let values = |query: &str| {
        let page = filters(query);
        let boxes = page.split(r#"name="topic" value=""#).skip(1);
        boxes.map(|rest| rest[..rest.find('"').expect("an end")].to_owned()).collect::<Vec<_>>()
    };
    assert!(!values("").is_empty());
    assert_eq!(values(""), values("q=identity&kind=meeting"));
}

#[test]
fn a_control_that_is_locked_is_not_there() {
    let page = filters("embed=1&lock=kind,from,scope,asof,since");
    for gone in [r#"name="kind""#, r#"name="from""#, "hist", "ITU-T <span", r#"name="asof""#, "other-times"] {
        assert!(!page.contains(gone), "{gone}");
    }
    assert!(page.contains(r#"name="to""#) && page.contains(r#"name="body""#));
}

#[test]
fn days_have_shortcuts_and_fields_that_explain_themselves() {
    let page = filters("");
    assert!(page.contains(r#"title="17 October 2017">ITU’s overview of 2017</button>"#), "{page}");
    assert!(
        page.contains(r#"aria-describedby="asof-wrong""#)
            && tag(&page, r#"id="asof-wrong""#).contains("hidden")
    );
    let is_open = |query| tag(&filters(query), r#"id="other-times""#).contains(" open");
    assert!(!is_open("") && is_open("asof=2020"));
}

#[test]
fn without_the_app_the_filters_stand_as_they_will_be_and_are_inert() {
    let page = static_html(|| view! { <Filters/> });
    assert!(tag(&page, r#"id="filters""#).contains(" inert"), "{page}");
    assert!(page.contains(r#"name="kind""#));
    assert!(!page.contains("style="), "the content security policy forbids it");
}
