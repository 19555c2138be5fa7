//! The lanes of a timeline. A lane is drawn as stacks of marks, or expanded, with a row for each record. If that would be too many
//! elements, the records of the fullest lanes are counted in columns.

use super::axis::{Axis, Px};
use super::item::{Form, Item};
use super::measure::Measure;
use super::plan::{Entry, Plan, PlannedLane};
use super::rows::{Thread, threads};
use super::stacks::{Stacks, columns, stacks};
use super::window::Window;
use super::{Frame, Place};
use crate::activity::{Certainty, EventKind, sort_by};
use crate::query::Section;

/// The records under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its index in the plan.
    pub place: usize,
    /// The value that its records share: a value of the facet by which lanes are grouped, or a year. Empty if they have none.
    pub heading: String,
    /// The section that begins with it.
    pub section: Option<Section>,
    /// The number of matching records in it that have a date.
    pub count: usize,
    /// It was asked to be expanded.
    pub is_open: bool,
    /// The distance of its upper edge from that of the first lane, and its height.
    pub top: Px,
    pub height: Px,
    /// The life of the body whose lane it is.
    pub life: Option<Life>,
    /// Marks: in stacks, or on the line at the foot.
    pub marks: Vec<Mark>,
    /// Records that are counted.
    pub clusters: Vec<Cluster>,
    /// The rows of an expanded lane, from the top, and by date within a row.
    pub threads: Vec<Thread>,
}

/// The line at the foot of a body's lane: the time in which the body existed, clipped to the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// The record of the body, if it is among the matching ones.
    pub record: Option<usize>,
    /// From its first possible day …
    pub start: Px,
    /// … certainly begun here …
    pub begun: Px,
    /// … certainly going on until here …
    pub lasting: Px,
    /// … to its last possible day.
    pub end: Px,
    /// How it ended, if that is in the window.
    pub ended: Option<EventKind>,
    /// The certainty of its status.
    pub certainty: Certainty,
}

/// A record as a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub record: usize,
    /// The position of its middle.
    pub x: Px,
    pub y: Px,
    /// The certainty of its date.
    pub certainty: Certainty,
    pub label: Option<Place>,
}

/// Records that are too close to be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The first of them by date.
    pub record: usize,
    pub count: usize,
    pub sort: Sort,
    /// The days of their marks: what is shown when it is selected.
    pub days: Window,
    /// Its extent.
    pub start: Px,
    pub end: Px,
    /// The position of its middle.
    pub y: Px,
    /// For a column, its count relative to the fullest column shown: 1 to 4.
    pub level: usize,
}

/// A sort of cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The records of a stack above those that have room.
    More,
    /// Meetings at about the same time.
    Meetings,
    /// All records of some time.
    Column,
}

/// An expanded lane with more records in the window than this is drawn as stacks; so are the fullest, while all expanded lanes
/// together have more than the second number.
const LANE_MOST: usize = 200;
const THREADS_MOST: usize = 450;
/// While all stacks together have more marks than this, the records of the fullest lane are counted in columns.
const MARKS_MOST: usize = 900;
/// The maximum number of columns, and the width that the number of one needs, in CSS pixels.
const COLUMNS_MOST: usize = 300;
const COLUMN_WIDTH: usize = 44;

/// The height of the line at the foot, of the heading of a section, and the least height of a lane.
pub const FOOT: Px = Px::new(15);
pub const SECTION: Px = Px::new(24);
const LEAST: Px = Px::new(30);
/// The height of a lane with columns.
pub(super) const COLUMNS: Px = Px::new(28);

/// A lane being laid out.
pub(super) struct Draft<'a> {
    pub planned: &'a PlannedLane,
    /// Its matching entries that are no meetings and not the lane's own body, by date.
    pub entries: Vec<&'a Entry>,
    /// Its matching meetings.
    pub meetings: Vec<&'a Entry>,
    pub lane: Lane,
}

impl Draft<'_> {
    /// Returns the height of the line at its foot; 0 if there is nothing on it.
    pub fn foot(&self) -> Px {
        if self.planned.own.is_some() || !self.meetings.is_empty() { FOOT } else { Px::ZERO }
    }

    /// Returns the number of its elements in a form in which it does not count records.
    fn elements(&self) -> usize {
        self.lane.marks.len() + self.lane.clusters.len()
    }
}

/// Lays out the lanes in which at least one of the shown records has a position in time.
pub(super) fn lanes(plan: &Plan, shown: &[bool], frame: &Frame) -> Vec<Lane> {
    let axis = Axis::new(frame.window, frame.width);
    let measure = Measure::new(frame.letter, axis.end());
    let mut drafts: Vec<Draft> = plan
        .lanes
        .iter()
        .enumerate()
        .filter_map(|(place, planned)| draft(plan, shown, frame, axis, place, planned))
        .collect();
    expand(plan, &mut drafts, frame, axis, measure);
    let mut are_counted = vec![false; drafts.len()];
    for draft in drafts.iter_mut().filter(|draft| draft.lane.threads.is_empty()) {
        let Stacks { marks, clusters, height } = stacks(plan, draft, axis, measure);
        (draft.lane.marks, draft.lane.clusters) = (marks, clusters);
        draft.lane.height = (height + draft.foot()).max(LEAST);
    }
    loop {
        let all: usize = drafts.iter().map(Draft::elements).sum();
        let fullest =
            (0..drafts.len()).filter(|&at| !are_counted[at]).max_by_key(|&at| drafts[at].elements());
        let Some(fullest) = fullest.filter(|_| all > MARKS_MOST) else { break };
        are_counted[fullest] = true;
        (drafts[fullest].lane.marks, drafts[fullest].lane.clusters) = Default::default();
    }
    let counted = are_counted.iter().filter(|it| **it).count();
    let most = (COLUMNS_MOST / counted.max(1)).min(frame.width as usize / COLUMN_WIDTH).max(1);
    for (draft, _) in drafts.iter_mut().zip(&are_counted).filter(|(_, is_counted)| **is_counted) {
        draft.lane.clusters = columns(plan, draft, axis, most);
        draft.lane.height = COLUMNS + draft.foot();
    }
    let mut lanes: Vec<Lane> = drafts.into_iter().map(|draft| draft.lane).collect();
    shade(&mut lanes);
    place(&mut lanes);
    lanes
}

/// Collects the matching records of a lane; `None` if there are none.
fn draft<'a>(
    plan: &'a Plan,
    shown: &[bool],
    frame: &Frame,
    axis: Axis,
    place: usize,
    planned: &'a PlannedLane,
) -> Option<Draft<'a>> {
    let is_own = |entry: &&Entry| planned.own == Some(entry.record);
    let matching: Vec<&Entry> = planned.entries.iter().filter(|entry| shown[entry.record]).collect();
    if matching.is_empty() {
        return None;
    }
    let count = matching.len();
    let is_meeting = |entry: &&Entry| plan.item(entry.record).is_some_and(|item| item.form == Form::Meeting);
    let others = matching.into_iter().filter(|entry| !is_own(entry));
    let (meetings, entries): (Vec<&Entry>, Vec<&Entry>) = others.partition(is_meeting);
    let life = planned.own.and_then(|own| {
        let record = Some(own).filter(|&own| shown[own]);
        life(plan.item(own)?, record, axis)
    });
    let lane = Lane {
        place,
        heading: planned.heading.clone(),
        section: planned.section,
        count,
        is_open: frame.open.has(&planned.heading),
        top: Px::ZERO,
        height: Px::ZERO,
        life,
        marks: Vec::new(),
        clusters: Vec::new(),
        threads: Vec::new(),
    };
    Some(Draft { planned, entries, meetings, lane })
}

/// Returns the life of a body, clipped to the window; `None` if nothing of it is in there.
fn life(item: &Item, record: Option<usize>, axis: Axis) -> Option<Life> {
    let window = axis.window();
    let is_before = item.start < window.until && item.end >= window.from;
    // What may be older than the first source is drawn from the edge.
    let is_there = is_before || (item.older && item.end >= window.from && item.start >= window.until);
    if !is_there {
        return None;
    }
    let clip = |at: Px| at.clamp(Px::ZERO, axis.end());
    Some(Life {
        record: record.filter(|_| item.reaches_into(window)),
        start: if item.older { Px::ZERO } else { clip(axis.start_of(item.start)) },
        begun: clip(axis.start_of(item.begun)),
        lasting: clip(axis.end_of(item.lasting)),
        end: clip(axis.end_of(item.end)),
        ended: item.ended.filter(|_| window.has(item.end)),
        certainty: item.certainty,
    })
}

/// Lays out the rows of the expanded lanes, of the emptiest first, as long as there is room.
fn expand(plan: &Plan, drafts: &mut [Draft], frame: &Frame, axis: Axis, measure: Measure) {
    let in_window = |draft: &Draft| {
        let is_there =
            |entry: &&&Entry| plan.item(entry.record).is_some_and(|item| item.reaches_into(axis.window()));
        draft.entries.iter().filter(is_there).count()
    };
    let mut open: Vec<(usize, usize)> = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.lane.is_open)
        .map(|(at, draft)| (in_window(draft), at))
        .filter(|(count, _)| (1..=LANE_MOST).contains(count))
        .collect();
    sort_by(&mut open, &Ord::cmp);
    let mut all = 0;
    for (count, at) in open {
        all += count;
        if all > THREADS_MOST {
            return;
        }
        let draft = &mut drafts[at];
        let (rows, height) = threads(plan, draft, axis, measure, frame.limit);
        draft.lane.threads = rows;
        draft.lane.height = height + draft.foot();
        let Stacks { marks, clusters, .. } = super::stacks::foot(plan, draft, axis);
        (draft.lane.marks, draft.lane.clusters) = (marks, clusters);
    }
}

/// Sets the levels of the columns relative to the fullest.
fn shade(lanes: &mut [Lane]) {
    let columns =
        |lane: &Lane| lane.clusters.iter().filter(|it| it.sort == Sort::Column).map(|it| it.count).max();
    let fullest = lanes.iter().filter_map(columns).max().unwrap_or(1);
    for cluster in lanes.iter_mut().flat_map(|lane| &mut lane.clusters) {
        cluster.level = (cluster.count * 4).div_ceil(fullest).min(4);
    }
}

/// Places the lanes below each other. Only the first lane of a section keeps its heading.
fn place(lanes: &mut [Lane]) {
    let (mut top, mut section) = (Px::ZERO, None);
    for lane in lanes {
        if lane.section == section {
            lane.section = None;
        } else {
            section = lane.section;
            top = top + SECTION;
        }
        lane.top = top;
        top = top + lane.height;
    }
}

impl Lane {
    /// Returns the height of the middle of the line at its foot.
    pub fn line(&self) -> Px {
        self.height - Px::new(8)
    }
}
