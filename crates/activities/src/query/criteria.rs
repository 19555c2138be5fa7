//! Queries, and the criteria that can be removed from them.

use super::{Facet, Scope, Selection, Sort};
use crate::activity::{AsOf, Day, Point, Precision};

/// A query over a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The bodies whose work counts.
    pub scope: Scope,
    /// The search text: every word must begin a word of title, identifiers, body or abstract.
    pub text: String,
    pub chosen: Selection,
    /// Start of the date range: the record's life must overlap the days from the first day of this point …
    pub from: Option<Point>,
    /// … to the last day of this one.
    pub to: Option<Point>,
    /// The point as of whose last day records are seen.
    pub as_of: Option<Point>,
    /// If set, only changes after this point count, until `as_of`.
    pub since: Option<Point>,
    pub sort: Sort,
}

impl Query {
    /// Returns the part of a year that lies in the query's date range: the whole year if there is no range.
    pub fn part_of(&self, year: Point) -> Option<(Point, Point)> {
        let first = self.from.map_or(year.first(), |from| from.first().max(year.first()));
        let last = self.to.map_or(year.last(), |to| to.last().min(year.last()));
        let whole = (first, last) == (year.first(), year.last());
        (first <= last).then(|| if whole { (year, year) } else { (first.into(), last.into()) })
    }

    /// Returns the day as of which records are seen, if today is `today`.
    pub fn as_of_on(&self, today: Day) -> AsOf {
        // Nothing is known about the future except what is announced today.
        self.as_of.map_or(AsOf::Today(today), |point| AsOf::Past(point.last().min(today)))
    }

    /// Returns the day after which changes count, if only changes are asked for: the given day itself, or the day
    /// before the given month or year begins.
    pub fn since(&self) -> Option<Day> {
        self.since.map(|point| match point.precision() {
            Precision::Day => point.last(),
            Precision::Month | Precision::Year => point.first().plus(-1),
        })
    }
}

/// A single criterion of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    Text(String),
    Value(Facet, String),
    From(Point),
    To(Point),
    AsOf(Point),
    Since(Point),
}

impl Query {
    /// Returns all criteria, one by one.
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
        criteria.extend(self.since.map(Criterion::Since));
        criteria
    }

    /// Removes the criterion at this index of `criteria`.
    pub fn remove(&mut self, place: usize) {
        match self.criteria().get(place) {
            Some(Criterion::Text(_)) => self.text.clear(),
            Some(Criterion::Value(facet, value)) => self.chosen.toggle(*facet, value),
            Some(Criterion::From(_)) => self.from = None,
            Some(Criterion::To(_)) => self.to = None,
            Some(Criterion::AsOf(_)) => self.as_of = None,
            Some(Criterion::Since(_)) => self.since = None,
            None => {}
        }
    }

    /// Returns the criteria whose removal would give results, each with the number of those results. `ask` returns the
    /// number of records that a query finds.
    pub fn remedies(&self, ask: impl Fn(&Query) -> usize) -> Vec<Remedy> {
        let mut remedies = Vec::new();
        for place in 0..self.criteria().len() {
            let mut query = self.clone();
            query.remove(place);
            let total = ask(&query);
            if total > 0 {
                remedies.push(Remedy { place, total });
            }
        }
        remedies
    }
}

/// A criterion whose removal would give results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The criterion's index in `Query::criteria`.
    pub place: usize,
    /// The number of records found without it.
    pub total: usize,
}
