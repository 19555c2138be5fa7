//! Lanes under headings, and in each the bars of its records, packed into rows without overlap.

use super::Frame;
use super::scale::{Scale, Share};
use crate::activity::{Certainty, EventKind, Kind, Life, Record, Vantage, sorted_by};
use crate::dataset::Dataset;
use crate::query::{Grouping, grouped};

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

/// Records under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The value that its records share: of the facet that the lanes are by, or a year. Empty if they have none.
    pub heading: String,
    /// How many lanes stand above it in a tree.
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

/// A label that has more letters than there is room for ends with an ellipsis: before a bracket that would not be
/// closed, else at a word where there is one.
pub fn shortened(label: &str, longest: usize) -> String {
    let Some((cut, _)) = label.char_indices().nth(longest) else { return label.to_owned() };
    let whole = &label[..cut];
    let bracket = whole.rfind('(').filter(|&open| !whole[open..].contains(')'));
    let end = bracket.or(whole.rfind(' ')).filter(|&end| end > 0).unwrap_or(cut);
    format!("{} …", whole[..end].trim_end())
}

/// The lanes of these records in the order of their headings, and the records that have no place in time. A lane is there
/// if one of its records has a place in the window, or none in time.
pub(super) fn lanes(
    dataset: &Dataset,
    records: &[usize],
    vantage: Vantage,
    frame: Frame,
    measure: Measure,
) -> (Vec<Lane>, Vec<usize>) {
    let scale = Scale::new(frame.window);
    let (mut lanes, mut undated) = (Vec::new(), Vec::new());
    for group in grouped(dataset, records, frame.by, vantage, frame.since) {
        let (mut bars, mut timeless) = (Vec::new(), Vec::new());
        for position in group.records {
            match bar(&dataset.records[position], position, vantage, scale) {
                Some(bar) if bar.start <= Share::END && bar.end >= Share::START => bars.push(bar.within()),
                Some(_) => {}
                None => timeless.push(position),
            }
        }
        if bars.is_empty() && timeless.is_empty() {
            continue;
        }
        let (bars, rows) = pack(bars, measure, |bar| label(&dataset.records[bar.record]).chars().count());
        lanes.push(Lane { heading: group.value, depth: 0, rows, bars });
        // A record under two headings is listed once.
        timeless.retain(|position| !undated.contains(position));
        undated.extend(timeless);
    }
    if frame.by == Grouping::Body {
        lanes = under_their_bodies(dataset, lanes);
    }
    (lanes, undated)
}

/// The lanes of bodies, each below the lanes of the bodies that it is part of.
fn under_their_bodies(dataset: &Dataset, mut lanes: Vec<Lane>) -> Vec<Lane> {
    let mut shown = vec![false; dataset.bodies.len()];
    for lane in &lanes {
        let mut above = dataset.body(&lane.heading);
        while let Some(body) = above.filter(|&body| !shown[body]) {
            shown[body] = true;
            above = dataset.bodies[body].parent;
        }
    }
    let mut tree = Vec::new();
    for (body, _) in dataset.bodies.iter().zip(shown).filter(|(_, shown)| *shown) {
        let place = lanes.iter().position(|lane| lane.heading == body.id);
        let empty = || Lane { heading: body.id.clone(), depth: 0, rows: 0, bars: Vec::new() };
        let lane = place.map_or_else(empty, |place| lanes.remove(place));
        tree.push(Lane { depth: body.depth, ..lane });
    }
    // What is part of no body comes last.
    tree.extend(lanes);
    tree
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

    #[test]
    fn labels_are_cut_at_words_and_before_open_brackets() {
        for (label, longest, short) in [
            ("X.1402", 12, "X.1402"),
            ("World Telecommunication Standardization Assembly", 22, "World …"),
            ("World Telecommunication Standardization Assembly", 30, "World Telecommunication …"),
            ("Study Group 20 (IoT, smart cities and communities)", 30, "Study Group 20 …"),
            ("Study Group 17 (Security) and more of it", 27, "Study Group 17 (Security) …"),
            ("Standardization", 8, "Standard …"),
        ] {
            assert_eq!(shortened(label, longest), short);
        }
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
