//! Complete records as in the dataset's file, with the edition that they are from and the address of the view.
//!
//! They are copied from the file's own text. A serializer would produce the same, but make the page a sixth larger.

use super::Extract;
use serde_json::Value;

/// Returns a document whose `records` are exactly as the dataset stores them.
pub fn json(extract: &Extract) -> String {
    let dataset = extract.scene.dataset;
    let edition = dataset.edition.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut text = String::from("{\n");
    for (name, value) in [
        ("title", &dataset.title),
        ("edition", &edition),
        ("address", &extract.address.to_owned()),
        ("taken", &extract.taken.to_string()),
    ] {
        text.push_str(&format!("  \"{name}\": {},\n", quoted(value)));
    }
    let stored = records(extract.file);
    let wanted = extract.records().filter_map(|record| stored.iter().find(|(id, _)| *id == record.id));
    let wanted: Vec<&str> = wanted.map(|(_, record)| *record).collect();
    text.push_str("  \"records\": [\n    ");
    text.push_str(&wanted.join(",\n    "));
    text.push_str("\n  ]\n}\n");
    text
}

/// Returns the id and the original text of each record of a dataset's file.
fn records(file: &str) -> Vec<(String, &str)> {
    let mut records = Vec::new();
    let mut begun = Vec::new();
    let (mut in_text, mut escaped) = (false, false);
    // Records are the objects of a list that is a member of the document, so they are at nesting depth three.
    for (place, letter) in file.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '{' | '[' => begun.push(place),
            '}' | ']' => {
                let start = begun.pop().unwrap_or(place);
                let text = &file[start..=place];
                if begun.len() == 2
                    && let Ok(Value::Object(mut record)) = serde_json::from_str(text)
                    && record.contains_key("kind")
                    && let Some(Value::String(id)) = record.remove("id")
                {
                    records.push((id, text));
                }
            }
            _ => {}
        }
    }
    records
}

/// Returns a JSON string literal (RFC 8259, 7).
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\u{0}'..='\u{1f}' => quoted.push_str(&format!("\\u{:04x}", letter as u32)),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
