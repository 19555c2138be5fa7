//! The values of one facet, stored twice: by row, for few rows, and by value, for many.
//!
//! Counting the values of a set of rows takes time proportional to either the number of rows in the set (looking up the
//! values of each), or the number of values (intersecting the rows of each with the set); each count uses the faster
//! way. The rows of a value are a bit set if the value is frequent, and a list where that is smaller.

use crate::set::Set;

/// The values of each row in a facet, as codes below [`Column::values`].
#[derive(Clone, Debug, Default)]
pub struct Column {
    rows: usize,
    /// The codes of row `r` are at `starts[r]..starts[r + 1]`. Empty if no row has more than one code: then row `r` has
    /// `codes[r]`, which is the number of values if it has none.
    starts: Vec<u32>,
    codes: Vec<u32>,
    /// The location of each value's rows.
    places: Vec<Place>,
    /// The number of rows with each value.
    totals: Vec<u32>,
    /// The bit sets of the frequent values, one after the other.
    bits: Vec<u64>,
    /// The rows of the rare values.
    lists: Vec<u32>,
    /// The cost of counting by value, in units of the time that counting one row by row takes.
    effort: usize,
}

/// The location of a value's rows.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// The index in `bits` at which its set starts.
    Bits(usize),
    /// The start and the end of its range in `lists`.
    List(usize, usize),
}

/// A value is frequent if it has at least one row per this many words of bits. At that limit its bit set takes four
/// times the memory of a list, but half the time.
const FREQUENT: usize = 2;

/// The number of 64-bit words that are intersected in the time in which one row's codes are counted, …
const WORDS_A_ROW: usize = 3;
/// … or the number of rows of a list that are looked up in a set. (Measured in Chromium at 100,000 rows.)
const LISTED_A_ROW: usize = 2;

impl Column {
    /// Returns the number of values.
    pub fn values(&self) -> usize {
        self.totals.len()
    }

    /// Returns the codes of a row, in the order in which they were added.
    #[inline]
    pub fn of(&self, row: u32) -> &[u32] {
        let row = row as usize;
        if self.starts.is_empty() {
            let code = &self.codes[row..=row];
            return if code[0] as usize == self.totals.len() { &[] } else { code };
        }
        &self.codes[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    /// Returns the number of rows with each value.
    pub fn totals(&self) -> &[u32] {
        &self.totals
    }

    /// Returns the number of rows of a set with each value; `size` is the number of rows in the set.
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

    /// Returns the rows that have any of these values; no row has an unknown value.
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

/// Builds a column row by row, in ascending order.
#[derive(Clone, Debug, Default)]
pub struct ColumnBuilder {
    /// The start of each row's codes, for all rows up to the last one added.
    starts: Vec<u32>,
    codes: Vec<u32>,
    /// True if some row has more than one code.
    many: bool,
}

impl ColumnBuilder {
    /// Adds a value to a row; duplicates are ignored.
    ///
    /// # Panics
    /// If a value was already added to a later row.
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

    /// Reserves room for `times` times as many more rows as there are, with as many values each.
    pub fn expect(&mut self, times: usize) {
        self.starts.reserve_exact(self.starts.len() * times);
        self.codes.reserve_exact(self.codes.len() * times);
    }

    /// Returns the column with this number of rows and values.
    ///
    /// # Panics
    /// If a row or a code is out of range.
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
    /// Decides the location of each value's rows from the totals. Lists are empty at first.
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

    /// Adds a row to each of its values.
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
