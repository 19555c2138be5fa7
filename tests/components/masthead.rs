//! The header of the page.

use crate::{html, static_html, tag};
use dlt_activities::masthead::{Bar, Figures, Masthead, SearchBox, SourceLine};
use leptos::prelude::*;

#[test]
fn the_page_says_what_it_is_and_how_old_its_data_is() {
    let page = html("", || view! { <Masthead/> });
    assert!(page.contains(">ITU-T and distributed ledger technology</a></h1>"), "{page}");
    assert!(page.contains("Unofficial tracker · data of 23 November 2026"));
}

#[test]
fn the_search_box_has_a_name_and_is_away_where_it_is_locked() {
    let search = |query| html(query, || view! { <SearchBox/> });
    assert!(search("").contains(r#"type="search" name="q" id="q""#));
    assert!(search("").contains(r#"aria-label="Search activities""#));
    assert!(!search("embed=1&lock=q").contains("<input"));
}

#[test]
fn figures_describe_the_whole_dataset_whatever_is_chosen() {
    let figures = |query| html(query, || view! { <Figures/> });
    assert_eq!(figures(""), figures("kind=meeting&q=voting"));
    let all = figures("");
    assert!(all.contains("<b>88</b> <span>Recommendations</span>"), "{all}");
    assert!(all.contains(r#"href="?kind=recommendation&amp;status=in-force&amp;view=catalogue""#));
    // The certainty of the outcomes is visible, and is available to screen readers.
    assert!(all.contains(">8 stated</span>") && tag(&all, r#"class="sure""#).contains("aria-hidden"));
    assert!(all.contains("8 stated, 14 inferred, 6 unverified"));
}

#[test]
fn figures_are_counted_at_the_day_that_is_asked_for_and_so_are_their_proofs() {
    let figures = html("asof=2017-10-17", || view! { <Figures/> });
    assert!(figures.contains("<b>4</b> <span>active study groups</span>"), "{figures}");
    assert!(figures.contains(r#"href="?view=part&amp;asof=2017-10-17""#));
}

#[test]
fn tabs_keep_what_is_chosen_and_say_which_is_current() {
    let bar = html("kind=meeting&asof=2020&view=table&zoom=2017/2019&utm_source=x", || view! { <Bar/> });
    assert!(bar.contains(r#"<a href="?kind=meeting&amp;asof=2020">Timeline</a>"#), "{bar}");
    assert!(
        bar.contains(r#"<a href="?kind=meeting&amp;asof=2020&amp;view=table" aria-current="page">Table</a>"#)
    );
    let drawing = html("view=timeline", || view! { <Bar/> });
    assert!(drawing.contains(r#"<a href="?" aria-current="page">Timeline</a>"#));
}

#[test]
fn an_embedded_view_whose_view_is_locked_has_its_name_and_no_tabs() {
    let bar = html("embed=1&lock=view&view=lineage", || view! { <Bar/> });
    assert!(bar.contains(r#"<h1 class="bar-title">Lineage</h1>"#), "{bar}");
    assert!(!bar.contains("<nav"));
    assert!(html("embed=1", || view! { <Bar/> }).contains("<nav"));
}

#[test]
fn what_is_chosen_is_counted_on_the_button_of_the_filters_but_for_what_is_locked() {
    let badge = |query| {
        let bar = html(query, || view! { <Bar/> });
        let has = bar.contains(r#"id="call-filters""#);
        has.then(|| {
            (tag(&bar, r#"class="badge""#).contains("hidden"), bar.contains(">2<"), bar.contains(">1<"))
        })
    };
    assert_eq!(badge("kind=meeting&q=trust"), Some((false, true, false)));
    assert_eq!(badge("kind=meeting&q=trust&lock=kind"), Some((false, false, true)));
    assert_eq!(badge(""), Some((true, false, false)));
    let all = "scope,from,to,asof,since,kind,body,topic,status,period,process,participation,certainty";
    assert_eq!(badge(&format!("embed=1&lock={all}")), None, "without filters there is no button");
}

#[test]
fn an_embedded_view_ends_with_its_source() {
    let line = html("embed=1&lock=kind&theme=dark&kind=meeting", || view! { <SourceLine/> });
    assert!(line.contains(r#"<a href="?kind=meeting" target="_blank" rel="noopener">"#), "{line}");
    assert!(line.contains("data of 23 November 2026. Not an ITU publication."));
    assert!(!html("kind=meeting", || view! { <SourceLine/> }).contains("Source"));
}

#[test]
fn without_the_app_nothing_can_be_changed_and_nothing_is_styled_in_place() {
    let page = static_html(|| view! { <Masthead/><Figures/><Bar/> });
    assert!(page.contains("<search inert"), "{page}");
    assert!(tag(&page, r#"class="tools""#).contains("inert"));
    assert!(!page.contains("style="), "the content security policy forbids it");
}
