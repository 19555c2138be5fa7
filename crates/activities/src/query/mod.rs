//! Evaluates a query over a dataset: returns an [`Answer`] with the matching records in order, and live counts for
//! every value of every facet.
//!
//! Pure. Values within one facet are combined with OR, different facets with AND. A facet's counts ignore the choices
//! in that facet (disjunctive counts), so that the user always sees the effect of ticking one more box.

mod criteria;
mod facets;
mod feed;
mod figures;
mod group;
mod index;
mod matrix;
mod order;
mod scope;
mod section;
mod similar;
mod stacks;
mod words;
mod years;

pub use criteria::{Criterion, Query, Remedy};
pub use facets::{Facet, Selection};
pub use feed::{Feed, FeedTotals, Happening, Month, Origin};
pub use figures::{Figures, MONTHS, WorkItems, YEARS};
pub use group::{Group, Grouping, Headings};
pub use index::{Index, Indexing, Snapshot};
pub use matrix::{Matrix, Row};
pub use order::Sort;
pub use scope::Scope;
pub use section::Section;
pub use stacks::{Stack, StackSpan, Stacks};
pub use years::Years;

use crate::activity::{AsOf, Day};

/// The result of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub as_of: AsOf,
    /// The day after which changes count, if only changes were asked for.
    pub since: Option<Day>,
    /// The number of records in the scope, found or not.
    pub within: usize,
    /// Indexes into `Dataset::records`, in the requested order.
    pub records: Vec<usize>,
    /// The records that match, but may not have begun by the requested day; not included in any count.
    pub perhaps: Vec<usize>,
    /// One entry per facet, in the order of the facets.
    pub facets: Vec<FacetAnswer>,
    /// Counts that ignore `from` and `to`, as a facet's counts ignore the choices in that facet.
    pub years: Years,
    /// The words that were searched for, folded: each begins a word of every record found.
    pub words: Vec<String>,
    /// The words that no record has, each with the word that was searched for instead.
    pub corrections: Vec<(String, String)>,
}

impl Answer {
    /// Returns the values of a facet.
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

/// A facet value that the user can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOption {
    pub value: String,
    /// The depth in a tree of values.
    pub depth: usize,
    /// The number of records found if it alone is chosen in its facet.
    pub count: u32,
    /// The number of records of the scope that have it, found or not.
    pub within: u32,
    pub chosen: bool,
}
