//! Words of natural languages: splitting a text into words, folding equivalent spellings, and finding words in a text.
//!
//! Pure, and small: rules and short tables replace Unicode's.

mod fold;
mod marks;
mod words;

pub use fold::{fold, folded};
pub use marks::marks;
pub use words::{Piece, asked, words};
