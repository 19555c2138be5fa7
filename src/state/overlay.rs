//! What covers the page if there is no room beside the results: the filter drawer or the open record.

use super::Address;
use super::memo;
use leptos::prelude::*;

/// The element in front of the page. The rest is inert meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    Nothing,
    Filters,
    Record,
}

/// The state of drawer, panels and the dialog for embedding.
#[derive(Clone, Copy)]
pub struct Overlay {
    /// True while the filter drawer is open. Only narrow screens have one.
    pub drawer: RwSignal<bool>,
    /// True if the filters are beside the results.
    pub has_filters_beside: RwSignal<bool>,
    /// True if an open record is beside the results.
    pub has_record_beside: RwSignal<bool>,
    /// True while the dialog with the code for embedding this view is open.
    pub embed_open: RwSignal<bool>,
    pub front: Memo<Front>,
}

impl Overlay {
    pub(super) fn new(address: Address) -> Overlay {
        let (drawer, has_filters_beside, has_record_beside) =
            (RwSignal::new(false), RwSignal::new(true), RwSignal::new(true));
        let front = memo(move |_| {
            if drawer.get() {
                Front::Filters
            } else if !has_record_beside.get() && address.item.with(Option::is_some) {
                Front::Record
            } else {
                Front::Nothing
            }
        });
        Overlay { drawer, has_filters_beside, has_record_beside, embed_open: RwSignal::new(false), front }
    }

    /// Returns the context.
    pub fn expect() -> Overlay {
        expect_context()
    }

    /// Returns true if something other than `own` is in front: everything behind it is inert.
    pub fn is_covered(self, own: Front) -> bool {
        let front = self.front.get();
        front != Front::Nothing && front != own
    }
}
