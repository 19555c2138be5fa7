//! The values of one facet, kept twice: by row, for few rows, and by value, for many.
//!
//! Counting the values of a set of rows takes either as long as there are rows in the set (look up the values of each) or as
//! long as there are values (for each intersect its rows with the set), so each count takes the shorter way. A value's rows
//! are a set of bits where it is frequent, and a list where that is smaller.

use crate::set::Set;

/// For each row the values that it has in a facet, as codes below [`Column::values`].
#[derive(Clone, Debug, Default)]
pub struct Column {
    rows: usize,
    /// Row `r` has the codes from `starts[r]` until before `starts[r + 1]`. Empty where no row has more than one: then row
    /// `r` has `codes[r]`, which is the number of values if it has none.
    starts: Vec<u32>,
    codes: Vec<u32>,
    /// Where the rows of each value are.
    places: Vec<Place>,
    /// How many rows have each value.
    totals: Vec<u32>,
    /// Bits of the frequent values, one set after the other.
    bits: Vec<u64>,
    /// Rows of the rare ones.
    lists: Vec<u32>,
    /// What counting by value takes, in the time that one row takes when counting by row.
    effort: usize,
}

/// Where the rows of a value are.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// From here on in the bits.
    Bits(usize),
    /// From here until before there in the lists.
    List(usize, usize),
}

/// A value is frequent if it has a row for each so many words of bits: a set of them takes up to four times the memory of a
/// list then, but half the time.
const FREQUENT: usize = 2;

/// In the time in which the codes of one row are counted, so many words of 64 bits are intersected, …
const WORDS_A_ROW: usize = 3;
/// … or so many rows of a list are looked up in a set. (Measured in Chromium at 100,000 rows.)
const LISTED_A_ROW: usize = 2;

impl Column {
    /// How many values there are.
    pub fn values(&self) -> usize {
        self.totals.len()
    }

    /// The codes of a row, in the order in which they were given.
    #[inline]
    pub fn of(&self, row: u32) -> &[u32] {
        let row = row as usize;
        if self.starts.is_empty() {
            let code = &self.codes[row..=row];
            return if code[0] as usize == self.totals.len() { &[] } else { code };
        }
        &self.codes[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    /// How many rows have each value.
    pub fn totals(&self) -> &[u32] {
        &self.totals
    }

    /// How many of a set of rows have each value; `size` is the number of rows in the set.
    pub(crate) fn count(&self, set: &Set, size: usize) -> Vec<u32> {
        if size == self.rows {
            self.totals.clone()
        } else if size < self.effort {
            self.count_by_row(set)
        } else {
            self.places.iter().map(|&place| self.count_value(place, set)).collect()
        }
    }

    fn count_by_row(&self, set: &Set) -> Vec<u32> {
        // One more, for rows without a value.
        let mut counts = vec![0; self.totals.len() + 1];
        if self.starts.is_empty() {
            set.iter().for_each(|row| counts[self.codes[row as usize] as usize] += 1);
        } else {
            for row in set.iter() {
                self.of(row).iter().for_each(|&code| counts[code as usize] += 1);
            }
        }
        counts.truncate(self.totals.len());
        counts
    }

    fn count_value(&self, place: Place, set: &Set) -> u32 {
        match place {
            Place::Bits(start) => {
                let own = &self.bits[start..];
                set.bits().iter().zip(own).map(|(set, own)| (set & own).count_ones()).sum()
            }
            Place::List(start, end) => {
                self.lists[start..end].iter().map(|&row| u32::from(set.has(row))).sum()
            }
        }
    }

    /// The rows that have any of these values; unknown ones are on no row.
    pub(crate) fn with_any(&self, codes: &[u32]) -> Set {
        let mut set = Set::none(self.rows);
        let words = set.bits().len();
        for &code in codes {
            match self.places.get(code as usize) {
                Some(&Place::Bits(start)) => set.or_bits(&self.bits[start..start + words]),
                Some(&Place::List(start, end)) => {
                    self.lists[start..end].iter().for_each(|&row| set.insert(row))
                }
                None => {}
            }
        }
        set
    }
}

/// A column in the making: row by row, in ascending order.
#[derive(Clone, Debug, Default)]
pub struct ColumnBuilder {
    /// Where the codes of each row begin that was given one, or was passed over.
    starts: Vec<u32>,
    codes: Vec<u32>,
    /// Whether some row has more than one.
    many: bool,
}

impl ColumnBuilder {
    /// Gives a row a value; once is enough.
    ///
    /// # Panics
    /// If a later row was given one before.
    pub fn push(&mut self, row: u32, code: u32) {
        let row = row as usize;
        if self.starts.len() <= row {
            self.starts.resize(row + 1, self.codes.len() as u32);
        }
        assert!(self.starts.len() == row + 1, "rows come in ascending order");
        let own = &self.codes[self.starts[row] as usize..];
        if own.contains(&code) {
            return;
        }
        self.many |= !own.is_empty();
        self.codes.push(code);
    }

    /// Makes room for so many times as many more rows, with as many values as those that there are.
    pub fn expect(&mut self, times: usize) {
        self.starts.reserve_exact(self.starts.len() * times);
        self.codes.reserve_exact(self.codes.len() * times);
    }

    /// The column of so many rows and values.
    ///
    /// # Panics
    /// If a row or a code is not below those.
    pub fn finish(self, rows: usize, values: usize) -> Column {
        let ColumnBuilder { mut starts, codes, many } = self;
        assert!(starts.len() <= rows, "each row is below their number");
        starts.resize(rows + 1, codes.len() as u32);
        let mut totals = vec![0u32; values];
        codes.iter().for_each(|&code| totals[code as usize] += 1);
        let mut column = Column { rows, totals, ..Column::default() };
        column.place();
        for row in 0..rows {
            column.list(row as u32, &codes[starts[row] as usize..starts[row + 1] as usize]);
        }
        if many {
            (column.starts, column.codes) = (starts, codes);
        } else {
            let code = |row: usize| {
                let own = &codes[starts[row] as usize..starts[row + 1] as usize];
                own.first().copied().unwrap_or(values as u32)
            };
            column.codes = (0..rows).map(code).collect();
        }
        column
    }
}

impl Column {
    /// Decides where the rows of each value will be, from the totals. Lists begin empty, at their start.
    fn place(&mut self) {
        let words = self.rows.div_ceil(64);
        let (mut bits, mut listed) = (0, 0);
        for &total in &self.totals {
            if total as usize * FREQUENT >= words {
                self.places.push(Place::Bits(bits));
                bits += words;
            } else {
                self.places.push(Place::List(listed, listed));
                listed += total as usize;
            }
        }
        self.bits = vec![0; bits];
        self.lists = vec![0; listed];
        self.effort = bits / WORDS_A_ROW + listed / LISTED_A_ROW;
    }

    /// Lists a row under its values.
    fn list(&mut self, row: u32, codes: &[u32]) {
        for &code in codes {
            match &mut self.places[code as usize] {
                Place::Bits(start) => self.bits[*start + row as usize / 64] |= 1 << (row % 64),
                Place::List(_, end) => {
                    self.lists[*end] = row;
                    *end += 1;
                }
            }
        }
    }
}
