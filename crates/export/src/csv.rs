//! Comma-separated values according to RFC 4180.

use super::Extract;
use activities::activity::{Record, RelationKind, State};

/// The names of the columns.
const COLUMNS: [&str; 19] = [
    "id",
    "kind",
    "number",
    "title",
    "body",
    "status",
    "status_event",
    "status_since",
    "status_certainty",
    "began",
    "process",
    "participation",
    "topics",
    "certainty",
    "became",
    "change",
    "changed_from",
    "link",
    "record",
];

/// Returns a header row, and a row for each record. Dates are EDTF; several values in a cell are separated by "; ".
pub fn csv(extract: &Extract) -> String {
    // Without this byte order mark, Excel would read the text in the system's legacy code page.
    let mut text = String::from("\u{feff}");
    row(&mut text, COLUMNS.map(str::to_owned));
    extract.records().for_each(|record| row(&mut text, cells(extract, record)));
    text
}

fn cells(extract: &Extract, record: &Record) -> [String; 19] {
    let (scene, dataset) = (extract.scene, extract.scene.dataset);
    let standing = record.standing(scene.as_of);
    let words = |word: Option<&str>| word.unwrap_or_default().to_owned();
    let began = record.history(scene.as_of).into_iter().find_map(|event| event.days());
    let became: Vec<String> = dataset
        .related(record, scene.as_of)
        .iter()
        .filter(|related| related.relation.kind == RelationKind::Becomes && !related.inverse)
        .map(|related| format!("{} ({})", related.other.id, related.relation.certainty))
        .collect();
    let change = scene.since.and_then(|since| record.change(since, scene.as_of.day()));
    let from = change.and_then(|change| match change.from {
        State::There(status) => status,
        State::NotThere => None,
    });
    [
        record.id.clone(),
        record.kind.slug().to_owned(),
        words(record.name().map(|name| name.value.as_str())),
        record.title.clone(),
        words(dataset.home(record).map(|body| dataset.bodies[body].name.as_str())),
        words(standing.map(|standing| standing.status.slug())),
        words(standing.map(|standing| standing.since.kind.slug())),
        standing.and_then(|standing| standing.since.days()).map(ToString::to_string).unwrap_or_default(),
        words(standing.map(|standing| standing.certainty.slug())),
        began.map(ToString::to_string).unwrap_or_default(),
        words(record.process.map(|process| process.slug())),
        words(record.participation.map(|who| who.slug())),
        record.topics.join("; "),
        record.certainty().slug().to_owned(),
        became.join("; "),
        words(change.map(|change| change.kind().slug())),
        words(from.map(|status| status.slug())),
        words(record.lead_link()),
        (scene.href)(&record.id),
    ]
}

/// Writes one row. Every cell is quoted. A cell that a spreadsheet would take for a formula is prefixed with an
/// apostrophe (OWASP, CSV injection), and so is one that begins with an apostrophe: removing the first apostrophe
/// always gives the value.
fn row(text: &mut String, cells: [String; 19]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push('"');
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) {
            text.push('\'');
        }
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
