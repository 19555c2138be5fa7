//! Full-text search: every word of the query must begin a word of the record.

use crate::activity::sorted_by;

/// The words of a text: runs of letters and digits, in lower case.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c| !is_of_a_word(c))
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().map(lower).collect())
}

/// ASCII's letters and digits, and everything beyond ASCII but the punctuation of Latin-1, of U+2000 to U+206F and
/// of the CJK block. The Unicode tables that would tell exactly weigh more than the rest of the engine.
fn is_of_a_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

/// Lower case in the alphabets that have simple rules for it: Latin with its accents, Greek, Cyrillic.
fn lower(c: char) -> char {
    let up = |by: u32| char::from_u32(c as u32 + by).unwrap_or(c);
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => up(32),
        'Ѐ'..='Џ' => up(80),
        // Small letters follow their capitals: on even places here, …
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if (c as u32).is_multiple_of(2) => up(1),
        // … on odd ones there.
        'Ĺ'..='ň' | 'Ź'..='ž' if !(c as u32).is_multiple_of(2) => up(1),
        _ => c,
    }
}

/// A text as it is compared: in lower case, letters and digits only, one space between words.
pub fn folded(text: &str) -> String {
    let words: Vec<String> = words(text).collect();
    words.join(" ")
}

/// An identifier as one word: `X.1400` and `x1400` are both `x1400`.
pub fn squeezed(identifier: &str) -> String {
    words(identifier).collect()
}

/// A word of a record, and how much it tells which record it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    word: String,
    row: u32,
    weight: u16,
}

impl Word {
    /// The words of an identifier, and the whole of it as one.
    pub fn of_identifier(identifier: &str, into: &mut Vec<Word>) {
        Word::push(words(identifier).chain([squeezed(identifier)]), 4, into);
    }

    /// The words of a title.
    pub fn of_title(title: &str, into: &mut Vec<Word>) {
        Word::push(words(title), 2, into);
    }

    /// The words of anything else.
    pub fn of_text(text: &str, into: &mut Vec<Word>) {
        Word::push(words(text), 1, into);
    }

    fn push(words: impl Iterator<Item = String>, weight: u16, into: &mut Vec<Word>) {
        into.extend(words.map(|word| Word { word, row: 0, weight }));
    }
}

/// Which rows have which words, as a sorted dictionary.
#[derive(Clone, Debug, Default)]
pub struct TextIndex {
    /// By word, then row.
    words: Vec<Word>,
    rows: usize,
}

impl TextIndex {
    /// From the words of each row.
    pub fn new(rows: impl IntoIterator<Item = Vec<Word>>) -> TextIndex {
        let mut all: Vec<Word> = Vec::new();
        let mut count = 0;
        for (row, words) in rows.into_iter().enumerate() {
            count = row + 1;
            all.extend(words.into_iter().map(|word| Word { row: row as u32, ..word }));
        }
        let order = sorted_by(all.len(), &|a, b| all[a].cmp(&all[b]));
        TextIndex { words: order.into_iter().map(|place| all[place].clone()).collect(), rows: count }
    }

    /// How well each row matches: 0 if some word of the text begins none of its words. An identifier counts more
    /// than a title, that more than anything else, and a whole word more than its beginning. `None` if the text
    /// has no word, so that every row matches.
    pub fn scores(&self, text: &str) -> Option<Vec<u16>> {
        let mut scores: Option<Vec<u16>> = None;
        for wanted in words(text) {
            let mut best = vec![0; self.rows];
            let start = self.words.partition_point(|word| word.word < wanted);
            for word in self.words[start..].iter().take_while(|word| word.word.starts_with(&wanted)) {
                let whole = u16::from(word.word.len() == wanted.len());
                let row = &mut best[word.row as usize];
                *row = (*row).max(2 * word.weight + whole);
            }
            scores = Some(match scores {
                Some(all) => all.iter().zip(best).map(|(&sum, best)| both(sum, best)).collect(),
                None => best,
            });
        }
        scores
    }
}

/// The score of a row that matched so far and now; 0 if it failed once.
fn both(sum: u16, best: u16) -> u16 {
    if sum == 0 || best == 0 { 0 } else { sum.saturating_add(best) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index(rows: &[impl AsRef<str>]) -> TextIndex {
        TextIndex::new(rows.iter().map(|row| {
            let mut words = Vec::new();
            Word::of_title(row.as_ref(), &mut words);
            words
        }))
    }

    #[test]
    fn every_word_must_begin_a_word() {
        let rows = ["Security threats to online voting using DLT", "X.1406 x1406", "Élan vital"];
        let index = index(&rows);
        for (text, expected) in [
            ("secu vot", [true, false, false]),
            ("oting", [false, false, false]),
            ("x.1406", [false, true, false]),
            ("X1406", [false, true, false]),
            ("élan", [false, false, true]),
        ] {
            let found = index.scores(text).expect("the text has a word");
            assert_eq!(found.iter().map(|&score| score > 0).collect::<Vec<_>>(), expected, "{text}");
        }
        assert_eq!(index.scores(" +- "), None);
    }

    #[test]
    fn identifiers_tell_most_and_whole_words_more_than_beginnings() {
        let mut rows: Vec<Vec<Word>> = vec![vec![]; 4];
        Word::of_text("a dlt abstract", &mut rows[0]);
        Word::of_title("a dlthing", &mut rows[1]);
        Word::of_title("a dlt title", &mut rows[2]);
        Word::of_identifier("X.dlt", &mut rows[3]);
        let scores = TextIndex::new(rows).scores("dlt").unwrap();
        assert!(scores.is_sorted_by(|a, b| 0 < *a && a < b), "{scores:?}");
    }

    #[test]
    fn upper_and_lower_case_are_the_same() {
        for (upper, lower) in [
            ("ITU", "itu"),
            ("ÉLAN", "élan"),
            ("ČEŠTINA", "čeština"),
            ("ŁÓDŹ", "łódź"),
            ("ΩΜΕΓΑ", "ωμεγα"),
            ("ЁЖ", "ёж"),
        ] {
            assert_eq!(words(upper).collect::<Vec<_>>(), [lower], "{upper}");
        }
        for (text, split) in [
            ("a–b “c”", vec!["a", "b", "c"]),
            ("区块链、标准", vec!["区块链", "标准"]),
            ("سلسلة الكتل", vec!["سلسلة", "الكتل"]),
        ] {
            assert_eq!(words(text).collect::<Vec<_>>(), split, "{text}");
        }
    }

    proptest! {
        #[test]
        fn matches_equal_a_brute_force(rows in proptest::collection::vec("[ab .]{0,8}", 0..8), text in "[ab ]{0,5}") {
            let index = index(&rows);
            let expected: Vec<bool> = rows
                .iter()
                .map(|row| words(&text).all(|wanted| words(row).any(|word| word.starts_with(&wanted))))
                .collect();
            let found = index.scores(&text).unwrap_or_else(|| vec![1; rows.len()]);
            prop_assert_eq!(found.iter().map(|&score| score > 0).collect::<Vec<_>>(), expected);
        }
    }
}
