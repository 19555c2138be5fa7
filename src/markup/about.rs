//! What the page is, what the deck says of ITU-T, which edition of the data it is, and what was wrong with it.

use super::parts::{outward_link, record_link};
use super::writer::Markup;
use super::{Scene, place};
use crate::dataset::{About, Coverage, Dataset, Problem};
use crate::language::{self, page as words};

/// The panel. `file` is the address of the dataset, `feeds` leads to what can be subscribed to.
pub fn about(scene: Scene, file: &str, feeds: &[(&str, &str)]) -> String {
    let mut markup = Markup::default();
    let dataset = scene.dataset;
    markup.leaf("h2", &[("id", Some("about-title"))], words::ABOUT);
    markup.leaf("p", &[], words::NOT_ITU);
    markup.open("p", &[]);
    markup.leaf("span", &[("id", Some(place::EDITION))], &edition(dataset));
    markup.text(words::OURS);
    markup.leaf("a", &[("href", Some(file))], words::DATASET_FILE);
    markup.text(". ");
    markup.text(words::CORRECTIONS);
    markup.close();
    markup.open("p", &[]);
    markup.text(words::SUBSCRIBE);
    for (place, (name, address)) in feeds.iter().enumerate() {
        markup.text(if place > 0 { ", " } else { "" });
        markup.leaf("a", &[("href", Some(address))], name);
    }
    markup.text(".");
    markup.close();
    coverage(&mut markup, &dataset.coverage);
    markup.leaf("div", &[("id", Some(place::FAULTS))], "");
    if let Some(about) = &dataset.about {
        deck(&mut markup, scene, about);
    }
    markup.finish()
}

/// Where the records are from, body by body.
fn coverage(markup: &mut Markup, coverage: &[Coverage]) {
    if coverage.is_empty() {
        return;
    }
    markup.open("details", &[("class", Some("coverage"))]);
    markup.leaf("summary", &[], words::ABOUT_DATA);
    markup.leaf("p", &[], words::ABOUT_DATA_HINT);
    markup.open("dl", &[]);
    for one in coverage {
        markup.leaf("dt", &[], &one.bodies);
        markup.open("dd", &[]);
        markup.text(&one.from);
        markup.text(" ");
        if let Some(until) = &one.until {
            markup.text(words::KNOWN_UNTIL);
            markup.text(&language::date(until));
            markup.text(". ");
        }
        if let Some(missing) = &one.missing {
            markup.leaf("strong", &[], words::MISSING);
            markup.text(missing);
        }
        markup.close();
    }
    markup.close();
    markup.close();
}

/// Which edition of the dataset it is; empty if it does not say.
pub fn edition(dataset: &Dataset) -> String {
    dataset.edition.as_ref().map_or(String::new(), |edition| words::edition(&language::date(edition)))
}

/// What could not be used of the dataset: where, what, and how to mend it.
pub fn faults(problems: &[Problem], left_out: usize) -> String {
    let mut markup = Markup::default();
    if problems.is_empty() {
        return String::new();
    }
    markup.open("details", &[("class", Some("faults"))]);
    markup.open("summary", &[]);
    markup.text(words::FAULTS);
    markup.text(&words::left_out(left_out));
    markup.close();
    markup.open("ul", &[]);
    for problem in problems {
        markup.leaf("li", &[], &language::problem(problem));
    }
    markup.finish()
}

fn deck(markup: &mut Markup, scene: Scene, about: &About) {
    if let Some(source) = scene.dataset.source(&about.source) {
        markup.open("p", &[]);
        markup.leaf("strong", &[], &source.title);
        if let Some(note) = &source.note {
            markup.text(". ");
            markup.text(note);
        }
        markup.close();
    }
    markup.open("div", &[("class", Some("chapters"))]);
    chapter(markup, words::DEFINITIONS, "dl");
    for definition in &about.definitions {
        markup.leaf("dt", &[], &definition.term);
        markup.open("dd", &[]);
        markup.leaf("q", &[], &definition.text);
        markup.close();
    }
    end_chapter(markup);
    chapter(markup, words::COOPERATION, "ul");
    for statement in &about.cooperation {
        markup.open("li", &[]);
        markup.leaf("q", &[], &statement.quote);
        markup.close();
    }
    end_chapter(markup);
    chapter(markup, words::OBJECTIVES_AND_TASKS, "dl");
    for record in scene.dataset.records.iter().filter(|record| !record.tasks.is_empty()) {
        markup.open("dt", &[]);
        record_link(markup, scene, &record.id, &language::record(record), None);
        markup.close();
        for task in &record.tasks {
            markup.leaf("dd", &[], task);
        }
    }
    end_chapter(markup);
    chapter(markup, words::REFERENCES, "ol");
    for reference in &about.references {
        markup.open("li", &[("value", Some(&reference.number.to_string()))]);
        if let Some(record) = scene.dataset.record(&reference.record) {
            record_link(markup, scene, &record.id, &record.title, None);
            markup.shape("br", &[]);
        }
        outward_link(markup, reference.url.as_str(), reference.url.short());
        markup.close();
    }
    end_chapter(markup);
    markup.close();
    markup.open("p", &[]);
    markup.leaf("strong", &[], words::CONTACT);
    markup.text(" ");
    outward_link(markup, about.contact.url.as_str(), &about.contact.name);
    markup.close();
}

/// A list under a heading.
fn chapter(markup: &mut Markup, title: &str, list: &'static str) {
    markup.open("section", &[]);
    markup.leaf("h3", &[], title);
    markup.open(list, &[]);
}

fn end_chapter(markup: &mut Markup) {
    markup.close();
    markup.close();
}
