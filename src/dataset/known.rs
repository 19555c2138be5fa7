//! Which ids a document has, before any of it is read: so that every reference can be checked where it stands.

use super::ids::Ids;
use super::problem::List;
use crate::activity::Kind;
use serde_json::Value;

/// The ids of a document's lists, whether their entries turn out usable or not: a reference to an entry that is
/// left out is a consequence of its fault, and no fault of its own.
pub(super) struct Known {
    sources: Ids,
    topics: Ids,
    bodies: Ids,
    records: Ids,
    aliases: Ids,
    /// Of each list the places of entries that repeat an earlier one's id.
    repeated: [Vec<usize>; 4],
}

impl Known {
    pub fn of(document: &Value) -> Known {
        let list = |name: &str| document.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let body = |record: &&Value| {
            let kind = record.get("kind").and_then(Value::as_str).and_then(|kind| kind.parse().ok());
            kind.is_some_and(Kind::is_body)
        };
        let records = list("records");
        let groups: Vec<&Value> = records.iter().filter(body).collect();
        let (sources, repeated_sources) = Ids::of(&mut list("sources").iter().map(id));
        let (topics, repeated_topics) = Ids::of(&mut list("topics").iter().map(id));
        let (aliases, _) = Ids::of(&mut list("aliases").iter().map(id));
        let (bodies, repeated_bodies) =
            Ids::of(&mut groups.iter().map(|group| id(group)).chain(list("bodies").iter().map(id)));
        let (records, repeated_records) = Ids::of(&mut records.iter().map(id));
        let repeated_bodies =
            repeated_bodies.into_iter().filter_map(|place| place.checked_sub(groups.len())).collect();
        let repeated = [repeated_records, repeated_bodies, repeated_topics, repeated_sources];
        Known { sources, topics, bodies, records, aliases, repeated }
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
fn id(entry: &Value) -> &str {
    entry.get("id").and_then(Value::as_str).unwrap_or("")
}
