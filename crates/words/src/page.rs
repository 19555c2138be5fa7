//! The texts of the page: headings, buttons, announcements, errors.

use activities::activity::Point;

use crate::Words;

impl Words {
    /// The document title: the name of a part of the page, and the name of the page.
    pub fn document_title(self, part: Option<&str>) -> String {
        match part {
            Some(part) => format!("{part} – {}", self.site_title()),
            None => self.site_title().to_owned(),
        }
    }

    pub fn site_title(self) -> &'static str {
        "ITU-T and distributed ledger technology"
    }
    pub fn skip_to_results(self) -> &'static str {
        "Skip to the results"
    }

    /// The text shown before the app has started.
    pub fn loading(self) -> &'static str {
        "Loading …"
    }
    pub fn try_again(self) -> &'static str {
        "Try again"
    }

    pub fn search(self) -> &'static str {
        "Search"
    }
    pub fn clear_all(self) -> &'static str {
        "Clear all"
    }
    pub fn no_body(self) -> &'static str {
        "Other"
    }
    pub fn matrix(self) -> &'static str {
        "Compare"
    }
    pub fn all(self) -> &'static str {
        "All"
    }
    pub fn others_loading(self) -> &'static str {
        "Loading the records of other bodies …"
    }
    pub fn others_failed(self) -> &'static str {
        "The records of other bodies could not be loaded. "
    }
    pub fn number(self) -> &'static str {
        "Number"
    }
    pub fn record_title(self) -> &'static str {
        "Title"
    }
    pub fn kind_label(self) -> &'static str {
        "Kind"
    }
    pub fn since(self) -> &'static str {
        "Since"
    }
    pub fn undated(self) -> &'static str {
        "Without a date"
    }
    pub fn no_status(self) -> &'static str {
        "No status known"
    }
    pub fn no_date(self) -> &'static str {
        "date not known"
    }

    pub fn close(self) -> &'static str {
        "Close"
    }
    pub fn status_label(self) -> &'static str {
        "Status"
    }
    pub fn body(self) -> &'static str {
        "Group"
    }
    pub fn topics(self) -> &'static str {
        "Topics"
    }
    pub fn process_label(self) -> &'static str {
        "Approval process"
    }
    pub fn participation_label(self) -> &'static str {
        "Participation"
    }

    /// `37 of 185 records, as it stood on 17 October 2017`
    pub fn total(self, total: usize, records: usize, as_of: Option<Point>) -> String {
        let found = if total == records {
            format!("All {records} records")
        } else {
            format!("{total} of {records} records")
        };
        match as_of {
            Some(at) => format!("{found}, as it stood on {}", self.point(at)),
            None => found,
        }
    }

    /// The edition of the dataset.
    pub fn edition(self, day: &str) -> String {
        format!("Edition of {day}. ")
    }

    /// The number of records of a group, for screen readers.
    pub fn records(self, count: usize) -> String {
        match count {
            1 => "1 record".to_owned(),
            count => format!("{count} records"),
        }
    }
}
