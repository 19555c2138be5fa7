//! Which facets the product has, and the values that each record has in them: declared here, once.

use super::column::Column;
use crate::activity::{Certainty, Kind, Life, Participation, Period, Process, Record, Status, Vantage};
use crate::dataset::Dataset;
use std::collections::{BTreeMap, BTreeSet};

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

/// What is chosen, facet by facet. A facet with nothing chosen is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection(BTreeMap<Facet, BTreeSet<String>>);

impl Selection {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values chosen in a facet, in alphabetical order.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.0.get(&facet).into_iter().flatten().map(String::as_str)
    }

    pub fn contains(&self, facet: Facet, value: &str) -> bool {
        self.0.get(&facet).is_some_and(|values| values.contains(value))
    }

    pub fn choose(&mut self, facet: Facet, value: &str) {
        self.0.entry(facet).or_default().insert(value.to_owned());
    }

    /// Chooses the value, or no longer.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let values = self.0.entry(facet).or_default();
        if !values.remove(value) {
            values.insert(value.to_owned());
        }
        if values.is_empty() {
            self.0.remove(&facet);
        }
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
    let values: Vec<FacetValue> = match facet {
        Facet::Kind => flat(Kind::ALL.iter().map(|kind| kind.slug())),
        Facet::Body => dataset
            .bodies
            .iter()
            .map(|body| FacetValue { slug: body.id.clone(), depth: body.depth })
            .collect(),
        Facet::Topic => flat(dataset.topics.iter().map(|topic| topic.id.as_str())),
        Facet::Status => flat(Status::ALL.iter().map(|status| status.slug())),
        Facet::Period => flat(Period::ALL.iter().map(|period| period.slug())),
        Facet::Process => flat(Process::ALL.iter().map(|process| process.slug())),
        Facet::Participation => flat(Participation::ALL.iter().map(|participation| participation.slug())),
        Facet::Certainty => flat(Certainty::ALL.iter().map(|certainty| certainty.slug())),
    };
    let codes: BTreeMap<&str, u16> =
        values.iter().enumerate().map(|(code, value)| (value.slug.as_str(), code as u16)).collect();
    let code = |slug: &str| codes.get(slug).copied();
    let of = |record: &Record| -> Vec<u16> {
        let one = |slug: Option<&str>| slug.and_then(code).into_iter().collect();
        match facet {
            Facet::Kind => one(Some(record.kind.slug())),
            Facet::Body => dataset.bodies_of(record).into_iter().map(|body| body as u16).collect(),
            Facet::Topic => {
                let topics: BTreeSet<u16> = record.topics.iter().filter_map(|topic| code(topic)).collect();
                topics.into_iter().collect()
            }
            Facet::Status => one(record.standing(vantage).map(|standing| standing.status.slug())),
            Facet::Period => record
                .life(vantage)
                .into_iter()
                .flat_map(Life::periods)
                .filter_map(|period| code(period.slug()))
                .collect(),
            Facet::Process => one(record.process.map(Process::slug)),
            Facet::Participation => one(record.participation.map(Participation::slug)),
            Facet::Certainty => one(Some(record.certainty().slug())),
        }
    };
    let column = Column::new(values.len(), dataset.records.iter().map(of));
    FacetColumn { facet, column, values }
}

fn flat<'a>(slugs: impl Iterator<Item = &'a str>) -> Vec<FacetValue> {
    slugs.map(|slug| FacetValue { slug: slug.to_owned(), depth: 0 }).collect()
}
