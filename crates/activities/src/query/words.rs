//! The words under which records are indexed, and the words that a search text asks for.
//!
//! Identifiers are written in many ways: `X.1400`, `x1400`, `X 1400`, `ITU-T X.1400`, `Q14/17`, `Question 14/17`. Each
//! identifier is indexed as its suffixes that start at the boundaries between letters, digits and other characters:
//! `x1400` and `1400`, or `q1417`, `1417` and `17`. Text typed without a gap is searched for as one word if it can be
//! one of those.

use crate::activity::{Record, RelationKind};
use crate::dataset::Dataset;
use crate::text::{self, words};

/// The weight of a word for its record: highest in an identifier, lower in a title or in the identifiers of what the
/// record became or came from, …
const IDENTIFIER: u8 = 3;
pub(super) const TITLE: u8 = 2;
/// … lowest anywhere else.
const TEXT: u8 = 0;

/// Returns the words of each body, under which all records below it are indexed.
pub(super) fn of_bodies(dataset: &Dataset) -> Vec<Vec<String>> {
    let of_body = |body: &crate::dataset::Body| {
        let mut found: Vec<String> = words(&body.title).into_iter().map(|piece| piece.word).collect();
        identifier(&body.name, &mut |word| found.push(word.to_owned()));
        // A Question is searched for by its kind, too: `Question 14/17`.
        let kind = body.record.map(|record| dataset.at(record).kind.slug());
        found.extend(words(kind.unwrap_or_default()).into_iter().map(|piece| piece.word));
        found
    };
    dataset.bodies.iter().map(of_body).collect()
}

/// Passes every word under which a record is indexed to `give`, with its weight.
pub(super) fn of_record(
    dataset: &Dataset,
    record: &Record,
    bodies: &[Vec<String>],
    give: &mut dyn FnMut(&str, u8),
) {
    for name in &record.identifiers {
        identifier(&name.value, &mut |word| give(word, IDENTIFIER));
    }
    // The provisional name of a work item finds the text that it became, and vice versa.
    for (relation, other) in dataset.relations_of(record) {
        if relation.kind == RelationKind::Becomes {
            for name in &other.identifiers {
                identifier(&name.value, &mut |word| give(word, TITLE));
            }
        }
    }
    for title in [&record.title].into_iter().chain(&record.official_title) {
        words(title).iter().for_each(|piece| give(&piece.word, TITLE));
    }
    for text in record.summary.iter().map(String::as_str).chain([record.kind.slug()]) {
        words(text).iter().for_each(|piece| give(&piece.word, TEXT));
    }
    for body in dataset.bodies_of(record) {
        bodies[body].iter().for_each(|word| give(word, TEXT));
    }
}

/// Passes the suffixes of an identifier that start at a boundary between letters, digits and other characters to
/// `give`.
fn identifier(value: &str, give: &mut dyn FnMut(&str)) {
    let mut whole = String::new();
    let mut starts = Vec::new();
    for piece in words(value) {
        let mut last = None;
        for letter in piece.word.chars() {
            if last != Some(letter.is_ascii_digit()) {
                starts.push(whole.len());
                last = Some(letter.is_ascii_digit());
            }
            whole.push(letter);
        }
    }
    starts.into_iter().for_each(|start| give(&whole[start..]));
}

/// Returns the words that a search text asks for. `knows` returns true if any record has a word with that prefix.
pub(super) fn asked(text: &str, knows: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut wanted = Vec::new();
    for part in text.split_whitespace() {
        let pieces: Vec<String> = text::asked(part).into_iter().map(|piece| piece.word).collect();
        let whole = pieces.concat();
        let is_like_identifier =
            pieces.len() > 1 && whole.is_ascii() && whole.bytes().any(|byte| byte.is_ascii_digit());
        if is_like_identifier && knows(&whole) {
            wanted.push(whole);
        } else {
            wanted.extend(pieces);
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_found_from_each_of_its_parts_on() {
        for (value, expected) in [
            ("X.1400", vec!["x1400", "1400"]),
            ("Q14/17", vec!["q1417", "1417", "17"]),
            ("X.sct-dlt", vec!["xsctdlt", "sctdlt", "dlt"]),
            ("ISO/TC 307", vec!["isotc307", "tc307", "307"]),
        ] {
            let mut found = Vec::new();
            identifier(value, &mut |word| found.push(word.to_owned()));
            assert_eq!(found, expected, "{value}");
        }
    }

    #[test]
    fn what_is_written_without_a_gap_is_one_word_if_it_can_be() {
        let knows = |word: &str| "x1400".starts_with(word) || "1417".starts_with(word);
        for (text, expected) in [
            ("X.1400", vec!["x1400"]),
            ("X.14", vec!["x14"]),
            ("ITU-T X.1400", vec!["itu", "t", "x1400"]),
            ("x 1400", vec!["x", "1400"]),
            ("Question 14/17", vec!["question", "1417"]),
            ("COVID-19", vec!["covid", "19"]),
            ("peer-to-peer", vec!["peer", "to", "peer"]),
            ("区块链", vec!["区块", "块链"]),
            (" +- ", vec![]),
        ] {
            assert_eq!(asked(text, &knows), expected, "{text}");
        }
    }
}
