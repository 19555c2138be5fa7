//! Which values of a facet are shown, and in which order.

use crate::state::{Loaded, Shared};
use activities::activity::sorted_by;
use activities::query::{Facet, FacetOption};
use words::Words;

/// A list shows so many values before more are asked for, if it has more than `FULL`.
const FIRST: usize = 8;
const FULL: usize = 10;

/// Longer lists have a field that finds values.
const SEARCHED: usize = 20;

/// The values of a facet, ranked by how many records of the scope have them. Their order does not move while counts change.
pub struct Options {
    pub values: Vec<OptionRow>,
    /// What they were ranked for.
    loaded: Shared<Loaded>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OptionRow {
    pub value: String,
    pub name: String,
    /// How deep it stands in a tree.
    pub depth: usize,
    /// Where it stands among the facet's options in the answer.
    pub position: usize,
    /// Whether it is among the first, which a long list shows.
    pub is_first: bool,
}

impl Options {
    pub fn rank(words: Words, facet: Facet, options: &[FacetOption], loaded: &Shared<Loaded>) -> Options {
        let by_count = sorted_by(options.len(), &|a, b| options[b].within.cmp(&options[a].within));
        let is_short = options.len() <= FULL;
        let mut is_first = vec![is_short; options.len()];
        by_count.iter().take(FIRST).for_each(|&position| is_first[position] = true);
        // Kinds and topics have no order of their own; a tree has one, and so have statuses.
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

    /// Whether these are the same values, whatever is counted of them.
    pub fn are_of(&self, options: &[FacetOption], loaded: &Shared<Loaded>) -> bool {
        self.loaded == *loaded
            && self.values.len() == options.len()
            && self.values.iter().all(|row| options[row.position].value == row.value)
    }

    /// Whether the list has more values than it shows at first.
    pub fn is_long(&self) -> bool {
        self.values.len() > FULL
    }

    /// Whether there are so many values that one searches them.
    pub fn is_searched(&self) -> bool {
        self.values.len() > SEARCHED
    }
}
