//! A copy for a document: headings and lists with links, ready for an editor to paste into a plan.

use super::Extract;
use activities::activity::{AsOf, Certainty, Record};

use crate::Markup;
use activities::query::{Group, Grouping, Headings};

/// Returns the records grouped by the bodies that they belong to.
fn groups(extract: &Extract) -> Vec<Group> {
    let scene = extract.scene;
    Headings::new(scene.dataset, Grouping::Body, scene.as_of, scene.since).group(extract.records)
}

/// Returns a heading with its explanation.
fn heading(extract: &Extract, group: &Group) -> String {
    match extract.scene.words.heading(extract.scene.dataset, Grouping::Body, &group.value) {
        (name, Some(title)) => format!("{name} – {title}"),
        (name, None) => name,
    }
}

/// Returns the target of the record's link: its text or page at ITU, or else its page on this site.
fn target(extract: &Extract, record: &Record) -> String {
    record.lead_link().map_or_else(|| (extract.scene.href)(&record.id), str::to_owned)
}

/// Returns the text after the title: status, date of the status, and certainty.
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

/// Returns clean HTML: headings, lists and links, without styles.
pub fn document(extract: &Extract) -> String {
    let mut markup = Markup::default();
    for group in groups(extract) {
        markup.begin("h3").leaf(&heading(extract, &group));
        markup.begin("ul").open();
        for &place in &group.records {
            let record = extract.scene.dataset.at(place);
            markup.begin("li").open();
            markup.begin("a").set("href", &target(extract, record)).leaf(&extract.scene.words.record(record));
            markup.text(&format!(". {}.", standing(extract, record)));
            markup.close();
        }
        markup.close();
    }
    markup.begin("p").open();
    markup.text(&from(extract));
    markup.begin("a").set("href", extract.address).leaf(extract.address);
    markup.close();
    markup.finish()
}

/// Returns the same as plain text.
pub fn plain_document(extract: &Extract) -> String {
    let mut text = String::new();
    for group in groups(extract) {
        text.push_str(&format!("{}\n", heading(extract, &group)));
        for &place in &group.records {
            let record = extract.scene.dataset.at(place);
            let (title, target) = (extract.scene.words.record(record), target(extract, record));
            text.push_str(&format!("- {title}. {}. {target}\n", standing(extract, record)));
        }
        text.push('\n');
    }
    text.push_str(&format!("{}{}\n", from(extract), extract.address));
    text
}

/// Returns the origin of the data.
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
