//! From a dataset and a query to an [`Answer`]: the matching records in order, and live counts for every value
//! of every facet.
//!
//! Pure. Values inside one facet are OR, different facets are AND, and a facet's counts leave its own choice
//! aside (disjunctive counts), so that a person always sees what ticking one more box gives.

mod column;
mod criteria;
mod facets;
mod group;
mod matrix;
mod order;
mod scope;
mod similar;
mod text;
mod years;

pub use criteria::{Criterion, Query, Remedy};
pub use facets::{Facet, Selection};
pub use group::{Group, Grouping, grouped};
pub use matrix::{Matrix, Row};
pub use order::Sort;
pub use scope::Scope;
pub use similar::similar;
pub use years::Years;

use crate::activity::{Day, Life, Point, Presence, Record, Vantage, sorted_by};
use crate::dataset::Dataset;
use column::{Choice, count};
use facets::FacetColumn;
use text::{TextIndex, Word};

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub vantage: Vantage,
    /// The day after which what changed was asked for.
    pub since: Option<Day>,
    /// How many records there are in the scope, found or not.
    pub within: usize,
    /// Places in `Dataset::records`, in the order asked for.
    pub records: Vec<usize>,
    /// Those that match, but may not have begun by the day asked for; counted nowhere.
    pub perhaps: Vec<usize>,
    /// One entry a facet, in the facets' order.
    pub facets: Vec<FacetAnswer>,
    /// Counts that leave `from` and `to` aside, as those of a facet do with what is chosen in it.
    pub years: Years,
}

impl Answer {
    /// The values of a facet.
    pub fn options(&self, facet: Facet) -> &[FacetOption] {
        self.facets.iter().find(|found| found.facet == facet).map_or(&[], |found| &found.options)
    }
}

/// The values of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetAnswer {
    pub facet: Facet,
    pub options: Vec<FacetOption>,
}

/// One value of a facet, as a person could choose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOption {
    pub value: String,
    /// How deep it stands in a tree of values.
    pub depth: usize,
    /// How many records there are if it is chosen alone in its facet.
    pub count: u32,
    pub chosen: bool,
}

/// A dataset, made ready to be asked from one vantage, for all of it or for what changed since a day.
pub struct Index {
    vantage: Vantage,
    since: Option<Day>,
    scope: Scope,
    /// Whether each row is in the scope.
    within: Vec<bool>,
    columns: Vec<FacetColumn>,
    text: TextIndex,
    lives: Vec<Option<Life>>,
    presence: Vec<Presence>,
    /// All rows, newest first.
    order: Vec<usize>,
    /// The years that lives touch.
    years: Years,
}

impl Index {
    /// The index that answers a query like this one, if today is that day.
    pub fn new(dataset: &Dataset, query: &Query, today: Day) -> Index {
        let (vantage, since) = (query.vantage(today), query.since());
        let scope = query.scope;
        let within: Vec<bool> = dataset.records.iter().map(|record| scope.has(record.kind)).collect();
        let lives: Vec<Option<Life>> = dataset.records.iter().map(|record| record.life(vantage)).collect();
        // What began last comes first, the undated at the end; ties stay as the dataset has them.
        let begun = |row: usize| lives[row].map(|life| life.begun);
        let order = sorted_by(lives.len(), &|a, b| begun(b).cmp(&begun(a)));
        let until = vantage.day();
        let presence = |record: &Record| match since {
            // What is out of the scope is as good as not there.
            _ if !scope.has(record.kind) => Presence::NotYet,
            None => record.presence(vantage),
            Some(since) if record.change(since, until).is_some() && record.happened(since, until) => {
                Presence::There
            }
            Some(since) if since < until && record.may_have_changed(since, until) => Presence::Perhaps,
            // So is what did not change.
            Some(_) => Presence::NotYet,
        };
        Index {
            vantage,
            since,
            scope,
            columns: facets::columns(dataset, vantage),
            text: TextIndex::new(dataset.records.iter().map(|record| searchable(dataset, record))),
            presence: dataset.records.iter().map(presence).collect(),
            years: Years::of(
                &lives
                    .iter()
                    .zip(&within)
                    .filter_map(|(life, within)| life.filter(|_| *within))
                    .collect::<Vec<_>>(),
            ),
            lives,
            within,
            order,
        }
    }

    /// Whether it answers that query.
    pub fn answers(&self, query: &Query, today: Day) -> bool {
        (self.vantage, self.since, self.scope) == (query.vantage(today), query.since(), query.scope)
    }

    /// Answers a query that it can answer, about the dataset that it is of.
    pub fn answer(&self, dataset: &Dataset, query: &Query) -> Answer {
        let scores = self.text.scores(&query.text);
        let (from, to) = (query.from.map(Point::first), query.to.map(Point::last));
        let columns: Vec<_> = self.columns.iter().map(|column| &column.column).collect();
        let choices: Vec<Choice> = self.columns.iter().map(|column| choice(column, &query.chosen)).collect();
        let counted = |presence: Presence, from: Option<Day>, to: Option<Day>| {
            let windowed = from.is_some() || to.is_some();
            let candidates = self.order.iter().copied().filter(|&row| {
                self.presence[row] == presence
                    && scores.as_ref().is_none_or(|scores| scores[row] > 0)
                    && (!windowed || self.lives[row].is_some_and(|life| life.overlaps(from, to)))
            });
            count(&columns, &choices, candidates)
        };
        let found = counted(Presence::There, from, to);
        let mut years = self.years.clone();
        for row in counted(Presence::There, None, None).rows {
            if let Some(life) = self.lives[row] {
                years.add(life);
            }
        }
        let facets = self
            .columns
            .iter()
            .zip(found.counts)
            .map(|(column, counts)| FacetAnswer {
                facet: column.facet,
                options: options(column, &self.within, counts, &query.chosen),
            })
            .collect();
        let begun = |row: usize| self.lives[row].map(|life| life.begun);
        let score = |row: usize| scores.as_ref().map_or(0, |scores| scores[row]);
        Answer {
            vantage: self.vantage,
            since: self.since,
            within: self.within.iter().filter(|within| **within).count(),
            records: order::ordered(found.rows, query.sort, &dataset.records, &begun, &score),
            perhaps: counted(Presence::Perhaps, from, to).rows,
            facets,
            years,
        }
    }
}

/// Every word by which a record is found.
fn searchable(dataset: &Dataset, record: &Record) -> Vec<Word> {
    let mut found = Vec::new();
    for identifier in &record.identifiers {
        Word::of_identifier(&identifier.value, &mut found);
    }
    for title in [&record.title].into_iter().chain(&record.official_title) {
        Word::of_title(title, &mut found);
    }
    if let Some(summary) = &record.summary {
        Word::of_text(summary, &mut found);
    }
    for body in dataset.bodies_of(record) {
        let body = &dataset.bodies[body];
        Word::of_text(&body.name, &mut found);
        Word::of_text(&body.title, &mut found);
        Word::of_text(&text::squeezed(&body.name), &mut found);
    }
    found
}

fn choice(column: &FacetColumn, chosen: &Selection) -> Choice {
    if chosen.of(column.facet).next().is_none() {
        return Choice::Any;
    }
    Choice::Of(column.values.iter().map(|value| chosen.contains(column.facet, &value.slug)).collect())
}

/// The values that a person sees: those that some record of the scope has or that are chosen, known to the dataset or not.
fn options(column: &FacetColumn, within: &[bool], counts: Vec<u32>, chosen: &Selection) -> Vec<FacetOption> {
    let used = column.column.used(within);
    let mut options: Vec<FacetOption> = Vec::new();
    for ((value, count), used) in column.values.iter().zip(counts).zip(used) {
        let chosen = chosen.contains(column.facet, &value.slug);
        if used || chosen {
            options.push(FacetOption { value: value.slug.clone(), depth: value.depth, count, chosen });
        }
    }
    for value in chosen.of(column.facet) {
        if options.iter().all(|option| option.value != value) {
            options.push(FacetOption { value: value.to_owned(), depth: 0, count: 0, chosen: true });
        }
    }
    options
}
