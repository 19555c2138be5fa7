//! Finds the searched words in a displayed text.

use super::fold::fold;
use super::words::{Piece, words};
use std::ops::Range;

/// Returns the byte ranges of a text that match the beginning of a word with one of the searched words (which are
/// folded). They are at character boundaries, in ascending order, with a gap between any two. A searched word may match
/// several words of the text that are not separated by a space: `x1400` matches `X.1400`.
pub fn marks<'a>(text: &str, asked: impl Iterator<Item = &'a str> + Clone) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    if asked.clone().next().is_none() {
        return marks;
    }
    let pieces = words(text);
    for (at, piece) in pieces.iter().enumerate() {
        let Some(end) = asked.clone().filter_map(|word| reached(text, &pieces[at..], word)).max() else {
            continue;
        };
        match marks.last_mut().filter(|last| last.end >= piece.place.start) {
            Some(last) => last.end = last.end.max(end),
            None => marks.push(piece.place.start..end),
        }
    }
    marks
}

/// Returns the end of the match if the text, from the first of these pieces on, begins with the word.
fn reached(text: &str, pieces: &[Piece], word: &str) -> Option<usize> {
    let (first, rest) = pieces.split_first()?;
    if word.is_empty() {
        return None;
    }
    if first.word.starts_with(word) {
        return Some(first.place.start + reach(&text[first.place.clone()], word.len()));
    }
    let more = word.strip_prefix(first.word.as_str())?;
    let gap = text.get(first.place.end..rest.first()?.place.start)?;
    if gap.contains(char::is_whitespace) { None } else { reached(text, rest, more) }
}

/// Returns the length of the part of a word whose folded form has `folded` bytes, including any combining marks on its
/// last letter.
fn reach(word: &str, folded: usize) -> usize {
    let mut made = String::new();
    for (at, letter) in word.char_indices() {
        let before = made.len();
        fold(letter, &mut made);
        if before >= folded && made.len() > before {
            return at;
        }
    }
    word.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn beginnings_of_words_are_marked() {
        for (text, asked, expected) in [
            ("Security of DLT", vec!["sec", "dlt"], vec!["Sec", "DLT"]),
            ("Élan vital", vec!["el"], vec!["Él"]),
            ("E\u{301}lan", vec!["e"], vec!["E\u{301}"]),
            ("Straße", vec!["stras"], vec!["Straß"]),
            ("区块链标准", vec!["区块", "块链"], vec!["区块链"]),
            ("a security", vec!["s", "secu"], vec!["secu"]),
            ("insecure", vec!["sec"], vec![]),
            ("ITU-T X.1400 (2020)", vec!["x1400"], vec!["X.1400"]),
            ("Q14/17, Q1", vec!["q14"], vec!["Q14"]),
            ("X 1400", vec!["x1400"], vec![]),
        ] {
            let marks = marks(text, asked.iter().copied());
            assert_eq!(marks.into_iter().map(|mark| &text[mark]).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn marks_are_parts_of_the_text(text in any::<String>(), asked in proptest::collection::vec("[a-zé]{0,3}|\\PC", 0..4)) {
            let marks = marks(&text, asked.iter().map(String::as_str));
            let mut end = None;
            for mark in marks {
                prop_assert!(!text[mark.clone()].is_empty());
                prop_assert!(end.is_none_or(|end| end < mark.start));
                end = Some(mark.end);
            }
        }
    }
}
