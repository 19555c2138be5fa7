//! The words that people read. No other room has sentences; there is one language so far, English.
//!
//! Pure. What a dataset calls its own things (titles, topics, bodies) stays the dataset's.

mod dates;
mod labels;
mod problems;

pub mod page;

pub use dates::{date, day, point};
pub use labels::{
    basis, certainty, certainty_meaning, event, facet, fact_field, identifier, kind, kinds, link,
    participation, period, process, relation, relation_inverse, status,
};
pub use problems::{expected, remedy};
