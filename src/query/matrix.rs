//! Topics beside bodies, statuses, kinds or years: how many records of an answer each pair has.

use super::{Answer, Facet, Grouping, Query, Scope};
use crate::activity::{Kind, Status};
use crate::dataset::Dataset;

/// A table of counts. A record counts in each of its topics, and in each of its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What the columns are.
    pub by: Grouping,
    /// The values of the columns: of a facet, or years.
    pub columns: Vec<String>,
    /// All records, whatever their topics.
    pub all: Row,
    /// One a topic, in the dataset's order.
    pub rows: Vec<Row>,
}

/// The counts of one topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The id of the topic; empty for all records.
    pub topic: String,
    pub total: u32,
    /// One a column.
    pub counts: Vec<u32>,
}

impl Answer {
    /// The matrix of an answer to that query. What is chosen of topics and columns is all that is shown of them, so that
    /// each cell is what the query would find with that topic and that column alone.
    pub fn matrix(&self, dataset: &Dataset, query: &Query, by: Grouping) -> Matrix {
        let by = match by {
            Grouping::Kind | Grouping::Status | Grouping::Year => by,
            Grouping::Body | Grouping::Topic | Grouping::Change => Grouping::Body,
        };
        let candidates = self.columns(dataset, query, by);
        let mut all = Row { counts: vec![0; candidates.len()], ..Row::default() };
        let chosen: Vec<&str> = query.chosen.of(Facet::Topic).collect();
        let topics =
            dataset.topics.iter().filter(|topic| chosen.is_empty() || chosen.contains(&topic.id.as_str()));
        let mut rows: Vec<Row> = topics.map(|topic| Row { topic: topic.id.clone(), ..all.clone() }).collect();
        for &record in &self.records {
            let has = self.columns_of(dataset, query, record, by, &candidates);
            all.add(&has);
            let topics = &dataset.records[record].topics;
            rows.iter_mut().filter(|row| topics.contains(&row.topic)).for_each(|row| row.add(&has));
        }
        rows.retain(|row| row.total > 0);
        let kept: Vec<usize> = (0..candidates.len()).filter(|&column| all.counts[column] > 0).collect();
        for row in rows.iter_mut().chain([&mut all]) {
            row.counts = kept.iter().map(|&column| row.counts[column]).collect();
        }
        let columns = kept.into_iter().map(|column| candidates[column].clone()).collect();
        Matrix { by, columns, all, rows }
    }

    /// What the columns can be.
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
            Grouping::Year => self.years.counts.iter().map(|(year, _)| year.to_string()).collect(),
            _ => {
                // Organizations; of ITU alone, its groups.
                let depth = usize::from(query.scope == Scope::Itu);
                let shown = dataset.bodies.iter().enumerate().filter(|(place, body)| {
                    let is_leaf = dataset.bodies.get(place + 1).is_none_or(|next| next.depth == 0);
                    body.depth == depth || (body.depth == 0 && is_leaf)
                });
                shown.map(|(_, body)| body.id.clone()).collect()
            }
        }
    }

    /// The places of a record's columns.
    fn columns_of(
        &self,
        dataset: &Dataset,
        query: &Query,
        place: usize,
        by: Grouping,
        columns: &[String],
    ) -> Vec<usize> {
        let record = &dataset.records[place];
        let has: Vec<String> = match by {
            Grouping::Kind => vec![record.kind.slug().to_owned()],
            Grouping::Status => {
                let standing = record.standing(self.vantage);
                standing.map(|standing| standing.status.slug().to_owned()).into_iter().collect()
            }
            Grouping::Year => {
                let life = record.life(self.vantage);
                let lived = |year: &&String| {
                    let part = year.parse().ok().and_then(|year| query.part_of(year));
                    part.is_some_and(|(first, last)| {
                        life.is_some_and(|life| life.overlaps(Some(first.first()), Some(last.last())))
                    })
                };
                columns.iter().filter(lived).cloned().collect()
            }
            _ => dataset.bodies_of(record).into_iter().map(|body| dataset.bodies[body].id.clone()).collect(),
        };
        (0..columns.len()).filter(|&column| has.contains(&columns[column])).collect()
    }
}

impl Row {
    fn add(&mut self, columns: &[usize]) {
        self.total += 1;
        columns.iter().for_each(|&column| self.counts[column] += 1);
    }
}
