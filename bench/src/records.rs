//! What is measured: records in the shape that the adapters take.

use crate::root;
use serde_json::{Value, json};

/// A source of numbers that are the same in each run (xorshift).
pub struct Random(u64);

impl Random {
    pub fn seeded(seed: u64) -> Random {
        Random(seed.max(1))
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// How many lanes there are.
const LANES: usize = 12;

/// So many records with titles of the shipped dataset, in 12 lanes, over the 38 years until 2026; the later the more.
pub fn generated(count: usize) -> Vec<Value> {
    let shipped = e2e::shipped();
    let titles: Vec<&str> = shipped["records"]
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

/// The whole catalogue of ITU-T in lanes by group, where the file with it stands beside the project.
pub fn catalogue() -> Option<Vec<Value>> {
    let path = root().join("../shared/data/itu-t-catalogue-min.jsonl");
    let text = std::fs::read_to_string(path).ok()?;
    let rows = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let records: Vec<Value> = rows
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

/// The groups of most records keep their lanes; the rest share one.
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
