//! The words of the timeline: its controls, its legend, and what its marks stand for.

use super::page::records;

pub const TITLE: &str = "Timeline";
pub const HINT: &str = "The list says the same in words. Faded ends are uncertain or still open. Drag to move; to zoom, \
     pinch, or click and turn the wheel.";
pub const KEYS: &str = "Timeline: arrow keys lead from record to record, plus and minus zoom, Enter opens";
pub const CONTROLS: &str = "The time that is shown";
pub const OVERVIEW: &str = "Window of the timeline";
pub const EARLIER: &str = "Earlier";
pub const LATER: &str = "Later";
pub const ZOOM_IN: &str = "Zoom in";
pub const ZOOM_OUT: &str = "Zoom out";
pub const FIT: &str = "Fit";
pub const FILTER_WINDOW: &str = "Filter to this window";
pub const LEGEND: &str = "How to read it";
pub const LEGEND_TEXT: &str = "a text, where it was approved or published";
pub const LEGEND_REPORT: &str = "a deliverable or a report";
pub const LEGEND_MEETING: &str = "a meeting or a workshop";
pub const LEGEND_UNSURE: &str = "hollow: inferred or unverified";
pub const LEGEND_GROUP: &str = "a group, for as long as it is known";
pub const LEGEND_WORK: &str = "a work item, until its text was approved";
pub const LEGEND_INFERRED: &str = "dashes: inferred";
pub const LEGEND_UNVERIFIED: &str = "dots and no colour: unverified";
pub const LEGEND_RANGE: &str = "the days among which it was";
pub const LEGEND_OLDER: &str = "it may be older";
pub const LEGEND_OPEN: &str = "it goes on";
pub const LEGEND_CLUSTER: &str = "so many records, too close to be drawn; it opens";

/// What a cluster of the timeline stands for.
pub fn cluster(count: usize, days: &str) -> String {
    format!("{}, {days}", records(count))
}

/// The days that the timeline shows.
pub fn window(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}
