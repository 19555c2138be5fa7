//! The texts of the table that compares topics and groups.

use crate::Words;

impl Words {
    pub fn compare_title(self) -> &'static str {
        "Compare"
    }
    pub fn compare_hint(self) -> &'static str {
        "Records by topic and group; a number opens them. A record counts in each of its topics. “Group by” makes the columns \
         kinds, statuses or years."
    }
    /// The heading of the last column.
    pub fn compare_all(self) -> &'static str {
        "All"
    }
    /// The heading of the column that the small ones share.
    pub fn compare_other(self) -> &'static str {
        "Other"
    }
    /// The heading of the last row.
    pub fn compare_all_topics(self) -> &'static str {
        "All topics"
    }

    /// The accessible name of a cell.
    pub fn cell(self, topic: &str, column: &str, count: u32) -> String {
        format!("{topic}, {column}: {}", self.records(count as usize))
    }
}
