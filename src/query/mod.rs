//! From a dataset and a query to an [`Answer`]: the matching records in order, and live counts for every value
//! of every facet.
//!
//! Pure. Values inside one facet are OR, different facets are AND, and a facet's counts leave its own choice
//! aside (disjunctive counts), so that a person always sees what ticking one more box gives.

mod column;
mod facets;
mod group;
mod text;

pub use facets::{Facet, Selection};
pub use group::Group;

use crate::activity::{Day, Life, Point, Presence, Vantage, sorted_by};
use crate::dataset::Dataset;
use column::{Choice, count};
use facets::FacetColumn;
use text::{TextIndex, squeezed, words};

/// What is asked of a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Every word must begin a word of title, identifiers, body or abstract.
    pub text: String,
    pub chosen: Selection,
    /// The record's life must reach into the window: from the first day of this …
    pub from: Option<Point>,
    /// … to the last day of this.
    pub to: Option<Point>,
    /// As it stood at the end of this.
    pub as_of: Option<Point>,
}

impl Query {
    /// From where it looks, if it is now that day.
    pub fn vantage(&self, today: Day) -> Vantage {
        self.as_of.map_or(Vantage::Today(today), |point| Vantage::AsOf(point.last()))
    }
}

/// One thing that a query asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    Text(String),
    Value(Facet, String),
    From(Point),
    To(Point),
    AsOf(Point),
}

impl Query {
    /// All that it asks for, one by one.
    pub fn criteria(&self) -> Vec<Criterion> {
        let mut criteria = Vec::new();
        if !self.text.trim_ascii().is_empty() {
            criteria.push(Criterion::Text(self.text.clone()));
        }
        for (facet, value) in self.chosen.iter() {
            criteria.push(Criterion::Value(facet, value.to_owned()));
        }
        criteria.extend(self.from.map(Criterion::From));
        criteria.extend(self.to.map(Criterion::To));
        criteria.extend(self.as_of.map(Criterion::AsOf));
        criteria
    }

    /// Asks no longer for the criterion at that place of `criteria`; for none at all without a place.
    pub fn remove(&mut self, place: Option<usize>) {
        let Some(place) = place else {
            *self = Query::default();
            return;
        };
        match self.criteria().get(place) {
            Some(Criterion::Text(_)) => self.text.clear(),
            Some(Criterion::Value(facet, value)) => self.chosen.toggle(*facet, value),
            Some(Criterion::From(_)) => self.from = None,
            Some(Criterion::To(_)) => self.to = None,
            Some(Criterion::AsOf(_)) => self.as_of = None,
            None => {}
        }
    }
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub vantage: Vantage,
    /// Places in `Dataset::records`, newest first.
    pub records: Vec<usize>,
    /// Those that match, but may not have begun by the day asked for; counted nowhere.
    pub perhaps: Vec<usize>,
    /// One entry a facet, in the facets' order.
    pub facets: Vec<FacetAnswer>,
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

/// A dataset, made ready to be asked from one vantage.
pub struct Index {
    vantage: Vantage,
    columns: Vec<FacetColumn>,
    text: TextIndex,
    lives: Vec<Option<Life>>,
    presence: Vec<Presence>,
    /// All rows, newest first.
    order: Vec<usize>,
}

impl Index {
    pub fn new(dataset: &Dataset, vantage: Vantage) -> Index {
        let lives: Vec<Option<Life>> = dataset.records.iter().map(|record| record.life(vantage)).collect();
        // What began last comes first, the undated at the end; ties stay as the dataset has them.
        let begun = |row: usize| lives[row].map(|life| life.begun);
        let order = sorted_by(lives.len(), &|a, b| begun(b).cmp(&begun(a)));
        Index {
            vantage,
            columns: facets::columns(dataset, vantage),
            text: TextIndex::new(dataset.records.iter().map(|record| searchable(dataset, record))),
            presence: dataset.records.iter().map(|record| record.presence(vantage)).collect(),
            lives,
            order,
        }
    }

    /// From where it looks.
    pub fn vantage(&self) -> Vantage {
        self.vantage
    }

    /// Answers a query whose vantage is the index's.
    pub fn answer(&self, query: &Query) -> Answer {
        let matching = self.text.matches(&query.text);
        let (from, to) = (query.from.map(Point::first), query.to.map(Point::last));
        let windowed = from.is_some() || to.is_some();
        let candidates = |presence: Presence| {
            let matching = matching.as_ref();
            self.order.iter().copied().filter(move |&row| {
                self.presence[row] == presence
                    && matching.is_none_or(|matching| matching[row])
                    && (!windowed || self.lives[row].is_some_and(|life| life.overlaps(from, to)))
            })
        };
        let columns: Vec<_> = self.columns.iter().map(|column| &column.column).collect();
        let choices: Vec<Choice> = self.columns.iter().map(|column| choice(column, &query.chosen)).collect();
        let found = count(&columns, &choices, candidates(Presence::There));
        let perhaps = count(&columns, &choices, candidates(Presence::Perhaps)).rows;
        let facets = self
            .columns
            .iter()
            .zip(found.counts)
            .map(|(column, counts)| FacetAnswer {
                facet: column.facet,
                options: options(column, counts, &query.chosen),
            })
            .collect();
        Answer { vantage: self.vantage, records: found.rows, perhaps, facets }
    }
}

/// Every word by which a record is found.
fn searchable(dataset: &Dataset, record: &crate::activity::Record) -> Vec<String> {
    let mut found: Vec<String> = words(&record.title).collect();
    for text in record.official_title.iter().chain(&record.summary) {
        found.extend(words(text));
    }
    for identifier in &record.identifiers {
        found.extend(words(&identifier.value));
        found.push(squeezed(&identifier.value));
    }
    for body in dataset.bodies_of(record) {
        let body = &dataset.bodies[body];
        found.extend(words(&body.name));
        found.push(squeezed(&body.name));
        found.extend(words(&body.title));
    }
    found
}

fn choice(column: &FacetColumn, chosen: &Selection) -> Choice {
    if chosen.of(column.facet).next().is_none() {
        return Choice::Any;
    }
    Choice::Of(column.values.iter().map(|value| chosen.contains(column.facet, &value.slug)).collect())
}

/// The values that a person sees: those that some record has or that are chosen, known to the dataset or not.
fn options(column: &FacetColumn, counts: Vec<u32>, chosen: &Selection) -> Vec<FacetOption> {
    let used = column.column.used();
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
