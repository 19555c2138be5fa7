//! The names of what can be chosen: facets and their values, headings, orders, views.

use super::labels::{change, kinds, participation, period, process, status};
use super::page;
use crate::activity::Certainty;
use crate::address::View;
use crate::dataset::Dataset;
use crate::query::{Facet, Grouping, Scope, Sort};

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
        View::Matrix => "Side by side",
    }
}

pub fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Itu => "ITU-T",
        Scope::Others => "Other bodies",
        Scope::All => "ITU-T and other bodies",
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
