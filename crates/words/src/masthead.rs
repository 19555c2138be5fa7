//! The texts of the page header (name, search, key figures, tabs and tools), and of the last line of an embedded view.

use activities::activity::{Certainty, Date};

use crate::Words;

impl Words {
    /// The line below the page's name: the subject of the page, and the age of its data.
    pub fn tracker(self, edition: Option<&Date>) -> String {
        match edition {
            Some(edition) => format!("Unofficial tracker · data of {}", self.date(edition)),
            None => "Unofficial tracker".to_owned(),
        }
    }

    /// The accessible name of the links to parts of the page.
    pub fn site_links(self) -> &'static str {
        "Site"
    }
    pub fn about_link(self) -> &'static str {
        "About"
    }
    pub fn data_link(self) -> &'static str {
        "Data"
    }

    /// The accessible name of the search box.
    pub fn search_label(self) -> &'static str {
        "Search activities"
    }
    pub fn search_hint(self) -> &'static str {
        "Search title, number, group or topic"
    }
    pub fn clear_search(self) -> &'static str {
        "Clear search"
    }

    /// The accessible name of the key figures.
    pub fn at_a_glance(self) -> &'static str {
        "At a glance"
    }
    pub fn ask_in_force(self) -> &'static str {
        "What is in force?"
    }
    pub fn ask_outcome(self) -> &'static str {
        "What became of the work items?"
    }
    pub fn ask_new(self) -> &'static str {
        "What is new?"
    }
    pub fn ask_part(self) -> &'static str {
        "Where can I take part?"
    }
    pub fn ask_overview(self) -> &'static str {
        "How did things stand in 2017?"
    }

    /// The caption of a key figure: Recommendations in force.
    pub fn figure_in_force(self, count: usize) -> &'static str {
        if count == 1 { "Recommendation" } else { "Recommendations" }
    }
    /// The caption: work items that led to an approved text.
    pub fn figure_outcomes(self) -> &'static str {
        "became Recommendations"
    }
    /// The total next to a number that is part of it, for screen readers.
    pub fn of_all(self, all: usize) -> String {
        format!(" of {all}")
    }
    /// The number of those outcomes that a source states.
    pub fn outcomes_stated(self, count: usize) -> String {
        format!("{count} stated")
    }
    /// The number of outcomes per certainty, for screen readers, in the order of [`Certainty::ALL`].
    pub fn outcomes_by_certainty(self, counts: [usize; Certainty::ALL.len()]) -> String {
        let named = Certainty::ALL.iter().zip(counts);
        let named: Vec<String> =
            named.map(|(&it, count)| format!("{count} {}", self.certainty_aside(it))).collect();
        named.join(", ")
    }
    /// The caption: texts that came into force in the last twelve months.
    pub fn figure_new(self, count: u32) -> &'static str {
        if count == 1 { "text in 12 months" } else { "texts in 12 months" }
    }
    pub fn figure_study_groups(self, count: usize) -> &'static str {
        if count == 1 { "active study group" } else { "active study groups" }
    }
    /// The caption: work items on the day of ITU's overview of 2017.
    pub fn figure_overview(self, count: usize) -> &'static str {
        if count == 1 { "work item" } else { "work items" }
    }

    /// The accessible name of the tabs.
    pub fn views(self) -> &'static str {
        "Views"
    }

    /// The text before the link from an embedded view to the page.
    pub fn source_before(self) -> &'static str {
        "Source: "
    }
    /// The text after that link.
    pub fn source_after(self, edition: Option<&Date>) -> String {
        match edition {
            Some(edition) => format!(", data of {}. Not an ITU publication.", self.date(edition)),
            None => ". Not an ITU publication.".to_owned(),
        }
    }
}
