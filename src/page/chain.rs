//! What stands out: the record that is open, and on the timeline its chain, or the chain
//! of the one that is pointed at.

use super::bind::act;
use super::state::Page;
use crate::browser;
use crate::markup::{self, Action};
use leptos::prelude::*;

/// Marks the links that open the record that is open.
pub fn mark_open(page: Page) {
    let open = page.view.with_untracked(|view| view.item.clone());
    let link: Vec<String> =
        open.iter().map(|id| quoted(Action::ATTRIBUTE, &format!("{} {id}", Action::OPEN))).collect();
    browser::mark("aria-current", &format!("[{}]", Action::ATTRIBUTE), &link);
}

/// Marks both, whatever has been drawn anew on the timeline.
pub fn follow_chain(page: Page) {
    act(move || {
        let open = page.view.with(|view| view.item.clone());
        page.settled.track();
        page.window.track();
        page.width.track();
        page.folded_lanes.track();
        // A pointer rests somewhere even after a click that moved everything: what was chosen comes first.
        let chosen = open.as_ref().map(|id| page.chain(id)).filter(|links| !links.is_empty());
        let links = chosen.or(page.pointed.get().map(|id| page.chain(&id))).unwrap_or_default();
        request_animation_frame(move || {
            mark_open(page);
            let ends = links.iter().flat_map(|(from, to)| [from, to]);
            let chain: Vec<String> = ends.map(|id| quoted("data-record", id)).collect();
            browser::mark("data-chain", ".bar", &chain);
            let bar = |id: &str| browser::extent(&format!(".bar{}", quoted("data-record", id)), ".lanes");
            let places: Vec<_> = links.iter().filter_map(|(from, to)| Some((bar(from)?, bar(to)?))).collect();
            // Which way the page runs is known once all of it is laid out.
            let is_rtl = !places.is_empty() && browser::is_rtl();
            browser::fill(".connectors", &markup::connectors(&places, is_rtl));
        });
    });
}

/// The selector of an attribute's value.
fn quoted(attribute: &str, value: &str) -> String {
    format!("[{attribute}='{value}']")
}
