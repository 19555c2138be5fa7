//! A record as schema.org JSON-LD, for search engines. Unverified facts are left out.

use super::{Site, record_path};
use activities::activity::{Certainty, Date, Event, EventKind, Kind, Record, RelationKind};
use serde_json::{Map, Value, json};

/// Returns the document in a form that is safe inside a `<script>`.
pub fn of(site: &Site, record: &Record) -> String {
    let mut about = Map::new();
    about.insert("@context".to_owned(), "https://schema.org".into());
    about.insert("@type".to_owned(), kind(record.kind).into());
    about.insert("name".to_owned(), site.words.record(record).into());
    let mut tell = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            about.insert(name.to_owned(), value);
        }
    };
    let address = |record: &Record| site.address.map(|address| address.of(&record_path(&record.id)));
    tell("@id", address(record).map(Value::from));
    tell("url", address(record).map(Value::from));
    tell("description", record.summary.clone().map(Value::from));
    let sure = record.identifiers.iter().filter(|identifier| identifier.certainty != Certainty::Unverified);
    tell("identifier", list(sure.map(|identifier| identifier.value.clone().into())));
    tell("sameAs", list(record.lead_link().map(Value::from).into_iter()));
    let body = record.part_of.as_ref().filter(|_| record.sure_of("part_of") != Certainty::Unverified);
    let body = body.and_then(|id| site.dataset().body(id)).map(|body| &site.dataset().bodies[body]);
    let body = body.map(|body| json!({"@type": "Organization", "name": body.name}));
    match kind(record.kind) {
        "Event" => {
            let (first, last) = days(record);
            tell("startDate", first.map(Value::from));
            tell("endDate", last.map(Value::from));
            tell("location", record.place.clone().map(|place| json!({"@type": "Place", "name": place})));
            tell("organizer", body);
        }
        "Organization" | "Project" => {
            tell("parentOrganization", body);
            tell("foundingDate", issued(record, EventKind::Established).map(Value::from));
            tell("dissolutionDate", issued(record, EventKind::Concluded).map(Value::from));
        }
        _ => {
            tell("inLanguage", Some("en".into()).filter(|_| !record.descriptive_title));
            tell("author", body);
            let dated = [EventKind::Published, EventKind::Approved, EventKind::Agreed];
            let date = dated.into_iter().find_map(|event| issued(record, event));
            tell("datePublished", date.map(Value::from));
            let basis = record.relations.iter().filter(|relation| {
                relation.kind == RelationKind::Supersedes && relation.certainty != Certainty::Unverified
            });
            let named = basis.filter_map(|relation| site.dataset().record(&relation.target));
            tell(
                "isBasedOn",
                list(named.map(|other| {
                    let mut one = json!({"@type": kind(other.kind), "name": site.words.record(other)});
                    if let Some(url) = address(other) {
                        one["@id"] = url.into();
                    }
                    one
                })),
            );
        }
    }
    // A script ends at anything that looks like its closing tag, even within quotes.
    Value::Object(about).to_string().replace('<', "\\u003c")
}

/// Returns the closest schema.org type.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::StudyGroup | Kind::FocusGroup | Kind::AdvisoryGroup | Kind::ExternalGroup => "Organization",
        Kind::Question | Kind::WorkItem | Kind::Initiative | Kind::ExternalProject => "Project",
        Kind::Recommendation | Kind::Supplement | Kind::ExternalStandard => "TechArticle",
        Kind::TechnicalReport | Kind::Deliverable => "Report",
        Kind::Meeting | Kind::Workshop => "Event",
        Kind::Presentation => "PresentationDigitalDocument",
        Kind::Liaison => "Message",
        Kind::PublicationChannel => "WebPage",
    }
}

/// Returns one value, or a list of several.
fn list(values: impl Iterator<Item = Value>) -> Option<Value> {
    let mut values: Vec<Value> = values.collect();
    match values.len() {
        0 => None,
        1 => values.pop(),
        _ => Some(values.into()),
    }
}

/// Returns the events of a kind that are not unverified.
fn told(record: &Record, kind: EventKind) -> impl Iterator<Item = &Event> {
    record.events.iter().filter(move |event| event.kind == kind && event.certainty != Certainty::Unverified)
}

/// Returns the date of an event in ISO 8601 form, only if the source gives a year, a month or a day.
fn issued(record: &Record, kind: EventKind) -> Option<String> {
    told(record, kind).find_map(|event| match &event.date {
        Some(Date::At(at)) => Some(at.unqualified().to_string()),
        _ => None,
    })
}

/// Returns the first and the last day of a meeting.
fn days(record: &Record) -> (Option<String>, Option<String>) {
    let event = told(record, EventKind::Held).chain(told(record, EventKind::Announced)).next();
    match event.and_then(Event::days) {
        Some(Date::At(at)) => (Some(at.unqualified().to_string()), None),
        Some(Date::Span(first, last)) => {
            let written =
                |at: &Option<activities::activity::Point>| at.map(|at| at.unqualified().to_string());
            (written(first), written(last))
        }
        _ => (None, None),
    }
}
