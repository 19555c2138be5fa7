//! The records whole, with the edition they are from and the address of the view.

use super::Extract;
use serde_json::{Value, json};

/// A document whose `records` are as the dataset stores them.
pub fn json(extract: &Extract) -> String {
    let dataset = extract.scene.dataset;
    let records: Vec<Value> =
        extract.records().map(|record| serde_json::to_value(record).unwrap_or(Value::Null)).collect();
    let document = json!({
        "title": dataset.title,
        "edition": dataset.edition.as_ref().map(ToString::to_string),
        "address": extract.address,
        "taken": extract.taken.to_string(),
        "records": records,
    });
    format!("{document:#}\n")
}
