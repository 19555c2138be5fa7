//! Others on the same subject: computed, and said by no source.

use crate::activity::{Record, Vantage, sorted_by};
use crate::dataset::Dataset;

/// So many are enough.
const MOST: usize = 5;

/// The records that share a topic with this one and whose titles are closest to its title, the closest first: the rarer
/// the words that two titles share, the closer they are. Without groups, and without those that a relation leads to.
pub fn similar(dataset: &Dataset, record: &Record, vantage: Vantage) -> Vec<usize> {
    let words = |record: &Record| -> Vec<String> {
        crate::text::words(&record.title).into_iter().map(|piece| piece.word).collect()
    };
    let titles: Vec<Vec<String>> = dataset.records.iter().map(words).collect();
    let mut own: Vec<String> = Vec::new();
    for word in words(record) {
        if !own.contains(&word) {
            own.push(word);
        }
    }
    let rare: Vec<usize> = own
        .iter()
        .map(|word| 1_000 / titles.iter().filter(|title| title.contains(word)).count().max(1))
        .collect();
    let related = dataset.related(record, vantage);
    let is_other = |other: &Record| {
        other.id != record.id
            && !other.kind.is_body()
            && other.topics.iter().any(|topic| record.topics.contains(topic))
            && related.iter().all(|related| related.other.id != other.id)
    };
    let mut found = Vec::new();
    let mut closeness = Vec::new();
    for (place, title) in titles.iter().enumerate().filter(|(place, _)| is_other(&dataset.records[*place])) {
        let shared = own.iter().zip(&rare).filter(|(word, _)| title.contains(word)).map(|(_, rare)| rare);
        let score: usize = shared.sum();
        // A long title has more words to share.
        let score = score * 10 / (title.len() + 5);
        if score > 20 {
            found.push(place);
            closeness.push(score);
        }
    }
    let order = sorted_by(found.len(), &|a, b| closeness[b].cmp(&closeness[a]));
    order.into_iter().take(MOST).map(|place| found[place]).collect()
}
