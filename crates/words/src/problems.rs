//! Problems of a dataset, described for the person who fixes them.

use activities::activity::DateError;
use activities::dataset::{Breach, Change, Fault, List, Problem};

use crate::Words;

impl Words {
    fn list_name(self, list: List) -> &'static str {
        match list {
            List::Records => "records",
            List::Bodies => "bodies, or a record that is a group",
            List::Topics => "topics",
            List::Sources => "sources",
        }
    }

    /// The expected value.
    fn expected(self, fault: &Fault) -> String {
        match fault {
            Fault::Empty | Fault::WebPage | Fault::Truncated | Fault::NotJson => "a JSON document".to_owned(),
            Fault::Missing(field) => format!("a field “{field}”"),
            Fault::WrongType(wanted) => (*wanted).to_owned(),
            Fault::Blank => "a text with something in it".to_owned(),
            Fault::UnknownField => "only fields that the schema knows".to_owned(),
            Fault::UnknownWord(words) => format!("one of: {}", words.join(", ")),
            Fault::BadId => "an id: lower-case letters a–z and digits, with hyphens between".to_owned(),
            Fault::DuplicateId => "an id that no other entry has".to_owned(),
            Fault::Date(DateError::Form) => {
                "a date: 2017, 2017-05, 2017-05-04, a duration a/b, or an unknown moment [a..b]".to_owned()
            }
            Fault::Date(DateError::NoSuchDay) => "a day that the calendar has".to_owned(),
            Fault::Date(DateError::Backwards) => "two dates, the earlier one first".to_owned(),
            Fault::Date(DateError::Unbounded) => "at least one end".to_owned(),
            Fault::BadUrl => "an https, http or mailto address".to_owned(),
            Fault::NoSuch(list) => format!("the id of an entry of {}", self.list_name(*list)),
            Fault::ApprovedWorkItem => {
                "any other event: approval is the text's, not the work item's".to_owned()
            }
            Fault::Cycle => "a body that is not below this one".to_owned(),
            Fault::BadAlias => "a former id, with the id of a record that is there".to_owned(),
        }
    }

    /// The advice for fixing it.
    fn remedy(self, fault: &Fault) -> String {
        match fault {
            Fault::Empty => "restore the file: it is empty".to_owned(),
            Fault::WebPage => "check the address: a web page stands there, not the dataset".to_owned(),
            Fault::Truncated => "restore the end of the file: it stops in the middle".to_owned(),
            Fault::NotJson => "look just before this place for a missing comma, quote or bracket".to_owned(),
            Fault::Missing(field) => format!("add “{field}”"),
            Fault::WrongType(wanted) => format!("replace the value by {wanted}"),
            Fault::Blank => "write the text, or leave the field out".to_owned(),
            Fault::UnknownField => "check the spelling against the schema, or remove the field".to_owned(),
            Fault::UnknownWord(_) => "check the spelling: the words are a closed list".to_owned(),
            Fault::BadId => "rewrite the id; if it was published, keep the old one as an alias".to_owned(),
            Fault::DuplicateId => "give one of the two another id, or remove one".to_owned(),
            Fault::Date(DateError::Form) => {
                "rewrite the date, no more precise than the source gives it".to_owned()
            }
            Fault::Date(DateError::NoSuchDay) => "check month and day".to_owned(),
            Fault::Date(DateError::Backwards) => "swap the two dates".to_owned(),
            Fault::Date(DateError::Unbounded) => "name one end, or leave the date out".to_owned(),
            Fault::BadUrl => "write the whole address, beginning with https://".to_owned(),
            Fault::NoSuch(list) => {
                format!("check the spelling, or add the entry to {}", self.list_name(*list))
            }
            Fault::ApprovedWorkItem => {
                "remove the event and add a relation “becomes” to the Recommendation that was approved"
                    .to_owned()
            }
            Fault::Cycle => "change one “part_of” on the way round".to_owned(),
            Fault::BadAlias => "remove the alias, or correct the id it stands for".to_owned(),
        }
    }

    /// A problem in one sentence: the location, the value found, the expected value, and the advice.
    pub fn problem(self, problem: &Problem) -> String {
        let place = if problem.place.is_empty() { "the whole file" } else { &problem.place };
        let found =
            if problem.found.is_empty() { String::new() } else { format!("found {}, ", problem.found) };
        format!(
            "{place}: {found}expected {}; {}.",
            self.expected(&problem.fault),
            self.remedy(&problem.fault)
        )
    }

    /// A difference between two editions.
    pub fn difference(self, change: &Change) -> String {
        match change {
            Change::Vanished { id } => {
                format!(
                    "{id}: the id is gone; ids are stable for ever, so add it to aliases with the id that stands for it now"
                )
            }
            Change::Added { id } => format!("{id}: new"),
            Change::Changed { id, place, was, now } => {
                let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
                format!("{id}: {place} was {}, is {}", value(was), value(now))
            }
        }
    }

    /// A violated consistency rule of the dataset, and the advice for fixing it.
    pub fn breach(self, breach: &Breach) -> String {
        match breach {
            Breach::EditionBeforeOlder { id, older } => format!(
                "{id} supersedes {older}, but was issued before it. Correct one of the dates, or turn the relation."
            ),
            Breach::ApprovedTooEarly { id } => format!(
                "{id} was approved before it was started, consented or determined. Correct one of the dates."
            ),
            Breach::Circle { id } => {
                format!("What came of {id} leads back to it. Take away one of the relations.")
            }
            Breach::NoSource { id, place } => {
                format!(
                    "{id}{place} is stated, but names no source. Add the source, or say “inferred” or “unverified”."
                )
            }
            Breach::SameNumberAndDate { id, other } => format!(
                "{id} and {other} share a number and the date on which they were issued. Make one record of them, or correct one."
            ),
            Breach::WrongCount { said, found } => format!(
                "/other_bodies/records says {said}, but the file of other bodies has {found}. Write {found}."
            ),
        }
    }
}
