//! The static files: they contain all that is known, in forms that independent parsers can read.

use activities::activity::{Date, Kind, Record};
use activities::address::ViewState;
use activities::dataset::Dataset;
use activities::query::{Query, Scope};
use atom_syndication::Feed;
use dlt_activities::state::{Loaded, Shared};
use icalendar::{Calendar, CalendarComponent, Component, parser::unfold};
use roxmltree::Document;
use serde_json::Value;
use site::{Site, SiteAddress, files, index};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;
use words::Words;

/// Loads the fixture as of the day of its edition.
fn load(files: &[&str], scope: Scope) -> Shared<Loaded> {
    let reading = Dataset::read_together(files).expect("the fixture is a dataset");
    let today = reading.dataset.edition.as_ref().and_then(Date::latest).expect("the fixture has an edition");
    let view = ViewState { query: Query { scope, ..Query::default() }, ..ViewState::default() };
    let files = files.iter().map(|file| (*file).to_owned()).collect();
    Shared::new(Loaded::prepare(reading, files, &view, today))
}

const ITU: &str = include_str!("../../../tests/fixtures/activities.json");
const OTHERS: &str = include_str!("../../../tests/fixtures/other-bodies.json");

static ALL: LazyLock<Shared<Loaded>> = LazyLock::new(|| load(&[ITU, OTHERS], Scope::All));
static OF_ITU: LazyLock<Shared<Loaded>> = LazyLock::new(|| load(&[ITU], Scope::Itu));

const WORDS: fn() -> Words = Words::english;

/// The page as the bundler writes it.
const TEMPLATE: &str = "<!doctype html><html lang=en><head><title>T</title></head><body><div id=page>{{page}}</div></body></html>";

const ADDRESS: &str = "https://example.org/dlt/";

fn site(address: Option<&SiteAddress>) -> Site<'_> {
    Site {
        words: WORDS(),
        all: ALL.clone(),
        itu: OF_ITU.clone(),
        address,
        style: "page.css",
        icon: "icon.svg",
    }
}

fn written(address: Option<&str>) -> BTreeMap<String, String> {
    let address = address.map(|text| text.parse().unwrap());
    files(&site(address.as_ref())).into_iter().map(|file| (file.path, file.text)).collect()
}

/// The files of a site that does not know its address.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| written(None));

fn of_itu() -> impl Iterator<Item = &'static Record> {
    ALL.dataset().records.iter().filter(|record| Scope::Itu.has(record.kind))
}

/// Escapes a text as in HTML content.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn the_page_lists_every_record_of_itu_with_a_link_to_its_page() {
    let page = index(&site(None), TEMPLATE).unwrap();
    let files = &*FILES;
    for record in of_itu() {
        assert!(page.contains(&format!("href=\"record/{}/\"", record.id)), "{}", record.id);
        assert!(page.contains(&escaped(&record.title)), "{}", record.title);
        assert!(files.contains_key(&format!("record/{}/index.html", record.id)));
    }
    assert!(!page.contains("{{"));
    assert!(!page.contains("canonical"));
    assert!(index(&site(None), "<html><head><title>T</title></head><body></body></html>").is_none());
}

#[test]
fn a_records_page_says_all_that_is_known_of_it() {
    let files = &*FILES;
    for record in &ALL.dataset().records {
        let page = &files[&format!("record/{}/index.html", record.id)];
        let mut said = vec![WORDS().record(record)];
        said.extend(record.summary.clone());
        said.extend(record.identifiers.iter().map(|identifier| identifier.value.clone()));
        said.extend(record.tasks.iter().cloned());
        said.extend(record.events.iter().filter_map(|event| event.quote.clone()));
        said.extend(record.events.iter().map(|event| WORDS().event(event.kind).to_owned()));
        said.extend(record.links.iter().map(|link| link.url.to_string()));
        for text in said {
            assert!(page.contains(&escaped(&text)), "{}: {text}", record.id);
        }
        assert!(page.contains(&format!("href=\"../../?item={}\"", record.id)));
    }
}

#[test]
fn every_relative_link_of_a_page_leads_to_a_file() {
    let files = &*FILES;
    for (path, page) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        for href in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let Some(inside) = href.strip_prefix("../").filter(|rest| !rest.contains(['?', '#'])) else {
                continue;
            };
            let known = match inside.strip_prefix("../") {
                Some("" | "page.css" | "icon.svg") => true,
                Some("record/") => files.contains_key("record/index.html"),
                Some(feed) => files.contains_key(feed),
                None if path.matches('/').count() == 1 => true,
                None => files.contains_key(&format!("record/{inside}index.html")),
            };
            assert!(known, "{path}: {href}");
        }
    }
}

#[test]
fn each_record_has_data_for_machines() {
    for (path, page) in written(Some(ADDRESS)).iter().filter(|(path, _)| path.starts_with("record/")) {
        if path == "record/index.html" {
            continue;
        }
        let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
        let data: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
        let id = path.split('/').nth(1).unwrap();
        let record = ALL.dataset().record(id).unwrap();
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["name"], WORDS().record(record));
        assert_eq!(data["url"], format!("{ADDRESS}record/{id}/"));
        let types = match record.kind {
            Kind::StudyGroup | Kind::FocusGroup | Kind::AdvisoryGroup | Kind::ExternalGroup => {
                ["Organization"; 2]
            }
            Kind::Recommendation | Kind::ExternalStandard => ["TechArticle"; 2],
            Kind::Meeting | Kind::Workshop => ["Event"; 2],
            Kind::WorkItem | Kind::Question => ["Project"; 2],
            _ => ["Report", data["@type"].as_str().unwrap()],
        };
        assert!(types.contains(&data["@type"].as_str().unwrap()), "{id}: {data}");
        assert_ne!(data["parentOrganization"]["name"], data["name"]);
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{ADDRESS}record/{id}/\"/>")));
    }
    let data = |id: &str| -> Value {
        let page = &FILES[&format!("record/{id}/index.html")];
        let (_, rest) = page.split_once("application/ld+json\">").unwrap();
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    };
    assert_eq!(data("meeting-wtsa-24")["startDate"], "2024-10-15");
    assert_eq!(data("meeting-wtsa-24")["endDate"], "2024-10-24");
    // The site does not know its address, so there is none in the data.
    assert!(data("sg17").get("url").is_none());
}

#[test]
fn a_feed_reader_reads_the_feed() {
    for address in [None, Some(ADDRESS)] {
        let feed: Feed = written(address)["feed.atom"].parse().unwrap();
        let ids: HashSet<&str> = feed.entries().iter().map(|entry| entry.id()).collect();
        assert_eq!(ids.len(), feed.entries().len());
        assert_eq!(ids.len(), 100);
        let start = if address.is_some() { ADDRESS } else { "tag:" };
        assert!(feed.id().starts_with(start) && ids.iter().all(|id| id.starts_with(start)));
        assert!(feed.entries().is_sorted_by(|one, next| one.updated() >= next.updated()));
        assert!(feed.entries().iter().all(|entry| entry.updated() <= feed.updated()));
        let own = feed.links().iter().find(|link| link.rel() == "self").map(|link| link.href());
        assert_eq!(own, address.map(|_| "https://example.org/dlt/feed.atom"));
        // Only events that have happened, on a known day or after a known first day.
        assert!(feed.entries().iter().all(|entry| !entry.title().as_str().contains("[..")));
    }
}

#[test]
fn a_calendar_reads_all_meetings_with_known_days() {
    let text = &written(Some(ADDRESS))["calendar.ics"];
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let calendar: Calendar = unfold(text).parse().unwrap();
    let events: Vec<_> = calendar
        .components
        .iter()
        .map(|component| match component {
            CalendarComponent::Event(event) => event,
            other => panic!("{other:?}"),
        })
        .collect();
    let uids: HashSet<&str> = events.iter().map(|event| event.get_uid().unwrap()).collect();
    assert_eq!(uids.len(), events.len());
    let wtsa = events.iter().find(|event| event.get_uid() == Some("meeting-wtsa-24.held.20241015@itu-t-dlt"));
    let wtsa = wtsa.expect("WTSA-24 has known days");
    // The last day of an all-day event is the day before its end.
    assert_eq!(wtsa.property_value("DTSTART"), Some("20241015"));
    assert_eq!(wtsa.property_value("DTEND"), Some("20241025"));
    assert_eq!(wtsa.property_value("URL"), Some("https://example.org/dlt/record/meeting-wtsa-24/"));
    assert!(!FILES["calendar.ics"].contains("\r\nURL:"));
}

#[test]
fn a_sitemap_names_the_page_and_each_record_once() {
    let files = written(Some(ADDRESS));
    let sitemap = Document::parse(&files["sitemap.xml"]).unwrap();
    let named: Vec<&str> = sitemap
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(named.len(), ALL.dataset().records.len() + 2);
    assert_eq!(named.iter().collect::<HashSet<_>>().len(), named.len());
    for place in named {
        let path = place.strip_prefix(ADDRESS).unwrap();
        assert!(path.is_empty() || files.contains_key(&format!("{path}index.html")), "{place}");
    }
    assert!(!FILES.contains_key("sitemap.xml"));
}

#[test]
fn the_same_edition_gives_the_same_files() {
    assert_eq!(*FILES, written(None));
}
