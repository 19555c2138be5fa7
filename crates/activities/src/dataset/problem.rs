//! Problems of a dataset: the location, the value found there, and the kind of fault.
//!
//! The sentences for people (what was expected, how to fix it) are in `words`.

use super::json::Json;
use crate::activity::DateError;

/// A problem at one location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A JSON pointer (RFC 6901), `/records/17/events/0/date`; for a text that is not JSON, `line 12, column 5`.
    pub place: String,
    /// The value found there, as JSON, cut to a readable length; empty if there is none.
    pub found: String,
    pub fault: Fault,
    /// True if the record that contains it was left out, because nothing true could be said without this value.
    pub left_out: bool,
}

/// The kind of fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is empty.
    Empty,
    /// The text is a web page, most likely a server's error or login page.
    WebPage,
    /// The text ends before the JSON does.
    Truncated,
    /// The text is not JSON.
    NotJson,
    /// A required field is missing.
    Missing(&'static str),
    /// The value has another type.
    WrongType(&'static str),
    /// The string is blank.
    Blank,
    /// The schema does not have this field.
    UnknownField,
    /// The word is not in its list.
    UnknownWord(&'static [&'static str]),
    /// Not an id: lower-case ASCII letters and digits, with hyphens between.
    BadId,
    /// Another entry of the same list has this id.
    DuplicateId,
    /// Not a date of the EDTF subset.
    Date(DateError),
    /// Not an https, http or mailto address.
    BadUrl,
    /// No entry of that list has this id.
    NoSuch(List),
    /// `approved` is never stored on a work item.
    ApprovedWorkItem,
    /// Following `part_of` leads back to the body.
    Cycle,
    /// The alias is still an id, or stands for no record.
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

/// Returns a value as JSON, cut at 60 characters; for lists and objects, only their type.
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

/// Returns a string in quotes, cut at 60 characters.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((cut, _)) => format!("\"{}…\"", &text[..cut]),
        None => format!("\"{text}\""),
    }
}
