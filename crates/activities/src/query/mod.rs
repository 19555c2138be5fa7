//! From a dataset and a query to an [`Answer`]: the matching records in order, and live counts for every value
//! of every facet.
//!
//! Pure. Values inside one facet are OR, different facets are AND, and a facet's counts leave its own choice
//! aside (disjunctive counts), so that a person always sees what ticking one more box gives.

mod criteria;
mod facets;
mod figures;
mod group;
mod index;
mod matrix;
mod order;
mod scope;
mod similar;
mod words;
mod years;

pub use criteria::{Criterion, Query, Remedy};
pub use facets::{Facet, Selection};
pub use figures::{Figures, MONTHS, WorkItems, YEARS};
pub use group::{Group, Grouping, Headings};
pub use index::{Index, Indexing, Snapshot};
pub use matrix::{Matrix, Row};
pub use order::Sort;
pub use scope::Scope;
pub use years::Years;

use crate::activity::{AsOf, Day};

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub as_of: AsOf,
    /// The day after which what changed was asked for.
    pub since: Option<Day>,
    /// How many records there are in the scope, found or not.
    pub within: usize,
    /// Places in `Dataset::records`, in the order asked for.
    pub records: Vec<usize>,
    /// Those that match, but may not have begun by the day asked for; counted nowhere.
    pub perhaps: Vec<usize>,
    /// One entry a facet, in the facets' order.
    pub facets: Vec<FacetAnswer>,
    /// Counts that leave `from` and `to` aside, as those of a facet do with what is chosen in it.
    pub years: Years,
    /// The words that were looked for, folded: each begins a word of every record that is found.
    pub words: Vec<String>,
    /// The words that no record has, each with the one that was looked for in its place.
    pub corrections: Vec<(String, String)>,
}

impl Answer {
    /// The values of a facet.
    pub fn options(&self, facet: Facet) -> &[FacetOption] {
        self.facets.iter().find(|found| found.facet == facet).map_or(&[], |found| &found.options)
    }
}

/// The values of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetAnswer {
    pub facet: Facet,
    pub options: Vec<FacetOption>,
}

/// One value of a facet, as a person could choose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOption {
    pub value: String,
    /// How deep it stands in a tree of values.
    pub depth: usize,
    /// How many records there are if it is chosen alone in its facet.
    pub count: u32,
    /// How many records of the scope have it, found or not.
    pub within: u32,
    pub chosen: bool,
}
