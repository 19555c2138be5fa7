//! Identifiers: the names by which standards bodies refer to a record.

use super::kind::Certainty;
use super::slug::slugs;
use serde::Serialize;

slugs! {
    /// The kind of identifier.
    IdentifierKind {
        /// The published number: `X.1401`, `Q14/17`. Not unique: two editions share one.
        Number = "number",
        /// The name of a text before it has a number: `X.sct-dlt`.
        Provisional = "provisional",
        /// The `isn` of its entry in ITU-T's work programme: `14282`.
        WorkProgramme = "work-programme",
        /// The short name of a group or a meeting: `SG17`, `FG DLT`.
        Handle = "handle",
    }
}

/// An identifier with its kind and its sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identifier {
    #[serde(rename = "type")]
    pub kind: IdentifierKind,
    pub value: String,
    pub certainty: Certainty,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
