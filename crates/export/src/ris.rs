//! RIS: one entry of type STAND or RPRT per citable record.

use super::Extract;
use super::citation::{AUTHOR, PLACE, PUBLISHER};

/// Returns the entries; each line is a tag of two letters and its value.
pub fn ris(extract: &Extract) -> String {
    let mut text = String::new();
    for citation in extract.citations() {
        tag(&mut text, "TY", if citation.is_standard { "STAND" } else { "RPRT" });
        tag(&mut text, "ID", citation.key);
        tag(&mut text, "AU", AUTHOR);
        tag(&mut text, "TI", citation.title);
        if let Some(number) = &citation.number {
            tag(&mut text, "SN", number);
        }
        tag(&mut text, "M3", citation.genre);
        tag(&mut text, "PB", PUBLISHER);
        tag(&mut text, "CY", PLACE);
        if let Some(year) = citation.issued.first() {
            tag(&mut text, "PY", &year.to_string());
            tag(&mut text, "DA", &citation.date().replace('-', "/"));
        }
        if let Some(url) = citation.url {
            tag(&mut text, "UR", url);
        }
        tag(&mut text, "ER", "");
        text.push_str("\r\n");
    }
    text
}

fn tag(text: &mut String, tag: &str, value: &str) {
    // A value must be a single line.
    let value = value.replace(['\r', '\n'], " ");
    text.push_str(&format!("{tag}  - {value}\r\n"));
}
