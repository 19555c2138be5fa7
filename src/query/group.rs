//! The records of an answer under headings.

use super::Answer;
use crate::dataset::Dataset;
use std::collections::BTreeMap;

/// Records under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// A place in `Dataset::bodies`; `None` for records that are part of no body.
    pub body: Option<usize>,
    /// Places in `Dataset::records`, in the answer's order.
    pub records: Vec<usize>,
}

impl Answer {
    /// By the body in whose lane a record stands, in the order of the bodies.
    pub fn by_body(&self, dataset: &Dataset) -> Vec<Group> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut rest = Vec::new();
        for &record in &self.records {
            match dataset.home(&dataset.records[record]) {
                Some(body) => groups.entry(body).or_default().push(record),
                None => rest.push(record),
            }
        }
        let rest = (!rest.is_empty()).then_some(Group { body: None, records: rest });
        groups.into_iter().map(|(body, records)| Group { body: Some(body), records }).chain(rest).collect()
    }
}
