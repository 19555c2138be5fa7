//! The markup of every record and of the whole page is well formed, safe, and leaves no fact without its source.

use dlt_activities::activity::{AsOf, Certainty, Day, Point};
use dlt_activities::address::View;
use dlt_activities::dataset::Dataset;
use dlt_activities::markup::{self, Extent, Neighbours, Scene};
use dlt_activities::query::{Answer, Grouping, Index, Query, Sort};
use dlt_activities::timeline::{Frame, Plan, Timeline, Window};
use roxmltree::{Document, Node};
use std::sync::LazyLock;

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::read(include_str!("../public/data/activities.json"))
        .expect("the shipped dataset is a dataset")
        .dataset
});

const TODAY: Day = Day(20_779); // 2026-11-22

fn href(id: &str) -> String {
    format!("?item={id}")
}

fn scene(as_of: AsOf) -> Scene<'static> {
    Scene { dataset: &DATASET, as_of, since: None, href: &href, words: &[] }
}

fn plan(answer: &Answer, by: Grouping) -> Plan {
    Plan::new(&DATASET, by, answer.as_of, answer.since)
}

/// The window that shows all of an answer.
fn whole(answer: &Answer) -> Window {
    plan(answer, Grouping::Body).window(&answer.records, TODAY)
}

/// The timeline of all of an answer.
fn catalogue(scene: Scene, answer: &Answer, by: Grouping, folded: &[String]) -> String {
    markup::catalogue(scene, &answer.grouped(&DATASET, by), by, folded, Extent::WHOLE)
}

fn drawing(scene: Scene, answer: &Answer, by: Grouping) -> String {
    let plan = plan(answer, by);
    let frame = Frame::new(whole(answer), 900, TODAY);
    let timeline = Timeline::new(&plan, &answer.records, &frame);
    markup::timeline(scene, by, &timeline, &plan.undated(&answer.records), timeline.first())
}

fn vantages() -> [AsOf; 2] {
    let deck: Point = "2017-10-17".parse().expect("a day");
    [AsOf::Today(TODAY), AsOf::Past(deck.last())]
}

/// Parses a piece of markup with an independent parser, looks at every element, and gives its text.
fn sound(markup: &str) -> String {
    let whole = format!("<piece>{markup}</piece>");
    let document = Document::parse(&whole).unwrap_or_else(|error| panic!("{error}: {markup}"));
    for element in document.descendants().filter(Node::is_element) {
        assert!(element.attribute("style").is_none(), "inline style: {element:?}");
        assert!(!["script", "style"].contains(&element.tag_name().name()), "{element:?}");
        assert!(!element.attributes().any(|attribute| attribute.name().starts_with("on")), "{element:?}");
        if let Some(href) = element.attribute("href") {
            let outward = ["https://", "http://", "mailto:"].iter().any(|start| href.starts_with(start));
            // Without a scheme it stays on the site.
            assert!(outward || !href.contains(':') || href.starts_with('?'), "{href}");
        }
    }
    document.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

#[test]
fn every_detail_says_what_is_known_and_who_says_it() {
    for record in &DATASET.records {
        let markup =
            markup::detail(scene(vantages()[0]), &record.id, &Neighbours::default(), "no such record");
        let text = sound(&markup);
        assert!(text.contains(&record.title), "{}", record.id);
        let cited = (record.events.iter().map(|event| &event.sources))
            .chain(record.identifiers.iter().map(|identifier| &identifier.sources))
            .chain(record.relations.iter().map(|relation| &relation.sources))
            .chain(record.facts.iter().map(|fact| &fact.sources));
        for id in cited.flatten() {
            let source = DATASET.source(id).expect("every id of a dataset resolves");
            let address = source
                .url
                .as_ref()
                .map_or("#about", |url| url.as_str())
                .replace('&', "&amp;")
                .replace('\'', "&#39;");
            assert!(markup.contains(&format!("href=\"{address}\"")), "{}: {id}", record.id);
        }
        for fact in &record.facts {
            assert!(
                fact.certainty == Certainty::Stated || text.to_lowercase().contains(fact.certainty.slug()),
                "{}",
                record.id
            );
        }
        // Beside each value that is not stated it says so.
        for (field, value) in [("official_title", &record.official_title), ("part_of", &record.part_of)] {
            let (sure, identity) = (record.sure_of(field), markup.split("</dl>").next().unwrap_or_default());
            let said = identity.contains(&format!("class=\"doubt {sure}\""));
            assert!(value.is_none() || sure == Certainty::Stated || said, "{}: {field}", record.id);
        }
        for event in record.events.iter().filter(|event| event.sources.is_empty()) {
            assert!(text.contains("no source"), "{}: {event:?}", record.id);
        }
    }
    assert!(
        sound(&markup::detail(scene(vantages()[0]), "<nothing>", &Neighbours::default(), "no such record"))
            .contains("<nothing>")
    );
}

#[test]
fn views_are_well_formed_and_name_each_record_once() {
    for as_of in vantages() {
        let query = match as_of {
            AsOf::Today(_) => Query::default(),
            AsOf::Past(day) => Query { as_of: Some(Point::from(day)), ..Query::default() },
        };
        let answer = Index::new(&DATASET, &query, as_of.day()).answer(&query);
        for view in [
            drawing(scene(as_of), &answer, Grouping::Body),
            catalogue(scene(as_of), &answer, Grouping::Body, &[]),
            markup::table(scene(as_of), &answer, Sort::Newest, Extent::WHOLE),
        ] {
            sound(&view);
            for &record in &answer.records {
                let mark = format!("data-record=\"{}\"", DATASET.records[record].id);
                assert_eq!(view.matches(&mark).count(), 1, "{mark}");
            }
        }
        for &by in Grouping::ALL {
            assert!(!sound(&drawing(scene(as_of), &answer, by)).is_empty());
            let catalogue = catalogue(scene(as_of), &answer, by, &["body/sg17".to_owned()]);
            sound(&catalogue);
            for &record in &answer.records {
                let entry = format!("id=\"{}\"", markup::entry_id(&DATASET.records[record].id));
                assert_eq!(catalogue.matches(&entry).count(), 1, "{entry} by {by}");
            }
            let shown = markup::shown_in(scene(as_of), &answer, View::Both, &answer.grouped(&DATASET, by));
            assert_eq!(shown.len(), answer.records.len());
        }
        let lineage = sound(&markup::lineage(scene(as_of), &answer));
        for &item in &markup::shown_in(scene(as_of), &answer, View::Lineage, &[]) {
            assert!(lineage.contains(&DATASET.records[item].title));
        }
        sound(&markup::take_part(scene(as_of), &answer));
        sound(&markup::questions(&DATASET));
        sound(&markup::days_as_of(scene(as_of), TODAY));
        sound(&markup::days_since(scene(as_of), TODAY, Some(TODAY)));
        sound(&markup::overview(&answer.years, whole(&answer), whole(&answer)));
        sound(&markup::timeline_controls());
        sound(&markup::legend());
        sound(&markup::years(&answer.years, None, None));
        let remedies = query.remedies(|_| 1);
        sound(&markup::nothing(scene(as_of), &query.criteria(), &remedies));
        sound(&markup::perhaps(scene(as_of), &answer));
        sound(&markup::chips(scene(as_of), &query.criteria(), &|_| false));
        sound(&markup::about(scene(as_of), "data/activities.json", &[("feed", "feed.atom")]));
    }
}

#[test]
fn what_changed_is_marked_in_every_view() {
    let since: Point = "2017-10-17".parse().expect("a day");
    let query = Query { since: Some(since), ..Query::default() };
    let answer = Index::new(&DATASET, &query, TODAY).answer(&query);
    let scene = Scene { since: answer.since, ..scene(answer.as_of) };
    for view in [
        drawing(scene, &answer, Grouping::Body),
        catalogue(scene, &answer, Grouping::Change, &[]),
        markup::table(scene, &answer, Sort::Newest, Extent::WHOLE),
    ] {
        sound(&view);
        let undated = answer
            .records
            .iter()
            .filter(|&&record| DATASET.records[record].life(answer.as_of).is_none())
            .count();
        assert_eq!(view.matches("data-change=").count(), answer.records.len() - undated);
        assert!(view.contains("data-record=\"wi-security-assurance-dlt\" data-change=\"moved\""));
    }
    let detail = markup::detail(scene, "wi-security-assurance-dlt", &Neighbours::default(), "no such record");
    assert!(sound(&detail).contains("Under study → Approved"));
}

#[test]
fn a_chain_says_what_each_link_rests_on() {
    let text = sound(&markup::detail(
        scene(vantages()[0]),
        "rec-x-1400-202603",
        &Neighbours::default(),
        "no such record",
    ));
    assert!(text.contains("Stated: the source states it"), "{text}");
    let text = sound(&markup::detail(
        scene(vantages()[0]),
        "wi-threats-online-voting-dlt",
        &Neighbours::default(),
        "no such record",
    ));
    for part in ["The Question under which it is studied", "Inferred: nearly the same title", "X.1406"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn the_lineage_of_more_than_a_page_can_hold_begins_with_the_deck_and_says_what_is_left_out() {
    let mut answer = Index::new(&DATASET, &Query::default(), TODAY).answer(&Query::default());
    let all = answer.records.clone();
    answer.records = all.iter().cycle().take(all.len() * 40).copied().collect();
    let lineage = markup::lineage(scene(vantages()[0]), &answer);
    let text = sound(&lineage);
    assert!(text.contains("Here are the first 1000 of ") && text.contains("Listed in the deck of 2017"));
    assert_eq!(lineage.matches("data-record=").count(), 1_000);
}
