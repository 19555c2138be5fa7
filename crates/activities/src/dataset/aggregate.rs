//! Completes a dataset after reading: builds indexes and the tree of bodies, and derives facts from the relations.

use super::pointing::Pointing;
use super::read::Draft;
use super::{Dataset, bodies};
use crate::activity::{Event, EventKind, Kind, Record, RelationKind};

/// The steps that derive everything that needs more than one item.
pub(super) const STEPS: [fn(&mut Draft); 5] = [
    |draft| drop_lost_relations(&mut draft.dataset),
    |draft| draft.dataset.pointing = pointing(&draft.dataset),
    bodies::arrange,
    |draft| tell_external(&mut draft.dataset),
    |draft| inherit(&mut draft.dataset),
];

/// Drops relations to records that were left out.
fn drop_lost_relations(dataset: &mut Dataset) {
    for position in 0..dataset.records.len() {
        let mut relations = std::mem::take(&mut dataset.records[position].relations);
        relations.retain(|relation| dataset.record(&relation.target).is_some());
        dataset.records[position].relations = relations;
    }
}

/// Indexes which records point to which.
fn pointing(dataset: &Dataset) -> Pointing {
    let mut pairs = Vec::new();
    for (place, record) in dataset.records.iter().enumerate() {
        let first = pairs.len();
        for relation in &record.relations {
            let pair = dataset.position(&relation.target).map(|target| (place, target));
            pairs.extend(pair.filter(|pair| !pairs[first..].contains(pair)));
        }
    }
    Pointing::of(dataset.records.len(), &pairs)
}

/// Marks the bodies whose work is not ITU's, and all bodies above them.
fn tell_external(dataset: &mut Dataset) {
    for position in 0..dataset.records.len() {
        let record = dataset.at(position);
        let mut body = if record.kind.is_external() { dataset.home(record) } else { None };
        while let Some(place) = body.filter(|&place| !dataset.bodies[place].external) {
            dataset.bodies[place].external = true;
            body = dataset.bodies[place].parent;
        }
    }
}

/// Copies to each work item the steps of the texts that it becomes: their consent, determination and approval count as
/// its own. Their certainty is the lower one of the relation and the step.
fn inherit(dataset: &mut Dataset) {
    for position in 0..dataset.records.len() {
        let record = dataset.at(position);
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

/// Returns the event of the work item that corresponds to a step of the text that it became.
pub(crate) fn step_of_a_work_item(event: EventKind) -> Option<EventKind> {
    match event {
        EventKind::Consented | EventKind::Determined => Some(event),
        EventKind::Approved | EventKind::Agreed | EventKind::Published => Some(EventKind::Approved),
        _ => None,
    }
}

/// Returns true if the record itself stores that step.
fn told(record: &Record, step: &Event) -> bool {
    record.events.iter().any(|event| event.kind == step.kind && event.date == step.date)
}

fn joined(a: &[String], b: &[String]) -> Vec<String> {
    let mut all = a.to_vec();
    all.extend(b.iter().filter(|id| !a.contains(id)).cloned());
    all
}
