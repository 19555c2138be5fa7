//! The words that people read. No other room has sentences; there is one language so far, English.
//!
//! Pure. What a dataset calls its own things (titles, topics, bodies) stays the dataset's.

mod dates;
mod labels;
mod problems;

pub mod page;

use crate::activity::Record;

pub use dates::{date, day, elapsed, point, tick};
pub use labels::{
    basis, certainty, certainty_aside, certainty_meaning, change, changed, event, facet, fact_field,
    grouping, heading, identifier, kind, kinds, link, onwards, participation, period, process, relation,
    relation_inverse, rests_on, sort, status, step, value, view,
};
pub use problems::{difference, problem};

/// A record in one line: its name, if it has one, and its title.
pub fn record(record: &Record) -> String {
    match record.name() {
        Some(name) if name.value != record.title => format!("{} {}", name.value, record.title),
        _ => record.title.clone(),
    }
}
