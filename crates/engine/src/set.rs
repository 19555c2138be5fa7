//! A set of rows as a bit set.

/// A subset of the rows `0..rows`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// Row `r` is bit `r % 64` of word `r / 64`; bits after the last row are never set.
    bits: Vec<u64>,
    rows: usize,
}

impl Set {
    /// Returns the empty set of `rows` rows.
    pub fn none(rows: usize) -> Set {
        Set { bits: vec![0; rows.div_ceil(64)], rows }
    }

    /// Returns the full set of `rows` rows.
    pub fn all(rows: usize) -> Set {
        let mut bits = vec![u64::MAX; rows.div_ceil(64)];
        if let Some(last) = bits.last_mut().filter(|_| !rows.is_multiple_of(64)) {
            *last >>= 64 - rows % 64;
        }
        Set { bits, rows }
    }

    /// Returns the number of rows, in the set or not.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Returns the number of rows in the set.
    pub fn count(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|&bits| bits == 0)
    }

    /// Returns true if the row is in the set, and false if it does not exist.
    #[inline]
    pub fn has(&self, row: u32) -> bool {
        self.bits.get(row as usize / 64).is_some_and(|bits| bits >> (row % 64) & 1 == 1)
    }

    /// Adds a row.
    ///
    /// # Panics
    /// If there is no such row.
    #[inline]
    pub fn insert(&mut self, row: u32) {
        self.bits[row as usize / 64] |= 1 << (row % 64);
    }

    /// Keeps the rows that are also in the other set.
    pub fn and(&mut self, other: &Set) {
        self.and_bits(&other.bits);
    }

    /// Keeps the rows that are not in the other set.
    pub fn and_not(&mut self, other: &Set) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(bits, other)| *bits &= !other);
    }

    /// Iterates over the rows of the set, in ascending order.
    pub fn iter(&self) -> Members<'_> {
        Members { rest: &self.bits, bits: 0, first: 0u32.wrapping_sub(64) }
    }

    pub(crate) fn bits(&self) -> &[u64] {
        &self.bits
    }

    pub(crate) fn and_bits(&mut self, other: &[u64]) {
        self.bits.iter_mut().zip(other).for_each(|(bits, other)| *bits &= other);
    }

    pub(crate) fn or_bits(&mut self, other: &[u64]) {
        self.bits.iter_mut().zip(other).for_each(|(bits, other)| *bits |= other);
    }
}

/// An iterator over the rows of a set, in ascending order.
#[derive(Clone, Debug)]
pub struct Members<'a> {
    /// The words after the current one.
    rest: &'a [u64],
    /// The remaining bits of the current word, and the row of its first bit.
    bits: u64,
    first: u32,
}

impl Iterator for Members<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        while self.bits == 0 {
            let (&bits, rest) = self.rest.split_first()?;
            (self.bits, self.rest) = (bits, rest);
            self.first = self.first.wrapping_add(64);
        }
        let row = self.first + self.bits.trailing_zeros();
        self.bits &= self.bits - 1;
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn it_is_a_set((rows, a, b) in (0usize..200).prop_flat_map(|rows| {
            let some = || proptest::collection::btree_set(0..rows.max(1) as u32, 0..=rows);
            (Just(rows), some(), some())
        })) {
            let set = |rows_of: &BTreeSet<u32>| {
                let mut set = Set::none(rows);
                rows_of.iter().for_each(|&row| set.insert(row));
                set
            };
            let mut both = set(&a);
            prop_assert_eq!(both.count(), a.len());
            prop_assert_eq!(both.iter().collect::<BTreeSet<_>>(), a.clone());
            both.and(&set(&b));
            prop_assert_eq!(both.iter().collect::<Vec<_>>(), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(both.is_empty(), a.is_disjoint(&b));
            prop_assert!((0..300).all(|row| both.has(row) == (a.contains(&row) && b.contains(&row))));
            prop_assert_eq!(Set::all(rows).iter().collect::<Vec<_>>(), (0..rows as u32).collect::<Vec<_>>());
        }
    }
}
