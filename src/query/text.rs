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

/// An identifier as one word: `X.1400` and `x1400` are both `x1400`.
pub fn squeezed(identifier: &str) -> String {
    words(identifier).collect()
}

/// Which rows have which words, as a sorted dictionary.
#[derive(Clone, Debug, Default)]
pub struct TextIndex {
    entries: Vec<(String, Vec<u32>)>,
    rows: usize,
}

impl TextIndex {
    /// From the words of each row.
    pub fn new(rows: impl IntoIterator<Item = Vec<String>>) -> TextIndex {
        let mut pairs: Vec<(String, u32)> = Vec::new();
        let mut count = 0;
        for (row, words) in rows.into_iter().enumerate() {
            count = row + 1;
            pairs.extend(words.into_iter().map(|word| (word, row as u32)));
        }
        let order = sorted_by(pairs.len(), &|a, b| pairs[a].cmp(&pairs[b]));
        let mut entries: Vec<(String, Vec<u32>)> = Vec::new();
        for place in order {
            let (word, row) = &pairs[place];
            match entries.last_mut() {
                Some((last, postings)) if last == word => {
                    if postings.last() != Some(row) {
                        postings.push(*row);
                    }
                }
                _ => entries.push((word.clone(), vec![*row])),
            }
        }
        TextIndex { entries, rows: count }
    }

    /// One flag a row: whether each word of the text begins one of its words. `None` if the text has no word,
    /// so that every row matches.
    pub fn matches(&self, text: &str) -> Option<Vec<bool>> {
        let mut matching: Option<Vec<bool>> = None;
        for word in words(text) {
            let mut having = vec![false; self.rows];
            let start = self.entries.partition_point(|(entry, _)| *entry < word);
            for (_, postings) in
                self.entries[start..].iter().take_while(|(entry, _)| entry.starts_with(&word))
            {
                postings.iter().for_each(|&row| having[row as usize] = true);
            }
            matching = Some(match matching {
                Some(all) => all.iter().zip(having).map(|(&all, has)| all && has).collect(),
                None => having,
            });
        }
        matching
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_word_must_begin_a_word() {
        let rows = ["Security threats to online voting using DLT", "X.1406 x1406", "Élan vital"];
        let index = TextIndex::new(rows.map(|row| words(row).collect()));
        for (text, expected) in [
            ("secu vot", [true, false, false]),
            ("oting", [false, false, false]),
            ("x.1406", [false, true, false]),
            ("X1406", [false, true, false]),
            ("élan", [false, false, true]),
        ] {
            assert_eq!(index.matches(text), Some(expected.to_vec()), "{text}");
        }
        assert_eq!(index.matches(" +- "), None);
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
            let index = TextIndex::new(rows.iter().map(|row| words(row).collect()));
            let expected: Vec<bool> = rows
                .iter()
                .map(|row| words(&text).all(|wanted| words(row).any(|word| word.starts_with(&wanted))))
                .collect();
            let found = index.matches(&text).unwrap_or_else(|| vec![true; rows.len()]);
            prop_assert_eq!(found, expected);
        }
    }
}
