//! Lanes under headings, and in each the bars of its records.

use super::pack::{Measure, Side, pack, settle};
use super::scale::{Scale, Share};
use super::{Frame, whole};
use crate::activity::{Certainty, EventKind, Kind, Life, Record, Vantage};
use crate::dataset::Dataset;
use crate::query::{Group, Grouping, grouped};

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
    /// Where its label stands.
    pub label: Side,
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
///
/// Rows are those that the whole dataset would take, without the empty ones: what stays when a filter or the window
/// changes keeps its order.
pub(super) fn lanes(
    dataset: &Dataset,
    records: &[usize],
    vantage: Vantage,
    frame: Frame,
    measure: Measure,
) -> (Vec<Lane>, Vec<usize>) {
    let scale = Scale::new(frame.window);
    let everything: Vec<usize> = (0..dataset.records.len()).collect();
    let all = whole(dataset, &everything, vantage);
    let base = Scale::new(if all.days() > frame.window.days() { all } else { frame.window });
    let letters = |record: usize| label(&dataset.records[record]).chars().count();
    let bars_of = |group: &Group, scale: Scale| -> Vec<Bar> {
        let bars = group.records.iter();
        bars.filter_map(|&place| bar(&dataset.records[place], place, vantage, scale)).collect()
    };
    let packed: Vec<(String, Vec<Bar>)> = grouped(dataset, &everything, frame.by, vantage, frame.since)
        .into_iter()
        .map(|group| {
            let bars = bars_of(&group, base).into_iter().map(Bar::within).collect();
            (group.value, pack(bars, measure, letters))
        })
        .collect();
    let (mut lanes, mut undated) = (Vec::new(), Vec::new());
    for group in grouped(dataset, records, frame.by, vantage, frame.since) {
        let rows = packed.iter().find(|(heading, _)| *heading == group.value).map(|(_, bars)| bars);
        let row_of =
            |bar: &Bar| rows?.iter().find(|packed| packed.record == bar.record).map(|packed| packed.row);
        let mut bars = bars_of(&group, scale);
        let timeless: Vec<usize> = (group.records.iter().copied())
            .filter(|&place| bars.iter().all(|bar| bar.record != place))
            .collect();
        bars.retain(|bar| bar.start <= Share::END && bar.end >= Share::START);
        if bars.is_empty() && timeless.is_empty() {
            continue;
        }
        for bar in &mut bars {
            bar.row = row_of(bar).unwrap_or(0);
        }
        let bars = bars.into_iter().map(Bar::within).collect();
        let (bars, rows) = settle(bars, measure, letters);
        lanes.push(Lane { heading: group.value, depth: 0, rows, bars });
        // A record under two headings is listed once.
        let new: Vec<usize> = timeless.into_iter().filter(|place| !undated.contains(place)).collect();
        undated.extend(new);
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
        label: Side::Nowhere,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
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
}
