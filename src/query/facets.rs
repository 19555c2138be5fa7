//! Which facets the product has, and the values that each record has in them: declared here, once.

use super::column::Column;
use crate::activity::{Certainty, Kind, Participation, Period, Process, Record, Status, Vantage};
use crate::dataset::Dataset;

crate::activity::slugs! {
    /// A facet; its slug is its key in the address.
    Facet {
        Kind = "kind",
        Body = "body",
        Topic = "topic",
        Status = "status",
        Period = "period",
        Process = "process",
        Participation = "participation",
        Certainty = "certainty",
    }
}

/// What is chosen in the facets: pairs of facet and value, each once, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection(Vec<(Facet, String)>);

impl Selection {
    /// The values chosen in a facet, in alphabetical order.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(chosen, _)| *chosen == facet).map(|(_, value)| value.as_str())
    }

    /// Everything that is chosen, in the facets' order.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.0.iter().map(|(facet, value)| (*facet, value.as_str()))
    }

    pub fn contains(&self, facet: Facet, value: &str) -> bool {
        self.find(facet, value).is_ok()
    }

    pub fn choose(&mut self, facet: Facet, value: &str) {
        if let Err(place) = self.find(facet, value) {
            self.0.insert(place, (facet, value.to_owned()));
        }
    }

    /// Chooses the value in place of all others of its facet.
    pub fn choose_only(&mut self, facet: Facet, value: &str) {
        self.0.retain(|(chosen, _)| *chosen != facet);
        self.choose(facet, value);
    }

    /// Chooses the value, or no longer.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        match self.find(facet, value) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, (facet, value.to_owned())),
        }
    }

    /// Where the pair stands, or would stand.
    fn find(&self, facet: Facet, value: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(chosen, text)| chosen.cmp(&facet).then_with(|| text.as_str().cmp(value)))
    }
}

/// A facet's values in the order in which people see them, and which record has which.
pub(super) struct FacetColumn {
    pub facet: Facet,
    pub values: Vec<FacetValue>,
    pub column: Column,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FacetValue {
    pub slug: String,
    /// How deep it stands in a tree of values.
    pub depth: usize,
}

/// All facets' columns over these records, seen from `vantage`.
pub(super) fn columns(dataset: &Dataset, vantage: Vantage) -> Vec<FacetColumn> {
    Facet::ALL.iter().map(|&facet| column(facet, dataset, vantage)).collect()
}

fn column(facet: Facet, dataset: &Dataset, vantage: Vantage) -> FacetColumn {
    let one = |slug: &str, depth| FacetValue { slug: slug.to_owned(), depth };
    let flat = |slugs: &[&str]| slugs.iter().map(|slug| one(slug, 0)).collect();
    let values: Vec<FacetValue> = match facet {
        Facet::Kind => flat(Kind::SLUGS),
        Facet::Body => dataset.bodies.iter().map(|body| one(&body.id, body.depth)).collect(),
        Facet::Topic => dataset.topics.iter().map(|topic| one(&topic.id, 0)).collect(),
        Facet::Status => flat(Status::SLUGS),
        Facet::Period => flat(Period::SLUGS),
        Facet::Process => flat(Process::SLUGS),
        Facet::Participation => flat(Participation::SLUGS),
        Facet::Certainty => flat(Certainty::SLUGS),
    };
    let code = |slug: &str| values.iter().position(|value| value.slug == slug).map(|code| code as u16);
    let of = |record: &Record| -> Vec<u16> {
        let one = |slug: Option<&str>| slug.and_then(code).into_iter().collect();
        match facet {
            Facet::Kind => one(Some(record.kind.slug())),
            Facet::Body => dataset.bodies_of(record).into_iter().map(|body| body as u16).collect(),
            Facet::Topic => record.topics.iter().filter_map(|topic| code(topic)).collect(),
            Facet::Status => one(record.standing(vantage).map(|standing| standing.status.slug())),
            Facet::Period => {
                let periods = record.life(vantage).map(|life| life.periods()).unwrap_or_default();
                periods.iter().map(|&period| period as u16).collect()
            }
            Facet::Process => one(record.process.map(Process::slug)),
            Facet::Participation => one(record.participation.map(Participation::slug)),
            Facet::Certainty => one(Some(record.certainty().slug())),
        }
    };
    let column = Column::new(values.len(), dataset.records.iter().map(of));
    FacetColumn { facet, column, values }
}
