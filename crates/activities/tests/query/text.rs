//! Compares text search with a brute-force search through the records.

use super::{DATASET, answer, ids};
use activities::activity::{Record, RelationKind};
use activities::query::{Query, Sort};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Returns the suffixes of an identifier at the boundaries between letters, digits and other characters.
fn tails(identifier: &str) -> Vec<String> {
    let letters: Vec<char> = identifier.to_lowercase().chars().collect();
    let is_start = |at: &usize| {
        let (before, here) = (at.checked_sub(1).map(|before| letters[before]), letters[*at]);
        here.is_alphanumeric()
            && before.is_none_or(|before| {
                !before.is_alphanumeric() || before.is_ascii_digit() != here.is_ascii_digit()
            })
    };
    let tail = |at: usize| letters[at..].iter().filter(|letter| letter.is_alphanumeric()).collect();
    (0..letters.len()).filter(is_start).map(tail).collect()
}

/// Returns the words of a plain text.
fn plain(text: &str) -> Vec<String> {
    activities::text::words(text).into_iter().map(|piece| piece.word).collect()
}

/// Returns every word under which a record is found, read from the record itself.
fn words(record: usize) -> Vec<String> {
    let record = &DATASET.records[record];
    let mut found: Vec<String> = record.identifiers.iter().flat_map(|name| tails(&name.value)).collect();
    for other in &DATASET.records {
        let is_kin = |of: &Record, to: &Record| {
            let became = of.relations.iter().filter(|relation| relation.kind == RelationKind::Becomes);
            became
                .into_iter()
                .any(|relation| DATASET.record(&relation.target).is_some_and(|it| it.id == to.id))
        };
        if is_kin(record, other) || is_kin(other, record) {
            found.extend(other.identifiers.iter().flat_map(|name| tails(&name.value)));
        }
    }
    let texts = [Some(&record.title), record.official_title.as_ref(), record.summary.as_ref()];
    found.extend(texts.into_iter().flatten().flat_map(|text| plain(text)));
    found.extend(plain(record.kind.slug()));
    for body in DATASET.bodies_of(record) {
        let body = &DATASET.bodies[body];
        found.extend(tails(&body.name));
        found.extend(plain(&body.title));
        found.extend(body.record.into_iter().flat_map(|record| plain(DATASET.records[record].kind.slug())));
    }
    found
}

static WORDS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| (0..DATASET.records.len()).map(words).collect());

fn begins_a_word_of(word: &str, words: &[String]) -> bool {
    words.iter().any(|own| own.starts_with(word))
}

/// Generates a part of a record's title or identifiers, as a user might type it.
fn any_part() -> impl Strategy<Value = String> {
    (0usize..400, 0usize..40, 1usize..12, 0usize..3).prop_map(|(record, place, letters, how)| {
        let record = &DATASET.records[record % DATASET.records.len()];
        let title: Vec<&str> = record.title.split(' ').collect();
        let name =
            record.identifiers.get(place % record.identifiers.len().max(1)).map(|name| name.value.as_str());
        match (how, name) {
            (0, Some(name)) => name.to_owned(),
            (1, Some(name)) => name.replace(['.', '-', '/'], " ").to_uppercase(),
            _ => title[place % title.len()].chars().take(letters).collect(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_found_has_every_word(parts in proptest::collection::vec(any_part(), 1..4), relevance in any::<bool>()) {
        let sort = if relevance { Sort::Relevance } else { Sort::Newest };
        let answer = answer(&Query { text: parts.join(" "), sort, ..Query::default() });
        // Text without a gap is one word if it has a digit and begins a word of some record.
        let known = |word: &str| WORDS.iter().any(|words| begins_a_word_of(word, words));
        let mut wanted: Vec<String> = Vec::new();
        for part in parts.iter().flat_map(|part| part.split_whitespace()) {
            let pieces = plain(part);
            let whole = pieces.concat();
            let is_one = pieces.len() > 1 && whole.is_ascii() && whole.contains(|letter: char| letter.is_ascii_digit());
            if is_one && known(&whole) { wanted.push(whole) } else { wanted.extend(pieces) }
        }
        prop_assert!(wanted.iter().all(|word| known(word)), "what stands in a record is known");
        prop_assert!(answer.corrections.is_empty());
        prop_assert_eq!(&answer.words, &wanted);
        let has = |record: &usize| wanted.iter().all(|word| begins_a_word_of(word, &WORDS[*record]));
        let expected: Vec<usize> = (0..DATASET.records.len()).filter(has).collect();
        prop_assert_eq!(ids(&answer.records), ids(&expected));
    }
}

#[test]
fn a_typing_error_is_mended_and_said() {
    let found = |text: &str| answer(&Query { text: text.to_owned(), ..Query::default() });
    for (written, meant) in
        [("securty", "security"), ("blokchain", "blockchain"), ("distribtuedd", "distributed")]
    {
        let mended = found(written);
        assert_eq!(mended.corrections, [(written.to_owned(), meant.to_owned())]);
        assert_eq!(mended.records, found(meant).records);
    }
    // Four letters are too few for a correction, and a text with results is not corrected.
    assert!(found("zecu").records.is_empty() && found("zecu").corrections.is_empty());
    assert!(found("secur").corrections.is_empty());
}

#[test]
fn identifiers_are_found_however_they_are_written() {
    for text in ["X.1406", "x1406", "x 1406", "1406", "X.stov"] {
        let found = answer(&Query { text: text.to_owned(), ..Query::default() });
        let ids = ids(&found.records);
        assert!(
            ids.contains(&if text == "X.stov" {
                "wi-threats-online-voting-dlt"
            } else {
                "rec-x-1406-202107"
            }),
            "{text}: {ids:?}"
        );
    }
    for text in ["sg17", "SG 17", "Q14/17", "q1417"] {
        let found = answer(&Query { text: text.to_owned(), ..Query::default() });
        assert!(ids(&found.records).contains(&"q14-17"), "{text}");
    }
}
