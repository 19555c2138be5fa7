//! What lies over the page where there is no room beside the results: the drawer of filters, or the open record.

use super::Address;
use leptos::prelude::*;

/// What lies over the rest of the page, which is inert meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    Nothing,
    Filters,
    Record,
}

/// What lies over the page.
#[derive(Clone, Copy)]
pub struct Overlay {
    /// Whether the drawer of filters is open. (Only narrow screens have one.)
    pub drawer: RwSignal<bool>,
    /// Whether the filters stand beside the results.
    pub has_filters_beside: RwSignal<bool>,
    /// Whether an open record stands beside the results.
    pub has_record_beside: RwSignal<bool>,
    /// Whether the dialog is open that makes the code for embedding this view.
    pub embed_open: RwSignal<bool>,
    pub front: Memo<Front>,
}

impl Overlay {
    pub(super) fn new(address: Address) -> Overlay {
        let (drawer, has_filters_beside, has_record_beside) =
            (RwSignal::new(false), RwSignal::new(true), RwSignal::new(true));
        let front = Memo::new(move |_| {
            if drawer.get() {
                Front::Filters
            } else if !has_record_beside.get() && address.with(|view| view.item.is_some()) {
                Front::Record
            } else {
                Front::Nothing
            }
        });
        Overlay { drawer, has_filters_beside, has_record_beside, embed_open: RwSignal::new(false), front }
    }

    /// The context.
    pub fn expect() -> Overlay {
        expect_context()
    }

    /// Whether something other than `own` lies over the page: what is not in front is inert.
    pub fn is_covered(self, own: Front) -> bool {
        let front = self.front.get();
        front != Front::Nothing && front != own
    }
}
