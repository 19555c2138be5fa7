//! Consistency rules across several parts of a dataset, which no single entry can check.

use super::{Dataset, issued};
use crate::activity::{AsOf, Certainty, Date, Day, EventKind, IdentifierKind, Record, RelationKind};

/// A violated consistency rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// The edition was certainly issued before the one that it supersedes.
    EditionBeforeOlder { id: String, older: String },
    /// The record was certainly approved before it was begun, consented or determined.
    ApprovedTooEarly { id: String },
    /// The outcome of the record leads back to it.
    Circle { id: String },
    /// A stated fact names no source. The place is a JSON pointer within the record.
    NoSource { id: String, place: String },
    /// Two records share a number and the date on which they were issued.
    SameNumberAndDate { id: String, other: String },
    /// The number of records in the other bodies' file differs from the number stated in this file.
    WrongCount { said: u32, found: usize },
}

/// Returns all violations. `others` is the number of records from the file of other bodies, if that was read too.
pub fn breaches(dataset: &Dataset, others: Option<usize>) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for record in &dataset.records {
        editions(dataset, record, &mut breaches);
        if approved_too_early(record) {
            breaches.push(Breach::ApprovedTooEarly { id: record.id.clone() });
        }
        if leads_to_itself(dataset, record) {
            breaches.push(Breach::Circle { id: record.id.clone() });
        }
        sources(record, &mut breaches);
    }
    same_numbers(dataset, &mut breaches);
    let said = dataset.other_bodies.map_or(0, |others| others.records);
    if let Some(found) = others.filter(|&found| found != said as usize) {
        breaches.push(Breach::WrongCount { said, found });
    }
    breaches
}

/// Late enough that every event counts.
const LATER: AsOf = AsOf::Today(Day(i32::MAX / 2));

fn issued_on(record: &Record) -> Option<&Date> {
    issued(record, LATER)?.date.as_ref()
}

fn editions(dataset: &Dataset, record: &Record, breaches: &mut Vec<Breach>) {
    let supersedes = record.relations.iter().filter(|relation| relation.kind == RelationKind::Supersedes);
    for older in supersedes.filter_map(|relation| dataset.record(&relation.target)) {
        let (Some(date), Some(before)) = (issued_on(record), issued_on(older)) else { continue };
        if date.latest().zip(before.earliest()).is_some_and(|(date, before)| date < before) {
            breaches.push(Breach::EditionBeforeOlder { id: record.id.clone(), older: older.id.clone() });
        }
    }
}

fn approved_too_early(record: &Record) -> bool {
    let bound = |kinds: &[EventKind], bound: fn(&Date) -> Option<Day>| {
        let own = record.events.iter().filter(|event| event.via.is_none() && kinds.contains(&event.kind));
        own.filter_map(|event| bound(event.date.as_ref()?)).collect::<Vec<Day>>()
    };
    let approved = bound(&[EventKind::Approved, EventKind::Agreed], Date::latest);
    let begun = bound(&[EventKind::Started, EventKind::Consented, EventKind::Determined], Date::earliest);
    approved.iter().min().zip(begun.iter().max()).is_some_and(|(approved, begun)| approved < begun)
}

fn leads_to_itself(dataset: &Dataset, record: &Record) -> bool {
    let leads =
        |kind| matches!(kind, RelationKind::Becomes | RelationKind::LeadsTo | RelationKind::MergesInto);
    let (mut open, mut seen): (Vec<&Record>, Vec<&str>) = (vec![record], Vec::new());
    while let Some(next) = open.pop() {
        for relation in next.relations.iter().filter(|relation| leads(relation.kind)) {
            let Some(target) = dataset.record(&relation.target) else { continue };
            if target.id == record.id {
                return true;
            }
            if !seen.contains(&target.id.as_str()) {
                seen.push(&target.id);
                open.push(target);
            }
        }
    }
    false
}

fn sources(record: &Record, breaches: &mut Vec<Breach>) {
    let mut check = |list: &str, place: usize, certainty: Certainty, sources: &[String]| {
        if certainty == Certainty::Stated && sources.is_empty() {
            breaches.push(Breach::NoSource { id: record.id.clone(), place: format!("/{list}/{place}") });
        }
    };
    for (place, event) in record.events.iter().filter(|event| event.via.is_none()).enumerate() {
        check("events", place, event.certainty, &event.sources);
    }
    for (place, identifier) in record.identifiers.iter().enumerate() {
        check("identifiers", place, identifier.certainty, &identifier.sources);
    }
    for (place, relation) in record.relations.iter().enumerate() {
        check("relations", place, relation.certainty, &relation.sources);
    }
    for (place, fact) in record.facts.iter().enumerate() {
        check("facts", place, fact.certainty, &fact.sources);
    }
}

fn same_numbers(dataset: &Dataset, breaches: &mut Vec<Breach>) {
    let number = |record: &Record| {
        let number =
            record.identifiers.iter().find(|identifier| identifier.kind == IdentifierKind::Number)?;
        Some((number.value.clone(), issued_on(record)?.to_string()))
    };
    for (place, record) in dataset.records.iter().enumerate() {
        let Some(own) = number(record) else { continue };
        if let Some(other) =
            dataset.records[..place].iter().find(|other| number(other).as_ref() == Some(&own))
        {
            breaches.push(Breach::SameNumberAndDate { id: record.id.clone(), other: other.id.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(records: &str) -> Vec<Breach> {
        let text = format!(
            r#"{{"edition":"2026","title":"T","sources":[{{"id":"s","title":"S"}}],"records":[{records}]}}"#
        );
        breaches(&Dataset::read(&text).expect("a dataset").dataset, None)
    }

    fn record(id: &str, number: &str, date: &str, rest: &str) -> String {
        format!(
            r#"{{"id":"{id}","kind":"recommendation","title":"T","identifiers":[{{"type":"number","value":"{number}","certainty":"stated","sources":["s"]}}],
            "events":[{{"type":"approved","date":"{date}","certainty":"stated","sources":["s"]}}]{rest}}}"#
        )
    }

    fn relation(kind: &str, target: &str) -> String {
        format!(
            r#","relations":[{{"type":"{kind}","target":"{target}","basis":"source-states","certainty":"stated","sources":["s"]}}]"#
        )
    }

    #[test]
    fn a_newer_edition_is_not_older() {
        let older = record("a", "X.1", "2020-05", "");
        let breach = Breach::EditionBeforeOlder { id: "b".into(), older: "a".into() };
        assert_eq!(
            told(&format!("{older},{}", record("b", "X.1", "2019", &relation("supersedes", "a")))),
            [breach]
        );
        assert_eq!(
            told(&format!("{older},{}", record("b", "X.1", "2020", &relation("supersedes", "a")))),
            []
        );
    }

    #[test]
    fn nothing_leads_back_to_itself() {
        let circle = format!(
            "{},{}",
            record("a", "X.1", "2020", &relation("becomes", "b")),
            record("b", "X.2", "2021", &relation("becomes", "a"))
        );
        assert_eq!(told(&circle), [Breach::Circle { id: "a".into() }, Breach::Circle { id: "b".into() }]);
    }

    #[test]
    fn what_is_stated_has_a_source_and_a_number_has_one_text_a_day() {
        let bare = r#","facts":[{"field":"title","certainty":"stated"}]"#;
        assert_eq!(
            told(&record("a", "X.1", "2020", bare)),
            [Breach::NoSource { id: "a".into(), place: "/facts/0".into() }]
        );
        let twice =
            format!("{},{}", record("a", "X.1", "2020-05-01", ""), record("b", "X.1", "2020-05-01", ""));
        assert_eq!(told(&twice), [Breach::SameNumberAndDate { id: "b".into(), other: "a".into() }]);
    }

    #[test]
    fn nothing_is_approved_before_it_is_consented() {
        let late = record("a", "X.1", "2020-05", "").replace(
            r#""events":["#,
            r#""events":[{"type":"consented","date":"2020-06-01","certainty":"stated","sources":["s"]},"#,
        );
        assert_eq!(told(&late), [Breach::ApprovedTooEarly { id: "a".into() }]);
    }
}
