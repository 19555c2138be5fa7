//! The search index of a dataset.
//!
//! The engine (a separate crate) knows rows, columns, words and days. Here a row is a record, by its index in the
//! dataset, and `facets`, `words` and `order` fill the parts of the engine from the records. Parts that depend on the
//! day as of which records are seen are rebuilt when that changes; the rest stays.

use super::facets::{FacetValue, Seen};
use super::order::{Orders, order_of};
use super::{Answer, Facet, FacetAnswer, FacetOption, Query, Scope, Selection, Sort, Years, words};
use crate::activity::{AsOf, Day, Life, Point, Presence, Record};
use crate::dataset::Dataset;
use engine::{ColumnBuilder, Engine, Question, Set, SpansBuilder, TextBuilder, Word};
use std::sync::Arc;

/// The search index of a dataset. Everything that depends on a day or a scope is in a [`Snapshot`] of it.
pub struct Index {
    /// The parts that depend on no day: text, the orders by text, and the columns of some facets.
    pub(super) engine: Engine,
    /// The values of each facet, in the order of the facets.
    values: Arc<Vec<Vec<FacetValue>>>,
}

/// An index as of one day, in one scope, for all records or only for changes since a day. It answers queries.
pub struct Snapshot {
    /// The engine of the index, with the parts that depend on the day.
    engine: Engine,
    values: Arc<Vec<Vec<FacetValue>>>,
    as_of: AsOf,
    since: Option<Day>,
    /// All records of the scope, whether found or not.
    within: Set,
    /// The records that can only match as "perhaps".
    perhaps: Set,
    /// For each record, the first and the last year of its life.
    touched: Vec<Option<(i32, i32)>>,
    /// The years overlapped by the lives of the scope's records.
    years: Years,
    /// For each facet, the number of records of the scope that have each value.
    used: Vec<Vec<u32>>,
}

/// Builds an index and its first snapshot in steps, so that the caller can do other work in between.
pub struct Indexing {
    snapshot: SnapshotBuilder,
    values: Arc<Vec<Vec<FacetValue>>>,
    today: Day,
    /// The columns of the facets that do not depend on a day; empty for the others.
    columns: Vec<ColumnBuilder>,
    text: TextBuilder,
    bodies: Vec<Vec<String>>,
    orders: Orders,
    engine: Engine,
    next: Next,
}

/// The next step.
#[derive(Clone, Copy)]
enum Next {
    Records(usize),
    Text,
    Orders,
    Columns(usize),
    Snapshot,
    Nothing,
}

impl Indexing {
    /// Begins the index of a dataset, and the snapshot that answers a query with the same days and scope, if today is
    /// `today`.
    pub fn new(dataset: &Dataset, query: &Query, today: Day) -> Indexing {
        let rows = dataset.records.len();
        Indexing {
            snapshot: SnapshotBuilder::new(rows, query, today),
            values: Arc::new(Facet::ALL.iter().map(|facet| facet.values(dataset)).collect()),
            today,
            columns: Facet::ALL.iter().map(|_| ColumnBuilder::default()).collect(),
            text: TextBuilder::default(),
            bodies: words::of_bodies(dataset),
            orders: Orders::new(),
            engine: Engine::new(rows),
            next: Next::Records(0),
        }
    }

    /// Reads `records` more records of the dataset, or does one of the tasks that involve all records. The dataset must
    /// be the one passed to `new`. Returns true while work remains before `finish`.
    pub fn step(&mut self, dataset: &Dataset, records: usize) -> bool {
        let rows = dataset.records.len();
        self.next = match self.next {
            Next::Records(from) if from < rows => {
                let until = rows.min(from.saturating_add(records));
                (from..until).for_each(|row| self.read_record(dataset, row));
                Next::Records(until)
            }
            // Sorting takes much less time per record than reading.
            Next::Records(_) | Next::Text if self.text.step(records.saturating_mul(64)) => Next::Text,
            Next::Records(_) | Next::Text => {
                self.engine.set_text(std::mem::take(&mut self.text).finish());
                Next::Orders
            }
            Next::Orders if self.orders.step(&mut self.engine, records.saturating_mul(64)) => Next::Orders,
            Next::Orders => Next::Columns(0),
            Next::Columns(place) if place < self.columns.len() => {
                let column = std::mem::take(&mut self.columns[place]);
                self.engine.set_column(place, column.finish(rows, self.values[place].len()));
                Next::Columns(place + 1)
            }
            Next::Columns(_) => {
                self.snapshot.engine = self.engine.clone();
                Next::Snapshot
            }
            Next::Snapshot if self.snapshot.step(&self.values) => Next::Snapshot,
            Next::Snapshot | Next::Nothing => Next::Nothing,
        };
        !matches!(self.next, Next::Nothing)
    }

    /// Returns the index and its snapshot, after all steps.
    pub fn finish(self) -> (Index, Snapshot) {
        let snapshot = self.snapshot.finish(&self.values);
        (Index { engine: self.engine, values: self.values }, snapshot)
    }

    /// Returns the number of records read.
    pub fn done(&self) -> usize {
        self.snapshot.lives.len()
    }

    fn read_record(&mut self, dataset: &Dataset, row: usize) {
        let record = dataset.at(row);
        let seen = self.snapshot.add(dataset, record);
        for (&facet, column) in Facet::ALL.iter().zip(&mut self.columns) {
            if !facet.depends_on_day() {
                let has = facet.of(dataset, record, seen);
                has.into_iter().for_each(|code| column.push(row as u32, code as u32));
            }
        }
        words::of_record(dataset, record, &self.bodies, &mut |word, weight| {
            self.text.push(row as u32, word.as_bytes(), weight);
        });
        let today = AsOf::Today(self.today);
        let life = if self.snapshot.as_of == today { seen.life } else { record.life(today) };
        self.orders.add(record, life.map(|life| life.begun));
    }
}

/// Builds a snapshot, record by record.
struct SnapshotBuilder {
    engine: Engine,
    as_of: AsOf,
    since: Option<Day>,
    scope: Scope,
    within: Set,
    there: Set,
    perhaps: Set,
    lives: Vec<Option<Life>>,
    touched: Vec<Option<(i32, i32)>>,
    columns: Vec<(Facet, ColumnBuilder)>,
    /// True once the engine has the orders by date.
    ordered: bool,
}

impl SnapshotBuilder {
    fn new(rows: usize, query: &Query, today: Day) -> SnapshotBuilder {
        let dependent = Facet::ALL.iter().filter(|facet| facet.depends_on_day());
        SnapshotBuilder {
            engine: Engine::new(rows),
            as_of: query.as_of_on(today),
            since: query.since(),
            scope: query.scope,
            within: Set::none(rows),
            there: Set::none(rows),
            perhaps: Set::none(rows),
            lives: Vec::with_capacity(rows),
            touched: Vec::with_capacity(rows),
            columns: dependent.map(|&facet| (facet, ColumnBuilder::default())).collect(),
            ordered: false,
        }
    }

    /// Adds the next record.
    fn add(&mut self, dataset: &Dataset, record: &Record) -> Seen {
        let row = self.lives.len() as u32;
        let status = record.standing(self.as_of).map(|standing| standing.status);
        let seen = Seen { status, life: record.life(self.as_of) };
        self.lives.push(seen.life);
        self.touched.push(seen.life.map(|life| (life.start.year(), life.end.year())));
        if self.scope.has(record.kind) {
            self.within.insert(row);
            match self.presence(record) {
                Presence::There => self.there.insert(row),
                Presence::Perhaps => self.perhaps.insert(row),
                Presence::NotYet => {}
            }
        }
        for (facet, column) in &mut self.columns {
            let has = facet.of(dataset, record, seen);
            has.into_iter().for_each(|code| column.push(row, code as u32));
        }
        seen
    }

    /// Returns the presence of a record; if only changes count, whether it changed.
    fn presence(&self, record: &Record) -> Presence {
        let Some(since) = self.since else { return record.presence(self.as_of) };
        let until = self.as_of.day();
        if record.change(since, until).is_some() && record.happened(since, until) {
            Presence::There
        } else if since < until && record.may_have_changed(since, until) {
            Presence::Perhaps
        } else {
            Presence::NotYet
        }
    }

    /// Moves one part of the collected data into the engine. Returns true while work remains before `finish`.
    fn step(&mut self, values: &[Vec<FacetValue>]) -> bool {
        if let Some((facet, column)) = self.columns.pop() {
            let place = facet as usize;
            self.engine.set_column(place, column.finish(self.lives.len(), values[place].len()));
            return true;
        }
        if !self.ordered {
            Orders::sort_dates(&mut self.engine, &self.lives);
        }
        !std::mem::replace(&mut self.ordered, true)
    }

    fn finish(mut self, values: &Arc<Vec<Vec<FacetValue>>>) -> Snapshot {
        while self.step(values) {}
        let SnapshotBuilder { mut engine, as_of, since, within, there, perhaps, lives, touched, .. } = self;
        let mut spans = SpansBuilder::default();
        lives.iter().for_each(|life| spans.push(life.map(|life| (life.start.0, life.end.0))));
        engine.set_spans(spans.finish());
        engine.set_within(there);
        let used = engine.ask_of(&within, &Question::default()).counts;
        let years = Years::of(within.iter().filter_map(|row| touched[row as usize]));
        Snapshot { engine, values: values.clone(), as_of, since, within, perhaps, touched, years, used }
    }
}

impl Index {
    /// Builds the index of a dataset all at once. [`Indexing`] builds it in steps.
    pub fn new(dataset: &Dataset, today: Day) -> Index {
        let mut indexing = Indexing::new(dataset, &Query::default(), today);
        while indexing.step(dataset, usize::MAX) {}
        indexing.finish().0
    }

    /// Returns the snapshot that answers a query with the same days and scope, if today is `today`. The dataset must be
    /// that of the index.
    pub fn snapshot(&self, dataset: &Dataset, query: &Query, today: Day) -> Snapshot {
        let mut builder = SnapshotBuilder::new(dataset.records.len(), query, today);
        builder.engine = self.engine.clone();
        for record in &dataset.records {
            builder.add(dataset, record);
        }
        builder.finish(&self.values)
    }
}

impl Snapshot {
    /// Answers a query with the day and the scope of this snapshot.
    pub fn answer(&self, query: &Query) -> Answer {
        let question = self.question(query);
        let found = self.engine.ask(&question);
        let mut looked_for: Vec<String> =
            question.words.iter().flat_map(|word| word.writings.iter().cloned()).collect();
        let mut corrections = Vec::new();
        for correction in &found.corrections {
            looked_for[correction.word].clone_from(&correction.to);
            corrections.push((correction.from.clone(), correction.to.clone()));
        }
        // Records that may have begun are searched for with the same words.
        let question = Question { forgiving: false, words: as_words(&looked_for), ..question };
        let maybe = (!self.perhaps.is_empty()).then(|| self.engine.ask_of(&self.perhaps, &question));
        let order = |answer| self.engine.in_order(answer).map(|row| row as usize).collect();
        let at_any_time = found.at_any_time.as_ref().unwrap_or(&found.set);
        let counted = self.years.count(at_any_time.iter().filter_map(|row| self.touched[row as usize]));
        let facets = Facet::ALL.iter().zip(&found.counts).map(|(&facet, counts)| FacetAnswer {
            facet,
            options: self.options(facet, counts, &query.chosen),
        });
        Answer {
            as_of: self.as_of,
            since: self.since,
            within: self.within.count(),
            records: order(&found),
            perhaps: maybe.as_ref().map_or(Vec::new(), order),
            facets: facets.collect(),
            years: counted,
            words: looked_for,
            corrections,
        }
    }

    /// Returns the number of records that a query finds.
    pub fn total(&self, query: &Query) -> usize {
        self.counts(query).0
    }

    /// Returns the same number, and for each facet the disjunctive count of each value.
    pub(super) fn counts(&self, query: &Query) -> (usize, Vec<Vec<u32>>) {
        let found = self.engine.ask(&self.question(query));
        (found.total, found.counts)
    }

    /// Returns the years overlapped by records of the scope.
    pub(super) fn years(&self) -> &Years {
        &self.years
    }

    /// Returns the code of a facet's value in the engine.
    pub(super) fn code(&self, facet: Facet, slug: &str) -> Option<u32> {
        let place = self.values[facet as usize].iter().position(|value| value.slug == slug);
        place.map(|code| code as u32)
    }

    fn question(&self, query: &Query) -> Question {
        let asked = words::asked(&query.text, &|word| self.engine.knows(word));
        let chosen = Facet::ALL.iter().filter(|&&facet| query.chosen.of(facet).next().is_some());
        Question {
            words: as_words(&asked),
            chosen: chosen
                .map(|&facet| {
                    (
                        facet as usize,
                        query.chosen.of(facet).filter_map(|slug| self.code(facet, slug)).collect(),
                    )
                })
                .collect(),
            from: query.from.map(|from| Point::first(from).0),
            to: query.to.map(|to| Point::last(to).0),
            order: Some(order_of(query.sort)),
            by_relevance: query.sort == Sort::Relevance,
            forgiving: true,
        }
    }

    /// Returns the values that the user sees: those that some record of the scope has, and those that are chosen, even
    /// if the dataset does not know them.
    fn options(&self, facet: Facet, counts: &[u32], chosen: &Selection) -> Vec<FacetOption> {
        let (values, used) = (&self.values[facet as usize], &self.used[facet as usize]);
        let mut options: Vec<FacetOption> = Vec::new();
        for ((value, &count), &used) in values.iter().zip(counts).zip(used) {
            let (depth, chosen) = (value.depth, chosen.contains(facet, &value.slug));
            if used > 0 || chosen {
                let value = value.slug.clone();
                options.push(FacetOption { value, depth, count, within: used, chosen });
            }
        }
        for value in chosen.of(facet) {
            if options.iter().all(|option| option.value != value) {
                let value = value.to_owned();
                options.push(FacetOption { value, depth: 0, count: 0, within: 0, chosen: true });
            }
        }
        options
    }
}

fn as_words(words: &[String]) -> Vec<Word> {
    words.iter().map(|word| Word::from(word.as_str())).collect()
}
