//! The tree of bodies: records whose kind is a body, and entries of the list of bodies.

use super::ids::Ids;
use super::problem::{Fault, Problem, quoted};
use super::read::Draft;
use super::{Body, Dataset};
use crate::activity::{Kind, RelationKind, natural, sorted_by};
use std::cmp::Ordering;

/// Orders the tree of bodies so that each body is followed by its descendants, and links each to the body that it was
/// merged into.
pub(super) fn arrange(draft: &mut Draft) {
    let parents = collect(draft);
    let above = parents_by_place(&draft.dataset, &parents, &mut draft.problems);
    let dataset = &mut draft.dataset;
    let bodies = std::mem::take(&mut dataset.bodies);
    let kind = |place: usize| bodies[place].record.map(|record| dataset.at(record).kind);
    let order = sorted_by(bodies.len(), &|a, b| {
        // TSAG first, then by kind (study groups first) and number; bodies without a record last, in list order.
        let key =
            |place: usize| (kind(place).is_none(), kind(place) != Some(Kind::AdvisoryGroup), kind(place));
        let numbered = || kind(a).map_or(Ordering::Equal, |_| natural(&bodies[a].id, &bodies[b].id));
        key(a).cmp(&key(b)).then_with(numbered)
    });
    // A stack of bodies still to be written, each with the new index of its parent.
    let (above, order) = (&above, &order);
    let below =
        |parent: Option<usize>| order.iter().rev().copied().filter(move |&body| above[body] == parent);
    let mut open: Vec<(usize, Option<usize>)> = below(None).map(|body| (body, None)).collect();
    while let Some((place, parent)) = open.pop() {
        let written = dataset.bodies.len();
        let depth = parent.map_or(0, |parent| dataset.bodies[parent].depth + 1);
        dataset.bodies.push(Body { parent, depth, ..bodies[place].clone() });
        open.extend(below(Some(place)).map(|body| (body, Some(written))));
    }
    (dataset.body_index, _) = index(dataset);
    for body in &mut dataset.bodies {
        body.successor = body.record.and_then(|record| {
            let mut merges = dataset.records[record].relations.iter();
            let into = merges.find(|relation| relation.kind == RelationKind::MergesInto)?;
            dataset.body_index.get(&into.target)
        });
    }
}

/// The parent that a body names: its id, and the JSON pointer of the field.
type Parent = Option<(String, String)>;

/// Adds every body to the dataset, not yet in order, and returns the parent that each names.
fn collect(draft: &mut Draft) -> Vec<Parent> {
    let Draft { dataset, places, body_places, .. } = draft;
    let mut parents = Vec::new();
    let mut add = |body: Body, parent: &Option<String>, place: String| {
        parents.push(parent.clone().map(|parent| (parent, place)));
        dataset.bodies.push(body);
    };
    for (position, record) in dataset.records.iter().enumerate().filter(|(_, record)| record.kind.is_body()) {
        let name = record.name().map_or(&record.title, |name| &name.value);
        let body = Body::new(&record.id, name, &record.title, Some(position));
        add(body, &record.part_of, format!("/records/{}/part_of", places[position]));
    }
    for (stored, place) in dataset.stored_bodies.iter().zip(body_places) {
        let body = Body::new(&stored.id, &stored.name, &stored.title, None);
        add(body, &stored.part_of, format!("/bodies/{place}/part_of"));
    }
    (dataset.body_index, _) = index(dataset);
    parents
}

fn index(dataset: &Dataset) -> (Ids, Vec<usize>) {
    Ids::of(&mut dataset.bodies.iter().map(|body| body.id.as_str()))
}

/// Returns the index of each body's parent. A body whose ancestors form a cycle has none.
fn parents_by_place(
    dataset: &Dataset,
    parents: &[Parent],
    problems: &mut Vec<Problem>,
) -> Vec<Option<usize>> {
    let mut above: Vec<Option<usize>> = vec![None; parents.len()];
    for (place, parent) in parents.iter().enumerate() {
        let Some((id, stands_at)) = parent else { continue };
        let Some(parent) = dataset.body(id) else { continue };
        let mut ancestor = Some(parent);
        while let Some(at) = ancestor.filter(|&at| at != place) {
            ancestor = above[at];
        }
        if ancestor.is_some() {
            let (place, found) = (stands_at.clone(), quoted(id));
            problems.push(Problem { place, found, fault: Fault::Cycle, left_out: false });
        } else {
            above[place] = Some(parent);
        }
    }
    above
}
