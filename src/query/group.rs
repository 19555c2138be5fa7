//! The records of an answer under headings.

use super::{Answer, Facet};
use crate::activity::{ChangeKind, Day, Kind, Record, Status, Vantage, slugs};
use crate::dataset::Dataset;

slugs! {
    /// What the headings are; its slug is its value in the address.
    #[derive(Default)]
    Grouping {
        /// The body in whose lane a record stands, in the order of the bodies.
        #[default]
        Body = "body",
        Kind = "kind",
        /// A record stands under each of its topics.
        Topic = "topic",
        /// The year in which it began, the latest first.
        Year = "year",
        Status = "status",
        /// What sort of change it was, since the day asked for.
        Change = "change",
    }
}

impl Grouping {
    /// The facet whose values are the headings; years are no facet.
    pub fn facet(self) -> Option<Facet> {
        match self {
            Grouping::Body => Some(Facet::Body),
            Grouping::Kind => Some(Facet::Kind),
            Grouping::Topic => Some(Facet::Topic),
            Grouping::Status => Some(Facet::Status),
            Grouping::Year | Grouping::Change => None,
        }
    }
}

/// Records under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The value of the facet, or the year; empty for records that have none.
    pub value: String,
    /// Places in `Dataset::records`, in the answer's order.
    pub records: Vec<usize>,
}

impl Answer {
    /// The answer's records under headings; those that have no heading come last.
    pub fn grouped(&self, dataset: &Dataset, by: Grouping) -> Vec<Group> {
        grouped(dataset, &self.records, by, self.vantage, self.since)
    }
}

/// Records, by their places in the dataset, under headings in the order of the headings, seen from `vantage`; those that
/// have no heading come last. `since` is the day after which changes count.
pub fn grouped(
    dataset: &Dataset,
    records: &[usize],
    by: Grouping,
    vantage: Vantage,
    since: Option<Day>,
) -> Vec<Group> {
    let mut headings: Vec<String> = match by {
        Grouping::Body => dataset.bodies.iter().map(|body| body.id.clone()).collect(),
        Grouping::Topic => dataset.topics.iter().map(|topic| topic.id.clone()).collect(),
        Grouping::Kind => Kind::SLUGS.iter().map(ToString::to_string).collect(),
        Grouping::Status => Status::SLUGS.iter().map(ToString::to_string).collect(),
        Grouping::Change => ChangeKind::SLUGS.iter().map(ToString::to_string).collect(),
        Grouping::Year => {
            let begun = |&place: &usize| dataset.records[place].life(vantage).map(|life| life.begun.year());
            let years = || records.iter().filter_map(begun);
            let (first, last) = (years().min().unwrap_or(0), years().max().unwrap_or(-1));
            (first..=last).rev().map(|year| year.to_string()).collect()
        }
    };
    headings.push(String::new());
    let mut groups: Vec<Group> =
        headings.into_iter().map(|value| Group { value, records: Vec::new() }).collect();
    let none = groups.len() - 1;
    for &place in records {
        let mut found = false;
        for heading in headings_of(dataset, &dataset.records[place], by, vantage, since) {
            if let Some(group) = groups.iter_mut().find(|group| group.value == heading) {
                group.records.push(place);
                found = true;
            }
        }
        if !found {
            groups[none].records.push(place);
        }
    }
    groups.retain(|group| !group.records.is_empty());
    groups
}

/// The headings that a record stands under.
fn headings_of(
    dataset: &Dataset,
    record: &Record,
    by: Grouping,
    vantage: Vantage,
    since: Option<Day>,
) -> Vec<String> {
    let one = match by {
        Grouping::Body => dataset.home(record).map(|body| dataset.bodies[body].id.clone()),
        Grouping::Topic => return record.topics.clone(),
        Grouping::Kind => Some(record.kind.slug().to_owned()),
        Grouping::Status => record.standing(vantage).map(|standing| standing.status.slug().to_owned()),
        Grouping::Change => {
            let change = since.and_then(|since| record.change(since, vantage.day()));
            change.map(|change| change.kind().slug().to_owned())
        }
        Grouping::Year => record.life(vantage).map(|life| life.begun.year().to_string()),
    };
    one.into_iter().collect()
}
