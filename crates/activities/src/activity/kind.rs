//! What sort of thing a record is, and the small closed lists that describe it.

use super::slug::slugs;

slugs! {
    /// The kind of a record (ITU-T A-series recommendations name most of them).
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
        /// What a focus group hands to its parent group.
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
    /// Whether other records can be part of it, so that it has a lane and is a value of the facet `body`.
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

    /// Whether it is the work of a body other than ITU.
    pub fn is_external(self) -> bool {
        matches!(self, Kind::ExternalStandard | Kind::ExternalProject | Kind::ExternalGroup)
    }
}

slugs! {
    /// How sure a fact is. The order is from the surest to the least sure.
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
    /// What a conclusion from both is worth: the less sure of the two.
    #[must_use]
    pub fn and(self, other: Certainty) -> Certainty {
        self.max(other)
    }
}

slugs! {
    /// How ITU-T approves a text.
    Process {
        /// Alternative Approval Process, Recommendation ITU-T A.8.
        Aap = "aap",
        /// Traditional Approval Process, WTSA Resolution 1.
        Tap = "tap",
    }
}

slugs! {
    /// Who may take part.
    Participation {
        /// Any interested party, ITU member or not.
        Open = "open",
        /// ITU members.
        Members = "members",
    }
}
