//! What is asked, and what can be taken back of it.

use super::{Facet, Scope, Selection, Sort};
use crate::activity::{AsOf, Day, Point, Precision};

/// What is asked of a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Whose work counts.
    pub scope: Scope,
    /// Every word must begin a word of title, identifiers, body or abstract.
    pub text: String,
    pub chosen: Selection,
    /// The record's life must reach into the window: from the first day of this …
    pub from: Option<Point>,
    /// … to the last day of this.
    pub to: Option<Point>,
    /// As it stood at the end of this.
    pub as_of: Option<Point>,
    /// What changed since this, until the as_of.
    pub since: Option<Point>,
    pub sort: Sort,
}

impl Query {
    /// The part of a year that its range of days leaves: all of it, if there is no range.
    pub fn part_of(&self, year: Point) -> Option<(Point, Point)> {
        let first = self.from.map_or(year.first(), |from| from.first().max(year.first()));
        let last = self.to.map_or(year.last(), |to| to.last().min(year.last()));
        let whole = (first, last) == (year.first(), year.last());
        (first <= last).then(|| if whole { (year, year) } else { (first.into(), last.into()) })
    }

    /// From where it looks, if it is now that day.
    pub fn as_of_on(&self, today: Day) -> AsOf {
        // Of the future nothing is known but what is announced today.
        self.as_of.map_or(AsOf::Today(today), |point| AsOf::Past(point.last().min(today)))
    }

    /// The day after which changes count, if only changes do: that day itself, or the day before the month or year that
    /// is asked for begins.
    pub fn since(&self) -> Option<Day> {
        self.since.map(|point| match point.precision() {
            Precision::Day => point.last(),
            Precision::Month | Precision::Year => point.first().plus(-1),
        })
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
    Since(Point),
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
        criteria.extend(self.since.map(Criterion::Since));
        criteria
    }

    /// Asks no longer for the criterion at that place of `criteria`.
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

    /// What each criterion keeps away: for those without which something would be found, their place in
    /// `criteria` and how much it would be. `ask` tells how many records a query finds.
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

/// A criterion whose going would help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The criterion's place in `Query::criteria`.
    pub place: usize,
    /// How many records there would be without it.
    pub total: usize,
}
