//! The filters: scope, years, facets and days. They are beside the results, or in a drawer if there is no room.

mod choice;
mod date_field;
mod facet;
mod options;
mod panel;
mod past_dates;
mod scope;
mod years;

pub use panel::Filters;

use crate::state::Address;
use activities::address::{AS_OF, FROM, SCOPE, SINCE, TO, ViewState, framing};
use activities::query::Facet;
use leptos::prelude::*;

/// The facets in the order of the panel.
const FACETS: [Facet; 8] = [
    Facet::Kind,
    Facet::Body,
    Facet::Topic,
    Facet::Status,
    Facet::Period,
    Facet::Process,
    Facet::Participation,
    Facet::Certainty,
];

/// Returns the number of active criteria that are not locked.
pub fn chosen(view: &ViewState) -> usize {
    view.query.criteria().iter().filter(|criterion| !framing::is_locked(view, criterion)).count()
}

/// Returns true if the control of an address parameter exists: the page that embeds this view may have removed it. The answer
/// never changes while the page is open.
fn has_control(key: &str) -> bool {
    !untrack(|| Address::expect().is_locked(key))
}

/// Returns true if there is any filter at all.
pub fn has_any() -> bool {
    let facets = FACETS.iter().map(|facet| facet.slug());
    [SCOPE, FROM, TO, AS_OF, SINCE].into_iter().chain(facets).any(has_control)
}
