//! The texts of the timeline: its controls, its legend, and instructions.

use activities::activity::{EventKind, Kind};
use activities::query::Section;

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
    pub fn timeline_zoom_in(self) -> &'static str {
        "Zoom in"
    }
    pub fn timeline_zoom_out(self) -> &'static str {
        "Zoom out"
    }
    pub fn timeline_fit(self) -> &'static str {
        "Fit"
    }
    /// The label of the line at today.
    pub fn timeline_today(self) -> &'static str {
        "Today"
    }
    pub fn expand_all(self) -> &'static str {
        "Expand all lanes"
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
    pub fn timeline_legend_work(self) -> &'static str {
        "work item, until its text was approved"
    }
    pub fn timeline_legend_range(self) -> &'static str {
        "began on some day along the line"
    }
    pub fn timeline_legend_older(self) -> &'static str {
        "may have begun earlier"
    }
    pub fn timeline_legend_inferred(self) -> &'static str {
        "inferred"
    }
    pub fn timeline_legend_unverified(self) -> &'static str {
        "unverified"
    }
    pub fn timeline_legend_open(self) -> &'static str {
        "goes on"
    }
    pub fn timeline_legend_life(self) -> &'static str {
        "the group, for as long as it is known; hatched where it is not certain"
    }
    pub fn timeline_legend_led_to(self) -> &'static str {
        "led to"
    }
    pub fn timeline_legend_stack(self) -> &'static str {
        "each mark is a record; more than six at a time are counted"
    }
    /// The accessible name of the legend's toggles.
    pub fn show_kinds(self) -> &'static str {
        "Show kinds"
    }
    /// The legend's name of a shape: that of the kind, or of the kinds that share it.
    pub fn legend(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Supplement | Kind::TechnicalReport => "Supplements, reports",
            Kind::Workshop | Kind::Presentation => "Workshops, presentations",
            kind => self.kinds(kind),
        }
    }
    /// The legend's toggle of the curves between lanes.
    pub fn lineage_curves(self) -> &'static str {
        "Lineage"
    }
    /// ITU's overview of 2017, as the name of a line.
    pub fn overview_short(self) -> &'static str {
        "ITU’s overview of 2017"
    }
    pub fn section(self, section: Section) -> &'static str {
        match section {
            Section::StudyGroups => "Study groups",
            Section::FocusGroups => "Focus groups",
            Section::AcrossItuT => "Across ITU-T",
            Section::OtherBodies => "Other bodies",
        }
    }
    /// The end of a group's line: `merged into SG21`
    pub fn merged_into(self, body: &str) -> String {
        format!("merged into {body}")
    }
    /// The end of a group's line: `concluded 1 Aug 2019`
    pub fn ended(self, event: EventKind, date: &str) -> String {
        let what = match event {
            EventKind::Merged => "merged",
            _ => "concluded",
        };
        format!("{what} {date}")
    }
    /// The accessible name of the records that a stack has no room for: `3 more records, 1 January to 10 January 2020; select to expand
    /// the lane`
    pub fn more_records(self, count: usize, days: &str) -> String {
        let records = if count == 1 { "record" } else { "records" };
        format!("{count} more {records}, {days}; select to expand the lane")
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
