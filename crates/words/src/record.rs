//! The texts of the open record, and of a record's own page.

use activities::activity::{Date, Day, LinkKind, Precision};

use crate::Words;

impl Words {
    /// The accessible name of the links to the previous and next record.
    pub fn steps(self) -> &'static str {
        "Records found"
    }
    pub fn previous_record(self) -> &'static str {
        "Previous record"
    }
    pub fn next_record(self) -> &'static str {
        "Next record"
    }
    /// The position of a record among those shown, for screen readers: `3 of 48: X.1403 Security guidelines`
    pub fn place(self, place: usize, total: usize, record: &str) -> String {
        format!("{place} of {total}: {record}")
    }
    pub fn no_such_record(self) -> &'static str {
        "There is no record with this id"
    }

    pub fn descriptive_title(self) -> &'static str {
        "Descriptive title, added by this page."
    }
    /// The button that leads to the text itself, or to a page about it.
    pub fn follow(self, link: LinkKind) -> &'static str {
        match link {
            LinkKind::Itu => "Read it at ITU",
            LinkKind::Publisher => "See it at the publisher",
            LinkKind::Page => "Web page",
            other => self.link(other),
        }
    }

    /// The button that shows the citation of a record.
    pub fn cite(self) -> &'static str {
        "Cite"
    }
    /// The accessible name of the citation.
    pub fn citation_label(self) -> &'static str {
        "Citation"
    }

    /// The heading of the chain from work item to Recommendation.
    pub fn chain(self) -> &'static str {
        "Lineage"
    }
    pub fn studied(self) -> &'static str {
        "The Question under which it is studied"
    }
    /// The record from which a branch of the chain starts.
    pub fn from(self, name: &str) -> String {
        format!("from {name}")
    }
    /// The year of a date, or the range of years that it lies in.
    pub fn years_of(self, date: &Date) -> String {
        let year = |day: Day| day.year();
        match (date, date.earliest().map(year), date.latest().map(year)) {
            (Date::At(at), ..) if at.precision() == Precision::Year => self.point(*at),
            (_, Some(first), Some(last)) if first == last => first.to_string(),
            (_, Some(first), Some(last)) => format!("{first}–{last}"),
            (Date::OneOf(..), None, Some(last)) => format!("by {last}"),
            (_, None, Some(last)) => format!("until {last}"),
            (_, Some(first), None) => format!("since {first}"),
            (_, None, None) => String::new(),
        }
    }

    pub fn events(self) -> &'static str {
        "History"
    }
    /// The text between an announcement and the days that it is for.
    pub fn scheduled_for(self) -> &'static str {
        " for "
    }
    /// The text between a step of a work item and the text that went through it.
    pub fn as_text(self) -> &'static str {
        " as "
    }

    pub fn relations(self) -> &'static str {
        "How the links are known"
    }

    pub fn details(self) -> &'static str {
        "Details"
    }
    pub fn official_title(self) -> &'static str {
        "Official title"
    }
    pub fn maintained_by(self) -> &'static str {
        "Now maintained by"
    }
    pub fn place_label(self) -> &'static str {
        "Place"
    }
    pub fn edition_label(self) -> &'static str {
        "Edition"
    }
    pub fn document_type(self) -> &'static str {
        "Type of document"
    }
    /// The heading of the tasks of a Question.
    pub fn tasks(self) -> &'static str {
        "Tasks"
    }
    /// The heading of the tasks of a focus group.
    pub fn objectives(self) -> &'static str {
        "Objectives"
    }

    pub fn facts(self) -> &'static str {
        "More details"
    }
    pub fn witnesses(self) -> &'static str {
        "Sources of these details"
    }
    pub fn similar(self) -> &'static str {
        "Similar records"
    }
    pub fn similar_hint(self) -> &'static str {
        "Matched by topic and title, not by a source."
    }

    pub fn sources(self) -> &'static str {
        "Sources"
    }
    /// The accessible name of a link to an entry of the numbered list of sources.
    pub fn source(self, number: usize) -> String {
        format!("Source {number}")
    }
    pub fn no_source(self) -> &'static str {
        "No source found"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_no_surer_than_its_date() {
        for (date, years) in [
            ("2020-07-22", "2020"),
            ("2017~", "about 2017"),
            ("[2017-05-04..2017-10-17]", "2017"),
            ("[2016..2018]", "2016–2018"),
            ("[..2017-10-17]", "by 2017"),
            ("2017/..", "since 2017"),
        ] {
            assert_eq!(Words::english().years_of(&date.parse().unwrap()), years);
        }
    }
}
