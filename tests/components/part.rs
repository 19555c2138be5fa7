//! The view on ways to take part: open work first, then the active groups, and the rules once.

use crate::html;
use dlt_activities::results::TakePart;
use leptos::prelude::*;

fn part(query: &str) -> String {
    html(query, || view! { <TakePart/> })
}

#[test]
fn open_work_comes_first_then_the_groups_with_most_texts() {
    let page = part("view=part");
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(at("Open work items") < at(r#"data-record="wi-x-tec-idms""#));
    assert!(at(r#"data-record="wi-x-tec-idms""#) < at("Active groups"));
    assert!(at("Active groups") < at(r#"data-record="sg17""#));
    assert!(at(r#"data-record="sg17""#) < at(r#"data-record="sg5""#));
    assert!(!page.contains(r#"data-record="sg16""#), "it was merged");
}

#[test]
fn a_group_says_until_when_it_is_known_to_be_active_and_where_it_is_at_itu() {
    let page = part("view=part");
    let card = |id: &str| {
        let card = page.split(&format!("data-record=\"{id}\"")).nth(1).expect("a card");
        card.split("</li>").next().expect("its end").to_owned()
    };
    assert!(card("sg17").contains("Last known active: by 12 August 2026"), "{}", card("sg17"));
    let question = card("q14-17");
    assert!(question.contains("Q14/17 at ITU") && question.contains("https://www.itu.int/"), "{question}");
    assert!(card("dcgi").contains("Unverified"), "{}", card("dcgi"));
}

#[test]
fn who_may_take_part_is_said_once_with_its_day_and_the_way_to_todays_rules() {
    let page = part("view=part");
    assert_eq!(page.matches("Participation in the Focus Groups mentioned here is open").count(), 1);
    assert!(page.contains("written between 4 May 2017 and 17 October 2017. For the current rules see "));
    assert!(page.contains(r#"href="https://www.itu.int/en/ITU-T/""#));
    assert!(page.contains("The data has no meeting that is announced for a day to come."));
}

#[test]
fn in_2017_there_was_a_meeting_to_come() {
    let page = part("view=part&asof=2017-10-17");
    let meetings = page.split("Announced meetings").nth(1).expect("a heading");
    assert!(meetings.contains(r#"data-record="fg-dlt-meeting-1""#), "{meetings}");
}
