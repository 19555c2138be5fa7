//! Moves from record to record with the arrow keys, in the window and beyond it.

use super::Timeline;
use super::axis::Px;
use super::item::Form;
use super::lane::{Lane, Sort};
use super::plan::{Entry, Plan};
use crate::activity::Day;

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

/// An element that can have the keyboard focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    pub spot: Spot,
    /// Its extent on the axis, and the position of its middle below the top of the lanes.
    pub start: Px,
    pub end: Px,
    pub y: Px,
}

impl Stop {
    /// Returns the position of its middle.
    pub fn x(&self) -> Px {
        self.start.midpoint(self.end)
    }
}

impl Timeline {
    /// Returns the element that shows a record in a lane: its mark or bar, or the cluster that counts it, which is named by its first
    /// record. `None` if it is not in the window.
    pub fn stop(&self, plan: &Plan, spot: Spot) -> Option<Stop> {
        let lane = self.lane(spot.lane)?;
        stop_of(lane, plan, spot.record)
    }

    /// Returns the element that shows a record in the first lane that has it.
    pub fn stop_of(&self, plan: &Plan, record: usize) -> Option<Stop> {
        self.lanes.iter().find_map(|lane| stop_of(lane, plan, record))
    }

    /// Returns the first drawn element.
    pub fn first(&self) -> Option<Spot> {
        self.lanes.iter().find_map(|lane| nearest(&stops(lane), Px::ZERO))
    }

    /// Returns the spot that a step leads to, in the window or beyond it: the same spot if there is none further, and the first of all
    /// if the spot is not drawn. `records` are the shown records.
    pub fn step(&self, plan: &Plan, records: &[usize], spot: Spot, step: Step) -> Option<Spot> {
        let Some(at) = self.stop(plan, spot) else { return self.first() };
        match step {
            Step::Up | Step::Down => Some(self.aside(at, step == Step::Down).unwrap_or(at.spot)),
            _ => self.along(plan, records, at.spot, step),
        }
    }

    /// Returns the next spot in the same lane.
    fn along(&self, plan: &Plan, records: &[usize], at: Spot, step: Step) -> Option<Spot> {
        let lane = self.lane(at.lane)?;
        let entries = &plan.lanes[lane.place].entries;
        let from = entries.iter().find(|entry| entry.record == at.record)?;
        let is_earlier = matches!(step, Step::Earlier | Step::Last);
        let shown = plan.shown(records);
        let mut shown = entries.iter().filter(|entry| shown[entry.record]);
        // A cluster is one step: at the first record that it counts.
        let is_further = |entry: &Entry| {
            let leads = if is_earlier { key(entry) < key(from) } else { key(entry) > key(from) };
            leads && stop_of(lane, plan, entry.record).is_none_or(|stop| stop.spot.record == entry.record)
        };
        let next = match step {
            Step::Later => shown.find(|entry| is_further(entry)),
            Step::Earlier => shown.rfind(|entry| is_further(entry)),
            Step::First => shown.next(),
            _ => shown.next_back(),
        };
        Some(next.map_or(at, |entry| Spot { lane: at.lane, record: entry.record }))
    }

    /// Returns the nearest spot by date in the next lane below or above.
    fn aside(&self, from: Stop, below: bool) -> Option<Spot> {
        let at = self.lanes.iter().position(|lane| lane.place == from.spot.lane)?;
        let mut lanes: Vec<&Lane> =
            if below { self.lanes[at + 1..].iter().collect() } else { self.lanes[..at].iter().collect() };
        if !below {
            lanes.reverse();
        }
        lanes.into_iter().find_map(|lane| nearest(&stops(lane), from.x()))
    }

    fn lane(&self, place: usize) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.place == place)
    }
}

/// Returns the element of a lane that shows a record or counts it.
fn stop_of(lane: &Lane, plan: &Plan, record: usize) -> Option<Stop> {
    let item = plan.item(record)?;
    let stops = stops(lane);
    let stop = |record: usize| stops.iter().find(|stop| stop.spot.record == record).copied();
    if let Some(stop) = stop(record) {
        return Some(stop);
    }
    plan.lanes[lane.place].entries.iter().find(|entry| entry.record == record)?;
    let is_meeting = item.form == Form::Meeting;
    let counts = |sort: Sort| match sort {
        Sort::Column => true,
        Sort::Meetings => is_meeting,
        Sort::More => !is_meeting,
    };
    let cluster = lane.clusters.iter().find(|it| counts(it.sort) && it.days.has(item.anchor()))?;
    stop(cluster.record)
}

/// Returns all elements of a lane that can have the focus.
fn stops(lane: &Lane) -> Vec<Stop> {
    const HALF: Px = Px::new(6);
    let mut stops = Vec::new();
    let mut add = |record: usize, start: Px, end: Px, y: Px| {
        stops.push(Stop { spot: Spot { lane: lane.place, record }, start, end, y: lane.top + y });
    };
    for thread in &lane.threads {
        let (from, to) = match thread.form {
            Form::Span => {
                let end = thread.text.map_or(thread.end, |text| text.x - HALF);
                (thread.begun, end.max(thread.begun))
            }
            _ => (thread.anchor() - HALF, thread.anchor() + HALF),
        };
        add(thread.record, from, to, thread.y);
        if let Some(text) = thread.text {
            add(text.record, text.x - HALF, text.x + HALF, thread.y);
        }
    }
    lane.marks.iter().for_each(|mark| add(mark.record, mark.x - HALF, mark.x + HALF, mark.y));
    lane.clusters.iter().for_each(|cluster| add(cluster.record, cluster.start, cluster.end, cluster.y));
    if let Some((life, record)) = lane.life.and_then(|life| Some((life, life.record?))) {
        add(record, life.start, life.end, lane.line());
    }
    stops
}

/// Returns the element whose middle is nearest to a position.
fn nearest(stops: &[Stop], x: Px) -> Option<Spot> {
    stops.iter().min_by_key(|stop| (stop.x().0 - x.0).abs()).map(|stop| stop.spot)
}

/// Returns a key for sorting by date.
fn key(entry: &Entry) -> (Day, usize) {
    (entry.anchor, entry.record)
}
