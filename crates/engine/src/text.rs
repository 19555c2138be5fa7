//! An inverted index: the rows of each word.
//!
//! The words are in byte order, and so are their rows, one word after the other in one allocation. Words with the same
//! prefix are neighbours, so the rows of all words with a prefix are one slice, however many words there are.

use crate::names::Names;
use crate::set::Set;
use crate::sort::Sorting;
use crate::strings::Strings;
use std::ops::Range;

/// A row that contains a word (the upper 30 bits), and the weight of the word there (the lower 2).
pub(crate) type Posting = u32;

/// A sorted dictionary of words with the rows of each.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The words in byte order, without duplicates.
    words: Strings,
    /// Word `w` is in the rows at `starts[w]..starts[w + 1]` of `postings`.
    starts: Vec<u32>,
    postings: Vec<Posting>,
}

impl Text {
    /// Returns the number of different words.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// Returns a word by its position in the dictionary.
    pub(crate) fn word(&self, place: usize) -> &[u8] {
        self.words.get(place)
    }

    /// Returns the range of words with this prefix.
    pub(crate) fn beginning(&self, with: &[u8]) -> Range<usize> {
        let first = self.first(0, |word| word < with);
        first..self.first(first, |word| word.starts_with(with))
    }

    /// Returns the first word, starting at a position, that is not `before` (binary search).
    fn first(&self, from: usize, before: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (from, self.words.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.words.get(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Adds the rows of these words to a set.
    pub(crate) fn collect(&self, words: Range<usize>, into: &mut Set) {
        self.postings(words).iter().for_each(|&posting| into.insert(posting >> 2));
    }

    /// Returns the number of rows of a set that have a word.
    pub(crate) fn count(&self, word: usize, set: &Set) -> usize {
        self.postings(word..word + 1).iter().filter(|&&posting| set.has(posting >> 2)).count()
    }

    /// Raises the score of each row to what one of these words gives, if that is higher: more than 0, higher for a
    /// higher weight of the word in the row, and higher for a whole word than for a prefix.
    pub(crate) fn rate(&self, words: Range<usize>, asked: &[u8], best: &mut [u8]) {
        for word in words {
            let whole = u8::from(self.words.get(word) == asked);
            for &posting in self.postings(word..word + 1) {
                let score = 2 * (posting & 3) as u8 + whole + 1;
                let row = &mut best[posting as usize >> 2];
                *row = score.max(*row);
            }
        }
    }

    /// Adds the rows that have a whole word with at least this weight to a set.
    pub(crate) fn collect_told(&self, word: &[u8], weight: u8, into: &mut Set) {
        let words = self.first(0, |other| other < word)..self.first(0, |other| other <= word);
        let told = self.postings(words).iter().filter(|&&posting| (posting & 3) as u8 >= weight);
        told.for_each(|&posting| into.insert(posting >> 2));
    }

    fn postings(&self, words: Range<usize>) -> &[Posting] {
        match self.starts.get(words.start).zip(self.starts.get(words.end)) {
            Some((&start, &end)) => &self.postings[start as usize..end as usize],
            None => &[],
        }
    }
}

/// Builds a text row by row, in ascending order.
#[derive(Clone, Debug, Default)]
pub struct TextBuilder {
    names: Names,
    /// For each word, the last row that has it, and the number of rows that have it.
    seen: Vec<(u32, u32)>,
    /// The words of the rows, one row after the other: the word's number (the upper 30 bits) and its weight.
    entries: Vec<u32>,
    /// The end of each row's words, for all rows up to the last one added.
    ends: Vec<u32>,
    ending: Option<Ending>,
}

/// The text while it is built from the words of all rows.
#[derive(Clone, Debug)]
struct Ending {
    sorting: Sorting,
    text: Text,
    /// For each word, by its number in the builder, the position of its next row.
    next: Vec<u32>,
    /// The next row to be listed.
    row: usize,
}

impl TextBuilder {
    /// Adds a word in UTF-8 to a row. The weight, from 0 to 3, says how characteristic it is for the row; if a word is
    /// added twice, the higher weight counts. There may be 2^30 rows, and as many words.
    ///
    /// # Panics
    /// If a word was already added to a later row.
    #[inline]
    pub fn push(&mut self, row: u32, word: &[u8], weight: u8) {
        let start = self.start(row);
        let number = self.names.number(word);
        let entry = number << 2 | u32::from(weight.min(3));
        if self.seen.len() <= number as usize {
            self.seen.push((u32::MAX, 0));
        }
        let (last, count) = &mut self.seen[number as usize];
        if *last == row {
            let own = self.entries[start..].iter_mut().find(|own| **own >> 2 == number);
            own.into_iter().for_each(|own| *own = entry.max(*own));
            return;
        }
        *last = row;
        *count += 1;
        self.entries.push(entry);
        self.ends[row as usize] = self.entries.len() as u32;
    }

    /// Reserves room for `times` times as many more rows as there are, with as many words each.
    pub fn expect(&mut self, times: usize) {
        self.entries.reserve_exact(self.entries.len() * times);
        self.ends.reserve_exact(self.ends.len() * times);
    }

    /// Returns the start of the words of a row, which must be the last one.
    #[inline]
    fn start(&mut self, row: u32) -> usize {
        let row = row as usize;
        if self.ends.len() <= row {
            self.ends.resize(row + 1, self.entries.len() as u32);
        }
        assert!(self.ends.len() == row + 1, "rows come in ascending order");
        if row == 0 { 0 } else { self.ends[row - 1] as usize }
    }

    /// Does a part of the work of `finish`, as much as looking at `count` words or rows takes, so that the caller can
    /// do other work in between. Returns true while work remains. No words may be added after the first step.
    pub fn step(&mut self, count: usize) -> bool {
        let names = self.names.strings();
        let ending = self.ending.get_or_insert_with(|| Ending::new(names));
        if ending.sorting.step(names, count) {
            return true;
        }
        if ending.next.is_empty() && !names.is_empty() {
            let order = std::mem::take(&mut ending.sorting).finish();
            ending.begin(order, names, &self.seen, self.entries.len());
            return true;
        }
        let until = self.ends.len().min(ending.row.saturating_add(count));
        for row in ending.row..until {
            let from = if row == 0 { 0 } else { self.ends[row - 1] };
            let entries = &self.entries[from as usize..self.ends[row] as usize];
            ending.text.list(row as u32, entries, &mut ending.next);
        }
        ending.row = until;
        until < self.ends.len()
    }

    pub fn finish(mut self) -> Text {
        while self.step(usize::MAX) {}
        self.ending.map_or_else(Text::default, |ending| ending.text)
    }
}

impl Ending {
    fn new(names: &Strings) -> Ending {
        Ending { sorting: Sorting::new(names), text: Text::default(), next: Vec::new(), row: 0 }
    }

    /// Creates the dictionary in this order of the numbers, and room for the postings.
    fn begin(&mut self, order: Vec<u32>, names: &Strings, seen: &[(u32, u32)], postings: usize) {
        self.next = vec![0; order.len()];
        self.text.words = names.reordered(&order);
        self.text.postings = vec![0; postings];
        let mut start = 0;
        for number in order {
            self.text.starts.push(start);
            self.next[number as usize] = start;
            start += seen[number as usize].1;
        }
        self.text.starts.push(start);
    }
}

impl Text {
    /// Adds a row to each of its words.
    fn list(&mut self, row: u32, entries: &[u32], next: &mut [u32]) {
        for &entry in entries {
            let place = &mut next[entry as usize >> 2];
            self.postings[*place as usize] = row << 2 | entry & 3;
            *place += 1;
        }
    }
}
