//! Others on the same subject: computed, and said by no source.

use super::{Index, words};
use crate::activity::{AsOf, Record, sorted_by};
use crate::dataset::Dataset;
use engine::Set;

/// So many are enough.
const MOST: usize = 5;

/// So close is not close yet: a title of five words that shares one which fifty records have.
const LEAST: usize = 20;

impl Index {
    /// The records that share a topic with this one and whose titles are closest to its title, the closest first: the rarer
    /// the words that two titles share (in titles and in identifiers), the closer they are. Without groups, and without those
    /// that a relation leads to.
    pub fn similar(&self, dataset: &Dataset, record: &Record, as_of: AsOf) -> Vec<usize> {
        // Each of its words, and how rare that is: 1,000 divided among the records that it tells as much of as a title.
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
            let other = &dataset.records[place];
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

/// The words of a record's title, folded, in its order.
fn words_of(record: &Record) -> Vec<String> {
    crate::text::words(&record.title).into_iter().map(|piece| piece.word).collect()
}
