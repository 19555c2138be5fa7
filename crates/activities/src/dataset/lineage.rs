//! The origin and the outcome of a record: the chain from a focus group's deliverable or a Question to a work item, the
//! Recommendation that it became, and later editions of that.

use super::Dataset;
use crate::activity::{AsOf, Day, Event, EventKind, Kind, Record, Relation, RelationKind};

/// One step of a chain: a record, and the relation that links it to the previous step.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    pub record: &'a Record,
    pub relation: &'a Relation,
    /// The record of the chain that the step leads from (in an outcome) or to (in an origin).
    pub neighbour: &'a Record,
}

/// Returns `Some(true)` if a relation of this kind says that its record came before its target, `Some(false)` if after;
/// `None` if it says neither.
fn leads_on(kind: RelationKind) -> Option<bool> {
    match kind {
        RelationKind::Becomes | RelationKind::LeadsTo | RelationKind::MergesInto => Some(true),
        RelationKind::Supersedes => Some(false),
        _ => None,
    }
}

/// The duration between two events, each with an uncertain day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed {
    /// The days that give the shortest possible duration.
    pub least: (Day, Day),
    /// The days that give the longest; `None` if it may have begun earlier than any source says.
    pub most: Option<(Day, Day)>,
}

impl Dataset {
    /// Returns what came of a record, step by step, each step after the one it came from, limited to records that are
    /// there.
    pub fn outcome<'a>(&'a self, record: &'a Record, as_of: AsOf) -> Vec<Step<'a>> {
        self.chain(record, as_of, true)
    }

    /// Returns what a record grew out of, the oldest first, limited to records that are there.
    pub fn origin<'a>(&'a self, record: &'a Record, as_of: AsOf) -> Vec<Step<'a>> {
        let mut chain = self.chain(record, as_of, false);
        chain.reverse();
        chain
    }

    /// Returns the Question that a record is part of, if any.
    pub fn question(&self, record: &Record) -> Option<&Record> {
        let body = self.record(record.part_of.as_ref()?)?;
        (body.kind == Kind::Question).then_some(body)
    }

    /// Returns true if ITU's overview of 2017 itself lists the record.
    pub fn in_deck(&self, record: &Record) -> bool {
        let Some(about) = &self.about else { return false };
        let listed = |event: &Event| event.quote.is_some() && event.sources.contains(&about.source);
        record.events.iter().any(listed)
    }

    /// Returns the day of ITU's overview of 2017: the last day on which it can have been written.
    pub fn overview_day(&self) -> Option<Day> {
        let about = self.about.as_ref()?;
        self.source(&about.source)?.date.as_ref()?.latest()
    }

    /// Returns the time from a record's beginning until a text that came of it was issued; `None` if a date is missing.
    pub fn elapsed(&self, record: &Record, text: &Record, as_of: AsOf) -> Option<Elapsed> {
        // An event inherited from the text is not a beginning.
        let own = |event: &&Event| event.via.is_none();
        let begun = record.history(as_of).into_iter().find(own)?;
        let (earliest, latest) = begun.days()?.start();
        let (first, last) =
            issued(text, as_of)?.date.as_ref().map(|date| (date.earliest(), date.latest()))?;
        let least = (latest?, first?.max(latest?));
        // A record that is only listed may be older.
        let most = earliest.zip(last).filter(|_| begun.kind != EventKind::Listed);
        Some(Elapsed { least, most })
    }

    /// Returns all steps that can be reached in one direction. Each record occurs once, so chains cannot loop.
    fn chain<'a>(&'a self, record: &'a Record, as_of: AsOf, onwards: bool) -> Vec<Step<'a>> {
        let mut steps: Vec<Step> = Vec::new();
        let mut open = vec![record];
        while let Some(neighbour) = open.pop() {
            for related in self.related(neighbour, as_of) {
                // Seen from the other end, a relation points the other way.
                let leads = leads_on(related.relation.kind).map(|leads| leads != related.inverse);
                let known = related.other.id == record.id
                    || steps.iter().any(|step| step.record.id == related.other.id);
                if leads == Some(onwards) && !known {
                    steps.push(Step { record: related.other, relation: related.relation, neighbour });
                    open.push(related.other);
                }
            }
        }
        steps
    }
}

/// Returns the event by which a text came into force or was published, whose date is used in citations.
pub fn issued(record: &Record, as_of: AsOf) -> Option<&Event> {
    let history = record.history(as_of);
    history
        .into_iter()
        .find(|event| matches!(event.kind, EventKind::Approved | EventKind::Agreed | EventKind::Published))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Presence;

    fn chain(json: &str, of: &str) -> (Vec<String>, Vec<String>) {
        let dataset = Dataset::read(json).expect("a dataset").dataset;
        let record = dataset.record(of).expect("a record");
        let as_of = AsOf::Today(Day(20_779));
        let ids = |steps: Vec<Step>| steps.iter().map(|step| step.record.id.clone()).collect();
        assert_eq!(Presence::There, record.presence(as_of));
        (ids(dataset.origin(record, as_of)), ids(dataset.outcome(record, as_of)))
    }

    #[test]
    fn a_chain_leads_from_the_deliverable_to_the_latest_edition_and_never_round() {
        let relation = |kind: &str, target: &str| {
            format!(
                r#"[{{"type":"{kind}","target":"{target}","basis":"source-states","certainty":"stated","sources":["s"]}}]"#
            )
        };
        let record = |id: &str, kind: &str, relations: String| {
            format!(r#"{{"id":"{id}","kind":"{kind}","title":"{id}","relations":{relations}}}"#)
        };
        let records = [
            record("d", "deliverable", relation("becomes", "w")),
            record("w", "work-item", relation("becomes", "r1")),
            record("r1", "recommendation", "[]".into()),
            record("r2", "recommendation", relation("supersedes", "r1")),
            record("x", "recommendation", relation("becomes", "y")),
            record("y", "recommendation", relation("becomes", "x")),
        ];
        let json = format!(
            r#"{{"edition":"2026-11-22","title":"T","topics":[],"bodies":[],"aliases":[],"sources":[{{"id":"s","title":"S"}}],"records":[{}]}}"#,
            records.join(",")
        );
        assert_eq!(chain(&json, "w"), (vec!["d".into()], vec!["r1".into(), "r2".into()]));
        assert_eq!(chain(&json, "r2"), (vec!["d".into(), "w".into(), "r1".into()], vec![]));
        assert_eq!(chain(&json, "x"), (vec!["y".into()], vec!["y".into()]));
    }
}
