//! The numbers of a record's sources.

use super::relations::further_links;
use crate::state::Shared;
use activities::activity::{AsOf, Record};
use activities::dataset::{Dataset, Source};

/// The sources of all statements about a record, numbered from 1 in the order of their first citation.
#[derive(Clone)]
pub struct Numbering(Shared<Vec<String>>);

impl Numbering {
    /// Numbers the sources of a record. It visits them in the order of the page: events, evidence for the links, details.
    pub fn of(dataset: &Dataset, record: &Record, as_of: AsOf) -> Numbering {
        let mut cited: Vec<&[String]> = Vec::new();
        cited.extend(record.history(as_of).into_iter().map(|event| &event.sources[..]));
        cited.extend(dataset.related(record, as_of).into_iter().map(|related| &related.relation.sources[..]));
        cited
            .extend(further_links(dataset, record, as_of).into_iter().map(|step| &step.relation.sources[..]));
        let definition = dataset.about.as_ref().filter(|about| about.definition(record.kind).is_some());
        cited.extend(definition.map(|about| std::slice::from_ref(&about.source)));
        cited.extend(record.identifiers.iter().map(|identifier| &identifier.sources[..]));
        let (further, witnesses): (Vec<_>, Vec<_>) =
            record.facts.iter().partition(|fact| fact.value.is_some());
        cited.extend(further.into_iter().chain(witnesses).map(|fact| &fact.sources[..]));

        let mut numbered: Vec<String> = Vec::new();
        for id in cited.into_iter().flatten() {
            if dataset.source(id).is_some() && !numbered.contains(id) {
                numbered.push(id.clone());
            }
        }
        Numbering(Shared::new(numbered))
    }

    /// Returns the number of a source.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|cited| cited == id).map(|at| at + 1)
    }

    /// Returns the sources in the order of their numbers.
    pub fn sources<'a>(&self, dataset: &'a Dataset) -> Vec<&'a Source> {
        self.0.iter().filter_map(|id| dataset.source(id)).collect()
    }

    /// Returns the id of a source's entry in the list of sources.
    pub fn element(number: usize) -> String {
        format!("source-{number}")
    }
}
