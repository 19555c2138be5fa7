//! Makes one thing of the items that were read: indexes, the tree of bodies, and what follows from the
//! relations. What refers to nothing is noted and dropped, so that past here every id resolves.

use super::problem::{Fault, List, Problem, excerpt};
use super::read::Draft;
use super::{Body, Dataset};
use crate::activity::{Event, EventKind, Kind, Record, RelationKind};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Checks and derives all that needs more than one item. Gives how many records were left out in all.
pub(super) fn aggregate(draft: &mut Draft) -> usize {
    let Draft { dataset, places, listed, problems } = draft;
    let mut notes = Notes { problems };

    dataset.source_index = notes.index("sources", dataset.sources.iter().map(|source| source.id.as_str()));
    notes.index("topics", dataset.topics.iter().map(|topic| topic.id.as_str()));
    drop_repeated_records(dataset, places, &mut notes);
    check_aliases(dataset, &mut notes);
    let parents = collect_bodies(dataset, places, &mut notes);
    check_references(dataset, places, &mut notes);
    arrange_bodies(dataset, &parents, &mut notes);
    inherit(dataset);
    *listed - dataset.records.len()
}

/// The list of problems, with the ways in which this room adds to it.
struct Notes<'a> {
    problems: &'a mut Vec<Problem>,
}

impl Notes<'_> {
    fn add(&mut self, place: String, found: &str, fault: Fault, left_out: bool) {
        let found = excerpt(&Value::from(found));
        self.problems.push(Problem { place, found, fault, left_out });
    }

    /// Where each id of a list stands; of two that are the same the first.
    fn index<'a>(&mut self, list: &str, ids: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
        let mut index = BTreeMap::new();
        for (position, id) in ids.enumerate() {
            if index.contains_key(id) {
                self.add(format!("/{list}/{position}/id"), id, Fault::DuplicateId, false);
            } else {
                index.insert(id.to_owned(), position);
            }
        }
        index
    }

    /// Keeps the ids that `exists` knows.
    fn keep(&mut self, place: &str, ids: &mut Vec<String>, list: List, exists: impl Fn(&str) -> bool) {
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
    let records = std::mem::take(&mut dataset.records);
    let mut kept = Vec::with_capacity(records.len());
    for (record, place) in records.into_iter().zip(std::mem::take(places)) {
        if dataset.record_index.contains_key(&record.id) {
            notes.add(format!("/records/{place}/id"), &record.id, Fault::DuplicateId, true);
        } else {
            dataset.record_index.insert(record.id.clone(), dataset.records.len() + kept.len());
            kept.push(record);
            places.push(place);
        }
    }
    dataset.records = kept;
}

fn check_aliases(dataset: &mut Dataset, notes: &mut Notes<'_>) {
    let index = &dataset.record_index;
    dataset.aliases.retain(|alias, target| {
        let sound = !index.contains_key(alias) && index.contains_key(target);
        if !sound {
            notes.add(format!("/aliases/{alias}"), target, Fault::BadAlias, false);
        }
        sound
    });
}

/// Every body, in no order yet, and what each says that it is part of, with the place where it says so.
fn collect_bodies(
    dataset: &mut Dataset,
    places: &[usize],
    notes: &mut Notes<'_>,
) -> BTreeMap<String, (String, String)> {
    let mut parents = BTreeMap::new();
    let mut bodies = Vec::new();
    for (position, record) in dataset.records.iter().enumerate().filter(|(_, record)| record.kind.is_body()) {
        if let Some(parent) = &record.part_of {
            parents.insert(
                record.id.clone(),
                (parent.clone(), format!("/records/{}/part_of", places[position])),
            );
        }
        bodies.push(Body {
            id: record.id.clone(),
            name: record.name().map_or_else(|| record.title.clone(), |name| name.value.clone()),
            title: record.title.clone(),
            parent: None,
            depth: 0,
            successor: None,
            record: Some(position),
        });
    }
    let mut taken: BTreeSet<String> = bodies.iter().map(|body| body.id.clone()).collect();
    for (position, body) in dataset.stored_bodies.iter().enumerate() {
        if !taken.insert(body.id.clone()) {
            notes.add(format!("/bodies/{position}/id"), &body.id, Fault::DuplicateId, false);
            continue;
        }
        if let Some(parent) = &body.part_of {
            parents.insert(body.id.clone(), (parent.clone(), format!("/bodies/{position}/part_of")));
        }
        bodies.push(Body {
            id: body.id.clone(),
            name: body.name.clone(),
            title: body.title.clone(),
            parent: None,
            depth: 0,
            successor: None,
            record: None,
        });
    }
    dataset.bodies = bodies;
    dataset.body_index =
        dataset.bodies.iter().enumerate().map(|(position, body)| (body.id.clone(), position)).collect();
    parents
}

/// Drops every reference of a record, or of the panel about the dataset, to something that is not there.
fn check_references(dataset: &mut Dataset, places: &[usize], notes: &mut Notes<'_>) {
    let topics: BTreeSet<&str> = dataset.topics.iter().map(|topic| topic.id.as_str()).collect();
    let body = |id: &str| dataset.body_index.contains_key(id);
    let source = |id: &str| dataset.source_index.contains_key(id);
    let target = |id: &str| dataset.record_index.contains_key(id) || dataset.aliases.contains_key(id);

    for (record, place) in dataset.records.iter_mut().zip(places) {
        let place = format!("/records/{place}");
        for (name, field) in [("part_of", &mut record.part_of), ("maintained_by", &mut record.maintained_by)]
        {
            if let Some(id) = field.take_if(|id| !body(id)) {
                notes.add(format!("{place}/{name}"), &id, Fault::NoSuch(List::Bodies), false);
            }
        }
        notes.keep(&format!("{place}/topics"), &mut record.topics, List::Topics, |id| topics.contains(id));
        let cited = (record
            .events
            .iter_mut()
            .map(|event| &mut event.sources)
            .enumerate()
            .map(|cited| ("events", cited)))
        .chain(
            record
                .identifiers
                .iter_mut()
                .map(|name| &mut name.sources)
                .enumerate()
                .map(|cited| ("identifiers", cited)),
        )
        .chain(
            record
                .relations
                .iter_mut()
                .map(|relation| &mut relation.sources)
                .enumerate()
                .map(|cited| ("relations", cited)),
        )
        .chain(
            record.facts.iter_mut().map(|fact| &mut fact.sources).enumerate().map(|cited| ("facts", cited)),
        );
        for (list, (position, sources)) in cited {
            notes.keep(&format!("{place}/{list}/{position}/sources"), sources, List::Sources, source);
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

/// Writes the tree of bodies out, each followed by those below it, and links each to what it was merged into.
fn arrange_bodies(
    dataset: &mut Dataset,
    parents: &BTreeMap<String, (String, String)>,
    notes: &mut Notes<'_>,
) {
    let mut parent_of: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, (parent, place)) in parents {
        // A body whose ancestors lead back to it has no parent.
        let mut above = Some(parent.as_str());
        while let Some(ancestor) = above.filter(|ancestor| ancestor != id) {
            above = parent_of.get(ancestor).copied();
        }
        if above.is_some() {
            notes.add(place.clone(), parent, Fault::Cycle, false);
        } else if dataset.body_index.contains_key(parent) {
            parent_of.insert(id, parent);
        } else if place.starts_with("/bodies") {
            notes.add(place.clone(), parent, Fault::NoSuch(List::Bodies), false);
        }
    }
    let mut rest = std::mem::take(&mut dataset.bodies);
    rest.sort_by_cached_key(|body| {
        let kind = body.record.map(|record| dataset.records[record].kind);
        // TSAG first, then study groups and so on by number; bodies without a record stay as listed.
        (kind.is_none(), kind != Some(Kind::AdvisoryGroup), kind, kind.map(|_| natural(&body.id)))
    });
    let mut below: BTreeMap<Option<String>, Vec<Body>> = BTreeMap::new();
    for body in rest {
        let parent = parent_of.get(body.id.as_str()).map(|&parent| parent.to_owned());
        below.entry(parent).or_default().push(body);
    }
    let mut bodies: Vec<Body> = Vec::new();
    // What is still to be written, the next one last, each with the place of its parent.
    let mut open: Vec<(Option<usize>, Body)> = Vec::new();
    let mut next = None;
    loop {
        let children = below.remove(&next.map(|position: usize| bodies[position].id.clone()));
        open.extend(children.into_iter().flatten().rev().map(|body| (next, body)));
        let Some((parent, body)) = open.pop() else { break };
        let depth = parent.map_or(0, |parent| bodies[parent].depth + 1);
        next = Some(bodies.len());
        bodies.push(Body { parent, depth, ..body });
    }
    dataset.body_index = bodies.iter().enumerate().map(|(at, body)| (body.id.clone(), at)).collect();
    for body in &mut bodies {
        body.successor = body.record.and_then(|record| {
            let mut merges = dataset.records[record].relations.iter();
            let into = merges.find(|relation| relation.kind == RelationKind::MergesInto)?;
            dataset.body_index.get(&into.target).copied()
        });
    }
    dataset.bodies = bodies;
}

/// A key in whose order `sg2` comes before `sg13`.
fn natural(id: &str) -> Vec<(String, u32)> {
    let mut parts = Vec::new();
    let mut rest = id;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (letters, tail) = rest.split_at(digits);
        let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        let (number, tail) = tail.split_at(end);
        parts.push((letters.to_owned(), number.parse().unwrap_or(0)));
        rest = tail;
    }
    parts
}

/// Gives each work item the steps that the texts it becomes went through: their consent, determination and
/// approval are its own, as sure as the relation and the step are.
fn inherit(dataset: &mut Dataset) {
    for position in 0..dataset.records.len() {
        let record = &dataset.records[position];
        if record.kind != Kind::WorkItem {
            continue;
        }
        let inherited: Vec<Event> = record
            .relations
            .iter()
            .filter(|relation| relation.kind == RelationKind::Becomes)
            .filter_map(|relation| dataset.record(&relation.target).map(|target| (relation, target)))
            .flat_map(|(relation, target)| {
                target.events.iter().filter_map(|event| {
                    let kind = step_of_a_work_item(event.kind)?;
                    Some(Event {
                        kind,
                        certainty: relation.certainty.and(event.certainty),
                        sources: joined(&relation.sources, &event.sources),
                        note: relation.note.clone(),
                        via: Some(target.id.clone()),
                        ..event.clone()
                    })
                })
            })
            .filter(|step| !told(record, step))
            .collect();
        dataset.records[position].inherited = inherited;
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
