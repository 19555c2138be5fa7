//! From record to record as the arrow keys go, in the window and beyond it.

use super::Timeline;
use super::lane::{Lane, cluster_day};
use super::plan::{Entry, Plan};
use super::scale::Share;

/// A record in a lane: where a person can stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The lane's place in the plan.
    pub lane: usize,
    /// The record's place in the dataset.
    pub record: usize,
}

/// Where to go from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before or after it in time, in its lane.
    Earlier,
    Later,
    /// To the nearest in time, in the lane above or below that has any in the window.
    Up,
    Down,
    /// To the first or the last of its lane.
    First,
    Last,
}

impl Timeline {
    /// What is drawn for a record in a lane: its bar, or the cluster that counts it, which goes by its first record. With it
    /// the place where it stands. `None` if it is not in the window.
    pub fn stop(&self, plan: &Plan, spot: Spot) -> Option<(Spot, Share)> {
        let lane = self.lane(spot.lane)?;
        let entry = entry(plan, lane, spot.record)?;
        self.stop_of(lane, entry)
    }

    /// The first of all that is drawn.
    pub fn first(&self) -> Option<Spot> {
        self.lanes.iter().find_map(|lane| stops(lane).map(|(spot, _)| spot).next())
    }

    /// Where a step leads from a spot: into the window or beyond it; to the spot itself where there is no further one, and
    /// to the first of all if it is not drawn. `records` are those that are shown.
    pub fn step(&self, plan: &Plan, records: &[usize], spot: Spot, step: Step) -> Option<Spot> {
        let Some((at, place)) = self.stop(plan, spot) else { return self.first() };
        match step {
            Step::Up | Step::Down => Some(self.aside(at.lane, place, step == Step::Down).unwrap_or(at)),
            _ => self.along(plan, records, at, step),
        }
    }

    /// The next in the same lane.
    fn along(&self, plan: &Plan, records: &[usize], at: Spot, step: Step) -> Option<Spot> {
        let lane = self.lane(at.lane)?;
        let from = entry(plan, lane, at.record)?;
        let is_earlier = matches!(step, Step::Earlier | Step::Last);
        let mut best: Option<&Entry> = None;
        let shown = plan.shown(records);
        // What the cluster counts at which a person stands is no further.
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

    /// The nearest in time of the next lane below or above.
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

/// Everything of a lane that a person can stand on, and where.
fn stops(lane: &Lane) -> impl Iterator<Item = (Spot, Share)> {
    let bars = lane.bars.iter().map(|bar| (bar.record, bar.anchor()));
    let clusters = lane.clusters.iter().map(|cluster| (cluster.record, cluster.start));
    bars.chain(clusters).map(|(record, at)| (Spot { lane: lane.place, record }, at))
}

fn entry<'a>(plan: &'a Plan, lane: &Lane, record: usize) -> Option<&'a Entry> {
    plan.entries(lane.place, lane.folded == Some(true)).find(|entry| entry.record == record)
}

/// The order of time; what stands at the same place, from the top.
fn key(entry: &Entry) -> (crate::activity::Day, u8, usize) {
    (entry.anchor, entry.rank, entry.record)
}
