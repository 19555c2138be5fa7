//! The records of an answer in words, as cards under headings.

use super::Scene;
use super::lineage::lineage_items;
use super::parts::{self, changed, definition, doubt, name, record_link, standing, unverified, view};
use super::writer::Markup;
use crate::activity::{Presence, Record, RelationKind};
use crate::address::View;
use crate::language::{self, page as words};
use crate::query::{Answer, Group, Grouping};

/// The id of the link that opens a record from the catalogue.
pub fn entry_id(record: &str) -> String {
    format!("entry-{record}")
}

/// The records of an answer in the order in which the catalogue shows them, each once.
fn shown(scene: Scene, answer: &Answer, by: Grouping) -> Vec<usize> {
    let mut shown: Vec<usize> = Vec::new();
    for group in answer.grouped(scene.dataset, by) {
        for record in group.records {
            if !shown.contains(&record) {
                shown.push(record);
            }
        }
    }
    shown
}

/// The records of an answer in the order in which that view shows them.
pub fn shown_in(scene: Scene, answer: &Answer, view: View, by: Grouping) -> Vec<usize> {
    match view {
        View::Table => answer.records.clone(),
        View::Lineage => lineage_items(scene, answer),
        view => shown(scene, answer, view.lanes(by)),
    }
}

/// The attribute that names a group: by what, and which.
pub const GROUP: &str = "data-group";

/// All groups of an answer; those whose name is among `folded` show their heading only.
pub fn catalogue(scene: Scene, answer: &Answer, by: Grouping, folded: &[String]) -> String {
    let mut markup = Markup::default();
    match by {
        Grouping::Change => view(&mut markup, "changes", words::CHANGES),
        _ => view(&mut markup, "catalogue", words::CATALOGUE),
    }
    if by == Grouping::Change && scene.since.is_none() {
        markup.leaf("p", &[], words::CHANGES_HINT);
    }
    // A record under two headings has one id all the same.
    let mut named = vec![false; scene.dataset.records.len()];
    for group in answer.grouped(scene.dataset, by) {
        let name = format!("{by}/{}", group.value);
        let open = (!folded.contains(&name)).then_some("");
        markup.open("details", &[("class", Some("group")), (GROUP, Some(&name)), ("open", open)]);
        heading(&mut markup, scene, &group, by);
        markup.open("ul", &[]);
        for &place in &group.records {
            let first = !std::mem::replace(&mut named[place], true);
            entry(&mut markup, scene, &scene.dataset.records[place], first);
        }
        markup.close();
        markup.close();
    }
    markup.finish()
}

/// What the group is, explained where its name alone does not tell, and how many records it has.
fn heading(markup: &mut Markup, scene: Scene, group: &Group, by: Grouping) {
    let (title, explanation) = language::heading(scene.dataset, by, &group.value);
    markup.open("summary", &[]);
    markup.open("h3", &[]);
    markup.text(&title);
    if let Some(explanation) = explanation {
        markup.text(" ");
        markup.leaf("span", &[("class", Some("quiet"))], explanation);
    }
    markup.close();
    markup.leaf("span", &[("class", Some("count"))], &words::records(group.records.len()));
    markup.close();
}

fn entry(markup: &mut Markup, scene: Scene, record: &Record, first: bool) {
    let dataset = scene.dataset;
    let change = changed(scene, record).map(|change| change.kind().slug());
    let place =
        [("class", Some("entry")), ("data-record", Some(record.id.as_str())), ("data-change", change)];
    markup.open("li", &place);
    markup.open("div", &[("class", Some("who"))]);
    if let Some(name) = record.name().filter(|name| name.value != record.title) {
        markup.open("span", &[("class", Some("name"))]);
        markup.text(&name.value);
        unverified(markup, name.certainty);
        markup.close();
        markup.text(" ");
    }
    let kind = [("class", Some("kind")), ("title", definition(scene, record.kind))];
    markup.leaf("span", &kind, language::kind(record.kind));
    markup.close();
    markup.open("div", &[("class", Some("what"))]);
    let id = first.then(|| entry_id(&record.id));
    record_link(markup, scene, &record.id, &record.title, id.as_deref());
    unverified(markup, record.sure_of("title"));
    markup.open("div", &[("class", Some("meta"))]);
    let mut apart = false;
    if let Some(body) = dataset.home(record) {
        markup.text(&dataset.bodies[body].name);
        unverified(markup, record.sure_of("part_of"));
        apart = true;
    }
    for topic in dataset.topics_of(record) {
        markup.text(if apart { " · " } else { "" });
        markup.text(topic);
        apart = true;
    }
    markup.close();
    became(markup, scene, record);
    markup.close();
    markup.open("div", &[("class", Some("standing"))]);
    standing(markup, record.standing(scene.vantage));
    parts::change(markup, scene, record);
    markup.close();
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
            markup.open("div", &[("class", Some("became"))]);
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
