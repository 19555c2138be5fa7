//! The data for the measurements: records in the shape that the adapters take.

use crate::root;
use activities::activity::{AsOf, Day, Record};
use activities::dataset::Dataset;
use e2e::Random;
use serde_json::{Value, json};

/// The number of lanes.
const LANES: usize = 12;

/// Generates records with titles of the fixture, in 12 lanes, over the 38 years until 2026, more of them in later
/// years.
pub fn generated(count: usize) -> Vec<Value> {
    let fixture = e2e::fixture();
    let titles: Vec<&str> = fixture["records"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|record| record["title"].as_str())
        .collect();
    let mut random = Random::seeded(20_171_017);
    (0..count)
        .map(|place| {
            let year = 1988 + random.below(39).max(random.below(39));
            let (month, day) = (1 + random.below(12), 1 + random.below(28));
            let lane = random.below(LANES).min(random.below(LANES));
            json!({
                "id": format!("r{place}"),
                "title": titles[random.below(titles.len())],
                "date": format!("{year}-{month:02}-{day:02}"),
                "group": [format!("Group {lane}")],
            })
        })
        .collect()
}

/// Returns the rows of the file with the whole catalogue of ITU-T, if that file exists next to the project.
fn rows() -> Option<Vec<Value>> {
    let text = std::fs::read_to_string(root().join("../shared/data/itu-t-catalogue-min.jsonl")).ok()?;
    Some(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// Returns the whole catalogue of ITU-T in lanes by group, if its file exists next to the project.
pub fn catalogue() -> Option<Vec<Value>> {
    let records: Vec<Value> = rows()?
        .into_iter()
        .filter_map(|row| {
            let date = row["date"].as_str().filter(|date| date.len() == 10)?;
            let group =
                row["groups"].as_array().and_then(|groups| groups.first()?.as_str()).unwrap_or("None");
            let title = row["title"].as_str().or(row["id"].as_str())?;
            Some(json!({"id": row["id"], "title": title, "date": date, "group": [group]}))
        })
        .collect();
    Some(fewer_lanes(records))
}

/// Keeps the lanes of the groups with the most records; all others share one lane.
fn fewer_lanes(mut records: Vec<Value>) -> Vec<Value> {
    let mut counts: std::collections::BTreeMap<String, usize> = Default::default();
    let group = |record: &Value| record["group"][0].as_str().unwrap_or_default().to_owned();
    records.iter().for_each(|record| *counts.entry(group(record)).or_default() += 1);
    let mut order: Vec<(usize, String)> = counts.into_iter().map(|(name, count)| (count, name)).collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let kept: Vec<&String> = order.iter().take(LANES - 1).map(|(_, name)| name).collect();
    for record in &mut records {
        if !kept.contains(&&group(record)) {
            record["group"] = json!(["Others"]);
        }
    }
    records
}

/// The day of the benchmark, so that it does not depend on the clock.
const TODAY: Day = Day(20_779); // 2026-11-22

/// Returns the fixture's records, including other bodies', with six of the page's facets.
pub fn fixture() -> Vec<Value> {
    let files = [e2e::fixture().to_string(), e2e::fixture_others().to_string()];
    let dataset = Dataset::read_together(&[&files[0], &files[1]]).expect("the fixture is a dataset").dataset;
    dataset.records.iter().map(|record| of_facets(&dataset, record)).collect()
}

fn of_facets(dataset: &Dataset, record: &Record) -> Value {
    let as_of = AsOf::Today(TODAY);
    let life = record.life(as_of);
    let bodies = dataset.bodies_of(record).into_iter().map(|body| dataset.bodies[body].id.as_str());
    let mut value = json!({
        "id": record.id,
        "title": record.title,
        "kind": record.kind.slug(),
        "body": bodies.collect::<Vec<_>>(),
        "topic": record.topics,
        "period": life.map(|life| life.periods()).unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "certainty": record.certainty().slug(),
    });
    if let Some(life) = life {
        value["date"] = json!(life.begun.to_string());
    }
    if let Some(standing) = record.standing(as_of) {
        value["status"] = json!(standing.status.slug());
    }
    value
}

/// Generates records from the fixture's: the beginning of one title with the end of another, the facets of a third
/// record, and the topics of a fourth.
pub fn generated_of_facets(count: usize) -> Vec<Value> {
    let fixture = fixture();
    let mut random = Random::seeded(20_171_017);
    (0..count)
        .map(|place| {
            let mut pick = || &fixture[random.below(fixture.len())];
            let (first, second, mut record, topics) = (pick(), pick(), pick().clone(), pick());
            let words = |record: &Value| -> Vec<String> {
                record["title"].as_str().unwrap_or_default().split(' ').map(str::to_owned).collect()
            };
            let (mut title, end) = (words(first), words(second));
            title.truncate(1 + random.below(title.len()));
            title.extend_from_slice(&end[random.below(end.len())..]);
            let year = 1988 + random.below(39).max(random.below(39));
            let (month, day) = (1 + random.below(12), 1 + random.below(28));
            let id = record["id"].as_str().unwrap_or_default();
            record["id"] = json!(format!("{}-{place}", id.split('-').next().unwrap_or_default()));
            record["title"] = json!(title.join(" "));
            record["date"] = json!(format!("{year}-{month:02}-{day:02}"));
            record["topic"] = topics["topic"].clone();
            record
        })
        .collect()
}

/// Returns the whole catalogue with six facets, if its file exists next to the project.
pub fn catalogue_of_facets() -> Option<Vec<Value>> {
    let row = |row: &Value| {
        let id = row["id"].as_str()?;
        let (date, title) = (row["date"].as_str(), row["title"].as_str().unwrap_or(id));
        let number = id.split(' ').nth(1).unwrap_or_default();
        Some(json!({
            "id": id,
            "title": title,
            "date": date?,
            "group": row["groups"],
            "series": number.split('.').next(),
            "type": row["doctype"],
            "status": row["status"],
            "edition": row["edition"],
            "year": date?.get(..4),
        }))
    };
    Some(rows()?.iter().filter_map(row).collect())
}

/// Returns the whole catalogue of ITU-T as a dataset of the page.
pub fn catalogue_as_dataset() -> Option<Value> {
    let slug = |text: &str| {
        let plain: String =
            text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
        plain.to_ascii_lowercase().split_whitespace().collect::<Vec<_>>().join("-")
    };
    let rows = rows()?;
    let mut groups: Vec<&str> = rows.iter().filter_map(|row| row["groups"][0].as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    let bodies: Vec<Value> =
        groups.iter().map(|group| json!({"id": slug(group), "name": group, "title": group})).collect();
    let record = |(place, row): (usize, &Value)| {
        let id = row["id"].as_str()?;
        let number = id.trim_start_matches("ITU-T ").split(" (").next()?;
        let kind = if row["doctype"] == "supplement" { "supplement" } else { "recommendation" };
        let event = json!({"type": "approved", "date": row["date"].as_str()?, "certainty": "stated"});
        let mut record = json!({
            "id": format!("{}-{place}", slug(id)),
            "kind": kind,
            "title": row["title"].as_str().unwrap_or(id),
            "identifiers": [{"type": "number", "value": number, "certainty": "stated"}],
            "events": [event],
        });
        if let Some(group) = row["groups"][0].as_str() {
            record["part_of"] = json!(slug(group));
        }
        Some(record)
    };
    let records: Vec<Value> = rows.iter().enumerate().filter_map(record).collect();
    Some(json!({
        "edition": "2026-08-22",
        "title": "ITU-T's catalogue",
        "topics": [],
        "bodies": bodies,
        "aliases": [],
        "sources": [],
        "records": records,
    }))
}
