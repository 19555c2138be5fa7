//! Moves from record to record with the arrow keys, in the window and beyond it.

use super::Timeline;
use super::lane::{Lane, cluster_day};
use super::plan::{Entry, Plan};
use super::scale::Share;

/// A record in a lane, which can have the keyboard focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The lane's index in the plan.
    pub lane: usize,
    /// The record's index in the dataset.
    pub record: usize,
}

/// A direction in which to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the previous or next record by date in the same lane.
    Earlier,
    Later,
    /// To the nearest record by date in the next lane above or below that has any in the window.
    Up,
    Down,
    /// To the first or the last record of the lane.
    First,
    Last,
}

impl Timeline {
    /// Returns the element that shows a record in a lane: its bar, or the cluster that counts it, which is identified
    /// by its first record; and its position. `None` if it is not in the window.
    pub fn stop(&self, plan: &Plan, spot: Spot) -> Option<(Spot, Share)> {
        let lane = self.lane(spot.lane)?;
        let entry = entry(plan, lane, spot.record)?;
        self.stop_of(lane, entry)
    }

    /// Returns the first drawn element.
    pub fn first(&self) -> Option<Spot> {
        self.lanes.iter().find_map(|lane| stops(lane).map(|(spot, _)| spot).next())
    }

    /// Returns the spot that a step leads to, in the window or beyond it: the same spot if there is none further, and
    /// the first of all if the spot is not drawn. `records` are the shown records.
    pub fn step(&self, plan: &Plan, records: &[usize], spot: Spot, step: Step) -> Option<Spot> {
        let Some((at, place)) = self.stop(plan, spot) else { return self.first() };
        match step {
            Step::Up | Step::Down => Some(self.aside(at.lane, place, step == Step::Down).unwrap_or(at)),
            _ => self.along(plan, records, at, step),
        }
    }

    /// Returns the next spot in the same lane.
    fn along(&self, plan: &Plan, records: &[usize], at: Spot, step: Step) -> Option<Spot> {
        let lane = self.lane(at.lane)?;
        let from = entry(plan, lane, at.record)?;
        let is_earlier = matches!(step, Step::Earlier | Step::Last);
        let mut best: Option<&Entry> = None;
        let shown = plan.shown(records);
        // Records that are counted by the focused cluster are not further.
        let is_further = |entry: &Entry| self.stop_of(lane, entry).is_none_or(|(stop, _)| stop != at);
        for entry in plan.entries(lane.place, lane.folded == Some(true)).filter(|entry| shown[entry.record]) {
            let leads = match step {
                Step::Earlier => key(entry) < key(from) && is_further(entry),
                Step::Later => key(entry) > key(from) && is_further(entry),
                _ => true,
            };
            if leads && best.is_none_or(|best| (key(entry) > key(best)) == is_earlier) {
                best = Some(entry);
            }
        }
        Some(best.map_or(at, |entry| Spot { lane: at.lane, record: entry.record }))
    }

    /// Returns the nearest spot by date in the next lane below or above.
    fn aside(&self, from: usize, at: Share, below: bool) -> Option<Spot> {
        let distance = |(_, place): &(Spot, Share)| (place.0 - at.0).abs();
        let nearest = |lane: &Lane| stops(lane).min_by_key(distance).map(|(spot, _)| spot);
        if below {
            self.lanes.iter().filter(|lane| lane.place > from).find_map(nearest)
        } else {
            self.lanes.iter().rev().filter(|lane| lane.place < from).find_map(nearest)
        }
    }

    fn lane(&self, place: usize) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.place == place)
    }

    fn stop_of(&self, lane: &Lane, entry: &Entry) -> Option<(Spot, Share)> {
        if entry.start >= self.window.until || entry.end < self.window.from {
            return None;
        }
        let day = cluster_day(entry, self.window);
        let cluster =
            lane.clusters.iter().find(|cluster| cluster.days.has(day)).map(|cluster| cluster.record);
        let record = cluster.unwrap_or(entry.record);
        stops(lane).find(|(spot, _)| spot.record == record)
    }
}

/// Returns all spots of a lane, with their positions.
fn stops(lane: &Lane) -> impl Iterator<Item = (Spot, Share)> {
    let bars = lane.bars.iter().map(|bar| (bar.record, bar.anchor()));
    let clusters = lane.clusters.iter().map(|cluster| (cluster.record, cluster.start));
    bars.chain(clusters).map(|(record, at)| (Spot { lane: lane.place, record }, at))
}

fn entry<'a>(plan: &'a Plan, lane: &Lane, record: usize) -> Option<&'a Entry> {
    plan.entries(lane.place, lane.folded == Some(true)).find(|entry| entry.record == record)
}

/// Returns a key for sorting by date; at the same date, from the top.
fn key(entry: &Entry) -> (crate::activity::Day, u8, usize) {
    (entry.anchor, entry.rank, entry.record)
}
