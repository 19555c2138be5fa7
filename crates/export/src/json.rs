//! Complete records as in the dataset's file, with the edition that they are from and the address of the view.
//!
//! They are copied from the file's own text. A serializer would produce the same, but make the page a sixth larger.

use super::Extract;
use activities::dataset::record_texts;

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
    let stored: Vec<_> = extract.files.iter().flat_map(|file| record_texts(file)).collect();
    let wanted = extract.records().filter_map(|record| stored.iter().find(|(id, _)| *id == record.id));
    let wanted: Vec<&str> = wanted.map(|(_, record)| *record).collect();
    text.push_str("  \"records\": [\n    ");
    text.push_str(&wanted.join(",\n    "));
    text.push_str("\n  ]\n}\n");
    text
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
