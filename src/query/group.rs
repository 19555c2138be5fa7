//! The records of an answer under headings.

use super::Answer;
use crate::dataset::Dataset;

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
        // One list a body, and a last one for what is part of none.
        let none = dataset.bodies.len();
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); none + 1];
        for &record in &self.records {
            groups[dataset.home(&dataset.records[record]).unwrap_or(none)].push(record);
        }
        groups
            .into_iter()
            .enumerate()
            .filter(|(_, records)| !records.is_empty())
            .map(|(place, records)| Group { body: (place < none).then_some(place), records })
            .collect()
    }
}
