//! The map of the house.
//!
//! A static page shows ITU-T's standardization activities on distributed ledger technology. A record is its
//! identity plus its dated events; status, the timeline's bars and every count are derived from those.
//!
//! The data flows one way:
//!
//! ```text
//! bytes -> dataset -> query -> timeline -> markup -> page
//!                           \-> export -> page
//! ```
//!
//! and the address the other: `page` changes a `ViewState`, `address` writes it, `browser` pushes it.
//!
//! | room | what it is for | may use |
//! |---|---|---|
//! | [`activity`] | what a record is: dates, events, status, identifiers, relations | nothing |
//! | [`text`] | the words of people's languages: which writings are the same, where a text has them | nothing |
//! | [`dataset`] | the text of the file -> `Dataset`, or named problems | `activity` |
//! | [`query`] | `Dataset` + `Query` -> `Answer`: matches, order, live counts | `activity`, `dataset`, `text` |
//! | [`timeline`] | records and a window of time -> lanes, bars, marks of the axis: geometry only | `activity`, `dataset`, `query` |
//! | [`address`] | `ViewState` <-> query string: the one list of keys | `activity`, `query`, `timeline` |
//! | [`language`] | the words that people read | the rooms above |
//! | [`markup`] | records, timeline and panels as HTML and SVG text | the rooms above |
//! | [`export`] | what is shown as CSV, JSON, iCalendar, BibTeX, RIS, CSL-JSON, SVG, and a copy for a document | the rooms above |
//! | [`site`] | the files beside the app: the catalogue without JavaScript, a page a record, feeds; native tools only | the rooms above |
//! | `browser` | the only `web_sys`, `js_sys` and `gloo` code | `activity` |
//! | `page` | Leptos components, and nothing else | all of them |
//!
//! All but the last two are pure: they import no browser crate, and those are compiled for wasm32 only, so a
//! plain `cargo test` proves it.

pub mod activity;
pub mod address;
pub mod dataset;
pub mod export;
pub mod language;
pub mod markup;
pub mod query;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod text;
pub mod timeline;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod page;
