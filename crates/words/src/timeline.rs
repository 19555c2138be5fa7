//! The words of the timeline: its controls, its legend, and what its marks stand for.

use crate::Words;

impl Words {
    pub fn timeline_title(self) -> &'static str {
        "Timeline"
    }
    pub fn timeline_hint(self) -> &'static str {
        "The list says the same in words. Faded ends are uncertain or still open. Drag to move; to zoom, \
         pinch, or click and turn the wheel."
    }
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
    pub fn filter_window(self) -> &'static str {
        "Show only these years"
    }
    pub fn timeline_legend(self) -> &'static str {
        "How to read this"
    }
    pub fn timeline_legend_text(self) -> &'static str {
        "Recommendation, at approval"
    }
    pub fn timeline_legend_report(self) -> &'static str {
        "a deliverable or a report"
    }
    pub fn timeline_legend_meeting(self) -> &'static str {
        "a meeting or a workshop"
    }
    pub fn timeline_legend_unsure(self) -> &'static str {
        "hollow: inferred or unverified"
    }
    pub fn timeline_legend_group(self) -> &'static str {
        "a group, for as long as it is known"
    }
    pub fn timeline_legend_work(self) -> &'static str {
        "work item, until approval"
    }
    pub fn timeline_legend_inferred(self) -> &'static str {
        "dashes: inferred"
    }
    pub fn timeline_legend_unverified(self) -> &'static str {
        "dots and no colour: unverified"
    }
    pub fn timeline_legend_range(self) -> &'static str {
        "the days among which it was"
    }
    pub fn timeline_legend_older(self) -> &'static str {
        "it may be older"
    }
    pub fn timeline_legend_open(self) -> &'static str {
        "it goes on"
    }
    pub fn timeline_legend_cluster(self) -> &'static str {
        "records close together; select to expand"
    }

    /// What a cluster of the timeline stands for.
    pub fn cluster(self, count: usize, days: &str) -> String {
        format!("{}, {days}", self.records(count))
    }

    /// The days that the timeline shows.
    pub fn window(self, first: &str, last: &str) -> String {
        format!("{first} to {last}")
    }
}
