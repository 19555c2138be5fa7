//! Spelling correction: finds the nearest word, counted in edits, for a word that no row has.
//!
//! An edit is a letter added, removed or replaced, or two neighbouring letters swapped (optimal string alignment).
//! Words are compared with prefixes of the indexed words, since the last word of a question may be incomplete.

use crate::set::Set;
use crate::text::Text;

/// Returns the maximum number of edits for a word of this many letters.
pub(crate) fn allowed(letters: usize) -> u8 {
    match letters {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

impl Text {
    /// Returns the position of the nearest word, and the number of edits between the searched word and a prefix of it.
    /// Ties go to the word with the most rows of the set, then to the first in the alphabet. Only words of the set's
    /// rows count, and no more edits than the length of the searched word allows.
    pub(crate) fn nearest(&self, asked: &str, set: &Set) -> Option<(usize, u8)> {
        let mut table = Table::new(asked);
        // Fewer edits win, then more rows.
        let mut best: Option<(u8, usize, usize)> = None;
        for place in 0..self.words() {
            let edits = table.edits(&String::from_utf8_lossy(self.word(place)));
            if edits > table.allowed || best.is_some_and(|(least, ..)| edits > least) {
                continue;
            }
            let rows = self.count(place, set);
            if rows > 0 && best.is_none_or(|(least, most, _)| edits < least || rows > most) {
                best = Some((edits, rows, place));
            }
        }
        best.map(|(edits, _, place)| (place, edits))
    }
}

/// The edit-distance table between the searched word and the words of a sorted list, one after the other. Lines for
/// letters that a word shares with the previous one are reused.
struct Table {
    asked: Vec<char>,
    allowed: u8,
    /// The letters of the current word that were already compared.
    letters: Vec<char>,
    /// Line `l` has the edits from the first `l` letters to each prefix of the searched word.
    lines: Vec<u8>,
    /// For each line, the fewest edits from this prefix or a shorter one to the whole searched word.
    least: Vec<u8>,
    /// True if no further line can be near enough.
    hopeless: bool,
}

impl Table {
    fn new(asked: &str) -> Table {
        let asked: Vec<char> = asked.chars().collect();
        let lines: Vec<u8> = (0..=asked.len()).map(|edits| edits.min(100) as u8).collect();
        let least = vec![lines[asked.len()]];
        Table { allowed: allowed(asked.len()), asked, letters: Vec::new(), lines, least, hopeless: false }
    }

    /// Returns the edits to the nearest prefix of a word; above the allowed number, the result is any larger number.
    fn edits(&mut self, word: &str) -> u8 {
        let shared = self.letters.iter().zip(word.chars()).take_while(|(a, b)| **a == *b).count();
        if shared < self.letters.len() {
            self.letters.truncate(shared);
            self.lines.truncate((shared + 1) * (self.asked.len() + 1));
            self.least.truncate(shared + 1);
            self.hopeless = false;
        }
        for letter in word.chars().skip(shared) {
            if self.hopeless {
                break;
            }
            self.add(letter);
        }
        self.least[self.letters.len()]
    }

    /// Adds the line for one more letter.
    fn add(&mut self, letter: char) {
        let width = self.asked.len() + 1;
        let above = self.lines.len() - width;
        let before = self.letters.last().copied();
        self.letters.push(letter);
        self.lines.push(self.letters.len().min(100) as u8);
        for at in 1..width {
            let other = self.asked[at - 1];
            let replaced = self.lines[above + at - 1] + u8::from(other != letter);
            let extra = self.lines[above + at].min(self.lines[above + width + at - 1]) + 1;
            let mut edits = replaced.min(extra);
            if at > 1 && before == Some(other) && self.asked[at - 2] == letter {
                // The line two above exists, since there is a letter before.
                edits = edits.min(self.lines[above - width + at - 2] + 1);
            }
            self.lines.push(edits.min(100));
        }
        let line = &self.lines[above + width..];
        self.hopeless = line.iter().all(|&edits| edits > self.allowed);
        let least = line[width - 1].min(self.least.last().copied().unwrap_or(u8::MAX));
        self.least.push(least);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(asked: &str, word: &str) -> u8 {
        Table::new(asked).edits(word)
    }

    #[test]
    fn an_edit_is_a_letter_or_a_pair_of_neighbours() {
        for (asked, word, expected) in [
            ("security", "security", 0),
            ("securty", "security", 1),
            ("secuirty", "security", 1),
            ("blockchan", "blockchains", 1),
            ("distribtued", "distributed", 1),
            ("distribtuedd", "distributed", 2),
            ("ledgr", "ledgers", 1),
            ("überall", "uberall", 1),
        ] {
            assert_eq!(edits(asked, word), expected, "{asked}, {word}");
        }
        assert!(edits("security", "voting") > 1);
    }
}
