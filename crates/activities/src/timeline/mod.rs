//! The geometry of the timeline: lanes, bars, marks and clusters, their positions, and their uncertainty.
//!
//! Pure. A [`Plan`] is made once from everything that can be drawn; a [`Timeline`] is the part that a window shows,
//! limited in size however large the dataset is. Positions on the time axis are shares of the window; the page maps
//! them to pixels. Nothing is rounded to a day that its source did not give.

mod item;
mod lane;
mod pack;
mod plan;
mod scale;
#[cfg(test)]
mod tests;
mod ticks;
mod walk;
mod window;

pub use item::{Item, Shape, label, shortened};
pub use lane::{Bar, Cluster, Lane};
pub use pack::Side;
pub use plan::{Plan, Planning};
pub use scale::{Band, Scale, Share};
pub use ticks::{Step, Tick};
pub use walk::{Spot, Step as Walk};
pub use window::Window;

use crate::activity::Day;
use pack::Measure;

/// The settings for drawing a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub window: Window,
    /// The width of the window in CSS pixels.
    pub width: u32,
    /// The maximum number of rows of a lane; a lane that needs more is shown as clusters.
    pub rows: usize,
    /// The headings of folded lanes, which are shown as clusters together with the lanes below them.
    pub folded: Vec<String>,
    pub today: Day,
    /// The day as of which records are seen, if it is not today.
    pub as_of: Option<Day>,
}

impl Frame {
    /// A lane with more rows would be taller than most screens.
    pub const ROWS: usize = 24;

    /// Creates a frame of a window with this width, with no lane folded.
    pub fn new(window: Window, width: u32, today: Day) -> Frame {
        Frame { window, width, rows: Frame::ROWS, folded: Vec::new(), today, as_of: None }
    }
}

/// Everything to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    pub window: Window,
    pub ticks: Vec<Tick>,
    pub bands: Vec<Band>,
    /// The position of today, and of the day as of which records are seen, if they are in the window.
    pub today: Option<Share>,
    pub as_of: Option<Share>,
    pub lanes: Vec<Lane>,
    /// The maximum number of letters of a label.
    pub longest: usize,
    /// The width of the window in CSS pixels.
    width: u32,
}

impl Timeline {
    /// Lays out the visible part of the plan: of these records, given by their indexes in the dataset, those that
    /// overlap the window.
    pub fn new(plan: &Plan, records: &[usize], frame: &Frame) -> Timeline {
        let Frame { window, width, today, as_of, .. } = *frame;
        let measure = Measure::new(width);
        let scale = Scale::new(window);
        let place = |day: Day| scale.shows(day).then(|| scale.middle_of(day));
        Timeline {
            window,
            // An axis label takes up to 48 pixels.
            ticks: scale.ticks((width / 48).max(3) as usize),
            bands: scale.bands(),
            today: place(today),
            as_of: as_of.and_then(place),
            lanes: lane::lanes(plan, &plan.shown(records), frame, measure),
            longest: measure.longest,
            width,
        }
    }

    /// Returns true if there are at least `pixels` CSS pixels between two positions of the window.
    pub fn has_room(&self, from: Share, to: Share, pixels: u32) -> bool {
        i64::from((to - from).0) * i64::from(self.width) >= i64::from(pixels) * i64::from(Share::END.0)
    }
}
