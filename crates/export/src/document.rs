//! A copy for a document: headings and lists with links, as an editor would paste them into a plan.

use super::Extract;
use activities::activity::{AsOf, Certainty, Record};

use crate::Markup;
use activities::query::{Group, Grouping, Headings};

/// The records under the bodies that they belong to.
fn groups(extract: &Extract) -> Vec<Group> {
    let scene = extract.scene;
    Headings::new(scene.dataset, Grouping::Body, scene.as_of, scene.since).group(extract.records)
}

/// A heading with its explanation.
fn heading(extract: &Extract, group: &Group) -> String {
    match extract.scene.words.heading(extract.scene.dataset, Grouping::Body, &group.value) {
        (name, Some(title)) => format!("{name} – {title}"),
        (name, None) => name,
    }
}

/// Where the record's link leads: to its text or page at ITU, or else to what is known of it here.
fn target(extract: &Extract, record: &Record) -> String {
    record.lead_link().map_or_else(|| (extract.scene.href)(&record.id), str::to_owned)
}

/// What stands behind the title: status, since when, and how sure that is.
fn standing(extract: &Extract, record: &Record) -> String {
    let Some(standing) = record.standing(extract.scene.as_of) else {
        return extract.scene.words.no_status().to_owned();
    };
    let mut text = extract.scene.words.status(standing.status).to_owned();
    if let Some(date) = standing.since.days() {
        text.push_str(&format!(", {}", extract.scene.words.date(date)));
    }
    if let Some(change) =
        extract.scene.since.and_then(|since| record.change(since, extract.scene.as_of.day()))
    {
        text.push_str(&format!(" – {}", extract.scene.words.changed(change)));
    }
    if standing.certainty != Certainty::Stated {
        text.push_str(&format!(" ({})", extract.scene.words.certainty_aside(standing.certainty)));
    }
    text
}

/// Clean HTML: headings, lists and links, without any look of its own.
pub fn document(extract: &Extract) -> String {
    let mut markup = Markup::default();
    for group in groups(extract) {
        markup.leaf("h3", &[], &heading(extract, &group));
        markup.open("ul", &[]);
        for &place in &group.records {
            let record = &extract.scene.dataset.records[place];
            markup.open("li", &[]);
            markup.leaf(
                "a",
                &[("href", Some(&target(extract, record)))],
                &extract.scene.words.record(record),
            );
            markup.text(&format!(". {}.", standing(extract, record)));
            markup.close();
        }
        markup.close();
    }
    markup.open("p", &[]);
    markup.text(&from(extract));
    markup.leaf("a", &[("href", Some(extract.address))], extract.address);
    markup.close();
    markup.finish()
}

/// The same as plain text.
pub fn plain_document(extract: &Extract) -> String {
    let mut text = String::new();
    for group in groups(extract) {
        text.push_str(&format!("{}\n", heading(extract, &group)));
        for &place in &group.records {
            let record = &extract.scene.dataset.records[place];
            let (title, target) = (extract.scene.words.record(record), target(extract, record));
            text.push_str(&format!("- {title}. {}. {target}\n", standing(extract, record)));
        }
        text.push('\n');
    }
    text.push_str(&format!("{}{}\n", from(extract), extract.address));
    text
}

/// Where all this is from.
pub(super) fn from(extract: &Extract) -> String {
    let edition =
        extract.scene.dataset.edition.as_ref().map(|date| extract.scene.words.date(date)).unwrap_or_default();
    let scene = extract.scene;
    let as_of = match scene.as_of {
        AsOf::Past(day) => Some(extract.scene.words.day(day)),
        AsOf::Today(_) => None,
    };
    let since = scene.since.map(|day| extract.scene.words.day(day));
    extract.scene.words.taken_from(
        extract.records.len(),
        &edition,
        &extract.scene.words.day(extract.taken),
        as_of,
        since,
    )
}
