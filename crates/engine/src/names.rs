//! Numbers strings in the order in which they are first seen.

use crate::strings::Strings;

/// A hash table of strings, each stored once with its number.
#[derive(Clone, Debug)]
pub struct Names {
    names: Strings,
    /// Open addressing: each slot holds a number plus one, with the upper half of the string's hash above it; 0 is
    /// free. There are 2^n slots, at least a quarter of them free.
    slots: Vec<u64>,
}

impl Default for Names {
    fn default() -> Names {
        Names { names: Strings::default(), slots: vec![0; 16] }
    }
}

impl Names {
    /// Returns the number of different strings.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Returns the string for a number that `number` returned.
    pub fn get(&self, number: u32) -> &[u8] {
        self.names.get(number as usize)
    }

    /// Returns all strings, by number.
    pub fn strings(&self) -> &Strings {
        &self.names
    }

    /// Returns the number of a string, which is a new one if the string was not seen yet.
    pub fn number(&mut self, name: &[u8]) -> u32 {
        let hash = hash(name);
        let slot = self.slot(name, hash);
        if self.slots[slot] != 0 {
            return self.slots[slot] as u32 - 1;
        }
        let number = self.names.len() as u32;
        self.names.push(name);
        self.slots[slot] = hash >> 32 << 32 | u64::from(number + 1);
        if self.names.len() * 4 > self.slots.len() * 3 {
            self.grow();
        }
        number
    }

    /// Returns the number of a string, if it was seen.
    pub fn find(&self, name: &[u8]) -> Option<u32> {
        let slot = self.slots[self.slot(name, hash(name))];
        (slot != 0).then(|| slot as u32 - 1)
    }

    /// Returns the slot of the string, or the free slot for it.
    #[inline]
    fn slot(&self, name: &[u8], hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = self.home(hash);
        loop {
            let slot = self.slots[at];
            if slot == 0
                || (slot >> 32 == hash >> 32 && is_same(self.names.get((slot as u32 - 1) as usize), name))
            {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /// Returns the slot to look at first. It depends only on the half of the hash that slots store.
    #[inline]
    fn home(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![0; old.len() * 2];
        let mask = self.slots.len() - 1;
        for slot in old.into_iter().filter(|&slot| slot != 0) {
            let mut at = self.home(slot);
            while self.slots[at] != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }
}

/// Multiplies eight bytes at a time into a number whose upper half is well mixed. Deliberate collisions only slow down
/// the attacker's own page.
#[inline]
fn hash(name: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, eight: u64| (hash.rotate_left(23) ^ eight).wrapping_mul(ODD);
    let hash = name.chunks_exact(8).fold(name.len() as u64, |hash, chunk| mix(hash, eight(chunk)));
    let hash = mix(hash, last(name));
    (hash ^ hash >> 29).wrapping_mul(ODD)
}

/// Compares two strings eight bytes at a time, which for short ones is faster than calling a comparison function.
#[inline]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len()
        && last(a) == last(b)
        && a.chunks_exact(8).zip(b.chunks_exact(8)).all(|(a, b)| eight(a) == eight(b))
}

#[inline]
fn eight(bytes: &[u8]) -> u64 {
    u64::from_le_bytes(bytes.try_into().unwrap_or_default())
}

/// Returns the last eight bytes, or all if there are fewer: for strings of equal length, different bytes give different
/// numbers.
#[inline]
fn last(text: &[u8]) -> u64 {
    let four = |bytes: &[u8]| u64::from(u32::from_le_bytes(bytes.try_into().unwrap_or_default()));
    match text.len() {
        8.. => eight(&text[text.len() - 8..]),
        4.. => four(&text[..4]) << 32 | four(&text[text.len() - 4..]),
        _ => text.iter().fold(0, |all, &byte| all << 8 | u64::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_text_has_one_number(list in proptest::collection::vec("[ab]{0,12}", 0..300)) {
            let mut names = Names::default();
            let mut seen: Vec<&str> = Vec::new();
            for name in &list {
                let expected = seen.iter().position(|other| other == name);
                prop_assert_eq!(names.find(name.as_bytes()), expected.map(|number| number as u32));
                let number = names.number(name.as_bytes());
                if expected.is_none() {
                    seen.push(name);
                }
                prop_assert_eq!(seen[number as usize], name.as_str());
                prop_assert_eq!(names.get(number), name.as_bytes());
            }
            prop_assert_eq!(names.len(), seen.len());
        }
    }
}
