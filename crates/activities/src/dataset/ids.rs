//! An index of the ids of a list.

use engine::Names;

/// Ids with their positions.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    names: Names,
    /// Positions, indexed by the number of the id in `names`.
    places: Vec<usize>,
}

impl Ids {
    /// Indexes the ids of a list, and returns the positions of the entries that repeat an earlier id.
    pub fn of(ids: &mut dyn Iterator<Item = &str>) -> (Ids, Vec<usize>) {
        let (mut known, mut repeated) = (Ids::default(), Vec::new());
        for (place, id) in ids.enumerate() {
            // A missing id is reported where the entry is read.
            if !id.is_empty() && !known.add(id, place) {
                repeated.push(place);
            }
        }
        (known, repeated)
    }

    /// Adds an id with its position if it is not known yet; returns true if it was new.
    pub fn add(&mut self, id: &str, place: usize) -> bool {
        let is_new = self.names.number(id.as_bytes()) as usize == self.places.len();
        if is_new {
            self.places.push(place);
        }
        is_new
    }

    /// Returns the position of an id.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.names.find(id.as_bytes()).map(|number| self.places[number as usize])
    }

    pub fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }
}
