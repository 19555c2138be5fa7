//! Kinds of records, and the other small enums that describe a record.

use super::slug::slugs;

slugs! {
    /// The kind of a record (most names are from the ITU-T A-series Recommendations).
    Kind {
        StudyGroup = "study-group",
        FocusGroup = "focus-group",
        /// TSAG, the Telecommunication Standardization Advisory Group.
        AdvisoryGroup = "advisory-group",
        Question = "question",
        WorkItem = "work-item",
        Recommendation = "recommendation",
        Supplement = "supplement",
        TechnicalReport = "technical-report",
        /// A document that a focus group hands over to its parent group.
        Deliverable = "deliverable",
        Workshop = "workshop",
        Meeting = "meeting",
        Presentation = "presentation",
        Liaison = "liaison",
        PublicationChannel = "publication-channel",
        Initiative = "initiative",
        ExternalStandard = "external-standard",
        ExternalProject = "external-project",
        ExternalGroup = "external-group",
    }
}

impl Kind {
    /// Returns true if other records can be part of it, so that it has a lane and is a value of the facet `body`.
    pub fn is_body(self) -> bool {
        matches!(
            self,
            Kind::StudyGroup
                | Kind::FocusGroup
                | Kind::AdvisoryGroup
                | Kind::Question
                | Kind::Initiative
                | Kind::ExternalGroup
        )
    }

    /// Returns true if it is the work of a body other than ITU.
    pub fn is_external(self) -> bool {
        matches!(self, Kind::ExternalStandard | Kind::ExternalProject | Kind::ExternalGroup)
    }
}

slugs! {
    /// The certainty of a fact, ordered from the most to the least certain.
    Certainty {
        /// A cited source says it.
        Stated = "stated",
        /// We conclude it; the basis is written down.
        Inferred = "inferred",
        /// Neither: remembered, or not yet checked. Never shown as fact.
        Unverified = "unverified",
    }
}

impl Certainty {
    /// Returns the certainty of a conclusion from both: the lower of the two.
    #[must_use]
    pub fn and(self, other: Certainty) -> Certainty {
        self.max(other)
    }
}

slugs! {
    /// The process by which ITU-T approves a text.
    Process {
        /// Alternative Approval Process, Recommendation ITU-T A.8.
        Aap = "aap",
        /// Traditional Approval Process, WTSA Resolution 1.
        Tap = "tap",
    }
}

slugs! {
    /// The people who may take part.
    Participation {
        /// Any interested party, ITU member or not.
        Open = "open",
        /// ITU members.
        Members = "members",
    }
}
