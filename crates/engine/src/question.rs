//! Questions to the engine.

/// A question: each part that is given narrows the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// A row must have all of these words.
    pub words: Vec<Word>,
    /// Columns by number, each at most once, with values: a row must have one of them. No row has a value that the
    /// column does not know, or a value of a column that does not exist.
    pub chosen: Vec<(usize, Vec<u32>)>,
    /// The row must have lasted until this day or longer …
    pub from: Option<i32>,
    /// … and begun on this day or before.
    pub to: Option<i32>,
    /// The number of an order; without one, rows are in the order of their numbers.
    pub order: Option<usize>,
    /// Sorts the rows whose words match best first; ties are in `order`.
    pub by_relevance: bool,
    /// Replaces a word that no row has by the nearest one that some row has.
    pub forgiving: bool,
}

/// A word of a question with its equivalent spellings: a row has it if one of its own words begins with one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// At least one; in UTF-8, normalized like the words of the text (folded, if those are).
    pub writings: Vec<String>,
}

impl From<&str> for Word {
    fn from(word: &str) -> Word {
        Word { writings: vec![word.to_owned()] }
    }
}
