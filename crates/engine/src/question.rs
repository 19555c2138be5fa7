//! What can be asked.

/// A question: every part that is given narrows the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// A row must have each of these words.
    pub words: Vec<Word>,
    /// Columns by their numbers, each at most once, with values: a row must have one of them. Values that the column does
    /// not know are on no row, and neither are those of a column that there is not.
    pub chosen: Vec<(usize, Vec<u32>)>,
    /// The row must have lasted until this day, or longer …
    pub from: Option<i32>,
    /// … and begun on this day, or before.
    pub to: Option<i32>,
    /// The number of an order; without, rows stand as they are numbered.
    pub order: Option<usize>,
    /// Whether those rows come first whose words match best; what matches equally well stands in `order`.
    pub by_relevance: bool,
    /// Whether a word that no row has is taken for the nearest one that some row has.
    pub forgiving: bool,
}

/// A word of a question, in the writings that are as good: a row has it if one of its own words begins with one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// At least one; in UTF-8, written as the words of the text are (folded, if those are).
    pub writings: Vec<String>,
}

impl From<&str> for Word {
    fn from(word: &str) -> Word {
        Word { writings: vec![word.to_owned()] }
    }
}
