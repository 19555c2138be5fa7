//! The words of people's languages: what a word is, which writings of it are the same, and where a text has them.
//!
//! Pure, and small: rules and short tables instead of Unicode's.

mod fold;
mod marks;
mod words;

pub use fold::{fold, folded};
pub use marks::marks;
pub use words::{Piece, asked, words};
