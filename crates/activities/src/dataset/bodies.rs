//! The tree of bodies: the records of a kind that is a body, and the entries of the list of bodies.

use super::ids::Ids;
use super::problem::{Fault, Problem, quoted};
use super::read::Draft;
use super::{Body, Dataset};
use crate::activity::{Kind, RelationKind, natural, sorted_by};
use std::cmp::Ordering;

/// Writes the tree of bodies out, each followed by those below it, and links each to what it was merged into.
pub(super) fn arrange(draft: &mut Draft) {
    let parents = collect(draft);
    let above = parents_by_place(&draft.dataset, &parents, &mut draft.problems);
    let dataset = &mut draft.dataset;
    let bodies = std::mem::take(&mut dataset.bodies);
    let kind = |place: usize| bodies[place].record.map(|record| dataset.records[record].kind);
    let order = sorted_by(bodies.len(), &|a, b| {
        // TSAG first, then study groups and so on by number; bodies without a record last, as listed.
        let key =
            |place: usize| (kind(place).is_none(), kind(place) != Some(Kind::AdvisoryGroup), kind(place));
        let numbered = || kind(a).map_or(Ordering::Equal, |_| natural(&bodies[a].id, &bodies[b].id));
        key(a).cmp(&key(b)).then_with(numbered)
    });
    // What is still to be written, the next one last, each with the new place of its parent.
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

/// What a body says that it is part of: the id, and the place where it says so.
type Parent = Option<(String, String)>;

/// Puts every body into the dataset, in no order yet, and gives what each is part of.
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

/// Of each body the place of its parent. A body whose ancestors lead back to it has none.
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
