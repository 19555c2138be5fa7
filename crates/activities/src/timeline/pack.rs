//! Packs the bars of a lane and their labels into rows so that nothing overlaps.

use super::lane::Bar;
use super::plan::Entry;
use super::scale::Share;

/// Conversions from pixel sizes to shares of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// The width of a mark including the gap after its label.
    mark: Share,
    /// The distance from the middle of a mark to the next element.
    half_mark: Share,
    /// The width of the window in CSS pixels.
    width: i64,
    /// The maximum number of letters of a label.
    pub longest: usize,
}

impl Measure {
    /// Creates the measures of a window that is `width` CSS pixels wide.
    pub fn new(width: u32) -> Measure {
        let width = i64::from(width.max(100));
        let pixels = |count: i64| Share((count * i64::from(Share::END.0) / width) as i32);
        // Nearly half of the width, at seven pixels per letter.
        let longest = (width / 16).clamp(12, 40) as usize;
        Measure { mark: pixels(26), half_mark: pixels(12), width, longest }
    }

    /// Returns the distance from a mark to the end of a label with this many letters, at six and a half pixels each.
    pub fn label(self, letters: usize) -> Share {
        let letters = letters.min(self.longest + 2) as i64;
        self.mark + Share((letters * 13 * i64::from(Share::END.0) / (2 * self.width)) as i32)
    }
}

/// The side of its mark, or of the start of its bar, on which a label is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    After,
    Before,
    /// There is no room for it.
    Nowhere,
}

/// Returns the side for a label that extends this far from its mark: after it, unless it would leave the window there.
pub(super) fn side(bar: &Bar, label: Share) -> Side {
    if bar.anchor() + label <= Share::END {
        Side::After
    } else if bar.anchor() - label >= Share::START {
        Side::Before
    } else {
        Side::Nowhere
    }
}

/// Returns the extent of a bar with its label.
pub(super) fn room(bar: &Bar, label: Share, measure: Measure) -> (Share, Share) {
    let (from, to) =
        (bar.start.min(bar.anchor() - measure.half_mark), bar.end.max(bar.anchor() + measure.half_mark));
    match bar.label {
        Side::After => (from, to.max(bar.anchor() + label)),
        Side::Before => (from.min(bar.anchor() - label), to),
        Side::Nowhere => (from, to),
    }
}

/// The number of ranks; entries that fit into none of them share the last.
const RANKS: usize = 64;

/// Returns the rank of each entry, which come by date: the first rank in which it overlaps no other. `room` returns the
/// extent of an entry.
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

/// Returns the row of each extent; these come in order from top to bottom. Each is placed right below the earlier ones
/// that it overlaps. `None` if that takes more than `most` rows.
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
