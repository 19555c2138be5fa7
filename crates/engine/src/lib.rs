//! Answers questions over a table that is stored in columns: the matching rows, their number, their order, and for every
//! value of every facet the number of rows with it.
//!
//! Rows are identified by their numbers, `0..rows`. Of each row the engine knows only
//!
//! | data | stored in | queried by |
//! |---|---|---|
//! | values in facets | one [`Column`] per facet | [`Question::chosen`] |
//! | words, each with a weight | [`Text`] | [`Question::words`] |
//! | first and last day | [`Spans`] | [`Question::from`], [`Question::to`] |
//! | position in orders | one [`Order`] each | [`Question::order`] |
//! | included or not | a [`Set`] | [`Engine::set_within`] |
//!
//! The meaning of facets, words and rows is up to the caller. Every part is built once and can be replaced separately.
//!
//! ```
//! use engine::{ColumnBuilder, Engine, Question, TextBuilder, Word};
//!
//! let mut kinds = ColumnBuilder::default();
//! let mut text = TextBuilder::default();
//! for (row, (kind, title)) in [(0, "on voting"), (1, "on ledgers"), (0, "voting again")].into_iter().enumerate() {
//!     kinds.push(row as u32, kind);
//!     title.split(' ').for_each(|word| text.push(row as u32, word.as_bytes(), 0));
//! }
//! let mut engine = Engine::new(3);
//! engine.set_columns(vec![kinds.finish(3, 2)]);
//! engine.set_text(text.finish());
//! let answer = engine.ask(&Question { words: vec![Word::from("vot")], ..Question::default() });
//! assert_eq!(engine.in_order(&answer).collect::<Vec<_>>(), [0, 2]);
//! assert_eq!(answer.counts[0], [2, 0]);
//! ```
//!
//! Splitting a text into words, and folding equivalent spellings, is up to the caller, too.

#![forbid(unsafe_code)]

mod column;
mod engine;
mod names;
mod near;
mod order;
mod question;
mod set;
mod sort;
mod spans;
mod strings;
mod text;

pub use column::{Column, ColumnBuilder};
pub use engine::{Answer, Correction, Engine, Rows};
pub use names::Names;
pub use order::Order;
pub use question::{Question, Word};
pub use set::{Members, Set};
pub use sort::Sorting;
pub use spans::{Spans, SpansBuilder};
pub use strings::Strings;
pub use text::{Text, TextBuilder};
