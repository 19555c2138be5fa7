//! Records, timeline and panels as HTML and SVG text, for every place that shows them.
//!
//! Pure, so that what the app shows and what a native tool writes come from the same lines. Texts are escaped by
//! construction, addresses are `Url`s or made by the caller, and there is neither script nor inline style, so that
//! it stands under the strictest CSP.

mod about;
mod action;
mod beside_timeline;
mod catalogue;
mod chips;
mod detail;
pub mod embed;
mod facets;
mod failure;
mod frame;
mod lineage;
mod matrix;
mod menus;
mod others;
mod part;
mod parts;
pub mod place;
mod table;
mod timeline;
mod writer;
mod years;

use crate::activity::{Day, Vantage};
use crate::dataset::Dataset;

/// What a piece of markup needs to know beside its subject.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub dataset: &'a Dataset,
    /// The day from which the records are seen.
    pub vantage: Vantage,
    /// The day after which changes count, if changes were asked for.
    pub since: Option<Day>,
    /// The address that opens the record with an id.
    pub href: &'a dyn Fn(&str) -> String,
    /// The words that were looked for (`Answer::words`), which lists mark.
    pub words: &'a [String],
}

pub use about::{about, edition, faults};
pub use action::Action;
pub use beside_timeline::{legend, overview, timeline_controls};
pub use catalogue::{Extent, GROUP, catalogue, entries, entry_id, shown_in};
pub use chips::{chips, nothing, perhaps};
pub use detail::{NEXT_ID, Neighbours, PREVIOUS_ID, TITLE_ID, detail, record};
pub use facets::{NARROWS, badge_id, facet_id, values, values_id};
pub use failure::{TRY_AGAIN_ID, failure};
pub use frame::{Filling, frame};
pub use lineage::lineage;
pub use matrix::matrix;
pub use menus::{days_as_of, days_since, questions};
pub use others::{Others, others};
pub use part::take_part;
pub use parts::plain;
pub use table::{sort_id, table, table_rows};
pub use timeline::{Captions, Subject, connectors, drawing, stop_id, stop_of, timeline};
pub use writer::Markup;
pub use years::years;
