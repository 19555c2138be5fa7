//! Clicks in the drawing: lanes expand and clusters open. Marks and bars are links, which the page handles.

use super::state::TimelineState;
use crate::browser;
use crate::state::Address;
use activities::activity::Point;
use activities::address::{FROM, TO, VIEW, View, framing};
use activities::timeline::Window;
use leptos::ev::Event;

/// Selectors of the drawing's buttons: the name of a lane, and clusters, of which some are the top of a stack.
const LANE: &str = "button[data-lane]";
const CLUSTER: &str = "[data-cluster]";
const MORE: &str = ".more[data-lane]";

impl TimelineState {
    /// Handles a click in the drawing.
    pub(super) fn click(self, event: &Event) {
        if let Some(lane) = browser::attribute_at(event, LANE, "data-lane") {
            self.toggle_lane(&lane);
        } else {
            self.open_cluster_at(event);
        }
    }

    /// Opens the cluster at an event's target: the lane of a stack, or the days of other clusters. Returns true if there is one.
    pub(super) fn open_cluster_at(self, event: &Event) -> bool {
        if let Some(lane) = browser::attribute_at(event, MORE, "data-lane") {
            self.toggle_lane(&lane);
            return true;
        }
        let of = |attribute| browser::attribute_at(event, CLUSTER, attribute);
        let (Some(days), Some(lane)) = (of("data-cluster"), of("data-lane")) else { return false };
        let days =
            days.split_once('/').and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
        if let Some((first, last)) = days {
            open_days(self.address, first, last, &lane);
        }
        true
    }
}

/// Zooms to the days of a cluster. Records of a single day cannot be told apart there, so the list shows them instead.
fn open_days(address: Address, first: Point, last: Point, lane: &str) {
    address.go(|view| {
        let is_locked = framing::locked(view).any(|key| [FROM, TO, VIEW].contains(&key));
        if first != last || is_locked {
            view.zoom = Window::of(first.first(), last.last());
            return;
        }
        (view.query.from, view.query.to) = (Some(first), Some(last));
        if let Some(facet) = view.by.facet().filter(|_| !lane.is_empty()) {
            view.query.chosen.choose_only(facet, lane);
        }
        if view.view == View::Timeline {
            view.view = View::Both;
        }
    });
}
