//! A matrix of counts: topics by bodies, statuses, kinds or years.

use super::{Facet, Grouping, Query, Scope, Snapshot};
use crate::activity::{Kind, Point, Status, sort_by, sorted_by};
use crate::dataset::Dataset;

/// A matrix of counts. A record counts in each of its topics, and in each of its columns. Rows and columns come by size, years in the
/// order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The grouping of the columns.
    pub by: Grouping,
    pub columns: Vec<Column>,
    /// The row for all records, whatever their topics.
    pub all: Row,
    /// One row per topic.
    pub rows: Vec<Row>,
}

/// What a column counts: the records with any of these values of a facet, or of this year. The small ones may share the last column.
pub type Column = Vec<String>;

/// The counts of one topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The id of the topic; empty for all records.
    pub topic: String,
    pub total: u32,
    /// One count per column.
    pub counts: Vec<u32>,
}

impl Query {
    /// Returns the query for the records of a cell: those of a topic, or of all if it is empty, and of a column.
    pub fn cell(&self, topic: &str, by: Grouping, column: &[String]) -> Query {
        let mut query = self.clone();
        if !topic.is_empty() {
            query.chosen.choose_only(Facet::Topic, topic);
        }
        match by.facet() {
            Some(facet) if !column.is_empty() => {
                query.chosen.clear(facet);
                column.iter().for_each(|value| query.chosen.choose(facet, value));
            }
            None => {
                let year: Option<Point> = column.first().and_then(|year| year.parse().ok());
                if let Some((from, to)) = year.and_then(|year| self.part_of(year)) {
                    (query.from, query.to) = (Some(from), Some(to));
                }
            }
            _ => {}
        }
        query
    }
}

impl Snapshot {
    /// Returns the matrix for a query with the day and the scope of this snapshot. If topics or columns are chosen,
    /// only those are shown, so that each cell is the number of records that the query would find with only that topic
    /// and that column chosen. If there are more columns than `most`, the small ones share one.
    pub fn matrix(&self, dataset: &Dataset, query: &Query, by: Grouping, most: usize) -> Matrix {
        let by = match by {
            Grouping::Kind | Grouping::Status | Grouping::Year => by,
            Grouping::Body | Grouping::Topic | Grouping::Change => Grouping::Body,
        };
        // Misspelled words are corrected only once.
        let query = &Query { text: self.answer(query).words.join(" "), ..query.clone() };
        let columns = self.columns(dataset, query, by);
        let sizes = self.row(query, "", by, &columns).counts;
        let mut order: Vec<usize> = (0..columns.len()).filter(|&at| sizes[at] > 0).collect();
        if by != Grouping::Year {
            sort_by(&mut order, &|a, b| sizes[*b].cmp(&sizes[*a]));
        }
        let mut columns: Vec<String> = order.iter().map(|&at| columns[at].clone()).collect();
        let small = if by != Grouping::Year && columns.len() > most {
            columns.split_off(most - 1)
        } else {
            Vec::new()
        };
        let row = |topic: &str| {
            let mut row = self.row(query, topic, by, &columns);
            if !small.is_empty() {
                row.counts.push(self.total(&query.cell(topic, by, &small)) as u32);
            }
            row
        };
        let all = row("");
        let chosen: Vec<&str> = query.chosen.of(Facet::Topic).collect();
        let topics =
            dataset.topics.iter().filter(|topic| chosen.is_empty() || chosen.contains(&topic.id.as_str()));
        let rows: Vec<Row> = topics.map(|topic| row(&topic.id)).filter(|row| row.total > 0).collect();
        let order = sorted_by(rows.len(), &|a, b| rows[b].total.cmp(&rows[a].total));
        let rows = order.into_iter().map(|at| rows[at].clone()).collect();
        let mut columns: Vec<Column> = columns.into_iter().map(|column| vec![column]).collect();
        if !small.is_empty() {
            columns.push(small);
        }
        Matrix { by, columns, all, rows }
    }

    /// Returns the possible columns.
    fn columns(&self, dataset: &Dataset, query: &Query, by: Grouping) -> Vec<String> {
        if let Some(facet) = by.facet() {
            let chosen: Vec<String> = query.chosen.of(facet).map(str::to_owned).collect();
            if !chosen.is_empty() {
                return chosen;
            }
        }
        let slugs = |slugs: &[&str]| slugs.iter().map(|slug| (*slug).to_owned()).collect();
        match by {
            Grouping::Kind => slugs(Kind::SLUGS),
            Grouping::Status => slugs(Status::SLUGS),
            Grouping::Year => self.years().counts.iter().map(|(year, _)| year.to_string()).collect(),
            _ => {
                // Organizations; for ITU alone, its groups.
                let depth = usize::from(query.scope == Scope::Itu);
                let shown = dataset.bodies.iter().enumerate().filter(|(place, body)| {
                    let is_leaf = dataset.bodies.get(place + 1).is_none_or(|next| next.depth == 0);
                    body.depth == depth || (body.depth == 0 && is_leaf)
                });
                shown.map(|(_, body)| body.id.clone()).collect()
            }
        }
    }

    /// Returns the row of a topic: the number of its records that a query finds, and the number with each column alone.
    fn row(&self, query: &Query, topic: &str, by: Grouping, columns: &[String]) -> Row {
        let query = query.cell(topic, by, &[]);
        let (total, counts) = self.counts(&query);
        let of = |column: &String| match by.facet() {
            Some(facet) => self.code(facet, column).map_or(0, |code| counts[facet as usize][code as usize]),
            None if total == 0 => 0,
            None => {
                let part = column.parse().ok().and_then(|year| query.part_of(year));
                part.map_or(0, |_| self.total(&query.cell("", by, std::slice::from_ref(column))) as u32)
            }
        };
        Row { topic: topic.to_owned(), total: total as u32, counts: columns.iter().map(of).collect() }
    }
}
