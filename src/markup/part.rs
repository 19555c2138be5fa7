//! Where one can take part: what is active among the records found, who may join, how, and how old that knowledge is.

use super::Scene;
use super::parts::{doubt, outward_link, proof, record_link, when};
use super::writer::Markup;
use crate::activity::{Date, Record, Status};
use crate::language::{self, page as words};
use crate::query::Answer;

/// The subjects of the deck's statements that say how one takes part.
const HOW: [&str; 4] = ["membership", "method", "participation", "remote-participation"];

/// The panel beside the list of what is open.
pub fn take_part(scene: Scene, answer: &Answer) -> String {
    let dataset = scene.dataset;
    let mut markup = Markup::default();
    markup.leaf("h2", &[("id", Some("part-title"))], words::ASK_PART);
    let active: Vec<&Record> = answer
        .records
        .iter()
        .map(|&place| &dataset.records[place])
        .filter(|record| record.kind.is_body() && !record.kind.is_external())
        .filter(|record| {
            record.standing(scene.vantage).is_some_and(|standing| standing.status == Status::Active)
        })
        .collect();
    markup.leaf("h3", &[], words::ACTIVE_BODIES);
    if active.is_empty() {
        markup.leaf("p", &[], words::NO_ACTIVE_BODIES);
    }
    markup.open("ul", &[("class", Some("facts"))]);
    for record in active {
        body(&mut markup, scene, record);
    }
    markup.close();
    if let Some(about) = &dataset.about {
        markup.leaf("h3", &[], words::HOW);
        markup.open("ul", &[]);
        for statement in about.cooperation.iter().filter(|it| HOW.contains(&it.subject.as_str())) {
            markup.open("li", &[]);
            markup.leaf("q", &[], &statement.quote);
            markup.close();
        }
        markup.close();
        markup.open("p", &[("class", Some("quiet"))]);
        let deck = dataset.source(&about.source);
        markup.text(&words::said_by_the_deck(
            &deck.and_then(|deck| deck.date.as_ref()).map(language::date).unwrap_or_default(),
        ));
        outward_link(&mut markup, about.contact.url.as_str(), &about.contact.name);
        markup.close();
    }
    markup.open("p", &[("class", Some("quiet"))]);
    let edition = dataset.edition.as_ref().map(language::date).unwrap_or_default();
    markup.text(&words::as_old_as(&edition));
    if let Some(newest) = newest(scene, answer) {
        markup.text(words::NEWEST_EVENT);
        when(&mut markup, Some(newest));
        markup.text(". ");
    }
    markup.text(words::CHECK_AT_ITU);
    markup.finish()
}

/// A body, who may take part, who says so, and where it is at ITU.
fn body(markup: &mut Markup, scene: Scene, record: &Record) {
    markup.open("li", &[]);
    record_link(markup, scene, &record.id, &language::record(record), None);
    markup.text(" – ");
    match record.participation {
        Some(who) => {
            markup.text(language::participation(who));
            doubt(markup, record.sure_of("participation"));
        }
        None => markup.text(words::PARTICIPATION_UNKNOWN),
    }
    if let Some(standing) = record.standing(scene.vantage) {
        markup.open("span", &[("class", Some("note"))]);
        markup.text(language::event(standing.since.kind));
        markup.text(" ");
        when(markup, standing.since.days());
        proof(markup, scene, standing.certainty, &standing.since.sources);
        markup.close();
    }
    if let Some(url) = record.lead_link() {
        outward_link(markup, url, words::AT_ITU);
    }
    markup.close();
}

/// The newest date of any event of what is found.
fn newest<'a>(scene: Scene<'a>, answer: &Answer) -> Option<&'a Date> {
    let events = answer.records.iter().flat_map(|&place| scene.dataset.records[place].events.iter());
    let counting = events.filter(|event| scene.vantage.counts(event)).filter_map(|event| event.date.as_ref());
    // A bound from above only is no day on which anything happened.
    let counting = counting.filter(|date| date.earliest().is_some());
    counting.reduce(|newest, date| if newest.cmp_certain(date).is_lt() { date } else { newest })
}
