//! The facets, and the values that each record has in them: the only place where facets are declared.

use crate::activity::{Certainty, Kind, Life, Participation, Period, Process, Record, Status};
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

/// The chosen facet values: sorted pairs of facet and value, without duplicates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection(Vec<(Facet, String)>);

impl Selection {
    /// Returns the values chosen in a facet, in alphabetical order.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(chosen, _)| *chosen == facet).map(|(_, value)| value.as_str())
    }

    /// Returns all chosen values, in the order of the facets.
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

    /// Chooses the value instead of all others of its facet.
    pub fn choose_only(&mut self, facet: Facet, value: &str) {
        self.clear(facet);
        self.choose(facet, value);
    }

    /// Removes all chosen values of the facet.
    pub fn clear(&mut self, facet: Facet) {
        self.0.retain(|(chosen, _)| *chosen != facet);
    }

    /// Chooses the value, or removes it if it is chosen.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        match self.find(facet, value) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, (facet, value.to_owned())),
        }
    }

    /// Returns the index of the pair, or the index at which to insert it.
    fn find(&self, facet: Facet, value: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(chosen, text)| chosen.cmp(&facet).then_with(|| text.as_str().cmp(value)))
    }
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FacetValue {
    pub slug: String,
    /// The depth in a tree of values.
    pub depth: usize,
}

/// The properties of a record that depend on the day as of which it is seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub status: Option<Status>,
    pub life: Option<Life>,
}

impl Facet {
    /// Returns true if the values of a record depend on the day as of which it is seen.
    pub(super) fn depends_on_day(self) -> bool {
        matches!(self, Facet::Status | Facet::Period)
    }

    /// Returns its values, in display order.
    pub(super) fn values(self, dataset: &Dataset) -> Vec<FacetValue> {
        let one = |slug: &str, depth| FacetValue { slug: slug.to_owned(), depth };
        let flat = |slugs: &[&str]| slugs.iter().map(|slug| one(slug, 0)).collect();
        match self {
            Facet::Kind => flat(Kind::SLUGS),
            Facet::Body => dataset.bodies.iter().map(|body| one(&body.id, body.depth)).collect(),
            Facet::Topic => dataset.topics.iter().map(|topic| one(&topic.id, 0)).collect(),
            Facet::Status => flat(Status::SLUGS),
            Facet::Period => flat(Period::SLUGS),
            Facet::Process => flat(Process::SLUGS),
            Facet::Participation => flat(Participation::SLUGS),
            Facet::Certainty => flat(Certainty::SLUGS),
        }
    }

    /// Returns the indexes in `values` of a record's values.
    pub(super) fn of(self, dataset: &Dataset, record: &Record, seen: Seen) -> Vec<usize> {
        let one = |place: Option<usize>| place.into_iter().collect();
        match self {
            Facet::Kind => one(Some(record.kind as usize)),
            Facet::Body => dataset.bodies_of(record),
            Facet::Topic => {
                let place = |id: &String| dataset.topics.iter().position(|topic| topic.id == *id);
                record.topics.iter().filter_map(place).collect()
            }
            Facet::Status => one(seen.status.map(|status| status as usize)),
            Facet::Period => {
                let periods = seen.life.map(Life::periods).unwrap_or_default();
                periods.into_iter().map(|period| period as usize).collect()
            }
            Facet::Process => one(record.process.map(|process| process as usize)),
            Facet::Participation => one(record.participation.map(|who| who as usize)),
            Facet::Certainty => one(Some(record.certainty() as usize)),
        }
    }
}
