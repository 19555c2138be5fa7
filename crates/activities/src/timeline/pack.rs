//! Packing what a lane shows into rows, each with its label, so that nothing lies over anything else.

use super::lane::Bar;
use super::plan::Entry;
use super::scale::Share;

/// How much of the window things take that have a size in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// A mark with the gap after its label, …
    mark: Share,
    /// … from the middle of a mark to the next thing, …
    half_mark: Share,
    /// … and so many letters of a label.
    width: i64,
    /// So many letters of a label have room.
    pub longest: usize,
}

impl Measure {
    /// For a window that is drawn so many CSS pixels wide.
    pub fn new(width: u32) -> Measure {
        let width = i64::from(width.max(100));
        let pixels = |count: i64| Share((count * i64::from(Share::END.0) / width) as i32);
        // Nearly half of the width, at seven pixels a letter.
        let longest = (width / 16).clamp(12, 40) as usize;
        Measure { mark: pixels(26), half_mark: pixels(12), width, longest }
    }

    /// From a mark to the end of a label of so many letters, at six and a half pixels each.
    pub fn label(self, letters: usize) -> Share {
        let letters = letters.min(self.longest + 2) as i64;
        self.mark + Share((letters * 13 * i64::from(Share::END.0) / (2 * self.width)) as i32)
    }
}

/// On which side of its mark, or of the start of its bar, a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    After,
    Before,
    /// There is no room for it.
    Nowhere,
}

/// The side for a label that reaches so far from its mark: after it, unless it would leave the window there.
pub(super) fn side(bar: &Bar, label: Share) -> Side {
    if bar.anchor() + label <= Share::END {
        Side::After
    } else if bar.anchor() - label >= Share::START {
        Side::Before
    } else {
        Side::Nowhere
    }
}

/// From where to where a bar reaches with its label.
pub(super) fn room(bar: &Bar, label: Share, measure: Measure) -> (Share, Share) {
    let (from, to) =
        (bar.start.min(bar.anchor() - measure.half_mark), bar.end.max(bar.anchor() + measure.half_mark));
    match bar.label {
        Side::After => (from, to.max(bar.anchor() + label)),
        Side::Before => (from.min(bar.anchor() - label), to),
        Side::Nowhere => (from, to),
    }
}

/// So many ranks there are; what has no room in any of them shares the last.
const RANKS: usize = 64;

/// Gives each entry, in the order of time, the first rank in which it touches no other. `room` tells from where to where an
/// entry reaches.
pub(super) fn ranks(entries: &[Entry], room: impl Fn(&Entry) -> (Share, Share)) -> Vec<u8> {
    let mut ends: Vec<Share> = Vec::new();
    let mut ranks = Vec::with_capacity(entries.len());
    for entry in entries {
        let (from, to) = room(entry);
        let rank = ends.iter().position(|&end| end <= from).unwrap_or(ends.len().min(RANKS - 1));
        match ends.get_mut(rank) {
            Some(end) => *end = to.max(*end),
            None => ends.push(to),
        }
        ranks.push(rank as u8);
    }
    ranks
}

/// The row of each of these, which come in the order in which they stand from top to bottom: right below those before it
/// that it touches. `None` if that takes more than `most` rows.
pub(super) fn rows(rooms: &[(Share, Share)], most: usize) -> Option<Vec<usize>> {
    let mut rows: Vec<usize> = Vec::with_capacity(rooms.len());
    for (place, room) in rooms.iter().enumerate() {
        let touching =
            rooms[..place].iter().zip(&rows).filter(|(other, _)| other.0 < room.1 && room.0 < other.1);
        let row = touching.map(|(_, row)| row + 1).max().unwrap_or(0);
        if row >= most {
            return None;
        }
        rows.push(row);
    }
    Some(rows)
}
