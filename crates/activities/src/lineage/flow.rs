//! The flow: a band for each pair of an origin and an outcome, as thick as its number of items.
//!
//! It is geometry in one direction only: across the drawing, the nodes stand at its edges, whatever its width.

use super::{Item, Origin, Outcome};
use crate::timeline::Px;
use std::sync::Arc;

/// The thickness of an item, and that of all together, beyond which an item is thinner.
const UNIT: i32 = 50;
const THICKEST: i32 = 7_000;
/// The room for a caption of two lines.
const CAPTION: Px = Px::new(32);
/// The least room between two nodes or captions.
const GAP: Px = Px::new(10);

/// The items of one origin, or of one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    pub count: usize,
    pub top: Px,
    pub height: Px,
}

/// The items that lead from an origin to an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub origin: Origin,
    pub outcome: Outcome,
    pub count: usize,
    /// Its top at the origin and at the outcome, and its thickness.
    pub from: Px,
    pub to: Px,
    pub height: Px,
}

/// The drawing. Nodes without items have no height.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    pub height: Px,
    /// In the order of [`Origin::ALL`].
    pub origins: Vec<Node>,
    /// In the order of [`Outcome::ALL`].
    pub outcomes: Vec<Node>,
    pub bands: Vec<Band>,
}

impl Flow {
    /// Lays out the flow of items.
    pub fn of(items: &[Arc<Item>]) -> Flow {
        let unit = Px((THICKEST / (items.len().max(1) as i32)).clamp(1, UNIT));
        let (mut from, mut to) = (vec![0; Origin::ALL.len()], vec![0; Outcome::ALL.len()]);
        let mut counts = vec![0; from.len() * to.len()];
        for item in items {
            from[item.origin as usize] += 1;
            to[item.outcome as usize] += 1;
            counts[item.origin as usize * to.len() + item.outcome as usize] += 1;
        }
        let height = least(unit, &from).max(least(unit, &to));
        let (origins, outcomes) = (spread(unit, &from, height), spread(unit, &to, height));
        // Bands leave a node, and arrive at one, in the order of the other side.
        let (mut left, mut arrived) = (origins.clone(), outcomes.clone());
        let mut bands = Vec::new();
        for (at, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            let (from, to) = (&mut left[at / to.len()].top, &mut arrived[at % to.len()].top);
            bands.push(Band {
                origin: Origin::ALL[at / outcomes.len()],
                outcome: Outcome::ALL[at % outcomes.len()],
                count,
                from: *from,
                to: *to,
                height: thickness(unit, count),
            });
            (*from, *to) = (*from + thickness(unit, count), *to + thickness(unit, count));
        }
        Flow { height, origins, outcomes, bands }
    }
}

impl Band {
    /// Returns the id of the band between an origin and an outcome.
    pub fn id_of(origin: Origin, outcome: Outcome) -> String {
        format!("{origin}-to-{outcome}")
    }

    pub fn id(&self) -> String {
        Band::id_of(self.origin, self.outcome)
    }
}

fn thickness(unit: Px, count: usize) -> Px {
    Px(unit.0.saturating_mul(i32::try_from(count).unwrap_or(i32::MAX)))
}

/// Returns the room that a node and its caption take.
fn room(unit: Px, count: usize) -> Px {
    thickness(unit, count).max(CAPTION)
}

/// Returns the least height of a side.
fn least(unit: Px, counts: &[usize]) -> Px {
    let used = counts.iter().filter(|&&count| count > 0);
    used.fold(Px::ZERO, |height, &count| height + room(unit, count) + GAP)
}

/// Spreads the nodes of a side over the height, each in the middle of its room.
fn spread(unit: Px, counts: &[usize], height: Px) -> Vec<Node> {
    let used = counts.iter().filter(|&&count| count > 0).count();
    let gap = GAP + Px((height - least(unit, counts)).0 / used.max(1) as i32);
    let mut y = gap.half();
    let mut nodes = Vec::new();
    for &count in counts {
        let (height, room) = (thickness(unit, count), room(unit, count));
        nodes.push(Node { count, top: y + (room - height).half(), height });
        if count > 0 {
            y = y + room + gap;
        }
    }
    nodes
}
