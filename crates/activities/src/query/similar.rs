//! Records on the same subject. This similarity is computed; no source states it.

use super::{Index, words};
use crate::activity::{AsOf, Record, sorted_by};
use crate::dataset::Dataset;
use engine::Set;

/// The maximum number of similar records.
const MOST: usize = 5;

/// A score must exceed this: the score of a title of five words that shares one word, which fifty records have.
const LEAST: usize = 20;

impl Index {
    /// Returns the records that share a topic with this one and have the most similar titles, the closest first: the
    /// rarer the words that two titles share (counted in titles and identifiers), the closer they are. Groups and
    /// related records are excluded.
    pub fn similar(&self, dataset: &Dataset, record: &Record, as_of: AsOf) -> Vec<usize> {
        // Each of its words with its rarity: 1,000 divided by the number of records that have it with at least the
        // weight of a title.
        let mut own: Vec<(String, usize)> = Vec::new();
        let mut candidates = Set::none(dataset.records.len());
        for word in words_of(record) {
            let rows = self.engine.told(&word, words::TITLE);
            let rare = 1_000 / rows.count().max(1);
            if rare > 0 && own.iter().all(|(other, _)| *other != word) {
                rows.iter().for_each(|row| candidates.insert(row));
                own.push((word, rare));
            }
        }
        let related = dataset.related(record, as_of);
        let is_other = |other: &Record| {
            other.id != record.id
                && !other.kind.is_body()
                && other.topics.iter().any(|topic| record.topics.contains(topic))
                && related.iter().all(|related| related.other.id != other.id)
        };
        let mut found = Vec::new();
        let mut closeness = Vec::new();
        for place in candidates.iter().map(|row| row as usize) {
            let other = dataset.at(place);
            if is_other(other) {
                let title = words_of(other);
                let shared = own.iter().filter(|(word, _)| title.contains(word)).map(|(_, rare)| rare);
                let score: usize = shared.sum();
                // A long title has more words to share.
                let score = score * 10 / (title.len() + 5);
                if score > LEAST {
                    found.push(place);
                    closeness.push(score);
                }
            }
        }
        let order = sorted_by(found.len(), &|a, b| closeness[b].cmp(&closeness[a]));
        order.into_iter().take(MOST).map(|place| found[place]).collect()
    }
}

/// Returns the folded words of a record's title, in order.
fn words_of(record: &Record) -> Vec<String> {
    crate::text::words(&record.title).into_iter().map(|piece| piece.word).collect()
}
