//! The geometry of the timeline: which lanes, which bars and marks, where, and what is uncertain about them.
//!
//! Pure. Places on the time axis are shares of the window; how wide that is in pixels is the page's affair.
//! Nothing is rounded to a day that its source did not give.

mod lane;
mod pack;
mod scale;
mod ticks;
mod walk;
mod window;

pub use lane::{Bar, Lane, Shape, label, shortened};
pub use pack::Side;
pub use scale::{Band, Scale, Share};
pub use ticks::{Step, Tick};
pub use walk::Step as Walk;
pub use window::Window;

use crate::activity::{Day, Period, Vantage};
use crate::dataset::Dataset;
use crate::query::Grouping;
use pack::Measure;

/// What is shown, how wide, and in which lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub window: Window,
    /// The width of the window in CSS pixels.
    pub width: u32,
    /// What the lanes are.
    pub by: Grouping,
    /// The day after which changes count, for lanes by change.
    pub since: Option<Day>,
}

/// Everything there is to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    pub window: Window,
    pub ticks: Vec<Tick>,
    pub bands: Vec<Band>,
    /// Where the day is from which it is seen.
    pub now: Option<Share>,
    pub lanes: Vec<Lane>,
    /// Places in `Dataset::records` of what has no date, so that it has no place on the axis.
    pub undated: Vec<usize>,
    /// So many letters of a label have room.
    pub longest: usize,
    /// The width of the window in CSS pixels.
    width: u32,
}

impl Timeline {
    /// Lays out records, by their places in the dataset and seen from `vantage`, as far as they reach into the window.
    pub fn new(dataset: &Dataset, records: &[usize], vantage: Vantage, frame: Frame) -> Timeline {
        let Frame { window, width, .. } = frame;
        let measure = Measure::new(width);
        let scale = Scale::new(window);
        let (lanes, undated) = lane::lanes(dataset, records, vantage, frame, measure);
        let today = vantage.day();
        let now = scale.shows(today).then(|| scale.middle_of(today));
        // A label of the axis takes up to 48 pixels.
        let ticks = scale.ticks((width / 48).max(3) as usize);
        Timeline { window, ticks, bands: scale.bands(), now, lanes, undated, longest: measure.longest, width }
    }
}

impl Timeline {
    /// Whether so many CSS pixels have room from one place of the window to another.
    pub fn has_room(&self, from: Share, to: Share, pixels: u32) -> bool {
        i64::from((to - from).0) * i64::from(self.width) >= i64::from(pixels) * i64::from(Share::END.0)
    }

    /// Where a record stands, if it is drawn.
    pub fn place(&self, record: usize) -> Option<Share> {
        let mut bars = self.lanes.iter().flat_map(|lane| &lane.bars);
        bars.find(|bar| bar.record == record).map(Bar::anchor)
    }
}

/// The window that shows all of these records: whole years, from the first study period at the earliest. What is older is
/// drawn as begun before.
pub fn whole(dataset: &Dataset, records: &[usize], vantage: Vantage) -> Window {
    let (floor, _) = Period::P2013.bounds();
    let lives = || records.iter().filter_map(|&record| dataset.records[record].life(vantage));
    let today = vantage.day();
    let start = lives().map(|life| life.start).min().unwrap_or(today).max(floor);
    let end = lives().map(|life| life.end).max().unwrap_or(today).max(today);
    let year_start = |year| Day::from_ymd(year, 1, 1).unwrap_or(start);
    Window { from: year_start(start.year()), until: year_start(end.year().max(start.year()) + 1) }
}
