//! Lanes by body, and in each the bars of its records, packed into rows without overlap.

use super::scale::{Scale, Share};
use crate::activity::{Certainty, EventKind, Kind, Life, Record, Vantage, sorted_by};
use crate::dataset::Dataset;
use crate::query::Answer;

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

/// One body and what it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// A place in `Dataset::bodies`; `None` for records that are part of no body.
    pub body: Option<usize>,
    /// How many bodies stand above it.
    pub depth: usize,
    /// How many rows its bars are packed into; 0 if it has none.
    pub rows: usize,
    pub bars: Vec<Bar>,
}

/// How a record is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// From its start to its end: groups, Questions, work items, liaisons.
    Span,
    /// Where it happened: texts, meetings.
    Moment,
}

/// A record on the timeline, cut to the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// A place in `Dataset::records`.
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
    /// How sure its status is.
    pub certainty: Certainty,
    /// Its label stands before it, because there is no room for it behind.
    pub label_before: bool,
}

impl Bar {
    /// Cut to the window.
    fn within(self) -> Bar {
        Bar {
            older: self.older || self.start < Share::START,
            open: self.open || (self.shape == Shape::Span && self.end > Share::END),
            start: self.start.within(),
            begun: self.begun.within(),
            lasting: self.lasting.within(),
            end: self.end.within(),
            ..self
        }
    }

    /// Where its mark and its label stand: a moment's in the middle of the time in which it may have happened.
    pub fn anchor(&self) -> Share {
        match self.shape {
            Shape::Span => self.start,
            Shape::Moment => Share((self.start.0 + self.end.0) / 2),
        }
    }
}

/// What stands on a bar: the title of a group, whose lane has its name; of all others the name, if they have one.
pub fn label(record: &Record) -> &str {
    match record.name() {
        Some(name) if !record.kind.is_body() => &name.value,
        _ => &record.title,
    }
}

/// The lanes of an answer in the order of the bodies, and the records that have no place in time.
/// A body has a lane if it or a body below it has a record to show.
pub(super) fn lanes(
    dataset: &Dataset,
    answer: &Answer,
    scale: Scale,
    measure: Measure,
) -> (Vec<Lane>, Vec<usize>) {
    // One list a body, and a last one for what is part of none.
    let none = dataset.bodies.len();
    let mut bars: Vec<Vec<Bar>> = vec![Vec::new(); none + 1];
    let mut undated = Vec::new();
    let mut shown = vec![false; none + 1];
    for &position in &answer.records {
        let record = &dataset.records[position];
        let home = dataset.home(record);
        match bar(record, position, answer.vantage, scale) {
            Some(bar) if bar.start <= Share::END && bar.end >= Share::START => {
                bars[home.unwrap_or(none)].push(bar.within());
            }
            // Its time is not in the window.
            Some(_) => continue,
            None => undated.push(position),
        }
        let mut above = home;
        while let Some(body) = above.filter(|&body| !shown[body]) {
            shown[body] = true;
            above = dataset.bodies[body].parent;
        }
        shown[none] |= home.is_none();
    }
    let lanes = bars
        .into_iter()
        .enumerate()
        .filter(|&(place, _)| shown[place])
        .map(|(place, bars)| {
            let (bars, rows) = pack(bars, measure, |bar| label(&dataset.records[bar.record]).chars().count());
            let body = (place < none).then_some(place);
            Lane { body, depth: body.map_or(0, |body| dataset.bodies[body].depth), rows, bars }
        })
        .collect();
    (lanes, undated)
}

/// A text or a meeting that has taken place or has a day for it is a moment; all else lasts.
fn shape(record: &Record, vantage: Vantage) -> Shape {
    let momentary = matches!(
        record.kind,
        Kind::Recommendation
            | Kind::Supplement
            | Kind::TechnicalReport
            | Kind::Deliverable
            | Kind::Workshop
            | Kind::Meeting
            | Kind::Presentation
            | Kind::ExternalStandard
    );
    let happened =
        record.history(vantage).iter().any(|event| is_moment(event.kind) && event.days().is_some());
    if momentary && happened { Shape::Moment } else { Shape::Span }
}

/// Whether an event is what a moment's mark stands for.
fn is_moment(event: EventKind) -> bool {
    matches!(
        event,
        EventKind::Approved
            | EventKind::Agreed
            | EventKind::Published
            | EventKind::Held
            | EventKind::Announced
    )
}

fn bar(record: &Record, position: usize, vantage: Vantage, scale: Scale) -> Option<Bar> {
    let shape = shape(record, vantage);
    let mut life = record.life(vantage)?;
    if shape == Shape::Moment {
        // A text is drawn where it appeared, not for as long as it is in force.
        let history = record.history(vantage);
        let appeared = history.iter().position(|event| is_moment(event.kind) && event.days().is_some());
        let appeared = appeared.map_or(&[][..], |place| &history[place..=place]);
        life = Life::of(appeared, false, vantage).unwrap_or(life);
    }
    Some(Bar {
        record: position,
        row: 0,
        shape,
        is_work: record.kind == Kind::WorkItem,
        start: scale.start_of(life.start),
        begun: scale.start_of(life.begun),
        lasting: scale.end_of(life.lasting),
        end: scale.end_of(life.end),
        older: life.older,
        open: life.open,
        certainty: record.standing(vantage).map_or(Certainty::Stated, |standing| standing.certainty),
        label_before: false,
    })
}

/// Gives each bar the first row in which it and its label touch no other, the longer first where two begin
/// together, and says how many rows there are.
fn pack(mut bars: Vec<Bar>, measure: Measure, letters: impl Fn(&Bar) -> usize) -> (Vec<Bar>, usize) {
    let rooms: Vec<(Share, Share)> = bars.iter_mut().map(|bar| room(bar, measure, letters(bar))).collect();
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
    (packed, row_ends.len())
}

/// From where to where a bar and its label reach. The label goes before the bar if it would leave the window.
fn room(bar: &mut Bar, measure: Measure, letters: usize) -> (Share, Share) {
    let label = measure.mark + measure.letters(letters);
    bar.label_before = bar.anchor() + label > Share::END && bar.anchor() - label >= Share::START;
    if bar.label_before {
        (bar.start.min(bar.anchor() - label), bar.end.max(bar.anchor() + measure.half_mark))
    } else {
        (bar.start, bar.end.max(bar.anchor() + label))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
            label_before: false,
        })
    }

    proptest! {
        #[test]
        fn no_two_bars_of_a_row_overlap(bars in proptest::collection::vec(any_bar(), 0..30)) {
            let count = bars.len();
            let measure = Measure::new(768);
            let (packed, rows) = pack(bars, measure, |_| 8);
            prop_assert_eq!(packed.len(), count);
            let room = |bar: &Bar| room(&mut bar.clone(), measure, 8);
            for (place, a) in packed.iter().enumerate() {
                prop_assert!(a.row < rows);
                for b in packed[..place].iter().filter(|b| b.row == a.row) {
                    let (a, b) = (room(a), room(b));
                    prop_assert!(b.1 <= a.0 || a.1 <= b.0, "{a:?} {b:?}");
                }
            }
        }
    }
}
