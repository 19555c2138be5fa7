//! What several pieces share: status, dates, doubt, sources, links to records.

use super::writer::Markup;
use super::{Action, Scene};
use crate::activity::{Certainty, Change, Date, Kind, Presence, Record, Standing, Vantage};
use crate::language::{self, page as words};
use crate::text::marks;

/// Opens a section with its heading: one of the views of an answer.
pub fn view(markup: &mut Markup, name: &str, title: &str) {
    let heading = format!("{name}-title");
    let section =
        [("class", Some(name)), ("data-view", Some(name)), ("aria-labelledby", Some(heading.as_str()))];
    markup.open("section", &section);
    markup.leaf("h2", &[("id", Some(&heading))], title);
}

/// Opens what may be wider than the screen: it scrolls by itself, and the keyboard reaches it.
pub fn scroller(markup: &mut Markup, class: &str, label: &str) {
    let attributes = [
        ("class", Some(class)),
        ("tabindex", Some("0")),
        ("role", Some("group")),
        ("aria-label", Some(label)),
    ];
    markup.open("div", &attributes);
}

/// A link that opens a record.
pub fn record_link(markup: &mut Markup, scene: Scene, id: &str, label: &str, element: Option<&str>) {
    let href = (scene.href)(id);
    markup.act("a", Action::OPEN, id, &[("href", Some(&href)), ("id", element)]);
    markup.text(label);
    markup.close();
}

/// A text in which the words that were looked for are marked.
pub fn marked(markup: &mut Markup, scene: Scene, text: &str) {
    let mut done = 0;
    for mark in marks(text, scene.words.iter().map(String::as_str)) {
        markup.text(&text[done..mark.start]);
        markup.leaf("mark", &[], &text[mark.clone()]);
        done = mark.end;
    }
    markup.text(&text[done..]);
}

/// A link that opens a record, with its title, in which the words that were looked for are marked.
pub fn title_link(markup: &mut Markup, scene: Scene, record: &Record, element: Option<&str>) {
    let href = (scene.href)(&record.id);
    markup.act("a", Action::OPEN, &record.id, &[("href", Some(&href)), ("id", element)]);
    marked(markup, scene, &record.title);
    markup.close();
}

/// So many letters before and after a word of the abstract tell what it is about.
const AROUND: usize = 60;

/// Where the abstract has a word that was looked for, if neither title nor name has one: that part of it.
pub fn passage(markup: &mut Markup, scene: Scene, record: &Record) {
    let words = || scene.words.iter().map(String::as_str);
    let shown = [Some(record.title.as_str()), record.name().map(|name| name.value.as_str())];
    let Some(text) = record.summary.as_deref().filter(|_| !scene.words.is_empty()) else { return };
    if shown.into_iter().flatten().any(|shown| !marks(shown, words()).is_empty()) {
        return;
    }
    let Some(found) = marks(text, words()).into_iter().next() else { return };
    let before = text[..found.start].char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let after = text[found.end..].char_indices().nth(AROUND).map(|(at, _)| found.end + at);
    // From a word to a word, where there is one.
    let start = before.map_or(0, |at| text[at..found.start].find(' ').map_or(at, |gap| at + gap + 1));
    let end = after.map_or(text.len(), |at| text[found.end..at].rfind(' ').map_or(at, |gap| found.end + gap));
    markup.open("div", &[("class", Some("passage"))]);
    markup.text(if start > 0 { "… " } else { "" });
    marked(markup, scene, &text[start..end]);
    markup.text(if end < text.len() { " …" } else { "" });
    markup.close();
}

/// An SVG rectangle at x and y, so wide and so high.
pub fn rectangle(markup: &mut Markup, class: &str, [x, y, width, height]: [&str; 4], fill: Option<&str>) {
    let place = [
        ("class", Some(class)),
        ("x", Some(x)),
        ("y", Some(y)),
        ("width", Some(width)),
        ("height", Some(height)),
        ("fill", fill),
    ];
    markup.shape("rect", &place);
}

/// What a kind is, if the dataset defines it.
pub fn definition<'a>(scene: Scene<'a>, kind: Kind) -> Option<&'a str> {
    let about = scene.dataset.about.as_ref()?;
    about.definitions.iter().find(|definition| definition.kind == kind).map(|found| found.text.as_str())
}

/// The name of a record, or its title if it has none.
pub fn name(record: &Record) -> &str {
    record.name().map_or(record.title.as_str(), |name| &name.value)
}

/// A link to a place outside.
pub fn outward_link(markup: &mut Markup, href: &str, label: &str) {
    markup.leaf("a", &[("href", Some(href)), ("rel", Some("noopener external"))], label);
}

/// A link to the panel about the page.
pub fn about_link(markup: &mut Markup, label: &str) {
    markup.act("a", Action::ABOUT, "", &[("href", Some("#about"))]);
    markup.text(label);
    markup.close();
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

/// That something is not verified. In lists this is said, and what is inferred is left to the record itself.
pub fn unverified(markup: &mut Markup, certainty: Certainty) {
    if certainty == Certainty::Unverified {
        doubt(markup, certainty);
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

/// The status, and since when by which event.
pub fn standing(markup: &mut Markup, standing: Option<Standing>) {
    status(markup, standing);
    if let Some(standing) = standing {
        let (name, event) = (language::status(standing.status), language::event(standing.since.kind));
        markup.text(" ");
        markup.open("span", &[("class", Some("since"))]);
        let date = standing.since.days();
        if name != event {
            markup.text(event);
            markup.text(if date.is_some() { " " } else { ", " });
        }
        when(markup, date);
        markup.close();
    }
}

/// What changed of a record, if changes were asked for.
pub fn changed(scene: Scene, record: &Record) -> Option<Change> {
    record.change(scene.since?, scene.vantage.day())
}

/// What changed of a record, in words.
pub fn change(markup: &mut Markup, scene: Scene, record: &Record) {
    let Some(change) = changed(scene, record) else { return };
    markup.open("div", &[("class", Some("change"))]);
    markup.text(&language::changed(change));
    let before = scene.since.map(|since| record.presence(Vantage::AsOf(since)));
    if before == Some(Presence::Perhaps) {
        markup.text(", ");
        markup.text(words::PERHAPS_OLDER);
    }
    markup.close();
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
            None => about_link(markup, &source.title),
        }
        markup.text(" ");
    }
    markup.close();
}

/// A text as a paragraph.
pub fn plain(text: &str) -> String {
    let mut markup = Markup::default();
    markup.leaf("p", &[], text);
    markup.finish()
}
