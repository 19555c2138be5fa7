//! ITU-T's standardization activities on distributed ledger technology, as records of dated events, and every answer about
//! them. Pure: `Cargo.toml` lists no crate of the browser.
//!
//! | module | what it is for | may use |
//! |---|---|---|
//! | [`activity`] | what a record is: dates, events, status, identifiers, relations | nothing |
//! | [`text`] | words of people's languages: which spellings are the same, and where a text has them | nothing |
//! | [`dataset`] | the text of a file -> [`Dataset`](dataset::Dataset), or named problems | `activity` |
//! | [`query`] | dataset and query -> [`Answer`](query::Answer): matches, order, live counts | `activity`, `dataset`, `text` |
//! | [`timeline`] | records and a window of time -> lanes, bars and marks: geometry only | `activity`, `dataset`, `query` |
//! | [`address`] | [`ViewState`](address::ViewState) <-> query string: the one list of keys | `activity`, `query`, `timeline` |

pub mod activity;
pub mod address;
pub mod dataset;
pub mod query;
pub mod text;
pub mod timeline;

#[doc(hidden)]
pub use serde;
