//! A matrix of counts: topics by bodies, statuses, kinds or years.

use super::{Facet, Grouping, Query, Scope, Snapshot};
use crate::activity::{Kind, Status};
use crate::dataset::Dataset;

/// A matrix of counts. A record counts in each of its topics, and in each of its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The grouping of the columns.
    pub by: Grouping,
    /// The values of the columns: of a facet, or years.
    pub columns: Vec<String>,
    /// The row for all records, whatever their topics.
    pub all: Row,
    /// One row per topic, in the dataset's order.
    pub rows: Vec<Row>,
}

/// The counts of one topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The id of the topic; empty for all records.
    pub topic: String,
    pub total: u32,
    /// One count per column.
    pub counts: Vec<u32>,
}

impl Snapshot {
    /// Returns the matrix for a query with the day and the scope of this snapshot. If topics or columns are chosen,
    /// only those are shown, so that each cell is the number of records that the query would find with only that topic
    /// and that column chosen.
    pub fn matrix(&self, dataset: &Dataset, query: &Query, by: Grouping) -> Matrix {
        let by = match by {
            Grouping::Kind | Grouping::Status | Grouping::Year => by,
            Grouping::Body | Grouping::Topic | Grouping::Change => Grouping::Body,
        };
        // Misspelled words are corrected only once.
        let query = &Query { text: self.answer(query).words.join(" "), ..query.clone() };
        let mut columns = self.columns(dataset, query, by);
        let mut all = self.row(query, by, &columns);
        let mut counts = all.counts.iter();
        columns.retain(|_| counts.next().is_some_and(|&count| count > 0));
        all.counts.retain(|&count| count > 0);
        let chosen: Vec<&str> = query.chosen.of(Facet::Topic).collect();
        let topics =
            dataset.topics.iter().filter(|topic| chosen.is_empty() || chosen.contains(&topic.id.as_str()));
        let with = |topic: &str| {
            let mut query = query.clone();
            query.chosen.choose_only(Facet::Topic, topic);
            Row { topic: topic.to_owned(), ..self.row(&query, by, &columns) }
        };
        let rows = topics.map(|topic| with(&topic.id)).filter(|row| row.total > 0).collect();
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

    /// Returns the number of records that a query finds, and the number with each column alone.
    fn row(&self, query: &Query, by: Grouping, columns: &[String]) -> Row {
        let (total, counts) = self.counts(query);
        let of = |column: &String| match by.facet() {
            Some(facet) => self.code(facet, column).map_or(0, |code| counts[facet as usize][code as usize]),
            None if total == 0 => 0,
            None => {
                let part = column.parse().ok().and_then(|year| query.part_of(year));
                part.map_or(0, |(from, to)| {
                    self.total(&Query { from: Some(from), to: Some(to), ..query.clone() }) as u32
                })
            }
        };
        Row { total: total as u32, counts: columns.iter().map(of).collect(), ..Row::default() }
    }
}
