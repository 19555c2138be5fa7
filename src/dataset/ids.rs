//! Where each id of a list stands.

use crate::activity::sorted_by;

/// Ids with their places, sorted by id.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids(Vec<(String, usize)>);

impl Ids {
    /// The ids of a list, and the places of those that an earlier one has already.
    pub fn of(ids: &mut dyn Iterator<Item = &str>) -> (Ids, Vec<usize>) {
        let ids: Vec<&str> = ids.collect();
        let mut repeated = Vec::new();
        let mut sorted: Vec<(String, usize)> = Vec::with_capacity(ids.len());
        for place in sorted_by(ids.len(), &|a, b| ids[a].cmp(ids[b])) {
            if ids[place].is_empty() {
                // Its entry has no id, which is told where the entry is read.
            } else if sorted.last().is_some_and(|(last, _)| last == ids[place]) {
                repeated.push(place);
            } else {
                sorted.push((ids[place].to_owned(), place));
            }
        }
        (Ids(sorted), repeated)
    }

    /// The place of an id.
    pub fn get(&self, id: &str) -> Option<usize> {
        let found = self.0.binary_search_by(|(known, _)| known.as_str().cmp(id));
        found.ok().map(|at| self.0[at].1)
    }

    pub fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }
}
