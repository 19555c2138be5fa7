//! The names of things: kinds, statuses, events and so on, as the standards world calls them.

use super::page;
use crate::activity::{
    Basis, Certainty, Change, ChangeKind, EventKind, IdentifierKind, Kind, LinkKind, Participation, Period,
    Process, RelationKind, State, Status,
};
use crate::address::View;
use crate::dataset::Dataset;
use crate::query::{Facet, Grouping, Sort};

pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => "Kind",
        Facet::Body => "Body",
        Facet::Topic => "Topic",
        Facet::Status => "Status",
        Facet::Period => "Study period",
        Facet::Process => "Approval process",
        Facet::Participation => "Participation",
        Facet::Certainty => "Certainty",
    }
}

/// What people call a value of a facet: the dataset's names of its own things; a value that nobody knows stays as
/// it is.
pub fn value(dataset: &Dataset, facet: Facet, value: &str) -> String {
    let known = match facet {
        Facet::Kind => value.parse().ok().map(kinds),
        Facet::Body => dataset.body(value).map(|body| dataset.bodies[body].name.as_str()),
        Facet::Topic => {
            dataset.topics.iter().find(|topic| topic.id == value).map(|topic| topic.name.as_str())
        }
        Facet::Status => value.parse().ok().map(status),
        Facet::Period => value.parse().ok().map(period),
        Facet::Process => value.parse().ok().map(process),
        Facet::Participation => value.parse().ok().map(participation),
        Facet::Certainty => value.parse().ok().map(certainty_choice),
    };
    known.unwrap_or(value).to_owned()
}

/// What stands over a group of records, and what explains it further. A value that is empty is none.
pub fn heading<'a>(dataset: &'a Dataset, by: Grouping, group: &str) -> (String, Option<&'a str>) {
    let explanation = match by {
        Grouping::Body => {
            let body = dataset.body(group).map(|body| &dataset.bodies[body]);
            body.filter(|body| body.title != body.name).map(|body| body.title.as_str())
        }
        Grouping::Kind => dataset.about.as_ref().and_then(|about| {
            let mut definitions = about.definitions.iter();
            definitions.find(|definition| definition.kind.slug() == group).map(|found| found.text.as_str())
        }),
        _ => None,
    };
    let title = match by.facet() {
        _ if group.is_empty() => match by {
            Grouping::Year => page::UNDATED,
            Grouping::Status => page::NO_STATUS,
            _ => page::NO_BODY,
        }
        .to_owned(),
        Some(facet) => value(dataset, facet, group),
        None => group.parse().map_or(group.to_owned(), |kind| change(kind).to_owned()),
    };
    (title, explanation)
}

/// What sort of change it is.
pub fn change(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "New",
        ChangeKind::Moved => "Moved on",
        ChangeKind::Superseded => "Superseded or withdrawn",
        ChangeKind::Concluded => "Concluded",
    }
}

/// What changed, from what to what.
pub fn changed(change: Change) -> String {
    let name = |state: State| match state {
        State::There(Some(at)) => status(at),
        _ => page::NO_STATUS,
    };
    match change.kind() {
        ChangeKind::New => self::change(ChangeKind::New).to_owned(),
        _ => format!("{} → {}", name(change.from), name(change.to)),
    }
}

pub fn grouping(by: Grouping) -> &'static str {
    match by {
        Grouping::Body => "Body",
        Grouping::Kind => "Kind",
        Grouping::Topic => "Topic",
        Grouping::Year => "Year begun",
        Grouping::Status => "Status",
        Grouping::Change => "Kind of change",
    }
}

pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "Newest first",
        Sort::Oldest => "Oldest first",
        Sort::Title => "Title",
        Sort::Number => "Number",
        Sort::Relevance => "Best match",
    }
}

pub fn view(view: View) -> &'static str {
    match view {
        View::Both => "Timeline and list",
        View::Timeline => "Timeline",
        View::Catalogue => "List",
        View::Table => "Table",
        View::Lineage => "What became of it",
        View::Changes => "What changed",
    }
}

/// One of the kind.
pub fn kind(kind: Kind) -> &'static str {
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

/// Several of the kind.
pub fn kinds(kind: Kind) -> &'static str {
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

pub fn status(status: Status) -> &'static str {
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

pub fn event(event: EventKind) -> &'static str {
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

pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "Stated",
        Certainty::Inferred => "Inferred",
        Certainty::Unverified => "Unverified",
    }
}

/// The certainty in brackets, within a sentence.
pub fn certainty_aside(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "stated",
        Certainty::Inferred => "inferred",
        Certainty::Unverified => "unverified",
    }
}

/// The certainty as a value of the facet: the lowest of anything that is said of a record.
fn certainty_choice(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "All stated by sources",
        Certainty::Inferred => "Something inferred",
        Certainty::Unverified => "Something unverified",
    }
}

pub fn certainty_meaning(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stated => "A cited source says it.",
        Certainty::Inferred => "We conclude it; the basis is written down.",
        Certainty::Unverified => "Not checked against any source.",
    }
}

pub fn period(period: Period) -> &'static str {
    match period {
        Period::P2013 => "2013–2016",
        Period::P2017 => "2017–2020",
        Period::P2022 => "2022–2024",
        Period::P2025 => "2025–2028",
    }
}

pub fn process(process: Process) -> &'static str {
    match process {
        Process::Aap => "AAP (alternative)",
        Process::Tap => "TAP (traditional)",
    }
}

pub fn participation(participation: Participation) -> &'static str {
    match participation {
        Participation::Open => "Open to any interested party",
        Participation::Members => "ITU members",
    }
}

pub fn identifier(identifier: IdentifierKind) -> &'static str {
    match identifier {
        IdentifierKind::Number => "Number",
        IdentifierKind::Provisional => "Provisional name",
        IdentifierKind::WorkProgramme => "Work programme entry",
        IdentifierKind::Handle => "Short name",
    }
}

/// Seen from the record that stores the relation.
pub fn relation(relation: RelationKind) -> &'static str {
    match relation {
        RelationKind::Becomes => "Became",
        RelationKind::LeadsTo => "Led to",
        RelationKind::Supersedes => "Supersedes",
        RelationKind::MergesInto => "Merged into",
        RelationKind::Extends => "Extends",
        RelationKind::BuildsOn => "Builds on",
        RelationKind::Supplements => "Supplements",
        RelationKind::Corrects => "Corrects",
        RelationKind::LiaisesWith => "Liaises with",
        RelationKind::InputTo => "Is input to",
        RelationKind::SameSubjectAs => "Same subject as",
    }
}

/// Seen from its target.
pub fn relation_inverse(relation: RelationKind) -> &'static str {
    match relation {
        RelationKind::Becomes => "Became from",
        RelationKind::LeadsTo => "Followed from",
        RelationKind::Supersedes => "Superseded by",
        RelationKind::MergesInto => "Merged from",
        RelationKind::Extends => "Extended by",
        RelationKind::BuildsOn => "Built on by",
        RelationKind::Supplements => "Supplemented by",
        RelationKind::Corrects => "Corrected by",
        RelationKind::LiaisesWith => "Liaises with",
        RelationKind::InputTo => "Has input from",
        RelationKind::SameSubjectAs => "Same subject as",
    }
}

/// The relation of a step onwards in a chain.
pub fn step(relation: RelationKind) -> &'static str {
    match relation {
        RelationKind::Supersedes => "Superseded by",
        other => self::relation(other),
    }
}

/// What a record of a chain did to the next one, within a sentence.
pub fn onwards(relation: RelationKind) -> &'static str {
    match relation {
        RelationKind::Becomes => "became",
        RelationKind::LeadsTo => "led to",
        RelationKind::MergesInto => "merged into",
        RelationKind::Supersedes => "was superseded by",
        other => self::relation(other),
    }
}

/// What a link of a chain rests on: whether a source states it, and if not, from what it is concluded.
pub fn rests_on(certainty: Certainty, basis: Basis) -> String {
    let sure = match certainty {
        Certainty::Stated => "Stated",
        Certainty::Inferred => "Inferred",
        Certainty::Unverified => "Unverified",
    };
    format!("{sure}: {}", self::basis(basis))
}

/// What a relation rests on, in a clause.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::SourceStates => "the source states it",
        Basis::ExactTitleAndProvisionalName => "same title and provisional name",
        Basis::WordingMatch => "the wording matches",
        Basis::ProvisionalName => "same provisional name",
        Basis::ExactTitle => "same title",
        Basis::NearTitle => "nearly the same title",
        Basis::RecalledOnly => "from memory only",
    }
}

pub fn link(link: LinkKind) -> &'static str {
    match link {
        LinkKind::Itu => "Text at ITU",
        LinkKind::Reference => "Reference of the deck",
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

/// The name of what a fact is about; a word that has no name here is shown as it is.
pub fn fact_field(field: &str) -> &str {
    match field {
        "title" => "Title",
        "official_title" => "Official title",
        "part_of" => "Body",
        "maintained_by" => "Maintained by",
        "document_type" => "Type of document",
        "process" => "Approval process",
        "participation" => "Participation",
        "place" => "Place",
        "tasks" => "Tasks",
        "links" => "Links",
        "status" => "Status, in the source’s words",
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
        other => other,
    }
}
