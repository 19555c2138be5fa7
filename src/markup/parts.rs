//! What several pieces share: status, dates, doubt, sources, links to records.

use super::writer::Markup;
use super::{ITEM, Scene};
use crate::activity::{Certainty, Date, Record, Standing};
use crate::language::{self, page as words};

/// A link that opens a record.
pub fn record_link(markup: &mut Markup, scene: Scene, id: &str, label: &str, element: Option<&str>) {
    let href = (scene.href)(id);
    markup.leaf("a", &[("href", Some(&href)), (ITEM, Some(id)), ("id", element)], label);
}

/// The name of a record, or its title if it has none.
pub fn name(record: &Record) -> &str {
    record.name().map_or(record.title.as_str(), |name| &name.value)
}

/// A link to a place outside.
pub fn outward_link(markup: &mut Markup, href: &str, label: &str) {
    markup.leaf("a", &[("href", Some(href)), ("rel", Some("noopener external"))], label);
}

/// The certainty of something, where it is not stated by a source.
pub fn doubt(markup: &mut Markup, certainty: Certainty) {
    if certainty != Certainty::Stated {
        markup.text(" ");
        let class = format!("doubt {certainty}");
        let meaning = language::certainty_meaning(certainty);
        let attributes = [("class", Some(class.as_str())), ("title", Some(meaning))];
        markup.leaf("span", &attributes, language::certainty(certainty));
    }
}

/// The status in words, with its shape, and its doubt if there is any.
pub fn status(markup: &mut Markup, standing: Option<Standing>) {
    match standing {
        Some(standing) => {
            let class = format!("status {}", standing.status);
            markup.leaf("span", &[("class", Some(&class))], language::status(standing.status));
            doubt(markup, standing.certainty);
        }
        None => markup.leaf("span", &[("class", Some("status none"))], words::NO_STATUS),
    }
}

/// A date for people, and for machines where HTML has a form for it.
pub fn when(markup: &mut Markup, date: Option<&Date>) {
    match date {
        // <time> takes a year, a month or a day; what EDTF adds has no form there.
        Some(Date::At(point)) => {
            let machine = point.unqualified().to_string();
            markup.leaf("time", &[("datetime", Some(&machine))], &language::point(*point));
        }
        Some(date) => markup.text(&language::date(date)),
        None => markup.leaf("span", &[("class", Some("quiet"))], words::NO_DATE),
    }
}

/// How sure something is, and who says so.
pub fn proof(markup: &mut Markup, scene: Scene, certainty: Certainty, sources: &[String]) {
    doubt(markup, certainty);
    markup.text(" ");
    if sources.is_empty() {
        markup.leaf("span", &[("class", Some("sources none"))], words::NO_SOURCE);
        return;
    }
    markup.open("span", &[("class", Some("sources"))]);
    for source in sources.iter().filter_map(|id| scene.dataset.source(id)) {
        match &source.url {
            Some(url) => outward_link(markup, url.as_str(), &source.title),
            None => markup.leaf("a", &[("href", Some("#about"))], &source.title),
        }
        markup.text(" ");
    }
    markup.close();
}
