//! The flow: a band for each pair of an origin and an outcome, as thick as its number of items.

use super::{Item, Origin, Outcome};
use crate::timeline::Px;
use std::ops::Range;

/// The thickness of an item, and the maximum of all together: beyond it items are thinner.
const UNIT: i32 = 50;
const THICKEST: i32 = 7_000;
/// The width of a node.
const NODE: Px = Px::new(8);
/// The height of a line of a caption.
const LINE: Px = Px::new(15);
/// The least room between two nodes or captions.
const GAP: Px = Px::new(12);
const MARGIN: Px = Px::new(4);
/// Narrower drawings have less room for captions.
const NARROW: u32 = 620;

/// The captions of the nodes.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// In the order of [`Origin::ALL`].
    pub origins: &'a [&'a str],
    /// In the order of [`Outcome::ALL`].
    pub outcomes: &'a [&'a str],
}

/// The side of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    From(Origin),
    To(Outcome),
}

/// An origin or an outcome that has items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub side: Side,
    pub count: usize,
    /// Its extent along the drawing, and its top and height.
    pub start: Px,
    pub end: Px,
    pub top: Px,
    pub height: Px,
    /// The position of its caption's edge next to it, of the first baseline, and the lines after the number.
    pub caption: Px,
    pub baseline: Px,
    /// The first may be empty: the number stands there alone.
    pub lines: Vec<String>,
}

/// The items that lead from an origin to an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub origin: Origin,
    pub outcome: Outcome,
    pub count: usize,
    /// Its extent between the nodes, its tops there, and its thickness.
    pub start: Px,
    pub end: Px,
    pub from: Px,
    pub to: Px,
    pub height: Px,
}

/// The drawing. Positions count from its start edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    pub width: Px,
    pub height: Px,
    pub nodes: Vec<Node>,
    pub bands: Vec<Band>,
}

impl Flow {
    /// The distance between two baselines of a caption.
    pub const LINE: Px = LINE;

    /// Lays out the flow of items at a width in CSS pixels.
    pub fn new(items: &[Item], captions: Sides, width: u32) -> Flow {
        let unit = Px((THICKEST / (items.len().max(1) as i32)).clamp(1, UNIT));
        let (room, letters) = if width < NARROW { (Px::new(118), 16) } else { (Px::new(230), 26) };
        let whole = Px::new(i32::try_from(width).unwrap_or(i32::MAX));
        // A caption leaves room for the bands in any case.
        let room = room.min(Px(whole.0 * 2 / 5));
        let count = |side: Side| items.iter().filter(|item| side.has(item)).count();
        let slot = |side: Side, caption: &str| {
            let count = count(side);
            Slot { side, count, thickness: thick(unit, count), lines: caption_lines(count, caption, letters) }
        };
        let from: Vec<Slot> =
            Origin::ALL.iter().zip(captions.origins).map(|(&it, text)| slot(Side::From(it), text)).collect();
        let to: Vec<Slot> =
            Outcome::ALL.iter().zip(captions.outcomes).map(|(&it, text)| slot(Side::To(it), text)).collect();
        let height = least(&from).max(least(&to));
        let mut nodes = nodes(from, height, room - NODE..room, room - NODE - NODE);
        nodes.extend(self::nodes(to, height, whole - room..whole - room + NODE, whole - room + NODE + NODE));
        let bands = bands(&nodes, items, unit);
        Flow { width: whole, height, nodes, bands }
    }
}

impl Side {
    fn has(self, item: &Item) -> bool {
        match self {
            Side::From(origin) => item.origin == origin,
            Side::To(outcome) => item.outcome == outcome,
        }
    }
}

/// A node without its place.
struct Slot {
    side: Side,
    count: usize,
    thickness: Px,
    lines: Vec<String>,
}

impl Slot {
    /// Returns the room that the node and its caption take.
    fn height(&self) -> Px {
        self.thickness.max(thick(LINE, self.lines.len()))
    }
}

fn thick(unit: Px, count: usize) -> Px {
    Px(unit.0.saturating_mul(i32::try_from(count).unwrap_or(i32::MAX)))
}

/// Returns the least height of a side.
fn least(slots: &[Slot]) -> Px {
    let used = slots.iter().filter(|slot| slot.count > 0);
    used.fold(MARGIN + MARGIN, |height, slot| height + slot.height() + GAP)
}

/// Spreads the nodes of a side over the height.
fn nodes(slots: Vec<Slot>, height: Px, across: Range<Px>, caption: Px) -> Vec<Node> {
    let spare = height - least(&slots);
    let used: Vec<Slot> = slots.into_iter().filter(|slot| slot.count > 0).collect();
    let gap = GAP + Px(spare.0 / used.len().max(1) as i32);
    let mut y = MARGIN + gap.half();
    let mut nodes = Vec::new();
    for slot in used {
        let room = slot.height();
        let middle = y + room.half();
        nodes.push(Node {
            side: slot.side,
            count: slot.count,
            start: across.start,
            end: across.end,
            top: middle - slot.thickness.half(),
            height: slot.thickness,
            caption,
            baseline: middle + Px::new(4) - Px(LINE.0 * (slot.lines.len() as i32 - 1) / 2),
            lines: slot.lines,
        });
        y = y + room + gap;
    }
    nodes
}

/// Fills the nodes with bands, from their tops, in the order of the other side.
fn bands(nodes: &[Node], items: &[Item], unit: Px) -> Vec<Band> {
    let mut tops: Vec<Px> = nodes.iter().map(|node| node.top).collect();
    let mut bands = Vec::new();
    for (a, from) in nodes.iter().enumerate() {
        for (b, to) in nodes.iter().enumerate() {
            let (Side::From(origin), Side::To(outcome)) = (from.side, to.side) else { continue };
            let count = items.iter().filter(|item| from.side.has(item) && to.side.has(item)).count();
            if count > 0 {
                let height = thick(unit, count);
                bands.push(Band {
                    origin,
                    outcome,
                    count,
                    start: from.end,
                    end: to.start,
                    from: tops[a],
                    to: tops[b],
                    height,
                });
                tops[a] = tops[a] + height;
                tops[b] = tops[b] + height;
            }
        }
    }
    bands
}

/// Returns the lines of a caption after its number, which stands at the start of the first line, perhaps alone.
fn caption_lines(count: usize, caption: &str, letters: usize) -> Vec<String> {
    let number = count.to_string();
    let mut lines = wrapped(&format!("{number} {caption}"), letters);
    if let Some(first) = lines.first_mut() {
        *first = first[number.len()..].trim_start().to_owned();
    }
    lines
}

/// Breaks a text into lines of that many letters; a longer word has a line of its own.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
