//! ITU-T's standardization activities on distributed ledger technology, as records of dated events, and all queries on
//! them. Pure: `Cargo.toml` lists no browser crate.
//!
//! | module | purpose | may use |
//! |---|---|---|
//! | [`activity`] | the model of a record: dates, events, status, identifiers, relations | nothing |
//! | [`text`] | words of natural languages: equivalent spellings, and their positions in a text | nothing |
//! | [`dataset`] | the text of a file -> [`Dataset`](dataset::Dataset), or problems with their locations | `activity` |
//! | [`query`] | dataset and query -> [`Answer`](query::Answer): matches, order, live counts | `activity`, `dataset`, `text` |
//! | [`timeline`] | records and a window of time -> lanes, bars and marks: geometry only | `activity`, `dataset`, `query` |
//! | [`lineage`] | work items and deliverables -> a flow to their outcomes, and lines in time: geometry only | `activity`, `dataset`, `timeline` |
//! | [`address`] | [`ViewState`](address::ViewState) <-> query string: the one list of keys | `activity`, `lineage`, `query`, `timeline` |

pub mod activity;
pub mod address;
pub mod dataset;
pub mod lineage;
pub mod query;
pub mod text;
pub mod timeline;

#[doc(hidden)]
pub use serde;
