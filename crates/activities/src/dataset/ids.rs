//! Where each id of a list stands.

use engine::Names;

/// Ids with their places.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    names: Names,
    /// By the number of the id among the names.
    places: Vec<usize>,
}

impl Ids {
    /// The ids of a list, and the places of those that an earlier one has already.
    pub fn of(ids: &mut dyn Iterator<Item = &str>) -> (Ids, Vec<usize>) {
        let (mut known, mut repeated) = (Ids::default(), Vec::new());
        for (place, id) in ids.enumerate() {
            // Of an entry that has no id this is told where the entry is read.
            if !id.is_empty() && !known.add(id, place) {
                repeated.push(place);
            }
        }
        (known, repeated)
    }

    /// Takes in an id with its place, if it is not known yet: whether it was not.
    pub fn add(&mut self, id: &str, place: usize) -> bool {
        let is_new = self.names.number(id.as_bytes()) as usize == self.places.len();
        if is_new {
            self.places.push(place);
        }
        is_new
    }

    /// The place of an id.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.names.find(id.as_bytes()).map(|number| self.places[number as usize])
    }

    pub fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }
}
