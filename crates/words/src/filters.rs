//! The texts of the filters.

use activities::query::Facet;

use crate::Words;

impl Words {
    pub fn filters(self) -> &'static str {
        "Filters"
    }
    /// The button that closes the drawer of filters.
    pub fn close_filters(self) -> &'static str {
        "Close filters"
    }
    /// The button that closes the drawer and moves to the results.
    pub fn show(self, total: usize) -> String {
        format!("Show {}", self.records(total))
    }

    /// The label of the choice between ITU's and other bodies' records.
    pub fn scope_label(self) -> &'static str {
        "Show"
    }

    pub fn years(self) -> &'static str {
        "Years"
    }
    /// The label of a histogram bar: the number of records of its year.
    pub fn year_gives(self, year: i32, count: u32) -> String {
        format!("{year}: {}", self.records(count as usize))
    }
    pub fn not_a_date(self) -> &'static str {
        "Write a year, a month or a day: 2017, 2017-05 or 2017-05-04."
    }
    pub fn from_label(self) -> &'static str {
        "From"
    }
    pub fn to(self) -> &'static str {
        "To"
    }

    /// The field that searches the values of a facet.
    pub fn search_values(self, facet: Facet) -> &'static str {
        match facet {
            Facet::Kind => "Search kinds",
            Facet::Body => "Search groups",
            Facet::Topic => "Search topics",
            Facet::Status => "Search statuses",
            Facet::Period => "Search study periods",
            Facet::Process => "Search approval processes",
            Facet::Participation => "Search participation",
            Facet::Certainty => "Search evidence",
        }
    }
    /// The button that shows all values of a facet.
    pub fn show_all_values(self, count: usize) -> String {
        format!("Show all {count}")
    }
    /// The same button once all values are shown.
    pub fn show_fewer(self) -> &'static str {
        "Show fewer"
    }

    pub fn past_dates(self) -> &'static str {
        "View as of a past date"
    }
    pub fn as_of(self) -> &'static str {
        "As of"
    }
    pub fn changed_since(self) -> &'static str {
        "Changes since"
    }
    /// Shortcuts to a day.
    pub fn the_overview(self) -> &'static str {
        "ITU’s overview of 2017"
    }
    pub fn period_begins(self, period: &str) -> String {
        format!("Start of {period}")
    }
    pub fn a_year_ago(self) -> &'static str {
        "A year ago"
    }
    pub fn today(self) -> &'static str {
        "Today"
    }
    pub fn last_period(self) -> &'static str {
        "Last study period"
    }
    pub fn last_visit(self) -> &'static str {
        "My last visit"
    }
    /// The option that does not limit the records to changes.
    pub fn ever(self) -> &'static str {
        "Everything"
    }
}
