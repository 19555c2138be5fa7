//! Full-text search: every word of the query must begin a word of the record.

use std::collections::BTreeMap;

/// The words of a text: runs of letters and digits, in lower case.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
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
        let mut entries: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut count = 0;
        for (row, words) in rows.into_iter().enumerate() {
            count = row + 1;
            for word in words {
                let postings = entries.entry(word).or_default();
                if postings.last() != Some(&(row as u32)) {
                    postings.push(row as u32);
                }
            }
        }
        TextIndex { entries: entries.into_iter().collect(), rows: count }
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
