//! Topics beside bodies, or beside what else, as a table of counts: each cell is a filter.

use super::parts::{scroller, view};
use super::writer::Markup;
use super::{Action, Scene};
use crate::activity::Point;
use crate::address::{self, View, ViewState};
use crate::language::{self, page as words};
use crate::query::{Facet, Grouping, Matrix, Row};

/// The matrix of what a view found.
pub fn matrix(scene: Scene, matrix: &Matrix, state: &ViewState) -> String {
    let most = matrix.rows.iter().flat_map(|row| &row.counts).max().copied().unwrap_or(0).max(1);
    let mut markup = Markup::default();
    view(&mut markup, "matrix", words::MATRIX);
    markup.leaf("p", &[("class", Some("quiet"))], words::MATRIX_HINT);
    scroller(&mut markup, "scroll", words::MATRIX);
    markup.open("table", &[("class", Some("counts"))]);
    markup.open("thead", &[]);
    markup.open("tr", &[]);
    markup.leaf("th", &[("scope", Some("col"))], language::facet(Facet::Topic));
    markup.leaf("th", &[("scope", Some("col"))], words::ALL);
    for column in &matrix.columns {
        let (name, title) = language::heading(scene.dataset, matrix.by, column);
        // Names with a hyphen in them are no two words.
        let class = (name.len() < 8).then_some("short");
        markup.leaf("th", &[("scope", Some("col")), ("title", title), ("class", class)], &name);
    }
    markup.close();
    markup.close();
    markup.open("tbody", &[]);
    for row in [&matrix.all].into_iter().chain(&matrix.rows) {
        line(&mut markup, scene, state, matrix, row, most);
    }
    markup.finish()
}

/// One topic.
fn line(markup: &mut Markup, scene: Scene, state: &ViewState, matrix: &Matrix, row: &Row, most: u32) {
    let topic = match row.topic.as_str() {
        "" => words::ALL_TOPICS.to_owned(),
        topic => language::value(scene.dataset, Facet::Topic, topic),
    };
    markup.open("tr", &[]);
    markup.leaf("th", &[("scope", Some("row"))], &topic);
    cell(
        markup,
        state,
        matrix.by,
        (&row.topic, None),
        row.total,
        &words::cell(&topic, words::ALL, row.total),
        0,
    );
    for (column, &count) in matrix.columns.iter().zip(&row.counts) {
        let (name, _) = language::heading(scene.dataset, matrix.by, column);
        // Shaded beside the fullest cell of the topics.
        let level = if row.topic.is_empty() { 0 } else { (count * 4).div_ceil(most) };
        cell(
            markup,
            state,
            matrix.by,
            (&row.topic, Some(column)),
            count,
            &words::cell(&topic, &name, count),
            level,
        );
    }
    markup.close();
}

/// How many there are of a topic and a column, as a link that shows them.
fn cell(
    markup: &mut Markup,
    state: &ViewState,
    by: Grouping,
    (topic, column): (&str, Option<&String>),
    count: u32,
    spoken: &str,
    level: u32,
) {
    let class = format!("level-{level}");
    markup.open("td", &[("class", Some(&class))]);
    if count == 0 {
        markup.leaf("span", &[("class", Some("quiet"))], "0");
    } else {
        let query = address::encode(&filtered(state, by, topic, column));
        let href = format!("?{query}");
        let link = [("href", Some(href.as_str())), ("aria-label", Some(spoken))];
        markup.act("a", Action::GO, &query, &link);
        markup.text(&count.to_string());
        markup.close();
    }
    markup.close();
}

/// The list of what a cell counts.
fn filtered(state: &ViewState, by: Grouping, topic: &str, column: Option<&String>) -> ViewState {
    let mut state = ViewState { view: View::Both, item: None, zoom: None, rest: Vec::new(), ..state.clone() };
    if !topic.is_empty() {
        state.query.chosen.choose_only(Facet::Topic, topic);
    }
    match (by.facet(), column) {
        (Some(facet), Some(value)) => state.query.chosen.choose_only(facet, value),
        (None, Some(year)) => {
            if let Some((from, to)) = year.parse().ok().and_then(|year: Point| state.query.part_of(year)) {
                (state.query.from, state.query.to) = (Some(from), Some(to));
            }
        }
        _ => {}
    }
    state
}
