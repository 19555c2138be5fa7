//! The answer for everything but the list, the total and the chips. While the user types, it follows a frame later, so that the
//! list is painted first.

use super::{Address, Data, Layout, Loaded, Shared, effect, memo};
use crate::browser;
use activities::address::{self, ViewState, framing};
use activities::query::{Answer, Grouping};
use leptos::prelude::*;

/// An answer with the data to show it. They belong together: an answer names records by their positions in its dataset.
#[derive(Clone, PartialEq)]
pub struct Settled {
    pub loaded: Shared<Loaded>,
    pub layout: Shared<Layout>,
    pub lanes: Grouping,
    pub answer: Shared<Answer>,
    /// The part of the query string that links to records keep: the filters, but not the timeline's visible range.
    pub link_query: String,
}

/// Returns the settled answer. It is a signal, not a memo, because a memo would notify everything that depends on it of each
/// letter.
pub(super) fn follow(
    address: Address,
    data: Data,
    layout: Memo<Shared<Layout>>,
    lanes: Memo<Grouping>,
    answer: Memo<Shared<Answer>>,
) -> RwSignal<Settled> {
    let link_query = memo(move |_| {
        address.with(|view| {
            address::encode(&ViewState { item: None, zoom: None, ..framing::without_trackers(view) })
        })
    });
    let now = move || Settled {
        loaded: data.get(),
        layout: layout.get(),
        lanes: lanes.get(),
        answer: answer.get(),
        link_query: link_query.get(),
    };
    let settled = RwSignal::new(untrack(now));
    let settle = move |found: Settled| {
        if settled.try_with_untracked(|before| *before != found) == Some(true) {
            settled.set(found);
        }
    };
    let changes = StoredValue::new(0_u32);
    effect(move || {
        let found = now();
        let change = changes.try_update_value(|count| {
            *count += 1;
            *count
        });
        if !address.is_typing() {
            return settle(found);
        }
        // A newer change settles instead.
        browser::after_frame(move || {
            if changes.try_get_value() == change {
                settle(found);
            }
        });
    });
    settled
}
