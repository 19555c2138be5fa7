//! The records of an answer in words, under the bodies that they belong to.

use super::Scene;
use super::parts::{doubt, name, record_link, status, when};
use super::writer::Markup;
use crate::activity::{Presence, Record, RelationKind};
use crate::language::{self, page as words};
use crate::query::{Answer, Group};

/// The id of the link that opens a record from the catalogue.
pub fn entry_id(record: &str) -> String {
    format!("entry-{record}")
}

/// All groups of an answer.
pub fn catalogue(scene: Scene, answer: &Answer) -> String {
    let mut markup = Markup::default();
    for found in answer.by_body(scene.dataset) {
        group(&mut markup, scene, &found);
    }
    markup.finish()
}

fn group(markup: &mut Markup, scene: Scene, group: &Group) {
    let body = group.body.map(|body| &scene.dataset.bodies[body]);
    let count = group.records.len();
    markup.open("section", &[("class", Some("group"))]);
    markup.open("h3", &[]);
    markup.leaf("span", &[], body.map_or(words::NO_BODY, |body| &body.name));
    if let Some(body) = body.filter(|body| body.title != body.name) {
        markup.leaf("span", &[("class", Some("quiet"))], &body.title);
    }
    markup.leaf("span", &[("class", Some("count"))], &words::records(count));
    markup.close();
    markup.open("ul", &[]);
    for &record in &group.records {
        entry(markup, scene, &scene.dataset.records[record]);
    }
    markup.close();
    markup.close();
}

fn entry(markup: &mut Markup, scene: Scene, record: &Record) {
    let standing = record.standing(scene.vantage);
    markup.open("li", &[("class", Some("entry")), ("data-record", Some(&record.id))]);
    markup.leaf("span", &[("class", Some("kind"))], language::kind(record.kind));
    markup.open("span", &[("class", Some("title"))]);
    record_link(markup, scene, &record.id, &language::record(record), Some(&entry_id(&record.id)));
    markup.close();
    markup.open("span", &[("class", Some("standing"))]);
    status(markup, standing);
    if let Some(standing) = standing {
        let (name, event) = (language::status(standing.status), language::event(standing.since.kind));
        markup.text(if name == event { " " } else { " · " });
        markup.text(if name == event { "" } else { event });
        markup.text(" ");
        when(markup, standing.since.days());
    }
    markup.close();
    became(markup, scene, record);
    markup.close();
}

/// What the record became, as far as that is there.
fn became(markup: &mut Markup, scene: Scene, record: &Record) {
    let mut any = false;
    for relation in record.relations.iter().filter(|relation| relation.kind == RelationKind::Becomes) {
        let text = scene.dataset.record(&relation.target);
        let Some(text) = text.filter(|text| text.presence(scene.vantage) == Presence::There) else {
            continue;
        };
        if !any {
            markup.open("span", &[("class", Some("became"))]);
            markup.text(language::relation(RelationKind::Becomes));
            any = true;
        }
        markup.text(" ");
        record_link(markup, scene, &text.id, name(text), None);
        doubt(markup, relation.certainty);
    }
    if any {
        markup.close();
    }
}

/// Links to records, one an item.
pub(super) fn plain_list(markup: &mut Markup, scene: Scene, records: &[usize]) {
    markup.open("ul", &[]);
    for &position in records {
        let record = &scene.dataset.records[position];
        markup.open("li", &[("data-record", Some(&record.id))]);
        record_link(markup, scene, &record.id, &language::record(record), None);
        markup.close();
    }
    markup.close();
}
