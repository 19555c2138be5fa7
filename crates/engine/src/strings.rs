//! Many short texts in one piece of memory.

use crate::sort::Sorting;

/// Texts by their numbers, as bytes of UTF-8 (which is not checked: what was put in comes out).
#[derive(Clone, Debug, Default)]
pub struct Strings {
    bytes: Vec<u8>,
    /// Where each ends; it begins where the one before ends.
    ends: Vec<u32>,
}

impl Strings {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Adds one. All of them together may have 4 GB.
    pub fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len() as u32);
    }

    /// Makes room for so many times as many more, as long as those that there are: growing step by step would leave as much
    /// memory unused as there is in use.
    pub fn expect(&mut self, times: usize) {
        self.bytes.reserve_exact(self.bytes.len() * times);
        self.ends.reserve_exact(self.ends.len() * times);
    }

    /// The one of that number.
    ///
    /// # Panics
    /// If there is none.
    #[inline]
    pub fn get(&self, place: usize) -> &[u8] {
        let start = if place == 0 { 0 } else { self.ends[place - 1] as usize };
        &self.bytes[start..self.ends[place] as usize]
    }

    /// Their numbers in the order of their bytes, which is that of their characters' code points; equal ones by number.
    pub fn sorted(&self) -> Vec<u32> {
        let mut sorting = Sorting::new(self);
        sorting.step(self, usize::MAX);
        sorting.finish()
    }

    /// The same texts in another order, or some of them.
    pub(crate) fn reordered(&self, places: &[u32]) -> Strings {
        let mut strings =
            Strings { bytes: Vec::with_capacity(self.bytes.len()), ends: Vec::with_capacity(places.len()) };
        places.iter().for_each(|&place| strings.push(self.get(place as usize)));
        strings
    }
}
