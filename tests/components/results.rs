//! The results: summary line, chips, lists, the table, and advice when nothing matches.

use crate::html;
use dlt_activities::results::Results;
use leptos::prelude::*;
use roxmltree::{Document, Node};

fn page(query: &str) -> String {
    html(query, || view! { <Results/> })
}

/// Returns the HTML as XML: attributes without a value get one.
fn parsed(page: &str) -> String {
    page.replace(" hidden ", " hidden=\"\" ").replace(" hidden>", " hidden=\"\">")
}

fn all<'a>(document: &'a Document, has: impl Fn(&Node) -> bool) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.is_element() && has(node)).collect()
}

fn text(node: Node) -> String {
    node.descendants().filter_map(|node| if node.is_text() { node.text() } else { None }).collect()
}

fn said(query: &str) -> String {
    let page = parsed(&page(query));
    let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
    let line = all(&document, |it| it.attribute("class") == Some("total"));
    text(line[0])
}

/// Returns the rows of the page, each with true if it is hidden until the browser's search finds something in it.
fn rows(query: &str) -> Vec<(String, bool)> {
    let page = parsed(&page(query));
    let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
    let rows = all(&document, |it| it.tag_name().name() == "li" && it.has_attribute("data-record"));
    let row = |it: Node| {
        let links = it.descendants().filter(|it| it.attribute("class") == Some("title")).count();
        assert_eq!(links, 1, "a row has one link to its record");
        let id = it.attribute("data-record").unwrap_or_default().to_owned();
        (id, it.attribute("hidden") == Some("until-found"))
    };
    rows.into_iter().map(row).collect()
}

#[test]
fn the_line_says_how_much_was_found() {
    assert_eq!(said(""), "218 records of ITU-T · add 174 of ISO, IEEE, ETSI, IETF and others");
    assert!(said("kind=work-item").starts_with("30 of 218 records"));
    assert!(said("asof=2017-10-17").contains(" of 218 records, as of 17 October 2017"));
    assert_eq!(said("lock=scope"), "218 records of ITU-T");
}

#[test]
fn what_is_chosen_can_be_removed_unless_it_is_locked() {
    let chips = |query: &str| page(query).matches("aria-label=\"Remove ").count();
    assert!(page("kind=work-item").contains(r#"aria-label="Remove Kind: Work items""#));
    assert_eq!((chips("q=dlt&kind=work-item"), chips("q=dlt&kind=work-item&lock=kind")), (2, 1));
}

#[test]
fn all_rows_are_there_and_a_long_group_shows_its_first() {
    let rows = rows("view=catalogue&body=sg17");
    assert_eq!(rows.len(), 58);
    let page = page("view=catalogue&body=sg17");
    // The Question's records are with those of its study group, and name it.
    assert!(page.contains("Show all 58 of SG17") && page.contains(">Q14/17<"), "{page}");
    assert_eq!(rows.iter().filter(|(_, is_hidden)| !is_hidden).count(), 6);
}

#[test]
fn a_short_group_shows_all_of_its_rows() {
    let rows = rows("view=catalogue&q=voting");
    assert!(!rows.is_empty() && rows.iter().all(|(_, is_hidden)| !is_hidden));
}

#[test]
fn what_only_the_abstract_says_is_quoted() {
    assert!(page("view=catalogue&q=managing").contains(r#"class="passage""#));
}

#[test]
fn what_finds_nothing_says_what_to_remove() {
    let page = page("q=quantum&kind=meeting");
    assert!(page.contains("No records match") && !page.contains("data-view"), "{page}");
    let names: Vec<&str> = page
        .split("aria-label=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| name.ends_with("records"))
        .collect();
    assert!(names[0].starts_with("Remove Search: quantum, 36 "), "{names:?}");
    assert_eq!(names.last(), Some(&"Remove Kind: Meetings, 0 records"), "what does not help comes last");
    // If removing a single criterion does not help, none is suggested.
    let hopeless = self::page("q=quantum&kind=meeting&body=sg3");
    assert!(hopeless.contains("Removing one filter is not enough"), "{hopeless}");
}

#[test]
fn the_table_names_its_rows_and_its_order() {
    let page = parsed(&page("view=table&sort=date"));
    let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
    let rows = all(&document, |it| it.tag_name().name() == "tr" && it.has_attribute("data-record"));
    assert_eq!(rows.len(), 218);
    for row in rows {
        let head = row.children().find(|it| it.attribute("scope") == Some("row")).expect("a row's head");
        let links = row.descendants().filter(|it| it.tag_name().name() == "a").count();
        assert!(!text(head).is_empty() && links == 1);
    }
    let sorted = all(&document, |it| it.attribute("aria-sort") == Some("ascending"));
    assert_eq!(sorted.into_iter().map(text).collect::<Vec<_>>(), ["Date"]);
}
