//! Every export can be read by independent parsers, and has the expected content.

use activities::activity::{AsOf, Day, Point, Record};
use activities::dataset::Dataset;
use activities::query::Grouping;
use activities::timeline::{Frame, Plan};
use biblatex::{Bibliography, ChunksExt, DateValue, PermissiveType};
use citationberg::json::Item;
use export::{Citation, Extract, Format, Scene, citation, export};
use icalendar::{Calendar, CalendarComponent, Component};
use proptest::prelude::*;
use std::sync::LazyLock;
use words::Words;

const FILE: &str = include_str!("../../../tests/fixtures/activities.json");

const TODAY: Day = Day(20_779); // 2026-11-22

static DATASET: LazyLock<Dataset> =
    LazyLock::new(|| Dataset::read(FILE).expect("the shipped dataset is a dataset").dataset);

fn href(id: &str) -> String {
    format!("https://example.org/dlt/?item={id}")
}

fn taken(dataset: &Dataset, records: &[usize], format: Format) -> String {
    let scene =
        Scene { dataset, as_of: AsOf::Today(TODAY), since: None, href: &href, words: Words::english() };
    let frame = &whole(dataset, records);
    let address = "https://example.org/dlt/?q=a&b=c";
    export(
        format,
        &Extract { scene, files: &[FILE], records, by: Grouping::Body, frame, address, taken: TODAY },
    )
}

/// Returns a frame that shows all of these records.
fn whole(dataset: &Dataset, records: &[usize]) -> Frame {
    let plan = Plan::new(dataset, Grouping::Body, AsOf::Today(TODAY), None);
    Frame::new(plan.whole(records, TODAY), 900, TODAY)
}

fn all() -> Vec<usize> {
    (0..DATASET.records.len()).collect()
}

/// Returns a dataset of one record, with a title that is difficult for every format.
fn troubled(title: &str) -> Dataset {
    let mut dataset = Dataset::default();
    let text = DATASET.record("rec-x-1402-202007").expect("it is there");
    dataset.records.push(Record { title: title.to_owned(), official_title: None, ..text.clone() });
    dataset
}

fn citations(dataset: &Dataset) -> Vec<Citation<'_>> {
    dataset
        .records
        .iter()
        .filter_map(|record| citation(Words::english(), record, AsOf::Today(TODAY)))
        .collect()
}

fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    let plain = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
    rows.map(|row| row.iter().map(plain).collect()).collect()
}

#[test]
fn csv_has_a_row_for_each_record_in_order() {
    let text = taken(&DATASET, &all(), Format::Csv);
    let rows = csv_rows(&text);
    assert_eq!(rows.len(), DATASET.records.len());
    let head = text.lines().next().and_then(|head| head.strip_prefix('\u{feff}')).expect("a heading");
    assert!(head.starts_with(r#""id","kind","number","title","body","status""#), "{head}");
    for (row, record) in rows.iter().zip(&DATASET.records) {
        assert_eq!((&row[0], &row[1], &row[3]), (&record.id, &record.kind.to_string(), &record.title));
        assert_eq!(row[18], href(&record.id));
    }
    let payment = &rows[DATASET.position("wi-threats-digital-payment-dlt").expect("it is there")];
    assert_eq!(payment[5..9], ["approved", "approved", "2021-06-29", "stated"]);
    assert_eq!(payment[14], "rec-x-1405-202106 (stated)");
}

#[test]
fn json_has_the_records_as_the_file_has_them() {
    let text = taken(&DATASET, &all(), Format::Json);
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let file: serde_json::Value = serde_json::from_str(FILE).expect("JSON");
    assert_eq!(document["records"], file["records"]);
    assert_eq!(document["edition"], file["edition"]);
    assert_eq!(document["address"], "https://example.org/dlt/?q=a&b=c");
}

#[test]
fn the_calendar_has_what_has_days() {
    let text = taken(&DATASET, &all(), Format::Calendar);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 octets");
    let calendar: Calendar = text.parse().expect("an independent library reads it");
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(|part| if let CalendarComponent::Event(event) = part { Some(event) } else { None })
        .collect();
    let mut uids: Vec<&str> = events.iter().map(|event| event.get_uid().expect("a UID")).collect();
    let count = uids.len();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), count, "each event has a UID of its own");
    let first =
        events.iter().find(|event| event.get_uid() == Some("fg-dlt-meeting-1.held.20171017@itu-t-dlt"));
    let first = first.expect("the first meeting of FG DLT has days");
    let value = |name: &str| first.property_value(name).expect("a value").to_owned();
    assert_eq!((value("DTSTART"), value("DTEND")), ("20171017".to_owned(), "20171020".to_owned()));
    assert!(first.get_summary().expect("a summary").starts_with("Held: "));
    assert_eq!(first.get_url(), Some("https://example.org/dlt/?item=fg-dlt-meeting-1"));
}

fn day_of(parts: &[i32]) -> (Option<i32>, Option<i32>, Option<i32>) {
    (parts.first().copied(), parts.get(1).copied(), parts.get(2).copied())
}

/// Compares the output of a BibTeX parser with the citations.
fn bibtex_agrees(dataset: &Dataset) {
    let records: Vec<usize> = (0..dataset.records.len()).collect();
    let text = taken(dataset, &records, Format::Bibtex);
    let bibliography = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let cited = citations(dataset);
    assert_eq!(bibliography.len(), cited.len());
    for citation in cited {
        let entry = bibliography.get(citation.key).unwrap_or_else(|| panic!("{} is missing", citation.key));
        assert_eq!(entry.title().expect("a title").format_verbatim(), citation.title);
        let number = entry.get("number").map(|chunks| chunks.format_verbatim());
        assert_eq!(number, citation.number);
        assert_eq!(
            entry.institution().expect("a publisher").format_verbatim(),
            "International Telecommunication Union"
        );
        assert_eq!(entry.get("url").map(|chunks| chunks.format_verbatim()), citation.url.map(str::to_owned));
        if citation.issued.is_empty() {
            assert!(entry.date().is_err(), "no date is made up");
            continue;
        }
        let PermissiveType::Typed(date) = entry.date().expect("a date") else { panic!("a date is a date") };
        let DateValue::At(at) = date.value else { panic!("it is a moment") };
        let parts = (Some(at.year), at.month.map(|it| i32::from(it) + 1), at.day.map(|it| i32::from(it) + 1));
        assert_eq!(parts, day_of(&citation.issued));
    }
}

/// Compares the output of a RIS parser with the citations.
fn ris_agrees(dataset: &Dataset) {
    let records: Vec<usize> = (0..dataset.records.len()).collect();
    let text = taken(dataset, &records, Format::Ris);
    let read = biblib::CitationParser::parse(&biblib::RisParser::new(), &text)
        .unwrap_or_else(|error| panic!("{error}: {text}"));
    let cited = citations(dataset);
    assert_eq!(read.len(), cited.len());
    for (read, citation) in read.iter().zip(cited) {
        assert_eq!(read.title, citation.title.trim());
        // The library has its own name for RPRT.
        assert_eq!(read.citation_type[0], if citation.is_standard { "STAND" } else { "Report" });
        assert_eq!(read.publisher.as_deref(), Some("International Telecommunication Union"));
        assert_eq!(read.date.as_ref().map(|date| date.year), citation.issued.first().copied());
        assert_eq!(read.urls, citation.url.into_iter().collect::<Vec<_>>());
        let number = citation.number.map(|number| format!("SN  - {number}\r\n"));
        assert!(number.is_none_or(|number| text.contains(&number)));
    }
}

/// Compares the output of a CSL parser with the citations.
fn csl_agrees(dataset: &Dataset) {
    let records: Vec<usize> = (0..dataset.records.len()).collect();
    let items: Vec<Item> = serde_json::from_str(&taken(dataset, &records, Format::Csl)).expect("CSL-JSON");
    let cited = citations(dataset);
    assert_eq!(items.len(), cited.len());
    for (item, citation) in items.iter().zip(cited) {
        let text = |name: &str| {
            item.0.get(name).and_then(|value| match value {
                citationberg::json::Value::String(text) => Some(text.clone()),
                _ => None,
            })
        };
        assert_eq!(text("id").as_deref(), Some(citation.key));
        assert_eq!(text("type").as_deref(), Some(if citation.is_standard { "standard" } else { "report" }));
        assert_eq!(text("title").as_deref(), Some(citation.title));
        assert_eq!(text("number"), citation.number);
        assert_eq!(text("URL").as_deref(), citation.url);
        assert_eq!(text("publisher").as_deref(), Some("International Telecommunication Union"));
        let dated = item.0.get("issued").map(|issued| matches!(issued, citationberg::json::Value::Date(_)));
        assert_eq!(dated, (!citation.issued.is_empty()).then_some(true));
    }
}

#[test]
fn bibliographies_say_what_is_cited() {
    assert!(citations(&DATASET).len() > 100);
    bibtex_agrees(&DATASET);
    ris_agrees(&DATASET);
    csl_agrees(&DATASET);
}

#[test]
fn the_copy_for_a_document_has_bodies_links_and_where_it_is_from() {
    let records: Vec<usize> =
        ["q14-17", "rec-x-1402-202007"].iter().map(|id| DATASET.position(id).expect("it is there")).collect();
    let scene = Scene {
        dataset: &DATASET,
        as_of: AsOf::Today(TODAY),
        since: None,
        href: &href,
        words: Words::english(),
    };
    let frame = &whole(&DATASET, &records);
    let extract = Extract {
        scene,
        files: &[FILE],
        records: &records,
        by: Grouping::Body,
        frame,
        address: "https://example.org/dlt/",
        taken: TODAY,
    };
    let html = export::document(&extract);
    let whole = format!("<piece>{html}</piece>");
    roxmltree::Document::parse(&whole).expect("well formed");
    for part in [
        "<h3>SG17 – Study Group 17 (Security)</h3>",
        "X.1402 Security framework",
        "In force, 22 July 2020.",
        "https://www.itu.int/",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("class=") && !html.contains("style="), "it takes the look of where it is pasted");
    let plain = export::plain_document(&extract);
    for part in ["SG17 – Study Group 17 (Security)\n- ", "2 records, from", "edition of 23 November 2026"] {
        assert!(plain.contains(part), "{part}: {plain}");
    }
}

#[test]
fn the_drawing_stands_alone_and_says_what_it_is() {
    let text = taken(&DATASET, &all(), Format::Svg);
    let document = roxmltree::Document::parse(&text).expect("XML");
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    let child = |name: &str| root.children().find(|it| it.has_tag_name(name)).and_then(|it| it.text());
    assert_eq!(child("title"), Some("ITU-T and distributed ledger technology"));
    let about = child("desc").expect("a description");
    assert!(about.contains("edition of 23 November 2026") && about.ends_with("?q=a&b=c"), "{about}");
    // Every dated record is drawn once, under its name, or counted.
    let titles: Vec<&str> = document
        .descendants()
        .filter(|it| it.has_tag_name("title"))
        .skip(1)
        .filter_map(|it| it.text())
        .collect();
    let count =
        |title: &&str| title.split_once(" records, ").and_then(|(count, _)| count.parse::<usize>().ok());
    let counted: usize = titles.iter().filter_map(count).sum();
    let drawn = titles.iter().filter(|title| count(title).is_none()).count() + counted;
    let dated = DATASET.records.iter().filter(|record| record.life(AsOf::Today(TODAY)).is_some()).count();
    assert_eq!(drawn, dated);
    assert!(!text.contains("href"), "it asks for nothing from elsewhere");
}

#[test]
fn what_had_not_been_issued_by_then_is_not_cited() {
    let deck: Point = "2017-10-17".parse().expect("a day");
    let text = DATASET.record("rec-x-1402-202007").expect("it is there");
    assert_eq!(citation(Words::english(), text, AsOf::Past(deck.last())), None);
}

proptest! {
    #[test]
    fn no_title_breaks_out_of_its_place(title in "[=+@\\-'\"a-z{}\\\\%&#_$~^,;:<> äé区\u{301}]{1,60}|\\PC{1,100}") {
        prop_assume!(!title.trim().is_empty());
        let dataset = troubled(&title);
        let rows = csv_rows(&taken(&dataset, &[0], Format::Csv));
        prop_assert_eq!(&rows[0][3], &title);
        let calendar: Calendar = taken(&dataset, &[0], Format::Calendar).parse().expect("a calendar");
        prop_assert_eq!(calendar.components.len(), 1);
        csl_agrees(&dataset);
        let titles = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if titles == title {
            bibtex_agrees(&dataset);
            ris_agrees(&dataset);
        }
    }
}
