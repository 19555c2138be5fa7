//! The geometry of the timeline: which lanes, which bars, marks and clusters, where, and what is uncertain about them.
//!
//! Pure. A [`Plan`] is made once of what can be drawn; a [`Timeline`] is what a window shows of it, bounded in size however
//! much there is. Places on the time axis are shares of the window; how wide that is in pixels is the page's affair. Nothing
//! is rounded to a day that its source did not give.

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

/// What is shown of a plan, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub window: Window,
    /// The width of the window in CSS pixels.
    pub width: u32,
    /// A lane that would take more rows is counted.
    pub rows: usize,
    /// The headings of lanes that are folded: counted, together with the lanes below them.
    pub folded: Vec<String>,
    pub today: Day,
    /// The day as of which it is seen, if that is another.
    pub as_of: Option<Day>,
}

impl Frame {
    /// A lane of more rows would be higher than most screens.
    pub const ROWS: usize = 24;

    /// The frame of a window that is so wide, with nothing folded.
    pub fn new(window: Window, width: u32, today: Day) -> Frame {
        Frame { window, width, rows: Frame::ROWS, folded: Vec::new(), today, as_of: None }
    }
}

/// Everything there is to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    pub window: Window,
    pub ticks: Vec<Tick>,
    pub bands: Vec<Band>,
    /// Where today is, and the day as of which it is seen, if they are in the window.
    pub today: Option<Share>,
    pub as_of: Option<Share>,
    pub lanes: Vec<Lane>,
    /// So many letters of a label have room.
    pub longest: usize,
    /// The width of the window in CSS pixels.
    width: u32,
}

impl Timeline {
    /// Lays out those of a plan's records that are shown, by their places in the dataset, as far as they reach into the
    /// window.
    pub fn new(plan: &Plan, records: &[usize], frame: &Frame) -> Timeline {
        let Frame { window, width, today, as_of, .. } = *frame;
        let measure = Measure::new(width);
        let scale = Scale::new(window);
        let place = |day: Day| scale.shows(day).then(|| scale.middle_of(day));
        Timeline {
            window,
            // A label of the axis takes up to 48 pixels.
            ticks: scale.ticks((width / 48).max(3) as usize),
            bands: scale.bands(),
            today: place(today),
            as_of: as_of.and_then(place),
            lanes: lane::lanes(plan, &plan.shown(records), frame, measure),
            longest: measure.longest,
            width,
        }
    }

    /// Whether so many CSS pixels have room from one place of the window to another.
    pub fn has_room(&self, from: Share, to: Share, pixels: u32) -> bool {
        i64::from((to - from).0) * i64::from(self.width) >= i64::from(pixels) * i64::from(Share::END.0)
    }
}
