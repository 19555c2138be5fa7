//! The curves between records: from each to what came of it.

use super::Timeline;
use super::axis::Px;
use super::plan::{Link, Plan};
use crate::activity::Certainty;

/// A curve between two drawn elements. Heights count from the top of the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Curve {
    pub from: (Px, Px),
    pub to: (Px, Px),
    pub certainty: Certainty,
    /// It belongs to the chain of the open record.
    pub is_chain: bool,
}

/// The maximum number of curves beside those of a chain.
const MOST: usize = 150;

impl Timeline {
    /// Returns the curves between lanes, if `all` are wanted, and of the chain, also within lanes. `is_chain` says of a link that both
    /// of its ends belong to the chain.
    pub fn curves(&self, plan: &Plan, all: bool, is_chain: &dyn Fn(&Link) -> bool) -> Vec<Curve> {
        let mut curves: Vec<Curve> = plan
            .links()
            .iter()
            .filter(|link| all || is_chain(link))
            .filter_map(|link| self.curve(plan, link, is_chain(link)))
            .collect();
        let others = curves.iter().filter(|curve| !curve.is_chain).count();
        if others > MOST {
            curves.retain(|curve| curve.is_chain);
        }
        curves
    }

    fn curve(&self, plan: &Plan, link: &Link, is_chain: bool) -> Option<Curve> {
        let (from, to) = (self.stop_of(plan, link.from)?, self.stop_of(plan, link.to)?);
        if from.spot == to.spot || (from.spot.lane == to.spot.lane && !is_chain) {
            return None;
        }
        let is_pair = from.y == to.y && (to.start - from.end).0.abs() < Px::new(8).0;
        if is_pair {
            // The bar of a work item leads to its text.
            return None;
        }
        Some(Curve { from: (from.end, from.y), to: (to.start, to.y), certainty: link.certainty, is_chain })
    }
}
