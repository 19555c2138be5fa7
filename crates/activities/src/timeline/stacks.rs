//! Lanes that are not expanded: each record is a mark in its bin of time, stacked from the foot; or records are counted in columns.

use super::axis::{Axis, Px};
use super::item::Layer;
use super::lane::{Cluster, Draft, Mark, Sort};
use super::measure::Measure;
use super::plan::{Entry, Plan};
use super::scale::Scale;
use super::window::Window;
use super::{Place, Side};
use crate::activity::{Day, sort_by};

/// The width of a bin in CSS pixels.
const BIN: u32 = 10;
/// The distance between two marks of a stack.
const PITCH: Px = Px(95);
/// The maximum number of marks in a stack; those above it are counted.
const CAP: usize = 6;
/// The height of the middle of the lowest mark above the foot of the stacks, and the room above the highest.
const BASE: Px = Px::new(6);
const ROOM: Px = Px::new(6);
/// A lane with at most this many records, none above another, has labels.
const FEW: usize = 3;
/// The distance from the middle of a mark to its label, and from a label to what comes next.
pub(super) const ASIDE: Px = Px::new(11);
pub(super) const GAP: Px = Px::new(8);

/// The marks of a lane.
pub(super) struct Stacks {
    pub marks: Vec<Mark>,
    pub clusters: Vec<Cluster>,
    /// The height that the highest stack needs, in the window or outside it.
    pub height: Px,
}

/// The records whose marks are in the same bin.
struct Bin<'a> {
    days: Window,
    entries: Vec<&'a Entry>,
}

impl Bin<'_> {
    /// Returns the position of its middle.
    fn middle(&self, axis: Axis) -> Px {
        axis.at(i64::from(self.days.from.0) + i64::from(self.days.until.0))
    }

    fn is_in(&self, window: Window) -> bool {
        self.days.from < window.until && self.days.until > window.from
    }
}

/// Sorts entries, which come by date, into bins. Bins begin at fixed days, so that panning does not move a mark from one to another.
fn bins<'a>(entries: &[&'a Entry], axis: Axis) -> Vec<Bin<'a>> {
    let days = axis.days_in(BIN);
    let mut bins: Vec<Bin> = Vec::new();
    for &entry in entries {
        match bins.last_mut().filter(|bin| bin.days.has(entry.anchor)) {
            Some(bin) => bin.entries.push(entry),
            None => {
                let from = Day(entry.anchor.0.div_euclid(days) * days);
                bins.push(Bin { days: Window { from, until: from.plus(days) }, entries: vec![entry] });
            }
        }
    }
    bins
}

/// Stacks the records of a lane, and puts its meetings on the line at its foot.
pub(super) fn stacks(plan: &Plan, draft: &Draft, axis: Axis, measure: Measure) -> Stacks {
    let mut bins = bins(&draft.entries, axis);
    let highest = bins.iter().map(|bin| bin.entries.len()).max().unwrap_or(0);
    let rows = highest.min(CAP) + usize::from(highest > CAP);
    let height = ROOM + BASE + Px(PITCH.0 * rows as i32);
    let bottom = height - BASE;
    let is_sparse = draft.entries.len() <= FEW && highest == 1;
    bins.retain(|bin| bin.is_in(axis.window()));
    let Stacks { mut marks, mut clusters, .. } = foot_at(plan, draft, axis, height);
    for bin in &mut bins {
        let layer = |entry: &Entry| plan.item(entry.record).map_or(Layer::Other, |item| item.layer);
        sort_by(&mut bin.entries, &|a, b| layer(a).cmp(&layer(b)));
        let x = bin.middle(axis);
        let row = |row: usize| bottom - Px(PITCH.0 * row as i32);
        for (at, entry) in bin.entries.iter().take(CAP).enumerate() {
            marks.extend(mark(plan, entry, x, row(at)));
        }
        let hidden = bin.entries.get(CAP..).unwrap_or_default();
        clusters.extend(cluster(hidden, Sort::More, bin.days, (x - Px::new(9), x + Px::new(9)), row(CAP)));
    }
    if is_sparse {
        label(plan, &mut marks, axis, measure);
    }
    Stacks { marks, clusters, height }
}

/// Puts the meetings of an expanded lane, whose height is known, on the line at its foot.
pub(super) fn foot(plan: &Plan, draft: &Draft, axis: Axis) -> Stacks {
    foot_at(plan, draft, axis, draft.lane.height - draft.foot())
}

/// Puts the meetings of a lane on the line at its foot, which begins at `top`.
fn foot_at(plan: &Plan, draft: &Draft, axis: Axis, top: Px) -> Stacks {
    let (mut marks, mut clusters) = (Vec::new(), Vec::new());
    let y = top + draft.foot() - Px::new(8);
    for bin in bins(&draft.meetings, axis).iter().filter(|bin| bin.is_in(axis.window())) {
        let x = bin.middle(axis);
        match bin.entries.as_slice() {
            [one] => marks.extend(mark(plan, one, x, y)),
            some => {
                clusters.extend(cluster(some, Sort::Meetings, bin.days, (x - Px::new(5), x + Px::new(5)), y))
            }
        }
    }
    Stacks { marks, clusters, height: Px::ZERO }
}

fn mark(plan: &Plan, entry: &Entry, x: Px, y: Px) -> Option<Mark> {
    let certainty = plan.item(entry.record)?.dated;
    Some(Mark { record: entry.record, x, y, certainty, label: None })
}

fn cluster(entries: &[&Entry], sort: Sort, days: Window, (start, end): (Px, Px), y: Px) -> Option<Cluster> {
    let record = entries.iter().min_by_key(|entry| (entry.anchor, entry.record))?.record;
    Some(Cluster { record, count: entries.len(), sort, days, start, end, y, level: 1 })
}

/// Labels the marks of a sparse lane where there is room: after a mark, or else before it.
fn label(plan: &Plan, marks: &mut [Mark], axis: Axis, measure: Measure) {
    let is_stacked =
        |mark: &Mark| plan.item(mark.record).is_some_and(|item| item.form != super::Form::Meeting);
    let at: Vec<usize> = (0..marks.len()).filter(|&at| is_stacked(&marks[at])).collect();
    let mut edge = Px::ZERO;
    for (place, &one) in at.iter().enumerate() {
        let Some(item) = plan.item(marks[one].record) else { continue };
        let (x, letters) = (marks[one].x, item.letters);
        let next = at.get(place + 1).map_or(axis.end(), |&next| marks[next].x - ASIDE);
        let (after, before) = (next - x - ASIDE - GAP, x - ASIDE - edge);
        let (whole, least) = (measure.label(letters), measure.least(letters));
        let side = match () {
            () if after >= whole => Some((Side::After, whole)),
            () if before >= whole => Some((Side::Before, whole)),
            () if after >= before && after >= least => Some((Side::After, after)),
            () if before >= least => Some((Side::Before, before)),
            () if after >= least => Some((Side::After, after)),
            () => None,
        };
        marks[one].label = side.map(|(side, room)| Place {
            side,
            x: if side == Side::After { x + ASIDE } else { x - ASIDE },
            letters: measure.title_letters(letters, room),
        });
        edge = x
            + ASIDE
            + side.filter(|(side, _)| *side == Side::After).map_or(Px::ZERO, |(_, room)| room + GAP);
    }
}

/// Counts the records of a lane in the window, in at most `most` columns of calendar steps.
pub(super) fn columns(plan: &Plan, draft: &Draft, axis: Axis, most: usize) -> Vec<Cluster> {
    let window = axis.window();
    let step = Scale::new(window).step(most);
    let mut records: Vec<&Entry> = draft
        .entries
        .iter()
        .chain(&draft.meetings)
        .copied()
        .filter(|entry| window.has(entry.anchor))
        .collect();
    sort_by(&mut records, &|a, b| (a.anchor, a.record).cmp(&(b.anchor, b.record)));
    let mut columns: Vec<Cluster> = Vec::new();
    for entry in records {
        match columns.last_mut().filter(|column| column.days.has(entry.anchor)) {
            Some(column) => column.count += 1,
            None => {
                let days = step.around(entry.anchor).unwrap_or(window);
                let clip = |at: Px| at.clamp(Px::ZERO, axis.end());
                let extent = (clip(axis.start_of(days.from)), clip(axis.start_of(days.until)));
                columns.extend(cluster(&[entry], Sort::Column, days, extent, super::lane::COLUMNS.half()));
            }
        }
    }
    let _ = plan;
    columns
}
