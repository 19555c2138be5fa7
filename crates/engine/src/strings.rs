//! Many short strings in one allocation.

use crate::sort::Sorting;

/// Strings by number, as UTF-8 bytes (not validated: the bytes are returned as they were added).
#[derive(Clone, Debug, Default)]
pub struct Strings {
    bytes: Vec<u8>,
    /// The end of each string, where the next one begins.
    ends: Vec<u32>,
}

impl Strings {
    /// Returns the number of strings.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Adds a string. All of them together may have 4 GB.
    pub fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
    }

    /// Reserves room for `times` times as many more strings of the same average length: growing step by step would
    /// leave as much memory unused as is in use.
    pub fn expect(&mut self, times: usize) {
        self.bytes.reserve_exact(self.bytes.len() * times);
        self.ends.reserve_exact(self.ends.len() * times);
    }

    /// Returns the string with that number.
    ///
    /// # Panics
    /// If there is none.
    #[inline]
    pub fn get(&self, place: usize) -> &[u8] {
        let start = if place == 0 { 0 } else { self.ends[place - 1] as usize };
        &self.bytes[start..self.ends[place] as usize]
    }

    /// Returns the numbers of the strings sorted by bytes, which is the order of their code points; equal strings by
    /// number.
    pub fn sorted(&self) -> Vec<u32> {
        let mut sorting = Sorting::new(self);
        sorting.step(self, usize::MAX);
        sorting.finish()
    }

    /// Returns these strings in this order; some may be left out.
    pub(crate) fn reordered(&self, places: &[u32]) -> Strings {
        let mut strings =
            Strings { bytes: Vec::with_capacity(self.bytes.len()), ends: Vec::with_capacity(places.len()) };
        places.iter().for_each(|&place| strings.push(self.get(place as usize)));
        strings
    }
}
