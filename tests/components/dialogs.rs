//! The export menu and the embed dialog: their options, and the content of the exports.

use crate::html;
use activities::address;
use dlt_activities::app::BootFailed;
use dlt_activities::dialogs::{EmbedOptions, ExportMenu, ExportSheet, ExportSnapshot};
use dlt_activities::state::Address;
use export::Format;
use leptos::prelude::*;

fn sheet(query: &str) -> String {
    html(query, || view! { <ExportSheet on_action=|| ()/> })
}

/// Returns the start tag of the element with that name.
fn named<'a>(page: &'a str, name: &str) -> &'a str {
    let label = page.find(&format!("<b>{name}")).or_else(|| page.find(&format!(">{name}</button>")));
    let label = label.unwrap_or_else(|| panic!("{name}: {page}"));
    let start = page[..=label].rfind("<button").expect("a button has the name");
    let end = start + page[start..].find('>').expect("a tag ends");
    &page[start..=end]
}

/// Passes the data that the page with that query exports to `look`.
fn taken<T: Send + 'static>(query: &str, look: impl FnOnce(&ExportSnapshot) -> T) -> T {
    let mut seen = None;
    html(query, || seen = Some(look(&ExportSnapshot::now("https://example.org/dlt/".to_owned()))));
    seen.expect("the page was shown")
}

#[test]
fn the_menu_is_filled_when_it_opens() {
    let menu = html("", || view! { <ExportMenu/> });
    assert!(menu.contains("<summary") && menu.contains("Export"), "{menu}");
    assert!(!menu.contains("BibTeX"), "{menu}");
}

#[test]
fn the_menu_says_what_is_exported() {
    let all = sheet("kind=recommendation&body=sg17");
    assert!(all.contains("The 24 records shown, in this order"), "{all}");
    assert!(all.contains("24 of these can be cited"), "{all}");
    assert!(!all.contains("aria-disabled"), "{all}");
}

#[test]
fn what_would_be_empty_is_not_offered_and_says_why() {
    let groups = sheet("kind=study-group");
    assert!(groups.contains("None of these can be cited"), "{groups}");
    assert_eq!(
        groups.matches("aria-disabled=\"true\"").count(),
        3 + usize::from(groups.contains("known to the day"))
    );
    assert!(!named(&groups, "CSV").contains("aria-disabled"));
    // If nothing is found, only the link remains.
    let none = sheet("q=zzzzzz");
    assert!(none.contains("there is nothing to export"), "{none}");
    for name in ["Copy as a formatted list", "CSV", "Calendar", "JSON"] {
        assert!(named(&none, name).contains("aria-disabled=\"true\""), "{name}");
    }
    assert!(!named(&none, "Copy link to this view").contains("aria-disabled"));
}

#[test]
fn only_a_view_with_a_timeline_gives_its_picture() {
    assert!(sheet("").contains("Picture of the timeline"));
    assert!(!sheet("view=table").contains("Picture of the timeline"));
}

#[test]
fn exports_hold_the_records_shown_in_their_order_and_lead_to_the_full_view() {
    let query = "kind=recommendation&body=sg17&sort=number&view=table&embed=1&lock=body&utm_source=letter";
    taken(query, |taken| {
        let address = "https://example.org/dlt/?kind=recommendation&body=sg17&sort=number&view=table";
        assert_eq!(taken.address(), address);
        let csv = taken.write(&taken.records, |extract| export::export(Format::Csv, extract));
        let ids: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split('"').nth(1)).collect();
        let records = &taken.loaded.dataset().records;
        let shown: Vec<&str> = taken.records.iter().map(|&record| records[record].id.as_str()).collect();
        assert_eq!(ids, shown);
        assert_eq!(ids.len(), 24);
        assert!(csv.contains(&format!("{address}&item={}", ids[0])), "{csv}");
        let name = export::file_name("csv", &taken.query(), taken.today);
        assert_eq!(name, "itu-t-dlt_kind-recommendation_body-sg17_sort-number_view-table_2026-11-26.csv");
        // A single record.
        let one = taken.write(&taken.records[..1], |extract| export::export(Format::Bibtex, extract));
        assert_eq!(one.matches('@').count(), 1, "{one}");
    });
}

#[test]
fn the_embed_dialog_asks_where_first_and_keeps_what_is_asked_for() {
    let options = html("body=sg17", || view! { <EmbedOptions/> });
    let place = |what: &str| options.find(what).unwrap_or_else(|| panic!("{what}: {options}"));
    assert!(place("SharePoint") < place("Height") && place("Height") < place("Readers may change"));
    assert!(place("Readers may change") < place("Copy code") && place("Copy code") < place("<iframe"));
    assert!(options.contains(r#"src="?body=sg17&amp;lock=q,by,sort&amp;embed=1""#), "{options}");
    assert!(!options.contains("sandbox"));
}

#[test]
fn without_the_app_the_page_says_so_and_offers_a_way_on() {
    let failed = html("", || view! { <BootFailed/> });
    assert!(failed.contains(r#"role="alert""#) && failed.contains("Try again</button>"), "{failed}");
}

#[test]
fn the_full_view_is_what_is_copied() {
    taken("body=sg17&theme=dark&embed=1&fbclid=1", |taken| {
        assert_eq!(address::encode(&taken.view), "body=sg17");
        assert!(Address::expect().is_embedded());
    });
}
