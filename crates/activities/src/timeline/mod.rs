//! The geometry of the timeline: lanes with stacks of marks, or expanded into rows; positions, labels, and uncertainty.
//!
//! Pure. A [`Plan`] is made once from everything that can be drawn; a [`Timeline`] is the part that a window shows, limited in size
//! however large the dataset is. Positions are pixels from the start edge of the axis; [`Mirror`] turns them for text that runs from
//! right to left. Nothing is rounded to a day that its source did not give.

mod axis;
mod curves;
mod item;
mod label;
mod lane;
mod measure;
mod plan;
mod rows;
mod scale;
mod stacks;
#[cfg(test)]
mod tests;
mod ticks;
mod walk;
mod window;

pub use axis::{Axis, Mirror, Px};
pub use curves::Curve;
pub use item::{Form, Item, Layer};
pub use label::{Label, Letters};
pub use lane::{Cluster, FOOT, Lane, Life, Mark, SECTION, Sort};
pub use plan::{Link, Plan, Planning};
pub use rows::{End, ROW, Thread};
pub use scale::{Scale, Share};
pub use ticks::{Step, Tick};
pub use walk::{Spot, Step as Walk, Stop};
pub use window::Window;

use crate::activity::{Day, Period};

/// The settings for drawing a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub window: Window,
    /// The width of the window in CSS pixels.
    pub width: u32,
    /// The lanes to expand.
    pub open: Open,
    /// The last day that a label may lead to: the end of the window that shows everything.
    pub limit: Day,
    /// The average width of a letter of a label.
    pub letter: Px,
    pub today: Day,
    /// The day as of which records are seen, if it is not today.
    pub as_of: Option<Day>,
    /// The day of ITU's overview of 2017.
    pub overview: Option<Day>,
}

impl Frame {
    /// The average width of a letter, where it cannot be measured: 12 px type of a common face.
    pub const LETTER: Px = Px(63);

    /// Creates a frame of a window with this width, with no lane expanded.
    pub fn new(window: Window, width: u32, today: Day) -> Frame {
        Frame {
            window,
            width,
            open: Open::default(),
            limit: window.last(),
            letter: Frame::LETTER,
            today,
            as_of: None,
            overview: None,
        }
    }
}

/// The expanded lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    All,
    /// Those with these headings.
    Lanes(Vec<String>),
}

impl Default for Open {
    fn default() -> Open {
        Open::Lanes(Vec::new())
    }
}

impl Open {
    /// Expands the lane with that heading, too. Headings are in alphabetical order.
    pub fn add(&mut self, heading: &str) {
        if let Open::Lanes(lanes) = self
            && let Err(place) = lanes.binary_search_by(|lane| lane.as_str().cmp(heading))
        {
            lanes.insert(place, heading.to_owned());
        }
    }

    /// Returns true if the lane with that heading is expanded.
    pub fn has(&self, heading: &str) -> bool {
        match self {
            Open::All => true,
            Open::Lanes(lanes) => lanes.iter().any(|lane| lane == heading),
        }
    }
}

/// The side of a mark or bar on which its label is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    After,
    Before,
    Inside,
}

/// The place of a label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub side: Side,
    /// The position of its edge that is next to the mark.
    pub x: Px,
    /// The maximum number of letters of the title ([`Label::title_within`]).
    pub letters: usize,
}

/// A study period, clipped to the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub period: Period,
    pub start: Px,
    pub end: Px,
}

/// Everything to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    pub axis: Axis,
    pub ticks: Vec<Tick>,
    /// The study periods in the window.
    pub bands: Vec<Band>,
    /// The assemblies in the window that ended a study period: name, and the last day.
    pub assemblies: Vec<(&'static str, Px)>,
    /// The positions of today, of the day as of which records are seen, and of ITU's overview, if they are in the window.
    pub today: Option<Px>,
    pub as_of: Option<Px>,
    pub overview: Option<Px>,
    pub lanes: Vec<Lane>,
}

impl Timeline {
    /// Lays out the visible part of the plan: of these records, given by their indexes in the dataset.
    pub fn new(plan: &Plan, records: &[usize], frame: &Frame) -> Timeline {
        let Frame { window, width, today, as_of, overview, .. } = *frame;
        let axis = Axis::new(window, width);
        let place = |day: Day| window.has(day).then(|| axis.middle_of(day));
        let clip = |at: Px| at.clamp(Px::ZERO, axis.end());
        let bands = Period::ALL.iter().map(|&period| {
            let (first, last) = period.bounds();
            Band { period, start: clip(axis.start_of(first)), end: clip(axis.end_of(last)) }
        });
        let assemblies = Period::ALL.iter().filter_map(|period| {
            let (name, last) = period.assembly()?;
            Some((name, place(last)?))
        });
        Timeline {
            axis,
            // An axis label takes up to 48 pixels.
            ticks: Scale::new(window).ticks((width / 48).max(3) as usize),
            bands: bands.filter(|band| band.start < band.end).collect(),
            assemblies: assemblies.collect(),
            today: place(today),
            as_of: as_of.and_then(place),
            overview: overview.and_then(place),
            lanes: lane::lanes(plan, &plan.shown(records), frame),
        }
    }

    /// Returns the height of all lanes.
    pub fn height(&self) -> Px {
        self.lanes.last().map_or(Px::ZERO, |lane| lane.top + lane.height)
    }
}
