//! The words that people read. No other room has sentences; there is one language so far, English.
//!
//! Pure. What a dataset calls its own things (titles, topics, bodies) stays the dataset's.

mod controls;
mod dates;
mod labels;
mod problems;
mod relations;

pub mod embed;
pub mod loading;
pub mod page;
pub mod site;
pub mod timeline;

use crate::activity::Record;

pub use controls::{facet, grouping, heading, scope, sort, value, view};
pub use dates::{date, day, elapsed, point, tick};
pub use labels::{
    certainty, certainty_aside, certainty_meaning, change, changed, event, fact_field, identifier, kind,
    link, participation, period, process, status,
};
pub use problems::{breach, difference, problem};
pub use relations::{basis, onwards, relation, relation_inverse, rests_on, step};

/// A record in one line: its name, if it has one, and its title.
pub fn record(record: &Record) -> String {
    match record.name() {
        Some(name) if name.value != record.title => format!("{} {}", name.value, record.title),
        _ => record.title.clone(),
    }
}
