//! The view of changes: the choice of a day, the totals and their drawing, and the feed by month.

use crate::{html, render};
use dlt_activities::results::Results;
use leptos::prelude::*;
use roxmltree::{Document, Node};

fn page(query: &str) -> String {
    html(query, || view! { <Results/> })
}

/// Returns the view of changes as XML.
fn feed(page: &str) -> String {
    let start = page.find(r#"data-view="changes""#).expect("the view");
    let start = page[..start].rfind("<section").expect("its beginning");
    let end = page.rfind("</section>").expect("its end") + "</section>".len();
    let view = page[start..end].replace(" hidden>", " hidden=\"\">");
    view.replace("max=\"2026-11-26\">", "max=\"2026-11-26\"/>")
}

fn all<'a>(document: &'a Document, has: impl Fn(&Node) -> bool) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.is_element() && has(node)).collect()
}

fn text(node: Node) -> String {
    node.descendants().filter_map(|node| if node.is_text() { node.text() } else { None }).collect()
}

fn of_class<'a>(node: &Node<'a, 'a>, class: &str) -> String {
    let has = |it: &Node| it.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class));
    node.descendants().find(has).map(text).unwrap_or_default()
}

#[test]
fn changes_are_compared_with_a_day_that_one_chooses() {
    let nothing = page("view=changes");
    assert!(nothing.contains("since the day you choose"), "{nothing}");
    assert!(!nothing.contains("data-record") && !nothing.contains("aria-pressed=\"true\""));
    let page = page("view=changes&since=2025-11-26");
    assert!(page.contains(r#"data-view="changes""#) && page.contains(r#"data-change="new""#), "{page}");
    assert!(page.contains(r#"aria-pressed="true">12 months ago"#), "{page}");
}

#[test]
fn the_feed_tells_month_by_month_what_happened() {
    let page = feed(&page("view=changes&since=2025-11-26"));
    let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
    let headings: Vec<String> =
        all(&document, |it| it.tag_name().name() == "h3").into_iter().map(text).collect();
    assert_eq!(headings[..2], ["July 2026", "June 2026"]);
    let rows = all(&document, |it| it.tag_name().name() == "li" && it.has_attribute("data-record"));
    let first = rows[0];
    assert_eq!((of_class(&first, "date"), of_class(&first, "num")), ("2 Jul".into(), "Y Suppl. 110".into()));
    assert!(of_class(&first, "verb").starts_with("New: "), "{page}");
    for row in rows {
        assert!(row.has_attribute("data-change") && !of_class(&row, "date").is_empty());
        let titles = row.descendants().filter(|it| it.attribute("class") == Some("title")).count();
        assert_eq!(titles, 1, "a row has one link to its record");
    }
}

#[test]
fn each_record_of_the_answer_is_in_the_feed() {
    for query in ["since=2017-10-17", "since=2017-10-17&asof=2020-12-31&kind=work-item", "since=2010"] {
        let page = page(&format!("view=changes&{query}"));
        let total = page.split(r#"class="total""#).nth(1).and_then(|it| it.split("<b>").nth(1)).unwrap_or("");
        let total: usize = total.split('<').next().and_then(|it| it.parse().ok()).expect("a total");
        let feed = feed(&page);
        let mut ids: Vec<&str> =
            feed.split("data-record=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), total, "{query}");
    }
}

#[test]
fn a_work_item_stands_with_its_text_and_how_the_link_is_known() {
    let page = feed(&page("view=changes&since=2017-10-17"));
    let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
    let item = "wi-threats-online-voting-dlt";
    let origin = all(&document, |it| it.attribute("data-record") == Some(item));
    let row = origin[0].ancestors().find(|it| it.tag_name().name() == "li").expect("a row");
    assert_eq!(of_class(&row, "num"), "X.1406");
    assert!(text(origin[0]).contains("from ") && text(origin[0]).contains("Inferred"), "{page}");
    assert_eq!(origin[0].attribute("data-change"), Some("moved"));
}

#[test]
fn a_superseded_text_says_so() {
    let page = feed(&page("view=changes&since=2022"));
    let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
    let old = all(&document, |it| it.attribute("data-change") == Some("superseded"));
    assert_eq!(old[0].attribute("data-record"), Some("rec-x-1400-202010"));
    assert!(of_class(&old[0], "verb").starts_with("Superseded"), "{page}");
}

#[test]
fn the_drawing_counts_the_rows_and_leads_to_their_months() {
    for (query, span) in [("since=2025-11-26", "month"), ("since=2017-10-17", "quarter")] {
        let page = feed(&page(&format!("view=changes&{query}")));
        let document = Document::parse(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
        assert!(page.contains(&format!("Changes by {span}")), "{page}");
        let stacks = all(&document, |it| it.tag_name().name() == "button" && it.has_attribute("aria-label"));
        let count = |stack: &Node| -> usize {
            let label = stack.attribute("aria-label").unwrap_or_default();
            let count = label.split(": ").nth(1).and_then(|it| it.split(' ').next());
            count.and_then(|it| it.parse().ok()).unwrap_or_else(|| panic!("{label}"))
        };
        let rows = all(&document, |it| it.tag_name().name() == "li" && it.has_attribute("data-record"));
        assert_eq!(stacks.iter().map(count).sum::<usize>(), rows.len());
    }
}

#[test]
fn what_may_be_older_is_named_below_the_feed() {
    let page = page("view=changes&since=2017-06-30");
    let (feed, perhaps) =
        (page.find("data-view=\"changes\""), page.find("more may have happened before this date"));
    assert!(feed.is_some() && feed < perhaps, "{page}");
    assert_eq!(page.matches("class=\"perhaps\"").count(), 1);
}

#[test]
fn a_very_long_feed_shows_its_first_thousand_rows() {
    let record = |at: usize| {
        format!(
            r#"{{"id":"r{at}","kind":"recommendation","title":"R","events":[{{"type":"approved","date":"{}-03-16","certainty":"stated","sources":["s"]}}]}}"#,
            2000 + at / 100
        )
    };
    let records: Vec<String> = (0..1_200).map(record).collect();
    let file = format!(
        r#"{{"edition":"2026-11-22","title":"T","sources":[{{"id":"s","title":"S"}}],"records":[{}]}}"#,
        records.join(",")
    );
    let page = render(&file, "view=changes&since=1999", false, || view! { <Results/> });
    assert_eq!(page.matches("row change").count(), 1_000);
    assert!(page.contains("The latest 1000 of 1200 changes are shown."), "{}", &page[page.len() - 500..]);
    // The years that are not shown cannot be reached.
    assert!(page.contains("id=\"month-2002-03\"") && !page.contains("id=\"month-2001-03\""));
}
