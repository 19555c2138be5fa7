//! What is wrong with a dataset: where, what stands there, and what kind of fault it is.
//!
//! The sentences for people (what was expected, how to mend it) are `language`'s.

use super::json::Json;
use crate::activity::DateError;

/// One thing that is wrong, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A JSON pointer (RFC 6901), `/records/17/events/0/date`; of a text that is no JSON, `line 12, column 5`.
    pub place: String,
    /// What stands there, as JSON, cut to a readable length; empty where nothing does.
    pub found: String,
    pub fault: Fault,
    /// Whether the record it stands in was left out, because nothing true could be said without it.
    pub left_out: bool,
}

/// What kind of fault it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text has no content.
    Empty,
    /// The text is a web page: a server's error or login page, most likely.
    WebPage,
    /// The text ends before the JSON does.
    Truncated,
    /// The text is no JSON.
    NotJson,
    /// A field that must be there is not.
    Missing(&'static str),
    /// A value of another type.
    WrongType(&'static str),
    /// A text with nothing in it.
    Blank,
    /// A field that the schema does not know.
    UnknownField,
    /// A word outside its list.
    UnknownWord(&'static [&'static str]),
    /// Not an id: lower-case ASCII letters and digits, hyphens between.
    BadId,
    /// An id that another entry of the same list has.
    DuplicateId,
    /// Not a date of the EDTF subset.
    Date(DateError),
    /// Not an https, http or mailto address.
    BadUrl,
    /// An id that no entry of that list has.
    NoSuch(List),
    /// `approved` is never stored on a work item.
    ApprovedWorkItem,
    /// Following `part_of` leads back to the body.
    Cycle,
    /// An alias that is still an id, or that stands for no record.
    BadAlias,
}

/// The lists of the dataset that ids refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Records,
    Bodies,
    Topics,
    Sources,
}

/// A value as JSON, cut at 60 characters; of lists and objects only that they are.
pub(super) fn excerpt(value: &Json) -> String {
    match value {
        Json::Null => "null".to_owned(),
        Json::Flag(flag) => flag.to_string(),
        Json::Number(number) => number.map_or("a number".to_owned(), |number| number.to_string()),
        Json::Text(text) => quoted(text),
        Json::List(list) => format!("[…] ({} items)", list.len()),
        Json::Object(_) => "{…}".to_owned(),
    }
}

/// A text in quotes, cut at 60 characters.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((cut, _)) => format!("\"{}…\"", &text[..cut]),
        None => format!("\"{text}\""),
    }
}
