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
mod lineage;
mod menus;
mod part;
mod parts;
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
}

/// The attribute of what does something when it is activated: a verb and its object, for the app to do in place.
pub const ACTION: &str = "data-action";

/// Opens the record with that id. Only links have it: their address says the same.
pub const OPEN: &str = "open";
/// Closes the record that is open.
pub const CLOSE: &str = "close";
/// Shows the panel about the page.
pub const ABOUT: &str = "about";
/// Takes away the criterion at that place of the list, or all of them.
pub const REMOVE: &str = "remove";
/// Sorts in that order.
pub const SORT: &str = "sort";
/// Folds the group of that value, or opens it again.
pub const FOLD: &str = "fold";
/// Chooses that year as the range, or no longer.
pub const YEAR: &str = "year";

/// Shows the view of that query string.
pub const GO: &str = "go";
/// Sets a key of the address, as `key=value`.
pub const SET: &str = "set";
/// Moves the timeline's window: `in`, `out`, `earlier`, `later`, `fit`, `today`; `filter` makes it the range of days.
pub const ZOOM: &str = "zoom";
/// Saves what is shown as a file of that format.
pub const EXPORT: &str = "export";
/// Saves the citation of the open record as a file of that format.
pub const CITE: &str = "cite";
/// Copies the link to the view, the view as a document, or the words of the element with that id.
pub const COPY: &str = "copy";

/// A text as a paragraph.
pub fn plain(text: &str) -> String {
    let mut markup = Markup::default();
    markup.leaf("p", &[], text);
    markup.finish()
}

pub use about::about;
pub use catalogue::{catalogue, entry_id, shown};
pub use chips::{chips, nothing, perhaps};
pub use detail::{NEXT_ID, PREVIOUS_ID, Steps, TITLE_ID, detail};
pub use failure::{failure, waiting};
pub use lineage::{lineage, lineage_items};
pub use menus::{days_as_of, days_since, exports, questions};
pub use part::take_part;
pub use table::{sort_id, table};
pub use timeline::{overview, timeline, timeline_controls};
pub use writer::Markup;
pub use years::years;
