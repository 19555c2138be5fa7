//! The texts of the timeline: its controls, its legend, and instructions.

use crate::Words;

impl Words {
    pub fn timeline_title(self) -> &'static str {
        "Timeline"
    }
    /// The accessible name of the drawing, with its keyboard instructions.
    pub fn timeline_keys(self) -> &'static str {
        "Timeline: arrow keys lead from record to record, plus and minus zoom, Enter opens"
    }
    pub fn timeline_controls(self) -> &'static str {
        "Visible period"
    }
    pub fn timeline_overview(self) -> &'static str {
        "Move the visible period"
    }
    pub fn timeline_earlier(self) -> &'static str {
        "Earlier"
    }
    pub fn timeline_later(self) -> &'static str {
        "Later"
    }
    pub fn timeline_zoom_in(self) -> &'static str {
        "Zoom in"
    }
    pub fn timeline_zoom_out(self) -> &'static str {
        "Zoom out"
    }
    pub fn timeline_fit(self) -> &'static str {
        "Fit"
    }
    /// The button that moves to today, and the label of the line at today.
    pub fn timeline_today(self) -> &'static str {
        "Today"
    }
    pub fn filter_window(self) -> &'static str {
        "Show only these years"
    }
    /// The heading of the records without a date.
    pub fn timeline_undated(self) -> &'static str {
        "Without a date"
    }
    pub fn timeline_legend(self) -> &'static str {
        "How to read this"
    }
    pub fn timeline_legend_text(self) -> &'static str {
        "Recommendation, at approval"
    }
    pub fn timeline_legend_report(self) -> &'static str {
        "Supplement or technical report"
    }
    pub fn timeline_legend_deliverable(self) -> &'static str {
        "Deliverable of a focus group"
    }
    pub fn timeline_legend_meeting(self) -> &'static str {
        "Meeting, workshop"
    }
    pub fn timeline_legend_unsure(self) -> &'static str {
        "Hollow: inferred or unverified"
    }
    pub fn timeline_legend_group(self) -> &'static str {
        "Group, for as long as it is known"
    }
    pub fn timeline_legend_work(self) -> &'static str {
        "Work item, until approval"
    }
    pub fn timeline_legend_inferred(self) -> &'static str {
        "Dashed: inferred"
    }
    pub fn timeline_legend_unverified(self) -> &'static str {
        "Dotted, no colour: unverified"
    }
    pub fn timeline_legend_range(self) -> &'static str {
        "Happened on one of these days"
    }
    pub fn timeline_legend_older(self) -> &'static str {
        "May have begun earlier"
    }
    pub fn timeline_legend_open(self) -> &'static str {
        "Goes on"
    }
    pub fn timeline_legend_cluster(self) -> &'static str {
        "Records close together; select to expand"
    }
    pub fn timeline_legend_as_of(self) -> &'static str {
        "As of this day"
    }

    /// The accessible name of a cluster: `9 records, 1 January 2017 to 3 March 2018; select to expand`
    pub fn cluster(self, count: usize, days: &str) -> String {
        format!("{}, {days}; select to expand", self.records(count))
    }

    /// The days of the window.
    pub fn window(self, first: &str, last: &str) -> String {
        format!("{first} to {last}")
    }

    /// The note below the listed records without a date.
    pub fn more_in_list(self, count: usize) -> String {
        format!("And {count} more, in the list.")
    }
}
