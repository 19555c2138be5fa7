//! Which ids a document has, before any of it is read: so that every reference can be checked where it stands.

use super::ids::Ids;
use super::json::Json;
use super::problem::List;
use crate::activity::Kind;

/// The ids of a document's lists, whether their entries turn out usable or not: a reference to an entry that is
/// left out is a consequence of its fault, and no fault of its own.
#[derive(Default)]
pub(super) struct Known {
    sources: Ids,
    topics: Ids,
    bodies: Ids,
    records: Ids,
    aliases: Ids,
    /// How many records there are.
    count: usize,
    /// Of each list the places of entries that repeat an earlier one's id.
    repeated: [Vec<usize>; 4],
}

impl Known {
    /// Takes in the next record.
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

    /// Takes in the other lists of a document, once all records are.
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

    /// Whether a list has an entry of that id; of records, whether one has or had it.
    pub fn has(&self, list: List, id: &str) -> bool {
        match list {
            List::Records => self.records.has(id) || self.aliases.has(id),
            List::Bodies => self.bodies.has(id),
            List::Topics => self.topics.has(id),
            List::Sources => self.sources.has(id),
        }
    }

    /// Whether a record has that id today.
    pub fn is_record(&self, id: &str) -> bool {
        self.records.has(id)
    }

    /// Whether the entry at that place of a list repeats the id of an earlier one.
    pub fn repeats(&self, list: List, place: usize) -> bool {
        self.repeated[list as usize].contains(&place)
    }
}

/// The id of an entry; of one that has none a text that is no id.
fn id(entry: &Json) -> &str {
    entry.get("id").and_then(Json::text).unwrap_or("")
}
