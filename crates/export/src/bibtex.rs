//! BibTeX: one `@techreport` per citable record.

use super::Extract;
use super::citation::{AUTHOR, PLACE, PUBLISHER};

/// Returns the entries. `date` is for biblatex, `year` for the older BibTeX.
pub fn bibtex(extract: &Extract) -> String {
    let mut text = String::new();
    for citation in extract.citations() {
        text.push_str(&format!("@techreport{{{},\n", citation.key));
        // A second pair of braces preserves the capitalization.
        field(&mut text, "author", &format!("{{{AUTHOR}}}"));
        field(&mut text, "title", &format!("{{{}}}", escaped(citation.title)));
        field(&mut text, "type", citation.genre);
        if let Some(number) = &citation.number {
            field(&mut text, "number", &escaped(number));
        }
        field(&mut text, "institution", PUBLISHER);
        field(&mut text, "address", PLACE);
        if let Some(year) = citation.issued.first() {
            field(&mut text, "year", &year.to_string());
            field(&mut text, "date", &citation.date());
        }
        if let Some(url) = citation.url {
            // An address is not escaped, except for characters that would end the field.
            field(&mut text, "url", &url.replace('{', "%7B").replace('}', "%7D"));
        }
        text.push_str("}\n\n");
    }
    text
}

fn field(text: &mut String, name: &str, value: &str) {
    text.push_str(&format!("  {name} = {{{value}}},\n"));
}

/// Escapes characters that TeX would interpret.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        // Two hyphens would become a dash, two quotes a curly one.
        if matches!(letter, '-' | '\'' | '`') && escaped.ends_with(letter) {
            escaped.push_str("{}");
        }
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', letter]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            other => escaped.push(other),
        }
    }
    escaped
}
