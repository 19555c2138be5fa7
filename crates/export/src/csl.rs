//! CSL-JSON: the bibliography format of the Citation Style Language.

use super::Extract;
use super::citation::{AUTHOR, PLACE, PUBLISHER};
use super::json::quoted;

/// Returns a list of items of the types `standard` and `report`.
pub fn csl(extract: &Extract) -> String {
    let items: Vec<String> = extract
        .citations()
        .into_iter()
        .map(|citation| {
            let mut members = vec![
                member("id", citation.key),
                member("type", if citation.is_standard { "standard" } else { "report" }),
                member("title", citation.title),
                member("genre", citation.genre),
                format!("\"author\": [{{{}}}]", member("literal", AUTHOR)),
                member("publisher", PUBLISHER),
                member("publisher-place", PLACE),
            ];
            members.extend(citation.number.map(|number| member("number", &number)));
            members.extend(citation.url.map(|url| member("URL", url)));
            if !citation.issued.is_empty() {
                let parts: Vec<String> = citation.issued.iter().map(ToString::to_string).collect();
                members.push(format!("\"issued\": {{\"date-parts\": [[{}]]}}", parts.join(", ")));
            }
            format!("  {{\n    {}\n  }}", members.join(",\n    "))
        })
        .collect();
    format!("[\n{}\n]\n", items.join(",\n"))
}

fn member(name: &str, value: &str) -> String {
    format!("\"{name}\": {}", quoted(value))
}
