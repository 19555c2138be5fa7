//! The names of kinds, statuses, events and so on, as used in standardization.

use activities::activity::{
    Certainty, Change, ChangeKind, EventKind, IdentifierKind, Kind, LinkKind, Participation, Period, Process,
    State, Status,
};

use crate::Words;

impl Words {
    /// The kind of change.
    pub fn change(self, kind: ChangeKind) -> &'static str {
        match kind {
            ChangeKind::New => "New",
            ChangeKind::Moved => "Moved on",
            ChangeKind::Superseded => "Superseded or withdrawn",
            ChangeKind::Concluded => "Concluded",
        }
    }

    /// The description of a change, from one status to another.
    pub fn changed(self, change: Change) -> String {
        let name = |state: State| match state {
            State::There(Some(at)) => self.status(at),
            _ => self.no_status(),
        };
        match change.kind() {
            ChangeKind::New => self.change(ChangeKind::New).to_owned(),
            _ => format!("{} → {}", name(change.from), name(change.to)),
        }
    }

    /// The singular name of a kind.
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::StudyGroup => "Study group",
            Kind::FocusGroup => "Focus group",
            Kind::AdvisoryGroup => "Advisory group",
            Kind::Question => "Question",
            Kind::WorkItem => "Work item",
            Kind::Recommendation => "Recommendation",
            Kind::Supplement => "Supplement",
            Kind::TechnicalReport => "Technical report",
            Kind::Deliverable => "Deliverable",
            Kind::Workshop => "Workshop",
            Kind::Meeting => "Meeting",
            Kind::Presentation => "Presentation",
            Kind::Liaison => "Liaison",
            Kind::PublicationChannel => "Publication channel",
            Kind::Initiative => "Initiative",
            Kind::ExternalStandard => "Standard of another body",
            Kind::ExternalProject => "Project of another body",
            Kind::ExternalGroup => "Group of another body",
        }
    }

    /// The plural name of a kind.
    pub fn kinds(self, kind: Kind) -> &'static str {
        match kind {
            Kind::StudyGroup => "Study groups",
            Kind::FocusGroup => "Focus groups",
            Kind::AdvisoryGroup => "Advisory groups",
            Kind::Question => "Questions",
            Kind::WorkItem => "Work items",
            Kind::Recommendation => "Recommendations",
            Kind::Supplement => "Supplements",
            Kind::TechnicalReport => "Technical reports",
            Kind::Deliverable => "Deliverables",
            Kind::Workshop => "Workshops",
            Kind::Meeting => "Meetings",
            Kind::Presentation => "Presentations",
            Kind::Liaison => "Liaisons",
            Kind::PublicationChannel => "Publication channels",
            Kind::Initiative => "Initiatives",
            Kind::ExternalStandard => "Standards of other bodies",
            Kind::ExternalProject => "Projects of other bodies",
            Kind::ExternalGroup => "Groups of other bodies",
        }
    }

    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::Active => "Active",
            Status::UnderStudy => "Under study",
            Status::Consented => "Consented",
            Status::Determined => "Determined",
            Status::Approved => "Approved",
            Status::InForce => "In force",
            Status::Planned => "Planned",
            Status::Announced => "Announced",
            Status::Held => "Held",
            Status::Published => "Published",
            Status::Revised => "Revised",
            Status::Superseded => "Superseded",
            Status::Withdrawn => "Withdrawn",
            Status::Discontinued => "Discontinued",
            Status::Concluded => "Concluded",
            Status::Merged => "Merged",
        }
    }

    pub fn event(self, event: EventKind) -> &'static str {
        match event {
            EventKind::Established => "Established",
            EventKind::Listed => "Listed",
            EventKind::Started => "Started",
            EventKind::Announced => "Announced",
            EventKind::Consented => "Consented (AAP)",
            EventKind::Determined => "Determined (TAP)",
            EventKind::Approved => "Approved",
            EventKind::Agreed => "Agreed",
            EventKind::Published => "Published",
            EventKind::Held => "Held",
            EventKind::Revised => "Revised",
            EventKind::Superseded => "Superseded",
            EventKind::Withdrawn => "Withdrawn",
            EventKind::Discontinued => "Discontinued",
            EventKind::Concluded => "Concluded",
            EventKind::Merged => "Merged",
        }
    }

    pub fn certainty(self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Stated => "Stated",
            Certainty::Inferred => "Inferred",
            Certainty::Unverified => "Unverified",
        }
    }

    /// The certainty in brackets, within a sentence.
    pub fn certainty_aside(self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Stated => "stated",
            Certainty::Inferred => "inferred",
            Certainty::Unverified => "unverified",
        }
    }

    pub fn certainty_meaning(self, certainty: Certainty) -> &'static str {
        match certainty {
            Certainty::Stated => "A cited source says it.",
            Certainty::Inferred => "We conclude it; the basis is written down.",
            Certainty::Unverified => "Not checked against any source.",
        }
    }

    pub fn period(self, period: Period) -> &'static str {
        match period {
            Period::P2013 => "2013–2016",
            Period::P2017 => "2017–2020",
            Period::P2022 => "2022–2024",
            Period::P2025 => "2025–2028",
        }
    }

    pub fn process(self, process: Process) -> &'static str {
        match process {
            Process::Aap => "AAP (alternative)",
            Process::Tap => "TAP (traditional)",
        }
    }

    pub fn participation(self, participation: Participation) -> &'static str {
        match participation {
            Participation::Open => "Open to any interested party",
            Participation::Members => "ITU members",
        }
    }

    pub fn identifier(self, identifier: IdentifierKind) -> &'static str {
        match identifier {
            IdentifierKind::Number => "Number",
            IdentifierKind::Provisional => "Provisional name",
            IdentifierKind::WorkProgramme => "Work programme entry",
            IdentifierKind::Handle => "Short name",
        }
    }

    pub fn link(self, link: LinkKind) -> &'static str {
        match link {
            LinkKind::Itu => "Text at ITU",
            LinkKind::Reference => "Link given in the overview",
            LinkKind::Publisher => "Page of the publisher",
            LinkKind::WorkProgramme => "Work programme entry at ITU",
            LinkKind::Page => "Page",
            LinkKind::Document => "Document",
            LinkKind::TermsOfReference => "Terms of reference",
            LinkKind::Mandate => "Mandate",
            LinkKind::Structure => "Structure",
            LinkKind::Summary => "Summary",
            LinkKind::News => "News",
            LinkKind::Advisory => "Media advisory",
            LinkKind::Chapter => "Chapter",
            LinkKind::Edition => "Edition",
            LinkKind::ContinuedBy => "Continued by",
            LinkKind::Copy => "Copy hosted elsewhere",
            LinkKind::Source => "Source",
        }
    }

    /// The name of the field that a fact is about; an unknown field name is returned unchanged.
    pub fn fact_field(self, field: &str) -> &str {
        match field {
            "title" => "Title",
            "official_title" => "Official title",
            "part_of" => "Group",
            "maintained_by" => "Maintained by",
            "document_type" => "Type of document",
            "process" => "Approval process",
            "participation" => "Participation",
            "place" => "Place",
            "tasks" => "Tasks",
            "links" => "Links",
            "status" => "Status as the source puts it",
            "stage" => "Own stage",
            "start" => "Beginning, as another source has it",
            "dates" => "Dates, as another source has them",
            "former_number" => "Former number",
            "latest_version" | "later_versions" => "Later versions",
            "latest_draft" => "Latest draft",
            "intended_status" => "Intended status",
            "project_start" => "Start of the project",
            "working_group" | "working_groups" => "Working groups",
            "vice_chair" => "Vice-chairs",
            "participants" => "Participants",
            "contributions" => "Contributions",
            "ordinal" => "Which meeting it was",
            "host" => "Host",
            "itu" => "ITU in its text",
            "outcome" => "Outcome",
            "study_period" => "Study period",
            "study_period_opened" => "Opened the study period",
            "provisional_name_listed" => "Provisional name",
            "provisional_name_sibling" => "Related provisional name",
            "author" => "Author",
            "editors" => "Editors",
            "chair" => "Chair",
            "licence" => "Licence",
            "access" => "Access",
            "method" => "Method",
            "membership" => "Membership",
            "remote_participation" => "Remote participation",
            "meetings" => "Meetings",
            "structure" => "Structure",
            "duration" => "Duration",
            "continued_by" => "Continued by",
            "recommendations" => "Recommendations",
            "topics" => "Topics",
            "timing" => "Timing",
            "edition" => "Edition",
            "consented" => "Consented",
            "origin" => "Origin",
            "expected_end" => "Expected end",
            "meeting_list" => "List of meetings",
            "first_meeting" => "First meeting",
            "joint_meeting" => "Joint meeting",
            "joint_with" => "Joint with",
            "mention" => "Mentioned in its text",
            "provisional_name" => "Provisional name, as printed",
            "correction" => "Correction",
            "other_parts" => "Other parts",
            "related_text" => "Related text",
            "replaces" => "Replaces",
            "predecessor" => "Predecessor",
            "draft" => "Draft",
            "work_item" => "Work item",
            "stable_until" => "Stable until",
            "liaisons_2017" => "Liaisons in 2017",
            other => other,
        }
    }
}
