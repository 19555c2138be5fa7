//! The sort orders of an answer.

use crate::activity::{Day, Life, Record, slugs};
use crate::text::folded;
use engine::{Engine, Order, Sorting, Strings};

slugs! {
    /// An order of records; its slug is its value in the address. Ties are sorted newest first.
    #[derive(Default)]
    Sort {
        /// By beginning, the latest first, undated records last.
        #[default]
        Newest = "-date",
        /// By beginning, the earliest first, undated records last.
        Oldest = "date",
        Title = "title",
        /// By the usual identifier, in natural order; records without one last.
        Number = "number",
        /// By how well the searched words match, the best first; ties are sorted newest first.
        Relevance = "relevance",
    }
}

/// Returns the number of an order in the engine.
pub(super) fn order_of(sort: Sort) -> usize {
    match sort {
        Sort::Newest | Sort::Relevance => 0,
        Sort::Oldest => 1,
        Sort::Title => 2,
        Sort::Number => 3,
    }
}

/// Builds the orders by text, record by record, then order by order.
pub(super) struct Orders {
    /// The orders with the keys of their records; the last one is sorted next.
    unsorted: Vec<(Sort, Strings)>,
    sorting: Option<Sorting>,
}

impl Orders {
    pub fn new() -> Orders {
        let unsorted = [Sort::Title, Sort::Number].map(|sort| (sort, Strings::default()));
        Orders { unsorted: unsorted.into(), sorting: None }
    }

    /// Adds the next record, and the day by which it had begun: records with equal keys are sorted newest first.
    pub fn add(&mut self, record: &Record, begun: Option<Day>) {
        let age = begun.map_or(u32::MAX, |begun| !(begun.0 as u32 ^ 1 << 31));
        for (sort, keys) in &mut self.unsorted {
            let text = match sort {
                Sort::Title => key(&record.title),
                // A record without an identifier gets a key after every letter.
                _ => record.name().map_or_else(|| char::MAX.to_string(), |name| key(&name.value)),
            };
            // The separator sorts before every character with which a key can continue.
            keys.push(&[text.as_bytes(), &[1], &age.to_be_bytes()].concat());
        }
    }

    /// Does as much work as looking at `records` records takes. Returns true while work remains.
    pub fn step(&mut self, engine: &mut Engine, records: usize) -> bool {
        let Some((sort, keys)) = self.unsorted.last() else { return false };
        let sorting = self.sorting.get_or_insert_with(|| Sorting::new(keys));
        if !sorting.step(keys, records) {
            engine.set_order(order_of(*sort), Order::new(std::mem::take(sorting).finish()));
            self.sorting = None;
            self.unsorted.pop();
        }
        true
    }

    /// Adds the orders by the day on which each record had begun.
    pub fn sort_dates(engine: &mut Engine, lives: &[Option<Life>]) {
        for (sort, sign) in [(Sort::Newest, 1), (Sort::Oldest, -1)] {
            let key = |life: &Option<Life>| life.map_or(i32::MIN, |life| sign * life.begun.0);
            let keys: Vec<i32> = lives.iter().map(key).collect();
            engine.set_order(order_of(sort), Order::descending(&keys));
        }
    }
}

/// Returns a key whose byte order is the order that people expect: letters and digits without case and diacritics, with
/// one space for anything in between. Each number is preceded by its digit count, so that 9 comes before 10.
fn key(text: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    let close = |key: &mut String, digits: &mut String| {
        let number = digits.trim_start_matches('0');
        if !digits.is_empty() {
            // The count is a digit, so it sorts before the letters; no name contains a number of more than nine digits.
            key.push(char::from(b'0' + number.len().min(9) as u8));
            key.push_str(number);
        }
        digits.clear();
    };
    for letter in folded(text).chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        close(&mut key, &mut digits);
        // Beyond ASCII every character is treated as a letter: others sort by their code point.
        if !letter.is_ascii() || letter.is_ascii_alphanumeric() {
            key.push(letter);
        } else if !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    close(&mut key, &mut digits);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::natural;
    use proptest::prelude::*;

    #[test]
    fn keys_stand_as_people_expect() {
        let texts = ["Élan 9", "elan 10", "Q2/13", "Q14/17", "SG 2", "SG 13", "X.509", "X.1400", "区块链"];
        assert!(texts.is_sorted_by(|a, b| key(a) < key(b)));
        assert_eq!(key("“SG-013”"), key("“sg 13”"));
    }

    proptest! {
        #[test]
        fn numbers_stand_as_numbers(a in "[a-c]{1,2}( ?[1-9]{1,4}[a-c]?){0,2}", b in "[a-c]{1,2}( ?[1-9]{1,4}[a-c]?){0,2}") {
            prop_assert_eq!(key(&a).cmp(&key(&b)), natural(&a, &b));
        }
    }
}
