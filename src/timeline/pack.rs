//! Packing the bars of a lane into rows, and placing their labels, so that nothing lies over anything else.

use super::lane::Bar;
use super::scale::Share;
use crate::activity::sorted_by;

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
        Measure { mark: pixels(26), half_mark: pixels(11), width, longest }
    }

    /// So many letters at six and a half pixels.
    fn letters(self, count: usize) -> Share {
        let count = count.min(self.longest + 2) as i64;
        Share((count * 13 * i64::from(Share::END.0) / (2 * self.width)) as i32)
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

/// Gives each bar the first row in which it and its label touch no other, the longer first where two begin together.
/// `letters` tells how long a record's label is.
pub(super) fn pack(bars: Vec<Bar>, measure: Measure, letters: impl Fn(usize) -> usize) -> Vec<Bar> {
    let rooms: Vec<(Share, Share)> = bars
        .iter()
        .map(|bar| room(bar, measure.mark + measure.letters(letters(bar.record)), measure))
        .collect();
    let order = sorted_by(bars.len(), &|a, b| {
        let ends = rooms[a].0.cmp(&rooms[b].0).then(rooms[b].1.cmp(&rooms[a].1));
        ends.then(bars[a].record.cmp(&bars[b].record))
    });
    let mut row_ends: Vec<Share> = Vec::new();
    let mut packed = Vec::with_capacity(bars.len());
    for place in order {
        let (start, end) = rooms[place];
        let row = row_ends.iter().position(|&row_end| row_end <= start).unwrap_or(row_ends.len());
        match row_ends.get_mut(row) {
            Some(row_end) => *row_end = end,
            None => row_ends.push(end),
        }
        packed.push(Bar { row, ..bars[place].clone() });
    }
    packed
}

/// From where to where a bar and its label reach. The label goes before the bar if it would leave the window.
fn room(bar: &Bar, label: Share, measure: Measure) -> (Share, Share) {
    if bar.anchor() + label > Share::END && bar.anchor() - label >= Share::START {
        (bar.start.min(bar.anchor() - label), bar.end.max(bar.anchor() + measure.half_mark))
    } else {
        (bar.start, bar.end.max(bar.anchor() + label))
    }
}

/// Closes up the rows that are empty, places each label where there is room for it, and says how many rows there are.
pub(super) fn settle(
    bars: Vec<Bar>,
    measure: Measure,
    letters: impl Fn(usize) -> usize,
) -> (Vec<Bar>, usize) {
    let order = sorted_by(bars.len(), &|a, b| {
        (bars[a].row, bars[a].start, bars[a].record).cmp(&(bars[b].row, bars[b].start, bars[b].record))
    });
    let mut settled: Vec<Bar> = Vec::with_capacity(bars.len());
    let (mut rows, mut last, mut free) = (0, None, Share::START);
    for (step, &place) in order.iter().enumerate() {
        let bar = &bars[place];
        if last != Some(bar.row) {
            (rows, last, free) = (rows + 1, Some(bar.row), Share::START);
        }
        let next = order.get(step + 1).map(|&next| &bars[next]).filter(|next| next.row == bar.row);
        let limit = next.map_or(Share::END, |next| next.start);
        let label = measure.mark + measure.letters(letters(bar.record));
        let side = if bar.anchor() + label <= limit {
            Side::After
        } else if bar.anchor() - label >= free {
            Side::Before
        } else {
            Side::Nowhere
        };
        free = match side {
            Side::After => bar.end.max(bar.anchor() + label),
            _ => bar.end.max(bar.anchor() + measure.half_mark),
        };
        settled.push(Bar { row: rows - 1, label: side, ..bar.clone() });
    }
    (settled, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Certainty, Day, Vantage};
    use crate::dataset::Dataset;
    use crate::query::Grouping;
    use crate::timeline::{Frame, Shape, Timeline, Window};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
        Dataset::read(include_str!("../../public/data/activities.json")).expect("a dataset").dataset
    });
    const VANTAGE: Vantage = Vantage::Today(Day(20_779)); // 2026-11-22

    fn any_bar() -> impl Strategy<Value = Bar> {
        (0i32..100_000, 0i32..100_000, any::<bool>()).prop_map(|(a, b, moment)| Bar {
            record: 0,
            row: 0,
            shape: if moment { Shape::Moment } else { Shape::Span },
            is_work: false,
            start: Share(a.min(b)),
            begun: Share(a.min(b)),
            lasting: Share(a.max(b)),
            end: Share(a.max(b)),
            older: false,
            open: false,
            certainty: Certainty::Stated,
            label: Side::Nowhere,
        })
    }

    fn any_window() -> impl Strategy<Value = Window> {
        (15_000i32..20_000, 30i32..6_000)
            .prop_map(|(from, days)| Window { from: Day(from), until: Day(from + days) })
    }

    fn drawn(records: &[usize], window: Window, width: u32) -> Timeline {
        Timeline::new(&DATASET, records, VANTAGE, Frame { window, width, by: Grouping::Body, since: None })
    }

    proptest! {
        #[test]
        fn no_two_bars_of_a_row_overlap(bars in proptest::collection::vec(any_bar(), 0..30)) {
            let count = bars.len();
            let measure = Measure::new(768);
            let packed = pack(bars, measure, |_| 8);
            prop_assert_eq!(packed.len(), count);
            let room = |bar: &Bar| room(bar, measure.mark + measure.letters(8), measure);
            for (place, a) in packed.iter().enumerate() {
                for b in packed[..place].iter().filter(|b| b.row == a.row) {
                    let (a, b) = (room(a), room(b));
                    prop_assert!(b.1 <= a.0 || a.1 <= b.0, "{a:?} {b:?}");
                }
            }
        }

        /// In whichever window, of whatever is drawn, no label lies over another or leaves the window.
        #[test]
        fn no_label_overlaps(window in any_window(), width in 250u32..1400, every in 1usize..4) {
            let records: Vec<usize> = (0..DATASET.records.len()).step_by(every).collect();
            let timeline = drawn(&records, window, width);
            let measure = Measure::new(width);
            for lane in &timeline.lanes {
                let mut ends: Vec<Share> = vec![Share::START; lane.rows];
                for bar in &lane.bars {
                    let letters = crate::timeline::label(&DATASET.records[bar.record]).chars().count();
                    let label = measure.mark + measure.letters(letters);
                    let (from, to) = match bar.label {
                        Side::After => (bar.start, bar.end.max(bar.anchor() + label)),
                        Side::Before => (bar.start.min(bar.anchor() - label), bar.end),
                        Side::Nowhere => (bar.start, bar.end),
                    };
                    // A day on either side is what rounding takes.
                    let day = Share((100_000 / window.days() + 1) as i32);
                    prop_assert!(from + day >= ends[bar.row], "{bar:?}");
                    prop_assert!(bar.label == Side::Nowhere || (from >= Share::START && to <= Share::END));
                    ends[bar.row] = to;
                }
            }
        }

        /// A filter or another window never changes which of two stands above the other.
        #[test]
        fn what_stays_is_not_shuffled(a in any_window(), b in any_window(), every in 1usize..4) {
            let some: Vec<usize> = (0..DATASET.records.len()).step_by(every).collect();
            let all: Vec<usize> = (0..DATASET.records.len()).collect();
            // Where all of the dataset has no room, more cannot be promised.
            let longest = crate::timeline::whole(&DATASET, &all, VANTAGE).days();
            prop_assume!(a.days() <= longest && b.days() <= longest);
            let (first, second) = (drawn(&all, a, 900), drawn(&some, b, 900));
            for lane in &first.lanes {
                let Some(other) = second.lanes.iter().find(|other| other.heading == lane.heading) else { continue };
                let row = |record: usize| other.bars.iter().find(|bar| bar.record == record).map(|bar| bar.row);
                let both: Vec<(usize, usize)> =
                    lane.bars.iter().filter_map(|bar| Some((bar.row, row(bar.record)?))).collect();
                for x in &both {
                    for y in &both {
                        prop_assert_eq!(x.0.cmp(&y.0), x.1.cmp(&y.1));
                    }
                }
            }
        }
    }
}
