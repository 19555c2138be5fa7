//! The ids of a document, collected before anything else is read, so that every reference can be checked where it
//! occurs.

use super::ids::Ids;
use super::json::Json;
use super::problem::List;
use crate::activity::Kind;

/// The ids of a document's lists, even of entries that turn out to be unusable: a reference to an entry that was left
/// out is a consequence of that entry's fault, not a fault of its own.
#[derive(Default)]
pub(super) struct Known {
    sources: Ids,
    topics: Ids,
    bodies: Ids,
    records: Ids,
    aliases: Ids,
    /// The number of records.
    count: usize,
    /// For each list, the positions of entries that repeat an earlier entry's id.
    repeated: [Vec<usize>; 4],
}

impl Known {
    /// Adds the next record.
    pub fn add_record(&mut self, id: Option<&str>, kind: Option<&str>) {
        let id = id.unwrap_or_default();
        if !id.is_empty() && !self.records.add(id, self.count) {
            self.repeated[List::Records as usize].push(self.count);
        }
        if !id.is_empty() && kind.and_then(|kind| kind.parse().ok()).is_some_and(Kind::is_body) {
            self.bodies.add(id, 0);
        }
        self.count += 1;
    }

    /// Adds the other lists of a document, after all records were added.
    pub fn add_lists(&mut self, document: &Json) {
        let ids = |name: &str| {
            let list = document.get(name).and_then(Json::list).unwrap_or_default();
            list.iter().map(id)
        };
        let repeats = &mut self.repeated;
        (self.sources, repeats[List::Sources as usize]) = Ids::of(&mut ids("sources"));
        (self.topics, repeats[List::Topics as usize]) = Ids::of(&mut ids("topics"));
        (self.aliases, _) = Ids::of(&mut ids("aliases"));
        for (place, id) in ids("bodies").enumerate() {
            if !id.is_empty() && !self.bodies.add(id, place) {
                repeats[List::Bodies as usize].push(place);
            }
        }
    }

    /// Returns true if a list has an entry with that id; for records, also if the id is a former one.
    pub fn has(&self, list: List, id: &str) -> bool {
        match list {
            List::Records => self.records.has(id) || self.aliases.has(id),
            List::Bodies => self.bodies.has(id),
            List::Topics => self.topics.has(id),
            List::Sources => self.sources.has(id),
        }
    }

    /// Returns true if a record has that id today.
    pub fn is_record(&self, id: &str) -> bool {
        self.records.has(id)
    }

    /// Returns true if the entry at that position of a list repeats an earlier entry's id.
    pub fn repeats(&self, list: List, place: usize) -> bool {
        self.repeated[list as usize].contains(&place)
    }
}

/// Returns the id of an entry; if it has none, a string that is not an id.
fn id(entry: &Json) -> &str {
    entry.get("id").and_then(Json::text).unwrap_or("")
}
