//! What stands out: the record that is open, and on the timeline its chain, or the chain
//! of the one that is pointed at.

use super::bind::act;
use super::state::Page;
use crate::browser;
use crate::markup::{self, Action};
use leptos::prelude::*;

/// Marks it, whatever has been drawn anew.
pub fn follow_chain(page: Page) {
    act(move || {
        let open = page.view.with(|view| view.item.clone());
        page.answer.track();
        page.window.track();
        page.width.track();
        page.folded_lanes.track();
        // A pointer rests somewhere even after a click that moved everything: what was chosen comes first.
        let chosen = open.as_ref().map(|id| page.chain(id)).filter(|links| !links.is_empty());
        let links = chosen.or(page.pointed.get().map(|id| page.chain(&id))).unwrap_or_default();
        request_animation_frame(move || {
            let quoted = |attribute: &str, value: &str| format!("[{attribute}='{value}']");
            let link: Vec<String> =
                open.iter().map(|id| quoted(Action::ATTRIBUTE, &format!("{} {id}", Action::OPEN))).collect();
            browser::mark("aria-current", &format!("[{}]", Action::ATTRIBUTE), &link);
            let ends = links.iter().flat_map(|(from, to)| [from, to]);
            let chain: Vec<String> = ends.map(|id| quoted("data-record", id)).collect();
            browser::mark("data-chain", ".bar", &chain);
            let places = links.iter().filter_map(|(from, to)| {
                let bar = |id: &str| browser::extent(&format!(".bar{}", quoted("data-record", id)), ".lanes");
                Some((bar(from)?, bar(to)?))
            });
            browser::fill(".connectors", &markup::connectors(&places.collect::<Vec<_>>(), browser::is_rtl()));
        });
    });
}
