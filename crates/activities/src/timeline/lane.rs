//! The visible content of each lane: bars and marks if they can be told apart, otherwise clusters with counts.

use super::Frame;
use super::item::{Item, Shape};
use super::pack::{Measure, Side, room, rows, side};
use super::plan::{Entry, Plan};
use super::scale::{Scale, Share};
use super::ticks::Step;
use super::window::Window;
use crate::activity::{Certainty, sorted_by};

/// The records under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its index in the plan.
    pub place: usize,
    /// The value that its records share: a value of the facet by which lanes are grouped, or a year. Empty if they have
    /// none.
    pub heading: String,
    /// The number of lanes above it in a tree.
    pub depth: usize,
    /// True if it is folded, with all lanes below it; `None` if there is nothing to fold.
    pub folded: Option<bool>,
    /// The number of rows that it takes; 0 if nothing of it is in the window.
    pub rows: usize,
    /// The bars from the top row to the bottom row, and by date within each row.
    pub bars: Vec<Bar>,
    /// The clusters by date. A lane has either bars or clusters.
    pub clusters: Vec<Cluster>,
}

/// A record on the timeline, clipped to the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// An index into `Dataset::records`.
    pub record: usize,
    pub row: usize,
    pub shape: Shape,
    /// It is work towards a text, not a group that works.
    pub is_work: bool,
    /// From its first possible day …
    pub start: Share,
    /// … certainly begun here …
    pub begun: Share,
    /// … certainly going on until here …
    pub lasting: Share,
    /// … to its last possible day.
    pub end: Share,
    /// It may be older than `start`, or begins before the window.
    pub older: bool,
    /// It goes on.
    pub open: bool,
    /// The certainty of its status.
    pub certainty: Certainty,
    /// The side of its label.
    pub label: Side,
}

/// Records of a lane that are too close to be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The earliest of them.
    pub record: usize,
    pub count: usize,
    /// The window that opens when it is selected.
    pub days: Window,
    pub start: Share,
    pub end: Share,
    /// Its density relative to the densest cluster shown: 1 to 4.
    pub level: usize,
}

impl Bar {
    /// Clips an item to the window of the scale; the row and the label are set later.
    fn of(record: usize, item: &Item, scale: Scale) -> Bar {
        let (start, end) = (scale.start_of(item.start), scale.end_of(item.end));
        Bar {
            record,
            row: 0,
            shape: item.shape,
            is_work: item.is_work,
            start: start.within(),
            begun: scale.start_of(item.begun).within(),
            lasting: scale.end_of(item.lasting).within(),
            end: end.within(),
            older: item.older || start < Share::START,
            open: item.open || (item.shape == Shape::Span && end > Share::END),
            certainty: item.certainty,
            label: Side::Nowhere,
        }
    }

    /// Returns the position of its mark and label: for a moment, the middle of the time in which it may have happened.
    pub fn anchor(&self) -> Share {
        match self.shape {
            Shape::Span => self.start,
            Shape::Moment => Share(self.start.0.midpoint(self.end.0)),
        }
    }
}

/// A lane with more bars than this in the window is shown as clusters. So is the fullest lane while all lanes together
/// have more than the second limit, or more than the third beside clusters. A bar takes about four DOM nodes, a cluster
/// three: together they stay below 1,500.
const LANE_MOST: usize = 150;
const BARS_MOST: usize = 340;
const BARS_BESIDE_CLUSTERS: usize = 190;
const CLUSTERS_MOST: usize = 200;

/// The width in CSS pixels that a cluster's number needs.
const CLUSTER_WIDTH: u32 = 44;

/// Returns the lanes in which at least one of these records has a position in time, each with its content in the
/// window, and the lanes above them.
pub(super) fn lanes(plan: &Plan, shown: &[bool], frame: &Frame, measure: Measure) -> Vec<Lane> {
    let scale = Scale::new(frame.window);
    let mut lanes: Vec<Lane> = Vec::new();
    let mut place = 0;
    while let Some(planned) = plan.lanes.get(place) {
        let branch = &plan.lanes[place..=place + planned.below];
        let is_there = branch.iter().any(|lane| lane.entries.iter().any(|entry| shown[entry.record]));
        let folded = frame.folded.contains(&planned.heading);
        if is_there {
            let mut lane = Lane {
                place,
                heading: planned.heading.clone(),
                depth: planned.depth,
                folded: (folded || branch[1..].iter().any(|lane| !lane.entries.is_empty())).then_some(folded),
                rows: 0,
                bars: Vec::new(),
                clusters: Vec::new(),
            };
            if !folded {
                lane.fill(plan, shown, scale, frame.rows, measure);
            }
            lanes.push(lane);
        }
        place += if is_there && !folded { 1 } else { planned.below + 1 };
    }
    thin_out(&mut lanes);
    count(plan, shown, scale, frame.width, &mut lanes);
    lanes
}

impl Lane {
    /// Draws each record that is in the window, with labels or else without, if they fit into `most` rows.
    fn fill(&mut self, plan: &Plan, shown: &[bool], scale: Scale, most: usize, measure: Measure) {
        let mut near: Vec<&Entry> = Vec::new();
        for entry in in_window(plan, self, shown, scale.window()) {
            near.push(entry);
            if near.len() > LANE_MOST {
                return;
            }
        }
        let order = sorted_by(near.len(), &|a, b| near[a].rank.cmp(&near[b].rank));
        let items = order.iter().filter_map(|&place| {
            let record = near[place].record;
            plan.item(record).map(|item| (Bar::of(record, item, scale), measure.label(item.letters)))
        });
        let mut bars: Vec<(Bar, Share)> = items.collect();
        bars.iter_mut().for_each(|(bar, label)| bar.label = side(bar, *label));
        let packed = |bars: &[(Bar, Share)]| {
            let rooms: Vec<(Share, Share)> =
                bars.iter().map(|(bar, label)| room(bar, *label, measure)).collect();
            rows(&rooms, most)
        };
        let found = packed(&bars).or_else(|| {
            bars.iter_mut().for_each(|(bar, _)| bar.label = Side::Nowhere);
            packed(&bars)
        });
        let Some(rows) = found else { return };
        self.rows = rows.iter().max().map_or(0, |&row| row + 1);
        let order =
            sorted_by(bars.len(), &|a, b| (rows[a], bars[a].0.start).cmp(&(rows[b], bars[b].0.start)));
        self.bars =
            order.into_iter().map(|place| Bar { row: rows[place], ..bars[place].0.clone() }).collect();
    }

    /// Returns true if the lane has records in the window that are not drawn as bars.
    fn is_counted(&self, plan: &Plan, shown: &[bool], window: Window) -> bool {
        self.bars.is_empty() && in_window(plan, self, shown, window).next().is_some()
    }
}

/// Returns the entries of a lane that are in the window, by date; for a folded lane, also those of all lanes below it,
/// lane by lane.
fn in_window<'a>(
    plan: &'a Plan,
    lane: &Lane,
    shown: &'a [bool],
    window: Window,
) -> impl Iterator<Item = &'a Entry> {
    let entries = plan.entries(lane.place, lane.folded == Some(true));
    entries.filter(move |entry| shown[entry.record] && entry.start < window.until && entry.end >= window.from)
}

impl Plan {
    /// Returns the entries of a lane by date; if it is folded, followed by those of the lanes below it, lane by lane.
    pub(super) fn entries(&self, lane: usize, folded: bool) -> impl Iterator<Item = &Entry> {
        let below = if folded { self.lanes[lane].below } else { 0 };
        self.lanes[lane..=lane + below].iter().flat_map(|lane| &lane.entries)
    }
}

/// Removes the bars of the fullest lanes while there are too many.
fn thin_out(lanes: &mut [Lane]) {
    let mut most = BARS_MOST;
    while lanes.iter().map(|lane| lane.bars.len()).sum::<usize>() > most {
        most = BARS_BESIDE_CLUSTERS;
        if let Some(fullest) = lanes.iter_mut().max_by_key(|lane| lane.bars.len()) {
            fullest.bars.clear();
        }
    }
}

/// Clusters the records that are in the window but not drawn, at the finest step for which all lanes together have
/// room.
fn count(plan: &Plan, shown: &[bool], scale: Scale, width: u32, lanes: &mut [Lane]) {
    let mut counted: Vec<&mut Lane> =
        lanes.iter_mut().filter(|lane| lane.is_counted(plan, shown, scale.window())).collect();
    let most = (width / CLUSTER_WIDTH) as usize;
    let step = scale.step(most.min(CLUSTERS_MOST / counted.len().max(1)).max(1));
    for lane in &mut counted {
        lane.clusters = clusters(plan, lane, shown, scale, step);
        lane.rows = 1;
    }
    shade(lanes);
}

/// Returns the clusters of a lane's records in the window, one per step.
fn clusters(plan: &Plan, lane: &Lane, shown: &[bool], scale: Scale, step: Step) -> Vec<Cluster> {
    let window = scale.window();
    let mut found: Vec<Cluster> = Vec::new();
    for entry in in_window(plan, lane, shown, window) {
        let day = cluster_day(entry, window);
        match found.last_mut().filter(|cluster| cluster.days.has(day)) {
            Some(cluster) => cluster.count += 1,
            None => {
                let days = step.around(day).unwrap_or(window);
                found.push(Cluster {
                    record: entry.record,
                    count: 1,
                    days,
                    start: scale.start_of(days.from).within(),
                    end: scale.start_of(days.until).within(),
                    level: 1,
                });
            }
        }
    }
    // The lanes below a folded one each have their own clusters, which are merged here.
    let order = sorted_by(found.len(), &|a, b| found[a].days.from.cmp(&found[b].days.from));
    let mut clusters: Vec<Cluster> = Vec::with_capacity(found.len());
    for place in order {
        let next = &found[place];
        match clusters.last_mut().filter(|last| last.days == next.days) {
            Some(last) => last.count += next.count,
            None => clusters.push(next.clone()),
        }
    }
    clusters
}

/// Returns the day at which an entry is counted: the day of its mark, clamped to the window.
pub(super) fn cluster_day(entry: &Entry, window: Window) -> crate::activity::Day {
    entry.anchor.clamp(window.from, window.last())
}

/// Sets the density of the clusters relative to the densest.
fn shade(lanes: &mut [Lane]) {
    let densest =
        lanes.iter().flat_map(|lane| &lane.clusters).map(|cluster| cluster.count).max().unwrap_or(1);
    for cluster in lanes.iter_mut().flat_map(|lane| &mut lane.clusters) {
        cluster.level = (cluster.count * 4).div_ceil(densest);
    }
}
