//! Small pieces that several views share: names, marks of status and certainty, links to records and sources.

use super::state::Page;
use crate::activity::{Certainty, Date, Record, Standing, Vantage};
use crate::dataset::Dataset;
use crate::language::{self, page as words};
use crate::query::Facet;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What people call a value of a facet; a value that nobody knows keeps its slug.
pub fn value_name(dataset: &Dataset, facet: Facet, value: &str) -> String {
    let known = match facet {
        Facet::Kind => value.parse().ok().map(|kind| language::kinds(kind).to_owned()),
        Facet::Body => dataset.body(value).map(|body| dataset.bodies[body].name.clone()),
        Facet::Topic => dataset.topics.iter().find(|topic| topic.id == value).map(|topic| topic.name.clone()),
        Facet::Status => value.parse().ok().map(|status| language::status(status).to_owned()),
        Facet::Period => value.parse().ok().map(|period| language::period(period).to_owned()),
        Facet::Process => value.parse().ok().map(|process| language::process(process).to_owned()),
        Facet::Participation => value.parse().ok().map(|who| language::participation(who).to_owned()),
        Facet::Certainty => value.parse().ok().map(|sure| language::certainty(sure).to_owned()),
    };
    known.unwrap_or_else(|| value.to_owned())
}

/// A record in one line: its name, if it has one, and its title.
pub fn record_label(record: &Record) -> String {
    match record.name() {
        Some(name) if name.value != record.title => format!("{} {}", name.value, record.title),
        _ => record.title.clone(),
    }
}

/// The certainty of something, where it is not stated by a source.
#[component]
pub fn Doubt(certainty: Certainty) -> impl IntoView {
    (certainty != Certainty::Stated).then(|| {
        view! {
            <span class=format!("doubt {certainty}") title=language::certainty_meaning(certainty)>
                {language::certainty(certainty)}
            </span>
        }
    })
}

/// The status in words, with its shape, and its doubt if there is any.
#[component]
pub fn StatusBadge(standing: Option<StatusSeen>) -> impl IntoView {
    match standing {
        Some(seen) => view! {
            <span class=format!("status {}", seen.slug)>{seen.name}</span>
            <Doubt certainty=seen.certainty />
        }
        .into_any(),
        None => view! { <span class="status none">{words::NO_STATUS}</span> }.into_any(),
    }
}

/// A status, ready to be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct StatusSeen {
    slug: &'static str,
    name: &'static str,
    certainty: Certainty,
}

impl From<Standing<'_>> for StatusSeen {
    fn from(standing: Standing<'_>) -> StatusSeen {
        StatusSeen {
            slug: standing.status.slug(),
            name: language::status(standing.status),
            certainty: standing.certainty,
        }
    }
}

/// The status of a record, seen from there.
pub fn status_seen(record: &Record, vantage: Vantage) -> Option<StatusSeen> {
    record.standing(vantage).map(StatusSeen::from)
}

/// A date for people, with its EDTF form for machines.
#[component]
pub fn When(date: Option<Date>) -> impl IntoView {
    match date {
        // <time> takes a year, a month or a day; what EDTF adds has no form there.
        Some(Date::At(point)) => {
            view! { <time datetime=point.to_string()>{language::point(point)}</time> }.into_any()
        }
        Some(date) => view! { <span class="when">{language::date(&date)}</span> }.into_any(),
        None => view! { <span class="when unknown">{words::NO_DATE}</span> }.into_any(),
    }
}

/// Follows a link to a record within the page, unless the reader asks for a new tab or window.
pub fn follow(page: Page, id: String) -> impl Fn(MouseEvent) + Clone {
    move |event: MouseEvent| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if !elsewhere && event.button() == 0 {
            event.prevent_default();
            page.go(|view| view.item = Some(id.clone()));
        }
    }
}

/// A link that opens a record.
#[component]
pub fn RecordLink(
    /// The id of the record.
    id: String,
    /// What it says.
    label: String,
    /// An id of the element, to give the focus back to it.
    #[prop(optional, into)]
    element: Option<String>,
) -> impl IntoView {
    let page = Page::get();
    let target = id.clone();
    view! {
        <a id=element href=move || page.href(|view| view.item = Some(target.clone())) on:click=follow(page, id)>
            {label}
        </a>
    }
}

/// Links to sources, or the words that there are none.
#[component]
pub fn Sources(ids: Vec<String>) -> impl IntoView {
    let dataset = Page::get().dataset();
    if ids.is_empty() {
        return view! { <span class="sources none">{words::NO_SOURCE}</span> }.into_any();
    }
    let links = ids
        .iter()
        .filter_map(|id| dataset.source(id))
        .map(|source| {
            let title = source.title.clone();
            match &source.url {
                Some(url) => view! { <a href=url.to_string() rel="noopener external">{title}</a> }.into_any(),
                None => view! { <a href="#about">{title}</a> }.into_any(),
            }
        })
        .collect_view();
    view! { <span class="sources">{links}</span> }.into_any()
}
