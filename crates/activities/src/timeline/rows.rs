//! Expanded lanes: a row for each record, of which a work item runs into the text that it became.

use super::axis::{Axis, Px};
use super::item::{Form, Item};
use super::lane::Draft;
use super::measure::Measure;
use super::plan::Plan;
use super::stacks::{ASIDE, GAP};
use super::{Place, Side};
use crate::activity::{Certainty, Day, sort_by};

/// The height of a row.
pub const ROW: Px = Px::new(24);
/// The room above the first row.
const ABOVE: Px = Px::new(4);
/// The length of a line that leads to a start that may be earlier than any source says.
const OLDER: Px = Px::new(16);
/// Half the width of a mark.
const MARK: Px = Px::new(6);
/// A bar of this length has room for a label.
const ROOMY: Px = Px::new(120);
/// Up to this many records the rows of a lane are the same whatever part of it is in the window.
const STEADY: usize = 400;

/// A row's content: a record, and the text that it became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thread {
    pub record: usize,
    pub form: Form,
    /// The number of its row, and the position of its middle.
    pub row: usize,
    pub y: Px,
    /// Its extent, which may lead beyond the axis: from its first possible day …
    pub start: Px,
    /// … certainly begun here …
    pub begun: Px,
    /// … certainly going on until here …
    pub lasting: Px,
    /// … to its last possible day. For a moment, the time in which it may have happened is from `start` to `end`.
    pub end: Px,
    /// It may be older than `start`.
    pub older: bool,
    /// It goes on.
    pub open: bool,
    /// The certainty of its status; if it became a text, of that link; of a moment, of its date.
    pub certainty: Certainty,
    /// The text at its end.
    pub text: Option<End>,
    pub label: Place,
}

/// The text at the end of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    pub record: usize,
    /// The position of its mark, and the extent of the time in which it may have been issued.
    pub x: Px,
    pub start: Px,
    pub end: Px,
    pub certainty: Certainty,
}

impl Thread {
    /// Returns the position of the mark of a moment.
    pub fn anchor(&self) -> Px {
        if self.form == Form::Span { self.begun } else { self.start.midpoint(self.end) }
    }

    /// Returns the extent of what is drawn without the label.
    pub fn extent(&self) -> (Px, Px) {
        let from = if self.older { self.start - OLDER } else { self.start };
        match self.text {
            _ if self.form != Form::Span => {
                (self.start.min(self.anchor() - MARK), self.end.max(self.anchor() + MARK))
            }
            Some(text) => {
                (from.min(text.start).min(text.x - MARK), text.end.max(text.x + MARK).max(self.begun))
            }
            None => (from, self.end.max(self.begun) + MARK),
        }
    }

    /// Returns the extent of its bar; empty for a moment.
    fn bar(&self) -> (Px, Px) {
        if self.form == Form::Span {
            (self.begun, self.text.map_or(self.end, |text| text.x))
        } else {
            (self.end, self.end)
        }
    }

    fn is_in(&self, axis: Axis) -> bool {
        let (from, to) = self.extent();
        from <= axis.end() && to >= Px::ZERO
    }
}

/// Returns the rows of a lane, and the height that they take.
pub(super) fn threads(
    plan: &Plan,
    draft: &Draft,
    axis: Axis,
    measure: Measure,
    limit: Day,
) -> (Vec<Thread>, Px) {
    let mut all = pair(plan, draft, axis);
    if all.len() > STEADY {
        all.retain(|(thread, _)| thread.is_in(axis));
    }
    sort_by(&mut all, &|(a, _), (b, _)| (a.extent(), a.record).cmp(&(b.extent(), b.record)));
    pack(&mut all, axis.end_of(limit).max(axis.end()), measure);
    all.retain(|(thread, _)| thread.is_in(axis));
    drop_empty_rows(&mut all);
    sort_by(&mut all, &|(a, _), (b, _)| (a.row, a.extent()).cmp(&(b.row, b.extent())));
    label(&mut all, axis, measure);
    let rows = all.last().map_or(0, |(thread, _)| thread.row + 1);
    let height = ABOVE + ABOVE + Px(ROW.0 * rows as i32);
    (all.into_iter().map(|(thread, _)| thread).collect(), height)
}

/// A thread with the item of its label.
type Labelled<'a> = (Thread, &'a Item);

/// Pairs each work item with the text that it became, if that is in the same lane. Each text stands at the end of one thread at most.
fn pair<'a>(plan: &'a Plan, draft: &Draft, axis: Axis) -> Vec<Labelled<'a>> {
    let mut there: Vec<usize> = draft.entries.iter().map(|entry| entry.record).collect();
    sort_by(&mut there, &usize::cmp);
    let is_there = |record: usize| there.binary_search(&record).is_ok();
    let mut taken: Vec<usize> = Vec::new();
    let mut threads: Vec<Labelled> = Vec::new();
    let mut rest: Vec<(usize, &Item)> = Vec::new();
    for entry in &draft.entries {
        let Some(item) = plan.item(entry.record) else { continue };
        let became = item.became.filter(|(text, _)| is_there(*text) && !taken.contains(text));
        let end = became.and_then(|(text, certainty)| {
            let issued = plan.item(text).filter(|text| text.form == Form::Moment)?;
            Some((text, certainty, issued))
        });
        let Some((text, certainty, issued)) = end else {
            rest.push((entry.record, item));
            continue;
        };
        taken.push(text);
        let mut thread = thread(entry.record, item, axis);
        thread.certainty = certainty;
        thread.text = Some(End {
            record: text,
            x: axis.middle_of(issued.anchor()),
            start: axis.start_of(issued.start),
            end: axis.end_of(issued.end),
            certainty: issued.dated,
        });
        threads.push((thread, issued));
    }
    let rest = rest.into_iter().filter(|(record, _)| !taken.contains(record));
    threads.extend(rest.map(|(record, item)| (thread(record, item, axis), item)));
    threads
}

fn thread(record: usize, item: &Item, axis: Axis) -> Thread {
    Thread {
        record,
        form: item.form,
        row: 0,
        y: Px::ZERO,
        start: axis.start_of(item.start),
        begun: axis.start_of(item.begun),
        lasting: axis.end_of(item.lasting),
        end: axis.end_of(item.end),
        older: item.older,
        open: item.open,
        certainty: if item.form == Form::Span { item.certainty } else { item.dated },
        text: None,
        label: Place::default(),
    }
}

/// Puts the threads, which come by their starts, into rows: each into the first in which it and its label overlap no other. A label
/// that would lead beyond the limit is inside the bar, or else before it.
fn pack(threads: &mut [Labelled], limit: Px, measure: Measure) {
    let mut rows: Vec<Px> = Vec::new();
    for (thread, item) in threads {
        let (from, to) = thread.extent();
        let width = measure.label(item.letters) + ASIDE + GAP;
        let bar = thread.bar();
        let (side, from, to) = match () {
            () if to + width <= limit => (Side::After, from, to + width),
            () if bar.1 - bar.0 >= ROOMY.max(measure.least(item.letters) + Px::new(14)) => {
                (Side::Inside, from, to + GAP)
            }
            () => (Side::Before, from - width, to + GAP),
        };
        let row = rows.iter().position(|&end| end <= from).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(to);
        }
        rows[row] = to;
        (thread.row, thread.label.side) = (row, side);
    }
}

/// Numbers the rows that are left one after the other.
fn drop_empty_rows(threads: &mut [Labelled]) {
    let mut rows: Vec<usize> = threads.iter().map(|(thread, _)| thread.row).collect();
    sort_by(&mut rows, &usize::cmp);
    rows.dedup();
    for (thread, _) in threads {
        thread.row = rows.binary_search(&thread.row).unwrap_or(0);
        thread.y = ABOVE + Px(ROW.0 * thread.row as i32) + ROW.half();
    }
}

/// Places the labels in the window: on the side for which there is room in the row, or else where it was reserved when the row was
/// packed. Threads come by row and start.
fn label(threads: &mut [Labelled], axis: Axis, measure: Measure) {
    let mut edge = Px::ZERO;
    for at in 0..threads.len() {
        let (thread, item) = threads[at];
        if at == 0 || threads[at - 1].0.row != thread.row {
            edge = Px::ZERO;
        }
        let (from, to) = thread.extent();
        let next = threads.get(at + 1).filter(|(next, _)| next.row == thread.row);
        // What comes next may have its label before it.
        let next = next.map_or(axis.end(), |(next, item)| {
            let label = measure.label(item.letters) + ASIDE + GAP;
            next.extent().0 - if next.label.side == Side::Before { label } else { Px::ZERO }
        });
        let bar = (thread.bar().0.max(Px::ZERO), thread.bar().1.min(axis.end()));
        let room = |side: Side| match side {
            Side::After => next - to.max(Px::ZERO) - ASIDE - GAP,
            Side::Before => from.min(axis.end()) - ASIDE - edge,
            Side::Inside => bar.1 - bar.0 - Px::new(14),
        };
        let (whole, least) = (measure.label(item.letters), measure.least(item.letters));
        let reserved = thread.label.side;
        let sides = [reserved, Side::After, Side::Before, Side::Inside];
        let whole_there = sides.into_iter().find(|&side| room(side) >= whole);
        let widest = sides.into_iter().max_by_key(|&side| room(side)).filter(|&side| room(side) >= least);
        let side = whole_there.or(widest).unwrap_or(reserved);
        let x = match side {
            Side::After => to.max(Px::ZERO) + Px::new(5),
            Side::Before => from.min(axis.end()) - Px::new(5),
            Side::Inside => bar.0 + Px::new(6),
        };
        let room = room(side);
        let shown = whole.min(room.max(least));
        edge = match side {
            Side::After => x + shown + GAP,
            _ => to + GAP,
        };
        threads[at].0.label =
            Place { side, x, letters: measure.title_letters(item.letters, room.max(Px::ZERO)) };
    }
}
