//! In which order an answer stands.

use crate::activity::{Day, Life, Record, slugs, sorted_by};
use crate::text::folded;
use engine::{Engine, Order, Strings};

slugs! {
    /// An order of records; its slug is its value in the address. What it leaves equal stands newest first.
    #[derive(Default)]
    Sort {
        /// What began last comes first, the undated at the end.
        #[default]
        Newest = "-date",
        /// What began first comes first, the undated at the end.
        Oldest = "date",
        Title = "title",
        /// By the name that the record goes by, numbers as numbers; the nameless at the end.
        Number = "number",
        /// What the searched words match best comes first, of equally good ones the newest.
        Relevance = "relevance",
    }
}

/// The number of an order in the engine.
pub(super) fn order_of(sort: Sort) -> usize {
    match sort {
        Sort::Newest | Sort::Relevance => 0,
        Sort::Oldest => 1,
        Sort::Title => 2,
        Sort::Number => 3,
    }
}

/// The orders that do not depend on the day from which records are seen, in the making: record by record.
#[derive(Default)]
pub(super) struct Orders {
    titles: Strings,
    numbers: Strings,
}

impl Orders {
    /// Takes in the next record.
    pub fn add(&mut self, record: &Record) {
        self.titles.push(key(&record.title).as_bytes());
        // What comes after every letter.
        let number = record.name().map_or_else(|| char::MAX.to_string(), |name| key(&name.value));
        self.numbers.push(number.as_bytes());
    }

    /// Orders by title; `begun` tells when each record had begun.
    pub fn sort_titles(&mut self, engine: &mut Engine, begun: &dyn Fn(u32) -> Option<Day>) {
        engine.set_order(order_of(Sort::Title), sorted(std::mem::take(&mut self.titles), begun));
    }

    /// The same by number.
    pub fn sort_numbers(&mut self, engine: &mut Engine, begun: &dyn Fn(u32) -> Option<Day>) {
        engine.set_order(order_of(Sort::Number), sorted(std::mem::take(&mut self.numbers), begun));
    }

    /// The orders by the day on which each record had begun.
    pub fn sort_dates(engine: &mut Engine, lives: &[Option<Life>]) {
        for (sort, sign) in [(Sort::Newest, 1), (Sort::Oldest, -1)] {
            let key = |life: &Option<Life>| life.map_or(i32::MIN, |life| sign * life.begun.0);
            let keys: Vec<i32> = lives.iter().map(key).collect();
            engine.set_order(order_of(sort), Order::descending(&keys));
        }
    }
}

/// By keys, equal ones newest first.
fn sorted(keys: Strings, begun: &dyn Fn(u32) -> Option<Day>) -> Order {
    let mut rows = keys.sorted();
    for same in rows.chunk_by_mut(|&a, &b| keys.get(a as usize) == keys.get(b as usize)) {
        if same.len() > 1 {
            let order = sorted_by(same.len(), &|a, b| begun(same[b]).cmp(&begun(same[a])));
            let sorted: Vec<u32> = order.into_iter().map(|place| same[place]).collect();
            same.copy_from_slice(&sorted);
        }
    }
    Order::new(rows)
}

/// A text by whose bytes it stands where people expect it: its letters and digits without case and marks, one space for
/// whatever stands between; a number has the count of its digits before it, so that 9 comes before 10.
fn key(text: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    let close = |key: &mut String, digits: &mut String| {
        let number = digits.trim_start_matches('0');
        if !digits.is_empty() {
            // Below the letters, as digits are; longer numbers than nine digits are in no name.
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
        // Beyond ASCII everything is taken for a letter: what is none stands where its code point does.
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
