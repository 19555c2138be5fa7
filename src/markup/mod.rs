//! Records, timeline and panels as HTML and SVG text, for every place that shows them.
//!
//! Pure, so that what the app shows and what a native tool writes come from the same lines. Texts are escaped by
//! construction, addresses are `Url`s or made by the caller, and there is neither script nor inline style, so that
//! it stands under the strictest CSP.

mod about;
mod catalogue;
mod chips;
mod detail;
mod failure;
mod parts;
mod timeline;
mod writer;

use crate::activity::Vantage;
use crate::dataset::Dataset;

/// What a piece of markup needs to know beside its subject.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub dataset: &'a Dataset,
    /// The day from which the records are seen.
    pub vantage: Vantage,
    /// The address that opens the record with an id.
    pub href: &'a dyn Fn(&str) -> String,
}

/// The attribute that holds the id of the record that a link opens, for the app to follow it in place.
pub const ITEM: &str = "data-item";

/// The attribute of a button that takes away the criterion at a place of the list, or all of them.
pub const REMOVE: &str = "data-remove";

pub use about::about;
pub use catalogue::{catalogue, entry_id};
pub use chips::{chips, perhaps};
pub use detail::{TITLE_ID, detail};
pub use failure::{failure, waiting};
pub use timeline::timeline;
