//! Makes one thing of the items that were read: indexes, the tree of bodies, and what follows from the
//! relations. What refers to nothing is noted and dropped, so that past here every id resolves.

use super::ids::Ids;
use super::problem::{Fault, List, Problem, quoted};
use super::read::Draft;
use super::{Dataset, bodies};
use crate::activity::{Event, EventKind, Kind, Record, RelationKind};

/// Checks and derives all that needs more than one item. Gives how many records were left out in all.
pub(super) fn aggregate(draft: &mut Draft) -> usize {
    let Draft { dataset, places, listed, lost, problems } = draft;
    let mut notes = Notes { problems, lost };

    drop_repeated_records(dataset, places, &mut notes);
    dataset.source_index =
        notes.index("sources", &mut dataset.sources.iter().map(|source| source.id.as_str()));
    let topics = notes.index("topics", &mut dataset.topics.iter().map(|topic| topic.id.as_str()));
    check_aliases(dataset, &mut notes);
    let parents = bodies::collect(dataset, places, &mut notes);
    check_references(dataset, places, &topics, &mut notes);
    bodies::arrange(dataset, &parents, &mut notes);
    inherit(dataset);
    *listed - dataset.records.len()
}

/// The list of problems, with the ways in which this room adds to it.
pub(super) struct Notes<'a> {
    problems: &'a mut Vec<Problem>,
    /// Ids of records that were left out.
    lost: &'a [String],
}

impl Notes<'_> {
    pub fn add(&mut self, place: String, found: &str, fault: Fault, left_out: bool) {
        // Referring to a record that was left out is a consequence, and was told with its cause.
        if matches!(fault, Fault::NoSuch(_)) && self.lost.iter().any(|id| id == found) {
            return;
        }
        let found = if found.is_empty() { String::new() } else { quoted(found) };
        self.problems.push(Problem { place, found, fault, left_out });
    }

    /// Where each id of a list stands; of two that are the same the first.
    fn index(&mut self, list: &str, ids: &mut dyn Iterator<Item = &str>) -> Ids {
        let (index, repeated) = Ids::of(ids);
        for place in repeated {
            self.add(format!("/{list}/{place}/id"), "", Fault::DuplicateId, false);
        }
        index
    }

    /// Keeps the ids that `exists` knows.
    fn keep(&mut self, place: &str, ids: &mut Vec<String>, list: List, exists: &dyn Fn(&str) -> bool) {
        let mut position = 0;
        ids.retain(|id| {
            let known = exists(id);
            if !known {
                self.add(format!("{place}/{position}"), id, Fault::NoSuch(list), false);
            }
            position += 1;
            known
        });
    }
}

fn drop_repeated_records(dataset: &mut Dataset, places: &mut Vec<usize>, notes: &mut Notes<'_>) {
    let (_, repeated) = Ids::of(&mut dataset.records.iter().map(|record| record.id.as_str()));
    for &position in &repeated {
        let place = format!("/records/{}/id", places[position]);
        notes.add(place, &dataset.records[position].id, Fault::DuplicateId, true);
    }
    if !repeated.is_empty() {
        drop_places(&mut dataset.records, &repeated);
        drop_places(places, &repeated);
    }
    (dataset.record_index, _) = Ids::of(&mut dataset.records.iter().map(|record| record.id.as_str()));
}

/// Drops the items at these places.
pub(super) fn drop_places<T>(items: &mut Vec<T>, places: &[usize]) {
    let mut place = 0;
    items.retain(|_| {
        place += 1;
        !places.contains(&(place - 1))
    });
}

fn check_aliases(dataset: &mut Dataset, notes: &mut Notes<'_>) {
    let index = &dataset.record_index;
    let mut place = 0;
    dataset.aliases.retain(|alias| {
        let sound = !index.has(&alias.id) && index.has(&alias.record);
        if !sound {
            notes.add(format!("/aliases/{place}"), &alias.id, Fault::BadAlias, false);
        }
        place += 1;
        sound
    });
}

/// Drops every reference of a record, or of the panel about the dataset, to something that is not there.
fn check_references(dataset: &mut Dataset, places: &[usize], topics: &Ids, notes: &mut Notes<'_>) {
    let body = |id: &str| dataset.body_index.has(id);
    let source = |id: &str| dataset.source_index.has(id);
    let aliased = |id: &str| dataset.aliases.iter().any(|alias| alias.id == id);
    let target = |id: &str| dataset.record_index.has(id) || aliased(id);

    for (record, place) in dataset.records.iter_mut().zip(places) {
        let place = format!("/records/{place}");
        for (name, field) in [("part_of", &mut record.part_of), ("maintained_by", &mut record.maintained_by)]
        {
            if let Some(id) = field.take_if(|id| !body(id)) {
                notes.add(format!("{place}/{name}"), &id, Fault::NoSuch(List::Bodies), false);
            }
        }
        notes.keep(&format!("{place}/topics"), &mut record.topics, List::Topics, &|id| topics.has(id));
        let mut check = |list: &str, position: usize, sources: &mut Vec<String>| {
            notes.keep(&format!("{place}/{list}/{position}/sources"), sources, List::Sources, &source);
        };
        for (position, event) in record.events.iter_mut().enumerate() {
            check("events", position, &mut event.sources);
        }
        for (position, identifier) in record.identifiers.iter_mut().enumerate() {
            check("identifiers", position, &mut identifier.sources);
        }
        for (position, relation) in record.relations.iter_mut().enumerate() {
            check("relations", position, &mut relation.sources);
        }
        for (position, fact) in record.facts.iter_mut().enumerate() {
            check("facts", position, &mut fact.sources);
        }
        let mut position = 0;
        record.relations.retain(|relation| {
            let known = target(&relation.target);
            if !known {
                let place = format!("{place}/relations/{position}/target");
                notes.add(place, &relation.target, Fault::NoSuch(List::Records), false);
            }
            position += 1;
            known
        });
    }
    if let Some(about) = &mut dataset.about {
        if !source(&about.source) {
            notes.add("/about/source".to_owned(), &about.source, Fault::NoSuch(List::Sources), false);
        }
        about.references.retain(|reference| {
            let known = target(&reference.record);
            if !known {
                let place = format!("/about/references/{}/record", reference.number.saturating_sub(1));
                notes.add(place, &reference.record, Fault::NoSuch(List::Records), false);
            }
            known
        });
    }
    for (position, cited) in dataset.sources.iter().enumerate() {
        if let Some(collection) = cited.collection.as_ref().filter(|id| !source(id)) {
            notes.add(
                format!("/sources/{position}/collection"),
                collection,
                Fault::NoSuch(List::Sources),
                false,
            );
        }
    }
}

/// Gives each work item the steps that the texts it becomes went through: their consent, determination and
/// approval are its own, as sure as the relation and the step are.
fn inherit(dataset: &mut Dataset) {
    for position in 0..dataset.records.len() {
        let record = &dataset.records[position];
        if record.kind != Kind::WorkItem {
            continue;
        }
        let mut inherited = Vec::new();
        for relation in record.relations.iter().filter(|relation| relation.kind == RelationKind::Becomes) {
            let Some(text) = dataset.record(&relation.target) else { continue };
            for event in &text.events {
                let Some(kind) = step_of_a_work_item(event.kind) else { continue };
                let step = Event {
                    kind,
                    certainty: relation.certainty.and(event.certainty),
                    sources: joined(&relation.sources, &event.sources),
                    note: relation.note.clone(),
                    via: Some(text.id.clone()),
                    ..event.clone()
                };
                if !told(record, &step) {
                    inherited.push(step);
                }
            }
        }
        dataset.records[position].events.extend(inherited);
    }
}

/// What a step of a text is to the work item that became it.
fn step_of_a_work_item(event: EventKind) -> Option<EventKind> {
    match event {
        EventKind::Consented | EventKind::Determined => Some(event),
        EventKind::Approved | EventKind::Agreed | EventKind::Published => Some(EventKind::Approved),
        _ => None,
    }
}

/// Whether the record itself stores that step.
fn told(record: &Record, step: &Event) -> bool {
    record.events.iter().any(|event| event.kind == step.kind && event.date == step.date)
}

fn joined(a: &[String], b: &[String]) -> Vec<String> {
    let mut all = a.to_vec();
    all.extend(b.iter().filter(|id| !a.contains(id)).cloned());
    all
}
