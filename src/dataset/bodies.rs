//! The tree of bodies: the records of a kind that is a body, and the entries of the list of bodies.

use super::aggregate::{Notes, drop_places};
use super::ids::Ids;
use super::problem::{Fault, List};
use super::{Body, Dataset};
use crate::activity::{Kind, RelationKind, sorted_by};
use std::cmp::Ordering;

/// What a body says that it is part of: the id, and the place where it says so.
pub(super) type Parent = Option<(String, String)>;

/// Puts every body into the dataset, in no order yet, and gives what each is part of.
pub(super) fn collect(dataset: &mut Dataset, places: &[usize], notes: &mut Notes<'_>) -> Vec<Parent> {
    let mut parents = Vec::new();
    for (position, record) in dataset.records.iter().enumerate().filter(|(_, record)| record.kind.is_body()) {
        let place = format!("/records/{}/part_of", places[position]);
        parents.push(record.part_of.clone().map(|parent| (parent, place)));
        dataset.bodies.push(Body {
            id: record.id.clone(),
            name: record.name().map_or(&record.title, |name| &name.value).clone(),
            title: record.title.clone(),
            parent: None,
            depth: 0,
            successor: None,
            record: Some(position),
        });
    }
    for (position, body) in dataset.stored_bodies.iter().enumerate() {
        let place = format!("/bodies/{position}/part_of");
        parents.push(body.part_of.clone().map(|parent| (parent, place)));
        dataset.bodies.push(Body {
            id: body.id.clone(),
            name: body.name.clone(),
            title: body.title.clone(),
            parent: None,
            depth: 0,
            successor: None,
            record: None,
        });
    }
    // Records come first, so what repeats an id is an entry of the list.
    let (_, repeated) = index(dataset);
    for &place in &repeated {
        let stored = place + dataset.stored_bodies.len() - dataset.bodies.len();
        let id = &dataset.bodies[place].id;
        notes.add(format!("/bodies/{stored}/id"), id, Fault::DuplicateId, false);
    }
    drop_places(&mut dataset.bodies, &repeated);
    drop_places(&mut parents, &repeated);
    (dataset.body_index, _) = index(dataset);
    parents
}

fn index(dataset: &Dataset) -> (Ids, Vec<usize>) {
    Ids::of(&mut dataset.bodies.iter().map(|body| body.id.as_str()))
}

/// Writes the tree out, each body followed by those below it, and links each to what it was merged into.
pub(super) fn arrange(dataset: &mut Dataset, parents: &[Parent], notes: &mut Notes<'_>) {
    let above = parents_by_place(dataset, parents, notes);
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

/// Of each body the place of its parent. A body whose ancestors lead back to it has none.
fn parents_by_place(dataset: &Dataset, parents: &[Parent], notes: &mut Notes<'_>) -> Vec<Option<usize>> {
    let mut above: Vec<Option<usize>> = vec![None; parents.len()];
    for (place, parent) in parents.iter().enumerate() {
        let Some((id, stands_at)) = parent else { continue };
        let Some(parent) = dataset.body(id) else {
            // Of records it is said where their other references are checked.
            if dataset.bodies[place].record.is_none() {
                notes.add(stands_at.clone(), id, Fault::NoSuch(List::Bodies), false);
            }
            continue;
        };
        let mut ancestor = Some(parent);
        while let Some(at) = ancestor.filter(|&at| at != place) {
            ancestor = above[at];
        }
        match ancestor {
            Some(_) => notes.add(stands_at.clone(), id, Fault::Cycle, false),
            None => above[place] = Some(parent),
        }
    }
    above
}

/// An order in which `sg2` comes before `sg13`: runs of digits count as numbers.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (in_a, in_b) = (digits(a), digits(b));
        let step = if in_a > 0 && in_b > 0 {
            let number = |text: &str| text.parse::<u64>().unwrap_or(u64::MAX);
            number(&a[..in_a]).cmp(&number(&b[..in_b]))
        } else {
            a.chars().next().cmp(&b.chars().next())
        };
        if step.is_ne() || a.is_empty() || b.is_empty() {
            return step;
        }
        let rest = |text: &'_ str, digits: usize| text.chars().next().map_or(0, |c| digits.max(c.len_utf8()));
        (a, b) = (&a[rest(a, in_a)..], &b[rest(b, in_b)..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_order_as_numbers() {
        for (a, b) in [("sg2", "sg13"), ("q2-13", "q14-13"), ("sg", "sg2"), ("fg-dfc", "fg-dlt"), ("", "a")] {
            assert_eq!(natural(a, b), Ordering::Less, "{a} {b}");
            assert_eq!(natural(b, a), Ordering::Greater, "{b} {a}");
        }
        assert_eq!(natural("sg13", "sg13"), Ordering::Equal);
        assert_eq!(natural("é1", "é1"), Ordering::Equal);
    }
}
