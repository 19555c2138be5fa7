//! From record to record as the arrow keys go.

use super::Timeline;
use super::lane::Bar;
use super::scale::Share;

/// Where to go from a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before or after it in time, in its lane.
    Earlier,
    Later,
    /// To the nearest in time, in the lane above or below that has any.
    Up,
    Down,
    /// To the first or the last of its lane.
    First,
    Last,
}

impl Timeline {
    /// The record that a step leads to from `record`, a place in `Dataset::records`; `record` itself where there is no
    /// further one, and the very first if it is not drawn. `None` if nothing is.
    pub fn step(&self, record: usize, step: Step) -> Option<usize> {
        let lanes: Vec<Vec<&Bar>> =
            self.lanes.iter().filter(|lane| !lane.bars.is_empty()).map(|lane| in_time(&lane.bars)).collect();
        let find = |bars: &Vec<&Bar>| bars.iter().position(|bar| bar.record == record);
        let Some((lane, place)) = lanes.iter().enumerate().find_map(|(lane, bars)| Some((lane, find(bars)?)))
        else {
            return lanes.first().map(|bars| bars[0].record);
        };
        let bars = &lanes[lane];
        let at = bars[place].anchor();
        let to = match step {
            Step::Earlier => bars[place.saturating_sub(1)],
            Step::Later => bars[(place + 1).min(bars.len() - 1)],
            Step::First => bars[0],
            Step::Last => bars[bars.len() - 1],
            Step::Up => nearest(&lanes[lane.saturating_sub(1)], at),
            Step::Down => nearest(&lanes[(lane + 1).min(lanes.len() - 1)], at),
        };
        // At the top and the bottom there is no other lane.
        let stays =
            matches!(step, Step::Up if lane == 0) || matches!(step, Step::Down if lane + 1 == lanes.len());
        Some(if stays { record } else { to.record })
    }
}

/// The bars of a lane in the order of time; those that stand at the same place, from the upper row.
fn in_time(bars: &[Bar]) -> Vec<&Bar> {
    let order = crate::activity::sorted_by(bars.len(), &|a, b| {
        (bars[a].anchor(), bars[a].row).cmp(&(bars[b].anchor(), bars[b].row))
    });
    order.into_iter().map(|place| &bars[place]).collect()
}

fn nearest<'a>(bars: &[&'a Bar], at: Share) -> &'a Bar {
    let mut best = bars[0];
    for &bar in bars {
        if (bar.anchor().0 - at.0).abs() < (best.anchor().0 - at.0).abs() {
            best = bar;
        }
    }
    best
}
