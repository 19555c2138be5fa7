//! CSL-JSON: the citation style language's form of a bibliography.

use super::Extract;
use super::citation::{AUTHOR, PLACE, PUBLISHER};
use serde_json::{Map, Value, json};

/// A list of items of the types `standard` and `report`.
pub fn csl(extract: &Extract) -> String {
    let items: Vec<Value> = extract
        .citations()
        .into_iter()
        .map(|citation| {
            let mut item = Map::new();
            let mut set = |name: &str, value: Value| drop(item.insert(name.to_owned(), value));
            set("id", json!(citation.key));
            set("type", json!(if citation.is_standard { "standard" } else { "report" }));
            set("title", json!(citation.title));
            set("genre", json!(citation.genre));
            set("author", json!([{ "literal": AUTHOR }]));
            set("publisher", json!(PUBLISHER));
            set("publisher-place", json!(PLACE));
            if let Some(number) = citation.number {
                set("number", json!(number));
            }
            if !citation.issued.is_empty() {
                set("issued", json!({ "date-parts": [citation.issued] }));
            }
            if let Some(url) = citation.url {
                set("URL", json!(url));
            }
            Value::Object(item)
        })
        .collect();
    format!("{:#}\n", Value::Array(items))
}
