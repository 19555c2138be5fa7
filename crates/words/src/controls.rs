//! The names of the options: facets and their values, groupings, orders, views.

use activities::activity::Certainty;
use activities::address::View;
use activities::dataset::Dataset;
use activities::query::{Facet, Grouping, Scope, Sort};

use crate::Words;

impl Words {
    pub fn facet(self, facet: Facet) -> &'static str {
        match facet {
            Facet::Kind => "Kind",
            Facet::Body => "Group",
            Facet::Topic => "Topic",
            Facet::Status => "Status",
            Facet::Period => "Study period",
            Facet::Process => "Approval process",
            Facet::Participation => "Participation",
            Facet::Certainty => "Evidence",
        }
    }

    /// Returns the display name of a facet value; the dataset names its own things. Unknown values are returned
    /// unchanged.
    pub fn value(self, dataset: &Dataset, facet: Facet, value: &str) -> String {
        let known = match facet {
            Facet::Kind => value.parse().ok().map(|it| self.kinds(it)),
            Facet::Body => dataset.body(value).map(|body| dataset.bodies[body].name.as_str()),
            Facet::Topic => {
                dataset.topics.iter().find(|topic| topic.id == value).map(|topic| topic.name.as_str())
            }
            Facet::Status => value.parse().ok().map(|it| self.status(it)),
            Facet::Period => value.parse().ok().map(|it| self.period(it)),
            Facet::Process => value.parse().ok().map(|it| self.process(it)),
            Facet::Participation => value.parse().ok().map(|it| self.participation(it)),
            Facet::Certainty => value.parse().ok().map(|it| self.certainty_choice(it)),
        };
        known.unwrap_or(value).to_owned()
    }

    /// Returns the heading of a group of records, and an explanation if there is one. An empty value means that the
    /// records have none.
    pub fn heading<'a>(self, dataset: &'a Dataset, by: Grouping, group: &str) -> (String, Option<&'a str>) {
        let explanation = match by {
            Grouping::Body => {
                let body = dataset.body(group).map(|body| &dataset.bodies[body]);
                body.filter(|body| body.title != body.name).map(|body| body.title.as_str())
            }
            Grouping::Kind => dataset.about.as_ref().and_then(|about| {
                let mut definitions = about.definitions.iter();
                definitions
                    .find(|definition| definition.kind.slug() == group)
                    .map(|found| found.text.as_str())
            }),
            _ => None,
        };
        let title = match by.facet() {
            _ if group.is_empty() => match by {
                Grouping::Year => self.undated(),
                Grouping::Status => self.no_status(),
                _ => self.no_body(),
            }
            .to_owned(),
            Some(facet) => self.value(dataset, facet, group),
            None => group.parse().map_or(group.to_owned(), |kind| self.change(kind).to_owned()),
        };
        (title, explanation)
    }

    pub fn grouping(self, by: Grouping) -> &'static str {
        match by {
            Grouping::Body => "Group",
            Grouping::Kind => "Kind",
            Grouping::Topic => "Topic",
            Grouping::Year => "Year started",
            Grouping::Status => "Status",
            Grouping::Change => "Type of change",
        }
    }

    pub fn sort(self, sort: Sort) -> &'static str {
        match sort {
            Sort::Newest => "Newest first",
            Sort::Oldest => "Oldest first",
            Sort::Title => "Title",
            Sort::Number => "Number",
            Sort::Relevance => "Best match",
        }
    }

    pub fn view(self, view: View) -> &'static str {
        match view {
            View::Both => "Timeline",
            View::Timeline => "Timeline",
            View::List => "List",
            View::Table => "Table",
            View::Lineage => "Lineage",
            View::Changes => "Changes",
            View::Compare => "Compare",
            View::TakePart => "Take part",
        }
    }

    pub fn scope(self, scope: Scope) -> &'static str {
        match scope {
            Scope::Itu => "ITU-T",
            Scope::Others => "Others",
            Scope::All => "All",
        }
    }

    /// The certainty as a value of the facet: the lowest certainty of all statements about a record.
    fn certainty_choice(self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Stated => "Fully sourced",
            Certainty::Inferred => "Partly inferred",
            Certainty::Unverified => "Partly unverified",
        }
    }
}

/// Returns a group's subject from its title: for a study group, the part after the number.
pub fn subject(title: &str) -> Option<&str> {
    let Some(rest) = title.strip_prefix("Study Group ") else { return Some(title) };
    let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let named = rest.strip_prefix(": ");
    named.or_else(|| rest.strip_prefix(" (")?.strip_suffix(')'))
}

#[cfg(test)]
mod tests {
    use super::subject;

    #[test]
    fn a_study_group_is_told_by_its_subject() {
        assert_eq!(subject("Study Group 17 (Security)"), Some("Security"));
        assert_eq!(subject("Study Group 20 (IoT, smart cities (SC&C))"), Some("IoT, smart cities (SC&C)"));
        assert_eq!(subject("Study Group 3: Economic issues"), Some("Economic issues"));
        assert_eq!(subject("Study Group 9"), None);
        assert_eq!(
            subject("Focus Group on digital fiat currency"),
            Some("Focus Group on digital fiat currency")
        );
    }
}
