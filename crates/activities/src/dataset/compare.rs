//! Differences between two editions of a dataset: ids that vanished, records that were added, and values that changed.

use super::Dataset;
use serde_json::Value;

/// A difference between an old edition and a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The id belongs neither to a record nor to an alias any more. Ids must never vanish, so this is an error.
    Vanished { id: String },
    /// The record is new.
    Added { id: String },
    /// A value of the record changed. The place is a JSON pointer within the record; `None` means no value.
    Changed { id: String, place: String, was: Option<String>, now: Option<String> },
}

/// Returns all differences from `old` to `new`, in the order of the old edition, followed by the added records.
pub fn compare(old: &Dataset, new: &Dataset) -> Vec<Change> {
    let mut changes = Vec::new();
    for record in &old.records {
        match new.record(&record.id) {
            None => changes.push(Change::Vanished { id: record.id.clone() }),
            Some(now) => {
                let (was, now) = (value(record), value(now));
                differences(&record.id, String::new(), Some(&was), Some(&now), &mut changes);
            }
        }
    }
    for alias in old.aliases.iter().filter(|alias| new.record(&alias.id).is_none()) {
        changes.push(Change::Vanished { id: alias.id.clone() });
    }
    let known = |id: &str| old.record(id).is_some() || new.aliases.iter().any(|alias| alias.record == id);
    for record in new.records.iter().filter(|record| !known(&record.id)) {
        changes.push(Change::Added { id: record.id.clone() });
    }
    changes
}

fn value(record: &crate::activity::Record) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// Compares both values recursively and records the smallest parts that differ.
fn differences(id: &str, place: String, was: Option<&Value>, now: Option<&Value>, changes: &mut Vec<Change>) {
    match (was, now) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let mut keys: Vec<&String> = a.keys().chain(b.keys()).collect();
            keys.sort();
            keys.dedup();
            for key in keys {
                differences(id, format!("{place}/{key}"), a.get(key), b.get(key), changes);
            }
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            for index in 0..a.len().max(b.len()) {
                differences(id, format!("{place}/{index}"), a.get(index), b.get(index), changes);
            }
        }
        (was, now) if was != now => changes.push(Change::Changed {
            id: id.to_owned(),
            place,
            was: was.map(Value::to_string),
            now: now.map(Value::to_string),
        }),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dataset(records: &str, aliases: &str) -> Dataset {
        Dataset::read(&format!(r#"{{"records": [{records}], "aliases": {aliases}}}"#)).unwrap().dataset
    }

    #[test]
    fn vanished_renamed_added_and_changed_are_told_apart() {
        let a = r#"{"id":"a","kind":"work-item","title":"A","events":[{"type":"started","date":"2017","certainty":"inferred"}]}"#;
        let old = dataset(
            &format!(
                r#"{a},{{"id":"b","kind":"meeting","title":"B"}},{{"id":"c","kind":"meeting","title":"C"}}"#
            ),
            "{}",
        );
        let new = dataset(
            &format!(
                r#"{},{{"id":"bb","kind":"meeting","title":"B"}},{{"id":"d","kind":"meeting","title":"D"}}"#,
                a.replace("2017", "2018")
            ),
            r#"[{"id":"b","record":"bb"}]"#,
        );
        let text = |text: &str| text.to_owned();
        let changed = |id: &str, place: &str, was: &str, now: &str| Change::Changed {
            id: text(id),
            place: text(place),
            was: Some(text(was)),
            now: Some(text(now)),
        };
        assert_eq!(
            compare(&old, &new),
            [
                changed("a", "/events/0/date", r#""2017""#, r#""2018""#),
                changed("b", "/id", r#""b""#, r#""bb""#),
                Change::Vanished { id: text("c") },
                Change::Added { id: text("d") },
            ]
        );
        assert_eq!(compare(&new, &new), []);
    }
}
