//! The feed of changes: what certainly happened after a day, month by month, the latest first.

use super::Answer;
use crate::activity::{Day, Event, EventKind, Kind, Point, Precision, Record, sort_by};
use crate::dataset::{Dataset, issued, step_of_a_work_item};
use std::cmp::Reverse;

/// The events of an answer's records between two days, those days excluded and included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// The months in which something happened, the latest first.
    pub months: Vec<Month>,
    pub totals: FeedTotals,
    /// The day after which events count, and the last day that counts; `None` if no day was given.
    pub between: Option<(Day, Day)>,
}

/// A month with what happened in it, the latest first. An event that may have happened in several months is in the last of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    pub at: Point,
    pub happenings: Vec<Happening>,
}

/// An event in the feed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Happening {
    /// Its record's index in `Dataset::records`.
    pub record: usize,
    /// Its place among the record's events.
    pub event: usize,
    /// Whether the record is a text of ITU that came into force by it.
    pub is_new: bool,
    /// The work items that took this step as they became the text. It is not told again for them.
    pub origins: Vec<Origin>,
}

/// A work item and the event that it inherited from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    pub record: usize,
    pub event: usize,
}

/// The totals of a feed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FeedTotals {
    /// The number of ITU's texts that came into force.
    pub new_texts: usize,
    /// The number of records that were superseded.
    pub superseded: usize,
    /// The number of groups that concluded.
    pub concluded: usize,
}

impl Feed {
    /// Returns the feed of an answer; without a day after which changes count it is empty.
    pub fn of(dataset: &Dataset, answer: &Answer) -> Feed {
        let Some(since) = answer.since else { return Feed::default() };
        let between = (since, answer.as_of.day());
        let mut is_found = vec![false; dataset.records.len()];
        answer.records.iter().for_each(|&record| is_found[record] = true);
        // What happened: the day by which it had, the first day on which it may have, the record and the event.
        let mut happened: Vec<(Day, Day, usize, usize)> = Vec::new();
        // Steps of texts, each with a work item that took it.
        let mut origins: Vec<((usize, usize), Origin)> = Vec::new();
        for &record in &answer.records {
            for (place, event) in dataset.at(record).events.iter().enumerate() {
                if !event.happened(between.0, between.1) {
                    continue;
                }
                let step = step_of_text(dataset, event).filter(|&(text, _)| is_found[text]);
                let days = event.date.as_ref().and_then(|date| date.certain().zip(date.earliest()));
                match (step, days) {
                    (Some(step), _) => origins.push((step, Origin { record, event: place })),
                    (None, Some((by, from))) => happened.push((by, from, record, place)),
                    (None, None) => {}
                }
            }
        }
        sort_by(&mut origins, &|a, b| a.0.cmp(&b.0));
        // Events of the same days stay in the answer's order.
        sort_by(&mut happened, &|a, b| Reverse((a.0, a.1)).cmp(&Reverse((b.0, b.1))));
        let mut months: Vec<Month> = Vec::new();
        for (by, _, record, event) in happened {
            let text = dataset.at(record);
            let issued = if is_text(text) { issued(text, answer.as_of) } else { None };
            let first = origins.partition_point(|origin| origin.0 < (record, event));
            let its = origins[first..].iter().take_while(|origin| origin.0 == (record, event));
            let happening = Happening {
                record,
                event,
                is_new: issued.is_some_and(|issued| std::ptr::eq(issued, &text.events[event])),
                origins: its.map(|origin| origin.1).collect(),
            };
            let at = Point::containing(by, Precision::Month);
            match months.last_mut().filter(|month| month.at == at) {
                Some(month) => month.happenings.push(happening),
                None => months.push(Month { at, happenings: vec![happening] }),
            }
        }
        let mut feed = Feed { months, totals: FeedTotals::default(), between: Some(between) };
        feed.totals = feed.count(dataset);
        feed
    }

    /// Returns everything in the feed, the latest first.
    pub fn happenings(&self) -> impl Iterator<Item = &Happening> {
        self.months.iter().flat_map(|month| &month.happenings)
    }

    /// Returns the number of events in the feed.
    pub fn len(&self) -> usize {
        self.months.iter().map(|month| month.happenings.len()).sum()
    }

    /// Returns true if nothing happened, or no day was given.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty()
    }

    /// Returns the months of the latest events, of which there are at most `most`.
    pub fn latest(&self, most: usize) -> Vec<Month> {
        let mut left = most;
        let mut months = Vec::new();
        for month in &self.months {
            let taken = month.happenings.len().min(left);
            if taken == 0 {
                break;
            }
            left -= taken;
            months.push(Month { at: month.at, happenings: month.happenings[..taken].to_vec() });
        }
        months
    }

    /// Returns the records in the order of the feed, each once. A work item follows the text that it became.
    pub fn records(&self, dataset: &Dataset) -> Vec<usize> {
        let mut records: Vec<usize> = Vec::new();
        let mut is_told = vec![false; dataset.records.len()];
        for happening in self.happenings() {
            let origins = happening.origins.iter().map(|origin| origin.record);
            for record in [happening.record].into_iter().chain(origins) {
                if !std::mem::replace(&mut is_told[record], true) {
                    records.push(record);
                }
            }
        }
        records
    }

    fn count(&self, dataset: &Dataset) -> FeedTotals {
        let mut totals = FeedTotals::default();
        let (mut superseded, mut concluded) = (Vec::new(), Vec::new());
        for happening in self.happenings() {
            let record = dataset.at(happening.record);
            totals.new_texts += usize::from(happening.is_new);
            match record.events[happening.event].kind {
                EventKind::Superseded => superseded.push(happening.record),
                EventKind::Concluded if is_group(record) => concluded.push(happening.record),
                _ => {}
            }
        }
        // Two sources may date the same end differently.
        for (records, total) in [(superseded, &mut totals.superseded), (concluded, &mut totals.concluded)] {
            let is_first = |&(at, record): &(usize, &usize)| !records[..at].contains(record);
            *total = records.iter().enumerate().filter(is_first).count();
        }
        totals
    }
}

/// Returns true for a text that is approved, agreed or published by ITU.
fn is_text(record: &Record) -> bool {
    matches!(record.kind, Kind::Recommendation | Kind::Supplement | Kind::TechnicalReport)
}

fn is_group(record: &Record) -> bool {
    matches!(record.kind, Kind::StudyGroup | Kind::FocusGroup | Kind::AdvisoryGroup | Kind::ExternalGroup)
}

/// Returns the text and its event from which a work item inherited this one.
fn step_of_text(dataset: &Dataset, event: &Event) -> Option<(usize, usize)> {
    let text = dataset.position(event.via.as_ref()?)?;
    let is_same = |own: &Event| own.date == event.date && step_of_a_work_item(own.kind) == Some(event.kind);
    let step = dataset.at(text).events.iter().position(is_same)?;
    Some((text, step))
}
