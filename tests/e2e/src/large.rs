//! Datasets of the largest size that the page must handle, with the words and the distributions of the fixture.

use crate::fixture;
use serde_json::{Value, json};

/// A random number generator with the same numbers in each run (xorshift).
pub struct Random(u64);

impl Random {
    pub fn seeded(seed: u64) -> Random {
        Random(seed.max(1))
    }

    /// Returns a number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

/// Returns the fixture with as many additional records as needed for `count`: each is like a record of the fixture that
/// is not a group, with words of other titles in its title, its own number, and shifted years. The result is the same
/// in each run.
pub fn enlarged(count: usize) -> Value {
    let mut dataset = fixture();
    let records = dataset["records"].as_array_mut().expect("the dataset has records");
    let groups = ["study-group", "focus-group", "advisory-group", "question", "initiative", "external-group"];
    let models: Vec<Value> =
        records.iter().filter(|record| !groups.iter().any(|kind| record["kind"] == *kind)).cloned().collect();
    let words: Vec<String> = models
        .iter()
        .flat_map(|record| record["title"].as_str().unwrap_or_default().split(' ').map(str::to_owned))
        .collect();
    let mut random = Random::seeded(20_171_017);
    for number in records.len()..count {
        let mut record = models[random.below(models.len())].clone();
        let members = record.as_object_mut().expect("a record is an object");
        for left_out in ["relations", "facts", "official_title"] {
            members.remove(left_out);
        }
        let title = members["title"].as_str().unwrap_or_default();
        let word = |word: &str, random: &mut Random| match random.below(4) {
            0 => words[random.below(words.len())].clone(),
            _ => word.to_owned(),
        };
        let title: Vec<String> = title.split(' ').map(|own| word(own, &mut random)).collect();
        members.insert("title".to_owned(), json!(title.join(" ")));
        members.insert("id".to_owned(), json!(format!("g-{number}")));
        for identifier in members.get_mut("identifiers").and_then(Value::as_array_mut).into_iter().flatten() {
            identifier["value"] = json!(renumbered(identifier["value"].as_str().unwrap_or_default(), number));
        }
        let years = random.below(12) as i32;
        for event in members.get_mut("events").and_then(Value::as_array_mut).into_iter().flatten() {
            for key in ["date", "for"] {
                if let Some(date) = event.get(key).and_then(Value::as_str) {
                    event[key] = json!(earlier(date, years));
                }
            }
        }
        records.push(record);
    }
    dataset
}

/// Returns a name with its last number replaced.
fn renumbered(name: &str, number: usize) -> String {
    format!("{}{number}", name.trim_end_matches(|letter: char| letter.is_ascii_digit()))
}

/// Returns an EDTF date this many years earlier; any four digits are a year.
fn earlier(date: &str, years: i32) -> String {
    let parts = date.split_inclusive(|letter: char| !letter.is_ascii_digit());
    let moved = parts.map(|part| {
        let digits = part.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        match digits.parse::<i32>() {
            Ok(year) if digits.len() == 4 => format!("{}{}", year - years, &part[4..]),
            _ => part.to_owned(),
        }
    });
    moved.collect::<String>().replace("-02-29", "-02-28")
}
