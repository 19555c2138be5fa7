//! What a piece of markup offers to do.

use super::writer::{Attributes, Markup};

/// What something does when it is activated: its attribute holds a verb and an object, for the app to do in place.
pub struct Action;

impl Action {
    pub const ATTRIBUTE: &str = "data-action";

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
    /// Chooses that year as the range, or no longer.
    pub const YEAR: &str = "year";

    /// Shows the view of that query string.
    pub const GO: &str = "go";
    /// Sets a key of the address, as `key=value`.
    pub const SET: &str = "set";
    /// Moves the timeline's window: `in`, `out`, `earlier`, `later`, `fit`, `today`; `filter` makes it the range of days.
    pub const ZOOM: &str = "zoom";
    /// Calls the filters over the page (`call`), or sends them away (`away`).
    pub const FILTERS: &str = "filters";
    /// Shows all values of that facet, or only the first again.
    pub const MORE: &str = "more";
    /// Tries again to load what other bodies do.
    pub const OTHERS: &str = "others";
    /// Folds or unfolds the lane with that heading.
    pub const FOLD: &str = "fold";
    /// Shows the days of a cluster: `first/last heading`, of the lane with that heading.
    pub const CLUSTER: &str = "cluster";
    /// Saves what is shown as a file of that format.
    pub const EXPORT: &str = "export";
    /// Saves the citation of the open record as a file of that format.
    pub const CITE: &str = "cite";
    /// Opens the dialog that puts the view into another page (`open`), or closes it (`close`).
    pub const EMBED: &str = "embed";
    /// Copies the link to the view, the view as a document, or the words of the element with that id.
    pub const COPY: &str = "copy";
    /// Puts away what could not be copied.
    pub const DISMISS: &str = "dismiss";
}

impl Markup {
    /// Opens an element that does something when it is activated.
    pub fn act(&mut self, tag: &'static str, verb: &str, object: &str, attributes: Attributes) {
        let action = format!("{verb} {object}");
        let mut all = vec![(Action::ATTRIBUTE, Some(action.as_str()))];
        all.extend_from_slice(attributes);
        self.open(tag, &all);
    }
}
