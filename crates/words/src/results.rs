//! The texts of the results: counts, chips, lists and tables, and advice when nothing matches.

use activities::activity::{Kind, Point};
use activities::dataset::Dataset;
use activities::query::{Criterion, Scope};

use crate::Words;

impl Words {
    /// The notice at the top when there is no network. `edition` is a day in words.
    pub fn offline(self, edition: &str) -> String {
        format!("You are offline. Showing data from your last visit (edition of {edition}).")
    }

    /// The number of records found: `218 records of ITU-T` if no filter is chosen, otherwise `39 of 218 records`; and
    /// the day as of which they are seen.
    pub fn found(
        self,
        total: usize,
        within: usize,
        scope: Scope,
        is_all: bool,
        as_of: Option<Point>,
    ) -> String {
        let found = match scope {
            _ if !is_all => format!("{total} of {}", self.records(within)),
            Scope::Itu => format!("{} of ITU-T", self.records(total)),
            Scope::Others => format!("{} of other bodies", self.records(total)),
            Scope::All => format!("{} of ITU-T and other bodies", self.records(total)),
        };
        match as_of {
            Some(day) => format!("{found}, as of {}", self.point(day)),
            None => found,
        }
    }

    /// The text shown while other bodies' records are missing: not loaded yet, or failed to load.
    pub fn others_awaited(self) -> &'static str {
        "ITU-T’s records, without those of other bodies"
    }
    /// The link that adds other bodies' records.
    pub fn add_others(self, count: u32) -> String {
        format!("add {count} of ISO, IEEE, ETSI, IETF and others")
    }
    /// The link that removes them again.
    pub fn only_itu(self) -> &'static str {
        "show only ITU-T"
    }

    pub fn group_by(self) -> &'static str {
        "Group by"
    }
    pub fn sort_by(self) -> &'static str {
        "Sort"
    }

    /// Returns the name of a criterion, and its value.
    pub fn criterion(self, dataset: &Dataset, criterion: &Criterion) -> (&'static str, String) {
        match criterion {
            Criterion::Text(text) => (self.search(), text.clone()),
            Criterion::From(at) => (self.from_label(), self.point(*at)),
            Criterion::To(at) => (self.to(), self.point(*at)),
            Criterion::AsOf(at) => (self.as_of(), self.point(*at)),
            Criterion::Since(at) => (self.changed_since(), self.point(*at)),
            Criterion::Value(facet, value) => (self.facet(*facet), self.value(dataset, *facet, value)),
        }
    }
    /// The text of a criterion's chip. The name is included if the value alone is unclear.
    pub fn chip(self, criterion: &Criterion, what: &str, value: &str) -> String {
        match criterion {
            Criterion::Text(_) => self.quoted(value),
            Criterion::Value(..) => value.to_owned(),
            _ => format!("{what} {value}"),
        }
    }
    /// A search word in quotes.
    fn quoted(self, text: &str) -> String {
        format!("“{text}”")
    }
    /// The accessible name of a chip: the name and the value that it removes.
    pub fn remove(self, what: &str, value: &str) -> String {
        format!("Remove {what}: {value}")
    }

    /// The message for a search word that no record has, with the word that was searched for instead.
    pub fn corrected(self, written: &str, meant: &str) -> String {
        format!("No match for “{written}”, showing “{meant}”. ")
    }
    /// The number of records that are not counted because their dates are too vague.
    pub fn perhaps(self, count: usize) -> String {
        format!("{count} more may have started before this date")
    }

    pub fn nothing_found(self) -> &'static str {
        "No records match"
    }
    /// The text before the buttons that each remove one criterion.
    pub fn nothing_found_with(self, text: &str) -> String {
        if text.is_empty() {
            "No record matches all filters. Remove one:".to_owned()
        } else {
            format!("Nothing matches “{text}” with these filters. Remove one:")
        }
    }
    pub fn no_single_remedy(self) -> &'static str {
        "Removing one filter is not enough. Clear all filters."
    }
    /// The label of a button that removes a criterion, and the number of records found without it.
    pub fn remove_for(self, what: &str, value: &str, total: usize) -> String {
        format!("{}, {}", self.remove(what, value), self.records(total))
    }
    pub fn clear_all_filters(self) -> &'static str {
        "Clear all filters"
    }

    /// The button below the first rows of a group.
    pub fn show_all_of(self, count: usize, group: &str) -> String {
        format!("Show all {count} of {group}")
    }
    /// The name of what a group's tally counts: records that are drawn in the same shape.
    pub fn tallied(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Supplement => "Supplements and reports",
            kind => self.kinds(kind),
        }
    }
    /// The note on a change whose record may have existed before, because its dates are imprecise.
    pub fn perhaps_older(self) -> &'static str {
        "may have started before"
    }

    pub fn date_column(self) -> &'static str {
        "Date"
    }
    /// The date on which a record began, if its status is from a later day.
    pub fn began_on(self, date: &str) -> String {
        format!("began {date}")
    }
    /// The text before the group that maintains a record now.
    pub fn now_with(self) -> &'static str {
        "now with"
    }
}
