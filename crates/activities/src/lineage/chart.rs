//! The lines of the items on one axis of time.

use super::{Item, Mark};
use crate::activity::{Certainty, Day, Kind};
use crate::timeline::{Axis, Px, Scale, Tick, Window};

/// The height of a line.
pub const ROW: Px = Px::new(30);
/// The length of the lead to a beginning that may be earlier than any source says.
const OLDER: Px = Px::new(16);
/// The same, to a text of which no beginning is known.
const UNKNOWN: Px = Px::new(30);
/// The room at both ends of the axis.
const ENDS: Px = Px::new(20);
/// A line of this length has room for the time that it took.
const ROOMY: Px = Px::new(62);
/// An axis label takes up to this many pixels.
const LABEL: u32 = 44;

/// The common axis of the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chart {
    axis: Axis,
    width: u32,
}

/// A line over a time that is not certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead {
    pub from: Px,
    pub to: Px,
    /// Its start is the first possible day.
    pub is_limited: bool,
    /// No source gives a day in it.
    pub is_open: bool,
}

/// A shape on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub kind: Kind,
    pub x: Px,
    /// The time in which it may have happened.
    pub from: Px,
    pub to: Px,
    pub certainty: Certainty,
    /// It was only planned then.
    pub is_planned: bool,
}

/// The drawing of an item. Positions count from the start edge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    pub leads: Vec<Lead>,
    /// The time for which it certainly went on.
    pub line: Option<(Px, Px)>,
    pub shapes: Vec<Shape>,
    /// The position of the arrow of what goes on.
    pub arrow: Option<Px>,
    /// The middle of the line, if there is room for the time that it took.
    pub label: Option<Px>,
}

impl Lead {
    /// Returns the lead to a beginning that may be earlier than any source says.
    fn before(to: Px, length: Px) -> Lead {
        Lead { from: (to - length).max(Px::ZERO), to, is_limited: false, is_open: true }
    }
}

impl Chart {
    /// Creates the axis of items at a width in CSS pixels.
    pub fn new(items: &[Item], today: Day, width: u32) -> Chart {
        let begun =
            items.iter().filter_map(|item| item.begun).map(|it| (it.first.unwrap_or(it.last), it.last));
        let marks = items.iter().flat_map(|item| &item.marks).map(|mark| (mark.first, mark.last));
        let until = items.iter().filter_map(|item| item.until).map(|day| (day, day));
        let all = begun.chain(marks).chain(until).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let (first, last) = all.unwrap_or((today.plus(-365), today));
        let window =
            Window::of(first, last.max(first)).unwrap_or(Window { from: today, until: today.plus(7) });
        let inner = width.saturating_sub(2 * (ENDS.0 / 10) as u32);
        Chart { axis: Axis::new(window, inner), width }
    }

    /// Returns the width of the drawing.
    pub fn width(self) -> Px {
        Px::new(i32::try_from(self.width).unwrap_or(i32::MAX))
    }

    /// Returns the ticks of the axis with their positions.
    pub fn ticks(self) -> Vec<(Tick, Px)> {
        let most = (self.width / LABEL).max(3) as usize;
        let ticks = Scale::new(self.axis.window()).ticks(most);
        ticks.into_iter().map(|tick| (tick, self.axis.start_of(tick.day) + ENDS)).collect()
    }

    fn at(self, day: Day) -> Px {
        self.axis.middle_of(day) + ENDS
    }

    /// Lays out an item.
    pub fn run(self, item: &Item) -> Run {
        let mut run = Run::default();
        let end = self.end(item);
        if let Some(begun) = item.begun {
            let (first, last) = (self.at(begun.first.unwrap_or(begun.last)), self.at(begun.last));
            if first < last {
                let is_limited = !begun.is_older;
                run.leads.push(Lead { from: first, to: last, is_limited, is_open: false });
            }
            if begun.is_older || begun.first.is_none() {
                run.leads.push(Lead::before(first, OLDER));
            }
            let is_own_issue = item.marks.iter().any(|mark| mark.record == item.record && !begun.is_planned);
            if !is_own_issue {
                run.shapes.push(Shape {
                    kind: item.kind,
                    x: last,
                    from: last,
                    to: last,
                    certainty: begun.certainty,
                    is_planned: begun.is_planned,
                });
            }
            run.line = end.map(|end| (last, end)).filter(|(from, to)| from < to);
        } else if let Some(end) = end {
            run.leads.push(Lead::before(end, UNKNOWN));
        }
        run.label = run.line.filter(|(from, to)| *to - *from >= ROOMY).map(|(from, to)| from.midpoint(to));
        run.shapes.extend(item.marks.iter().map(|mark| self.shape(mark)));
        run.arrow = item.until.map(|day| self.at(day));
        run
    }

    /// Returns the end of an item's line: today if it goes on, or else the issue of its main text, or of itself.
    fn end(self, item: &Item) -> Option<Px> {
        let own = || item.marks.iter().find(|mark| mark.record == item.record).copied();
        let issue = item.issue().or_else(|| own().filter(|_| item.text.is_none()));
        item.until.or(issue.map(Mark::day)).map(|day| self.at(day))
    }

    fn shape(self, mark: &Mark) -> Shape {
        Shape {
            kind: mark.kind,
            x: self.at(mark.day()),
            from: self.at(mark.first),
            to: self.at(mark.last),
            certainty: mark.certainty,
            is_planned: false,
        }
    }
}
