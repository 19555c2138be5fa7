//! Groups the records of an answer under headings.

use super::section::{Section, body_lanes};
use super::{Answer, Facet};
use crate::activity::{AsOf, ChangeKind, Day, Kind, Record, Status, slugs};
use crate::dataset::Dataset;

slugs! {
    /// The property by which records are grouped; its slug is its value in the address.
    #[derive(Default)]
    Grouping {
        /// The group in whose lane a record is shown ([`Dataset::lane`]), section by section, the groups with the most texts first.
        #[default]
        Body = "body",
        Kind = "kind",
        /// The topic. A record appears under each of its topics.
        Topic = "topic",
        /// The year in which the record began, the latest first.
        Year = "year",
        Status = "status",
        /// The kind of change since the requested day.
        Change = "change",
    }
}

impl Grouping {
    /// Returns the facet whose values are the headings; years are not a facet.
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

/// The records under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The value of the facet, or the year; empty for records that have none.
    pub value: String,
    /// Indexes into `Dataset::records`, in the answer's order.
    pub records: Vec<usize>,
}

impl Answer {
    /// Groups the answer's records by heading; those without a heading come last.
    pub fn grouped(&self, dataset: &Dataset, by: Grouping) -> Vec<Group> {
        Headings::new(dataset, by, self.as_of, self.since).group(&self.records)
    }
}

/// The headings of each record of a dataset, which do not change while the user types.
#[derive(Clone, Debug, Default)]
pub struct Headings {
    /// The values of the headings, in their order.
    values: Vec<String>,
    /// The codes of record `r`'s headings are at `starts[r]..starts[r + 1]`.
    starts: Vec<u32>,
    codes: Vec<u16>,
    /// For bodies, the section of each heading.
    sections: Vec<Section>,
}

impl Headings {
    /// Computes the headings for a dataset as of `as_of`. `since` is the day after which changes count.
    pub fn new(dataset: &Dataset, by: Grouping, as_of: AsOf, since: Option<Day>) -> Headings {
        let owned = |slugs: &[&str]| slugs.iter().map(ToString::to_string).collect();
        let begun: Vec<Option<i32>> = match by {
            Grouping::Year => {
                let year = |record: &Record| record.life(as_of).map(|life| life.begun.year());
                dataset.records.iter().map(year).collect()
            }
            _ => Vec::new(),
        };
        let lanes = if by == Grouping::Body { body_lanes(dataset) } else { Vec::new() };
        let mut lane_of_body = vec![0; dataset.bodies.len()];
        lanes.iter().enumerate().for_each(|(code, &(body, _))| lane_of_body[body] = code);
        let latest = begun.iter().flatten().max().copied().unwrap_or(0);
        let values: Vec<String> = match by {
            Grouping::Body => lanes.iter().map(|&(body, _)| dataset.bodies[body].id.clone()).collect(),
            Grouping::Topic => dataset.topics.iter().map(|topic| topic.id.clone()).collect(),
            Grouping::Kind => owned(Kind::SLUGS),
            Grouping::Status => owned(Status::SLUGS),
            Grouping::Change => owned(ChangeKind::SLUGS),
            Grouping::Year => {
                let first = begun.iter().flatten().min().copied().unwrap_or(1);
                (first..=latest).rev().map(|year| year.to_string()).collect()
            }
        };
        let sections = lanes.iter().map(|&(_, section)| section).collect();
        let mut headings = Headings { values, starts: vec![0], codes: Vec::new(), sections };
        for (place, record) in dataset.records.iter().enumerate() {
            let code = match by {
                Grouping::Body => dataset.home(record).map(|body| lane_of_body[dataset.lane(body)]),
                Grouping::Kind => Some(record.kind as usize),
                Grouping::Status => record.standing(as_of).map(|standing| standing.status as usize),
                Grouping::Change => {
                    let change = since.and_then(|since| record.change(since, as_of.day()));
                    change.map(|change| change.kind() as usize)
                }
                Grouping::Year => begun[place].map(|year| (latest - year) as usize),
                Grouping::Topic => {
                    let code = |id: &String| dataset.topics.iter().position(|topic| topic.id == *id);
                    let codes = record.topics.iter().filter_map(code).map(|code| code as u16);
                    headings.codes.extend(codes);
                    None
                }
            };
            headings.codes.extend(code.map(|code| code as u16));
            headings.starts.push(headings.codes.len() as u32);
        }
        headings
    }

    /// Returns the section of a heading, if headings are bodies.
    pub fn section(&self, value: &str) -> Option<Section> {
        let at = self.values.iter().position(|heading| heading == value)?;
        self.sections.get(at).copied()
    }

    /// Groups records, given by their indexes in the dataset, in the order of the headings; records without a heading
    /// come last.
    pub fn group(&self, records: &[usize]) -> Vec<Group> {
        let values = self.values.iter().cloned().chain([String::new()]);
        let mut groups: Vec<Group> = values.map(|value| Group { value, records: Vec::new() }).collect();
        for &record in records {
            let codes = &self.codes[self.starts[record] as usize..self.starts[record + 1] as usize];
            for &code in codes {
                groups[usize::from(code)].records.push(record);
            }
            if codes.is_empty() {
                groups[self.values.len()].records.push(record);
            }
        }
        groups.retain(|group| !group.records.is_empty());
        groups
    }
}
