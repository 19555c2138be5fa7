//! The selection and order of a facet's values.

use crate::state::{Loaded, Shared};
use activities::activity::sorted_by;
use activities::query::{Facet, FacetOption};
use words::Words;

/// Number of values that a list shows at first, if it has more than `FULL`.
const FIRST: usize = 8;
const FULL: usize = 10;

/// Number of values above which a list has a search field.
const SEARCHED: usize = 20;

/// The values of a facet, ranked by their number of records in the scope. The order stays the same while counts change.
pub struct Options {
    pub values: Vec<OptionRow>,
    /// The dataset for which they were ranked.
    loaded: Shared<Loaded>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OptionRow {
    pub value: String,
    pub name: String,
    /// Its depth in a tree.
    pub depth: usize,
    /// Its position among the facet's options in the answer.
    pub position: usize,
    /// True if it is among the first values, which a long list shows.
    pub is_first: bool,
}

impl Options {
    pub fn rank(words: Words, facet: Facet, options: &[FacetOption], loaded: &Shared<Loaded>) -> Options {
        let by_count = sorted_by(options.len(), &|a, b| options[b].within.cmp(&options[a].within));
        let is_short = options.len() <= FULL;
        let mut is_first = vec![is_short; options.len()];
        by_count.iter().take(FIRST).for_each(|&position| is_first[position] = true);
        // Kinds and topics have no order of their own; trees and statuses do.
        let order = match facet {
            Facet::Kind | Facet::Topic => by_count,
            _ => (0..options.len()).collect(),
        };
        let row = |position: usize| {
            let option = &options[position];
            OptionRow {
                value: option.value.clone(),
                name: words.value(loaded.dataset(), facet, &option.value),
                depth: option.depth,
                position,
                is_first: is_first[position],
            }
        };
        Options { values: order.into_iter().map(row).collect(), loaded: loaded.clone() }
    }

    /// Returns true if these are the same values, regardless of their counts.
    pub fn are_of(&self, options: &[FacetOption], loaded: &Shared<Loaded>) -> bool {
        self.loaded == *loaded
            && self.values.len() == options.len()
            && self.values.iter().all(|row| options[row.position].value == row.value)
    }

    /// Returns true if the list has more values than it shows at first.
    pub fn is_long(&self) -> bool {
        self.values.len() > FULL
    }

    /// Returns true if the list is long enough for a search field.
    pub fn is_searched(&self) -> bool {
        self.values.len() > SEARCHED
    }
}
