//! The records of an answer in words, as cards under headings.

use super::Scene;
use super::lineage::lineage_items;
use super::parts::{
    self, changed, definition, doubt, marked, name, passage, record_link, standing, title_link, unverified,
    view,
};
use super::writer::Markup;
use crate::activity::{Presence, Record, RelationKind};
use crate::address::View;
use crate::language::{self, page as words};
use crate::query::{Answer, Group, Grouping};
use std::ops::Range;

/// The id of the link that opens a record from the catalogue.
pub fn entry_id(record: &str) -> String {
    format!("entry-{record}")
}

/// The records of an answer, which stand in these groups, in the order in which that view shows them, each once.
pub fn shown_in(scene: Scene, answer: &Answer, view: View, groups: &[Group]) -> Vec<usize> {
    match view {
        View::Table => answer.records.clone(),
        View::Lineage => lineage_items(scene, answer),
        _ => {
            let mut seen = vec![false; scene.dataset.records.len()];
            let all = groups.iter().flat_map(|group| group.records.iter().copied());
            all.filter(|&record| !std::mem::replace(&mut seen[record], true)).collect()
        }
    }
}

/// The attribute that names a group: by what, and which.
pub const GROUP: &str = "data-group";

/// How much of a list is in the page.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Too long to be in the page whole: every row is as high as the others, and those near the screen are put into the list,
    /// which says how long it is.
    pub is_long: bool,
    /// So many headings and records of the beginning, while a person waits to see what was found; the rest follows at once.
    first: Option<usize>,
}

impl Extent {
    /// All of it, so that the browser finds it and readers hear it from one end to the other.
    pub const WHOLE: Extent = Extent { is_long: false, first: None };

    /// So many records are in the page at once, and no more.
    pub const MOST: usize = 1_000;

    /// How much is in the page of a list of so many.
    pub fn of(records: usize) -> Extent {
        Extent { is_long: records > Extent::MOST, first: None }
    }

    /// No more of it than that many headings and records.
    pub fn first(self, lines: usize) -> Extent {
        Extent { first: Some(lines), ..self }
    }

    /// So many headings and records are drawn.
    pub(super) fn drawn(self) -> usize {
        self.first.unwrap_or(if self.is_long { 0 } else { usize::MAX })
    }

    /// So many lines a record takes: in long lists all have the room of about two.
    fn lines(self) -> usize {
        if self.is_long { 2 } else { 1 }
    }

    /// What a long list of so many says of its length.
    pub(super) fn length(self, records: usize) -> Option<String> {
        self.is_long.then(|| records.to_string())
    }

    /// The place that a row says it has: in a long list, where not all rows are there to be counted.
    pub(super) fn row(self, row: usize) -> Option<usize> {
        self.is_long.then_some(row)
    }
}

/// The attribute by which a long list says how many rows it has, …
pub(super) const ROWS: &str = "data-rows";
/// … and the one by which each of its rows says which it is.
pub(super) const ROW: &str = "data-row";

/// All groups of an answer; those whose name is among `folded` show their heading only.
pub fn catalogue(scene: Scene, groups: &[Group], by: Grouping, folded: &[String], extent: Extent) -> String {
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
    let mut left = extent.drawn();
    for group in groups {
        let name = format!("{by}/{}", group.value);
        let open = (!folded.contains(&name)).then_some("");
        markup.open("details", &[("class", Some("group")), (GROUP, Some(&name)), ("open", open)]);
        heading(&mut markup, scene, group, by);
        let count = group.records.len();
        markup.open("ul", &[(ROWS, extent.length(count).as_deref())]);
        let fits = left.div_ceil(extent.lines());
        let drawn = if extent.first.is_some() && open.is_none() { 0 } else { fits.min(count) };
        for (row, &place) in group.records[..drawn].iter().enumerate() {
            let first = !std::mem::replace(&mut named[place], true);
            let row = extent.row(row).map(|row| (row, count));
            entry(&mut markup, scene, &scene.dataset.records[place], first, row);
        }
        markup.close();
        markup.close();
        // The heading is a line, too.
        left = left.saturating_sub(drawn * extent.lines() + 1);
        if extent.first.is_some() && left == 0 {
            break;
        }
    }
    markup.finish()
}

/// Some rows of a group's long list.
pub fn entries(scene: Scene, group: &Group, rows: Range<usize>) -> String {
    let mut markup = Markup::default();
    for row in rows {
        let record = &scene.dataset.records[group.records[row]];
        entry(&mut markup, scene, record, true, Some((row, group.records.len())));
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

/// A record in a list. `row` is its place in a list of so many of which not all is in the page.
fn entry(markup: &mut Markup, scene: Scene, record: &Record, first: bool, row: Option<(usize, usize)>) {
    let dataset = scene.dataset;
    let change = changed(scene, record).map(|change| change.kind().slug());
    let [row, place, size] = match row {
        Some((row, size)) => [row, row + 1, size].map(|number| Some(number.to_string())),
        None => [const { None }; 3],
    };
    let item = [
        ("class", Some("entry")),
        ("data-record", Some(record.id.as_str())),
        ("data-change", change),
        (ROW, row.as_deref()),
        ("aria-posinset", place.as_deref()),
        ("aria-setsize", size.as_deref()),
    ];
    markup.open("li", &item);
    markup.open("div", &[("class", Some("who"))]);
    if let Some(name) = record.name().filter(|name| name.value != record.title) {
        markup.open("span", &[("class", Some("name"))]);
        marked(markup, scene, &name.value);
        unverified(markup, name.certainty);
        markup.close();
        markup.text(" ");
    }
    let kind = [("class", Some("kind")), ("title", definition(scene, record.kind))];
    markup.leaf("span", &kind, language::kind(record.kind));
    markup.close();
    markup.open("div", &[("class", Some("what"))]);
    let id = first.then(|| entry_id(&record.id));
    title_link(markup, scene, record, id.as_deref());
    unverified(markup, record.sure_of("title"));
    markup.open("div", &[("class", Some("meta"))]);
    let mut apart = false;
    if let Some(body) = dataset.home(record) {
        marked(markup, scene, &dataset.bodies[body].name);
        unverified(markup, record.sure_of("part_of"));
        apart = true;
    }
    for topic in dataset.topics_of(record) {
        markup.text(if apart { " · " } else { "" });
        markup.text(topic);
        apart = true;
    }
    markup.close();
    passage(markup, scene, record);
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
