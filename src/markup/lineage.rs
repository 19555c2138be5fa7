//! What became of the work items and deliverables of an answer: a table that answers the deck.

use super::Scene;
use super::catalogue::{Extent, entry_id};
use super::parts::{changed, doubt, name, proof, record_link, scroller, status, unverified, view, when};
use super::writer::Markup;
use crate::activity::{Kind, Record};
use crate::dataset::{Step, issued};
use crate::language::{self, page as words};
use crate::query::Answer;

/// The records that the table has a row for, in its order: those of the deck first.
pub(super) fn lineage_items(scene: Scene, answer: &Answer) -> Vec<usize> {
    let (deck, others) = items(scene, answer);
    [deck, others].concat()
}

fn items(scene: Scene, answer: &Answer) -> (Vec<usize>, Vec<usize>) {
    let records = &scene.dataset.records;
    let made = |&place: &usize| matches!(records[place].kind, Kind::WorkItem | Kind::Deliverable);
    answer.records.iter().copied().filter(made).partition(|&place| scene.dataset.in_deck(&records[place]))
}

/// The table: all of it, or its first items if there are more than a page can hold and a person would read.
pub fn lineage(scene: Scene, answer: &Answer) -> String {
    let (deck, others) = items(scene, answer);
    let count = deck.len() + others.len();
    let mut markup = Markup::default();
    view(&mut markup, "lineage", words::LINEAGE);
    markup.leaf("p", &[("class", Some("quiet"))], words::LINEAGE_HINT);
    if count > Extent::MOST {
        markup.leaf("p", &[], &words::first_of(Extent::MOST, count));
    }
    scroller(&mut markup, "scroll", words::LINEAGE);
    markup.open("table", &[("class", Some("records"))]);
    markup.open("thead", &[]);
    markup.open("tr", &[]);
    for column in words::LINEAGE_COLUMNS {
        markup.leaf("th", &[("scope", Some("col"))], column);
    }
    markup.close();
    markup.close();
    if count == 0 {
        let none = [("colspan", Some("6"))];
        markup.open("tbody", &[]);
        markup.open("tr", &[]);
        markup.leaf("td", &none, words::NO_ITEMS);
        markup.close();
        markup.close();
    }
    let rest = Extent::MOST.saturating_sub(deck.len());
    for (title, items, most) in
        [(words::OF_THE_DECK, deck, Extent::MOST), (words::NOT_OF_THE_DECK, others, rest)]
    {
        if items.is_empty() || most == 0 {
            continue;
        }
        markup.open("tbody", &[]);
        markup.open("tr", &[("class", Some("heading"))]);
        let span = words::LINEAGE_COLUMNS.len().to_string();
        let across = [("scope", Some("rowgroup")), ("colspan", Some(span.as_str()))];
        markup.leaf("th", &across, title);
        markup.close();
        for place in items.into_iter().take(most) {
            item(&mut markup, scene, &scene.dataset.records[place]);
        }
        markup.close();
    }
    markup.finish()
}

/// An item, and beside it one row for each step of what came of it.
fn item(markup: &mut Markup, scene: Scene, record: &Record) {
    let steps = scene.dataset.outcome(record, scene.vantage);
    let rows = steps.len().max(1).to_string();
    let change = changed(scene, record).map(|change| change.kind().slug());
    markup.open("tr", &[("data-record", Some(&record.id)), ("data-change", change)]);
    markup.open("th", &[("scope", Some("row")), ("rowspan", Some(&rows)), ("class", Some("title"))]);
    if let Some(name) = record.name() {
        markup.leaf("strong", &[], &name.value);
        unverified(markup, name.certainty);
        markup.text(" ");
    }
    record_link(markup, scene, &record.id, &record.title, Some(&entry_id(&record.id)));
    markup.close();
    markup.open("td", &[("rowspan", Some(&rows))]);
    status(markup, record.standing(scene.vantage));
    markup.close();
    match steps.split_first() {
        None => markup.leaf("td", &[("colspan", Some("4"))], words::NO_OUTCOME),
        Some((first, later)) => {
            step(markup, scene, record, first);
            for one in later {
                markup.close();
                markup.open("tr", &[]);
                step(markup, scene, record, one);
            }
        }
    }
    markup.close();
}

/// What it became, when, after how long, and how sure that is.
fn step(markup: &mut Markup, scene: Scene, record: &Record, step: &Step) {
    let text = step.record;
    markup.open("td", &[("class", Some("title"))]);
    markup.text(language::step(step.relation.kind));
    markup.text(" ");
    record_link(markup, scene, &text.id, name(text), None);
    if name(text) != text.title {
        markup.text(" ");
        markup.leaf("span", &[("class", Some("quiet"))], &text.title);
    }
    markup.close();
    let event = issued(text, scene.vantage);
    markup.open("td", &[]);
    when(markup, event.and_then(|event| event.date.as_ref()));
    markup.close();
    let elapsed = scene.dataset.elapsed(record, text, scene.vantage);
    markup.leaf("td", &[], &elapsed.map_or(String::new(), language::elapsed));
    markup.open("td", &[]);
    markup.text(language::basis(step.relation.basis));
    proof(markup, scene, step.relation.certainty, &step.relation.sources);
    markup.close();
}

/// The chain that a record stands in, as a list from the oldest to the latest, with the record itself in its place.
pub(super) fn chain(markup: &mut Markup, scene: Scene, record: &Record) {
    let dataset = scene.dataset;
    let (origin, outcome) = (dataset.origin(record, scene.vantage), dataset.outcome(record, scene.vantage));
    let first = origin.first().map_or(record, |step| step.record);
    let question = dataset.question(first);
    if origin.is_empty() && outcome.is_empty() && question.is_none() {
        return;
    }
    markup.leaf("h3", &[], words::LINEAGE);
    markup.open("ol", &[("class", Some("chain"))]);
    if let Some(question) = question {
        link(markup, scene, question, "");
        markup.leaf("span", &[("class", Some("note"))], words::STUDIED);
        doubt(markup, first.sure_of("part_of"));
        markup.close();
    }
    for step in &origin {
        link(markup, scene, step.record, "");
        let onwards = format!(" – {} {}", language::onwards(step.relation.kind), name(step.neighbour));
        markup.leaf("span", &[("class", Some("quiet"))], &onwards);
        reason(markup, scene, step);
    }
    markup.open("li", &[("aria-current", Some("true"))]);
    markup.leaf("strong", &[], &language::record(record));
    markup.close();
    let mut before = record;
    for step in &outcome {
        link(markup, scene, step.record, language::step(step.relation.kind));
        // A branch says where it leaves.
        if step.neighbour.id != before.id {
            let from = words::from(name(step.neighbour));
            markup.leaf("span", &[("class", Some("quiet"))], &from);
        }
        before = step.record;
        reason(markup, scene, step);
    }
    markup.close();
}

/// Begins an item of the chain with a link to its record.
fn link(markup: &mut Markup, scene: Scene, record: &Record, verb: &str) {
    markup.open("li", &[]);
    if !verb.is_empty() {
        markup.text(verb);
        markup.text(" ");
    }
    record_link(markup, scene, &record.id, &language::record(record), None);
}

/// Ends it with what the link rests on.
fn reason(markup: &mut Markup, scene: Scene, step: &Step) {
    let relation = step.relation;
    markup.leaf("span", &[("class", Some("note"))], &language::rests_on(relation.certainty, relation.basis));
    proof(markup, scene, relation.certainty, &relation.sources);
    markup.close();
}
