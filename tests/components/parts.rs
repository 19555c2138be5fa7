//! The small components.

use crate::html;
use activities::activity::{Certainty, Kind};
use dlt_activities::parts::{Evidence, KindIcon, Marked, RecordLink};
use leptos::prelude::*;

#[test]
fn what_a_source_states_needs_no_pill() {
    assert!(!html("", || view! { <Evidence certainty=Certainty::Stated/> }).contains("pill"));
    assert!(html("", || view! { <Evidence certainty=Certainty::Inferred/> }).contains("Inferred"));
}

#[test]
fn a_link_to_a_record_keeps_what_is_chosen_and_says_if_it_is_open() {
    let link = || view! { <RecordLink id="sg17">"SG17"</RecordLink> };
    let there = html("q=trust&utm_source=letter&zoom=2017/2019", link);
    assert!(there.contains(r#"href="?q=trust&amp;item=sg17""#), "{there}");
    assert!(html("item=sg17", link).contains(r#"aria-current="true""#));
}

#[test]
fn searched_words_are_marked() {
    assert!(html("q=voting", || view! { <Marked text="Online voting"/> }).contains("<mark>voting</mark>"));
}

#[test]
fn icons_are_decoration() {
    assert!(html("", || view! { <KindIcon kind=Kind::Recommendation/> }).contains(r#"aria-hidden="true""#));
}
