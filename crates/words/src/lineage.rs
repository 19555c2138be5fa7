//! The texts of the lineage view: the outcomes of work items and deliverables.

use crate::Words;
use activities::dataset::Elapsed;
use activities::lineage::{Origin, Outcome};

impl Words {
    /// The message shown if there is no item.
    pub fn lineage_none(self) -> &'static str {
        "No work item or deliverable is among these records"
    }
    /// The accessible name of the table.
    pub fn lineage_table(self) -> &'static str {
        "What became of each item"
    }
    /// The columns: the item, its line in time, and what came of it.
    pub fn lineage_columns(self) -> [&'static str; 3] {
        ["From", "Time", "Became"]
    }
    pub fn lineage_origin(self, origin: Origin) -> &'static str {
        match origin {
            Origin::OverviewWorkItem => "Work items in ITU’s overview of 2017",
            Origin::OverviewDeliverable => "Deliverables in ITU’s overview of 2017",
            Origin::LaterWorkItem => "Work items begun later",
            Origin::OtherDeliverable => "Other focus-group deliverables",
        }
    }
    pub fn lineage_outcome(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Recommendation => "Recommendation",
            Outcome::Supplement => "Supplement",
            Outcome::TechnicalReport => "Technical report",
            Outcome::UnderStudy => "Still under study",
            Outcome::NotFound => self.no_outcome(),
        }
    }
    pub fn no_outcome(self) -> &'static str {
        "No further text found"
    }
    /// The accessible name of the flow.
    pub fn flow(self) -> &'static str {
        "From where to what. Each band shows only its items below."
    }
    /// What the flow and the lines below it show.
    pub fn flow_explained(self) -> &'static str {
        "Bands are as thick as the number of items; below, each item runs along time to the text that it became."
    }
    /// `10 items, from Work items begun later to Recommendation`
    pub fn flow_band(self, count: usize, origin: Origin, outcome: Outcome) -> String {
        let items = if count == 1 { "item" } else { "items" };
        let (from, to) = (self.lineage_origin(origin), self.lineage_outcome(outcome));
        format!("{count} {items}, from {from} to {to}")
    }
    /// Says that only the items of a band are listed.
    pub fn flow_chosen(self, count: usize, origin: Origin, outcome: Outcome) -> String {
        format!("Only these are below: {}.", self.flow_band(count, origin, outcome))
    }
    /// The time until an outcome: `after at least 2 years`
    pub fn after(self, elapsed: Elapsed) -> String {
        format!("after {}", self.elapsed(elapsed))
    }

    /// `28 of the 30 work items became Recommendations`
    pub fn work_items_became(self, count: usize, all: usize) -> String {
        match (count, all) {
            (0, 1) => "No Recommendation is known to have come of the work item".to_owned(),
            (0, all) => format!("No Recommendation is known to have come of the {all} work items"),
            (_, 1) => "The work item became a Recommendation".to_owned(),
            (1, all) => format!("1 of the {all} work items became a Recommendation"),
            (count, all) => format!("{count} of the {all} work items became Recommendations"),
        }
    }

    /// The evidence for the links from items to their outcomes, with the numbers of stated, inferred and unverified
    /// links. Empty if there are no links.
    pub fn links_known(self, [stated, inferred, unverified]: [usize; 3]) -> String {
        let all = stated + inferred + unverified;
        let is = |count: usize| if count == 1 { "is" } else { "are" };
        let mut parts = Vec::new();
        for (count, how) in
            [(stated, "stated by a source"), (inferred, "inferred"), (unverified, "unverified")]
        {
            match (count, parts.is_empty()) {
                (0, _) => {}
                (count, true) => parts.push(format!("{count} {} {how}", is(count))),
                (count, false) => parts.push(format!("{count} {how}")),
            }
        }
        match (all, parts.pop()) {
            (_, None) => String::new(),
            (1, Some(only)) => format!("The link {}.", &only[2..]),
            (all, Some(only)) if parts.is_empty() => {
                format!("All {all} links {}.", only.split_once(' ').map_or("", |it| it.1))
            }
            (all, Some(last)) => format!("Of these {all} links {} and {last}.", parts.join(", ")),
        }
    }

    /// `7 of the 22 deliverables led to a further text`
    pub fn deliverables_led_on(self, count: usize, all: usize) -> String {
        match (count, all) {
            (0, 1) => "No further text is known to have come of the deliverable".to_owned(),
            (0, all) => format!("No further text is known to have come of the {all} deliverables"),
            (_, 1) => "The deliverable led to a further text".to_owned(),
            (count, all) => format!("{count} of the {all} deliverables led to a further text"),
        }
    }

    /// The note above a table that does not show all rows.
    pub fn first_of(self, shown: usize, all: usize) -> String {
        format!("Here are the first {shown} of {all}. Search, or choose filters, to see the others.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_links_are_known_is_said_in_a_sentence() {
        let words = Words::english();
        for (links, said) in [
            ([0, 0, 0], ""),
            ([1, 0, 0], "The link is stated by a source."),
            ([0, 3, 0], "All 3 links are inferred."),
            ([8, 14, 6], "Of these 28 links 8 are stated by a source, 14 inferred and 6 unverified."),
            ([0, 1, 6], "Of these 7 links 1 is inferred and 6 unverified."),
        ] {
            assert_eq!(words.links_known(links), said);
        }
    }
}
