//! The records of an answer as rows of one table, which its headings sort.

use super::catalogue::{Extent, ROW, ROWS, entry_id};
use super::parts::{self, changed, marked, scroller, status, title_link, unverified, view, when};
use super::writer::Markup;
use super::{Action, Scene};
use crate::activity::Record;
use crate::language::{self, page as words};
use crate::query::{Answer, Sort};
use std::ops::Range;

/// The id of the button that sorts by a column.
pub fn sort_id(sort: &str) -> String {
    format!("sort-{}", sort.trim_start_matches('-'))
}

/// The table, and which column it is sorted by.
pub fn table(scene: Scene, answer: &Answer, sort: Sort, extent: Extent) -> String {
    let mut markup = Markup::default();
    view(&mut markup, "table", words::TABLE);
    scroller(&mut markup, "scroll", words::TABLE);
    let length = extent.length(answer.records.len());
    // The row of the headings counts.
    let count = length.as_ref().map(|_| (answer.records.len() + 1).to_string());
    let class = if length.is_some() { "records long" } else { "records" };
    markup.open("table", &[("class", Some(class)), ("aria-rowcount", count.as_deref())]);
    markup.open("thead", &[]);
    markup.open("tr", &[]);
    for (title, ascending, descending) in [
        (words::NUMBER, Some(Sort::Number), None),
        (words::RECORD_TITLE, Some(Sort::Title), None),
        (words::KIND, None, None),
        (words::BODY, None, None),
        (words::STATUS, None, None),
        (words::SINCE, None, None),
        (words::BEGAN, Some(Sort::Oldest), Some(Sort::Newest)),
    ] {
        column(&mut markup, title, ascending, descending, sort);
    }
    markup.close();
    markup.close();
    markup.open("tbody", &[(ROWS, length.as_deref())]);
    // Rows are lower than what stands under headings.
    let drawn = extent.drawn().saturating_mul(3) / 2;
    for (at, &place) in answer.records.iter().take(drawn).enumerate() {
        row(&mut markup, scene, &scene.dataset.records[place], extent.row(at));
    }
    markup.finish()
}

/// Some rows of a long table.
pub fn table_rows(scene: Scene, answer: &Answer, rows: Range<usize>) -> String {
    let mut markup = Markup::default();
    for place in rows {
        row(&mut markup, scene, &scene.dataset.records[answer.records[place]], Some(place));
    }
    markup.finish()
}

/// A column's heading: a button, if the column can be sorted by. One that can be sorted both ways begins with the
/// newest and turns.
fn column(markup: &mut Markup, title: &str, ascending: Option<Sort>, descending: Option<Sort>, sort: Sort) {
    let sorted = if ascending == Some(sort) {
        Some("ascending")
    } else if descending == Some(sort) {
        Some("descending")
    } else {
        None
    };
    markup.open("th", &[("scope", Some("col")), ("aria-sort", sorted)]);
    match descending.filter(|&other| other != sort).or(ascending) {
        Some(next) => {
            markup.act(
                "button",
                Action::SORT,
                next.slug(),
                &[("type", Some("button")), ("id", Some(&sort_id(next.slug())))],
            );
            markup.text(title);
            markup.close();
        }
        None => markup.text(title),
    }
    markup.close();
}

/// A record's row. `place` is its place in a table of which not all is in the page.
fn row(markup: &mut Markup, scene: Scene, record: &Record, place: Option<usize>) {
    let (dataset, standing) = (scene.dataset, record.standing(scene.vantage));
    let change = changed(scene, record).map(|change| change.kind().slug());
    let (place, index) = (place.map(|place| place.to_string()), place.map(|place| (place + 2).to_string()));
    let attributes = [
        ("data-record", Some(record.id.as_str())),
        ("data-change", change),
        (ROW, place.as_deref()),
        ("aria-rowindex", index.as_deref()),
    ];
    markup.open("tr", &attributes);
    markup.open("td", &[("class", Some("name"))]);
    if let Some(name) = record.name() {
        marked(markup, scene, &name.value);
        unverified(markup, name.certainty);
    }
    markup.close();
    markup.open("th", &[("scope", Some("row")), ("class", Some("title"))]);
    title_link(markup, scene, record, Some(&entry_id(&record.id)));
    unverified(markup, record.sure_of("title"));
    markup.close();
    markup.leaf("td", &[], language::kind(record.kind));
    markup.open("td", &[]);
    if let Some(body) = dataset.home(record) {
        markup.text(&dataset.bodies[body].name);
        unverified(markup, record.sure_of("part_of"));
    }
    markup.close();
    markup.open("td", &[]);
    status(markup, standing);
    parts::change(markup, scene, record);
    markup.close();
    let began = record.history(scene.vantage).into_iter().find(|event| event.days().is_some());
    for date in [standing.and_then(|standing| standing.since.days()), began.and_then(|event| event.days())] {
        markup.open("td", &[]);
        when(markup, date);
        markup.close();
    }
    markup.close();
}
