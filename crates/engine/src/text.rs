//! Which rows have which words.
//!
//! The words stand in alphabetical order, and so do their rows, one after the other in one piece of memory. Words that begin
//! alike are neighbours, so the rows of all words that begin with something are one slice, however many words there are.

use crate::names::Names;
use crate::set::Set;
use crate::sort::Sorting;
use crate::strings::Strings;
use std::ops::Range;

/// A row in which a word is (the upper 30 bits), and how much it tells there (the lower 2).
pub(crate) type Posting = u32;

/// A sorted dictionary of words with the rows of each.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// Each once, in the order of their bytes.
    words: Strings,
    /// Word `w` is in the rows from `starts[w]` until before `starts[w + 1]`.
    starts: Vec<u32>,
    postings: Vec<Posting>,
}

impl Text {
    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// A word, by its place in the dictionary.
    pub(crate) fn word(&self, place: usize) -> &[u8] {
        self.words.get(place)
    }

    /// The words that begin with this.
    pub(crate) fn beginning(&self, with: &[u8]) -> Range<usize> {
        let first = self.first(0, |word| word < with);
        first..self.first(first, |word| word.starts_with(with))
    }

    /// From a place on, the first word that is not `before`.
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

    /// Takes the rows of these words into a set.
    pub(crate) fn collect(&self, words: Range<usize>, into: &mut Set) {
        self.postings(words).iter().for_each(|&posting| into.insert(posting >> 2));
    }

    /// How many rows of a set have a word.
    pub(crate) fn count(&self, word: usize, set: &Set) -> usize {
        self.postings(word..word + 1).iter().filter(|&&posting| set.has(posting >> 2)).count()
    }

    /// Raises what is known of how well each row matches to what one of these words gives: more than 0, the more the more the
    /// word tells in that row, and a word that is whole more than one that only begins so.
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

    /// Takes the rows that have a word, as a whole, of which it tells so much at least, into a set.
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

/// A text in the making: row by row, in ascending order.
#[derive(Clone, Debug, Default)]
pub struct TextBuilder {
    names: Names,
    /// For each word the last row in which it is, and in how many it is.
    seen: Vec<(u32, u32)>,
    /// The words of the rows, one row after the other: the word's number (the upper 30 bits), and how much it tells.
    entries: Vec<u32>,
    /// Where the words of each row end that has any, or was passed over.
    ends: Vec<u32>,
    ending: Option<Ending>,
}

/// What is made of the words of all rows, in the making.
#[derive(Clone, Debug)]
struct Ending {
    sorting: Sorting,
    text: Text,
    /// For each word, by its number in the builder, where its next row goes.
    next: Vec<u32>,
    /// The row whose words are listed next.
    row: usize,
}

impl TextBuilder {
    /// Gives a row a word: some letters in UTF-8. The higher the weight, from 0 to 3, the more it tells of the row; of a word
    /// that is given twice the higher weight counts. There may be 2^30 rows, and as many words.
    ///
    /// # Panics
    /// If a later row was given one before.
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

    /// Makes room for so many times as many more rows, with as many words as those that there are.
    pub fn expect(&mut self, times: usize) {
        self.entries.reserve_exact(self.entries.len() * times);
        self.ends.reserve_exact(self.ends.len() * times);
    }

    /// Where the words of a row begin that is the last one yet.
    #[inline]
    fn start(&mut self, row: u32) -> usize {
        let row = row as usize;
        if self.ends.len() <= row {
            self.ends.resize(row + 1, self.entries.len() as u32);
        }
        assert!(self.ends.len() == row + 1, "rows come in ascending order");
        if row == 0 { 0 } else { self.ends[row - 1] as usize }
    }

    /// Does a part of what `finish` has to do, so that the caller may do something else between: as much as looking at so
    /// many words or rows takes. Gives whether there is more to do. After that no word comes any more.
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

    /// Makes the dictionary, in that order of the numbers, and room for the postings.
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
    /// Puts a row where each of its words has its next one.
    fn list(&mut self, row: u32, entries: &[u32], next: &mut [u32]) {
        for &entry in entries {
            let place = &mut next[entry as usize >> 2];
            self.postings[*place as usize] = row << 2 | entry & 3;
            *place += 1;
        }
    }
}
