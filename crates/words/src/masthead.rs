//! The words of the head of the page: its name, search, key figures, tabs and tools; and of the line that ends an embedded view.

use activities::activity::{Certainty, Date};

use crate::Words;

impl Words {
    /// Below the page's name: what the page is, and how old its data is.
    pub fn tracker(self, edition: Option<&Date>) -> String {
        match edition {
            Some(edition) => format!("Unofficial tracker · data of {}", self.date(edition)),
            None => "Unofficial tracker".to_owned(),
        }
    }

    /// The name of the links to parts of the page.
    pub fn site_links(self) -> &'static str {
        "Site"
    }
    pub fn about_link(self) -> &'static str {
        "About"
    }
    pub fn data_link(self) -> &'static str {
        "Data"
    }

    /// The name of the search box.
    pub fn search_label(self) -> &'static str {
        "Search activities"
    }
    pub fn search_hint(self) -> &'static str {
        "Search title, number, group or topic"
    }
    pub fn clear_search(self) -> &'static str {
        "Clear search"
    }

    /// The name of the key figures.
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

    /// What the number of a key figure counts: Recommendations in force.
    pub fn figure_in_force(self, count: usize) -> &'static str {
        if count == 1 { "Recommendation" } else { "Recommendations" }
    }
    /// Work items that led to an approved text.
    pub fn figure_outcomes(self) -> &'static str {
        "became Recommendations"
    }
    /// Between a number and what it is part of, spoken.
    pub fn of_all(self, all: usize) -> String {
        format!(" of {all}")
    }
    /// How many of those outcomes a source states.
    pub fn outcomes_stated(self, count: usize) -> String {
        format!("{count} stated")
    }
    /// How sure the outcomes are, spoken: so many of each certainty, in the order of [`Certainty::ALL`].
    pub fn outcomes_by_certainty(self, counts: [usize; Certainty::ALL.len()]) -> String {
        let named = Certainty::ALL.iter().zip(counts);
        let named: Vec<String> =
            named.map(|(&it, count)| format!("{count} {}", self.certainty_aside(it))).collect();
        named.join(", ")
    }
    /// Texts that came into force in the last twelve months.
    pub fn figure_new(self, count: u32) -> &'static str {
        if count == 1 { "text in 12 months" } else { "texts in 12 months" }
    }
    pub fn figure_study_groups(self, count: usize) -> &'static str {
        if count == 1 { "active study group" } else { "active study groups" }
    }
    /// Work items that there were on the day of ITU's overview of 2017.
    pub fn figure_overview(self, count: usize) -> &'static str {
        if count == 1 { "work item" } else { "work items" }
    }

    /// The name of the tabs.
    pub fn views(self) -> &'static str {
        "Views"
    }

    /// Before the link from an embedded view to the page.
    pub fn source_before(self) -> &'static str {
        "Source: "
    }
    /// After it.
    pub fn source_after(self, edition: Option<&Date>) -> String {
        match edition {
            Some(edition) => format!(", data of {}. Not an ITU publication.", self.date(edition)),
            None => ". Not an ITU publication.".to_owned(),
        }
    }
}
