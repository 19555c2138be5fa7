//! Answers questions over a table that is kept in columns: which rows match, how many, in which order, and for every value
//! of every facet how many rows there would be with it.
//!
//! It knows rows by their numbers, `0..rows`, and of each row only
//!
//! | what | in | asked by |
//! |---|---|---|
//! | values in facets | a [`Column`] each | [`Question::chosen`] |
//! | words, each with a weight | [`Text`] | [`Question::words`] |
//! | days from which and until which it lasted | [`Spans`] | [`Question::from`], [`Question::to`] |
//! | its place in orders | an [`Order`] each | [`Question::order`] |
//! | whether it is there at all | a [`Set`] | [`Engine::set_within`] |
//!
//! What a facet, a word or a row stands for is its caller's business. Every part is made once and can be replaced alone.
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
//! What a word is, and which writings of it are the same, is its caller's business, too.

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
