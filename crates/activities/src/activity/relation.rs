//! Relations between records. Each relation is stored once, at one end; the other end is derived.

use super::kind::Certainty;
use super::slug::slugs;
use serde::Serialize;

slugs! {
    /// The role of the record that stores the relation towards its target.
    RelationKind {
        /// A work item becomes a Recommendation, or a deliverable becomes a technical report.
        Becomes = "becomes",
        /// A workshop leads to a Question.
        LeadsTo = "leads-to",
        Supersedes = "supersedes",
        /// A project works on the next edition of its target.
        Revises = "revises",
        /// A body adopts another body's text.
        Adopts = "adopts",
        RenumberedAs = "renumbered-as",
        MergesInto = "merges-into",
        Extends = "extends",
        BuildsOn = "builds-on",
        Supplements = "supplements",
        Corrects = "corrects",
        LiaisesWith = "liaises-with",
        InputTo = "input-to",
        /// A workshop and a meeting at the same place and time.
        HeldWith = "held-with",
        SameSubjectAs = "same-subject-as",
    }
}

slugs! {
    /// The basis of a relation, from the strongest to the weakest.
    Basis {
        SourceStates = "source-states",
        ExactTitleAndProvisionalName = "exact-title-and-provisional-name",
        WordingMatch = "wording-match",
        ProvisionalName = "provisional-name",
        ExactTitle = "exact-title",
        NearTitle = "near-title",
        RecalledOnly = "recalled-only",
    }
}

/// A typed link to another record, with its basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Relation {
    #[serde(rename = "type")]
    pub kind: RelationKind,
    /// The id of the other record.
    pub target: String,
    pub basis: Basis,
    pub certainty: Certainty,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
