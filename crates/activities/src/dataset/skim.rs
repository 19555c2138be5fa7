//! Where the records of a document stand in its text, before any of it is understood.
//!
//! Reading a hundred thousand records takes seconds; a page must not stand still for that long. So the text is looked through
//! first, piece by piece, only as far as it takes to find where each record begins and ends and which id it has. Then records
//! are read one by one. Whatever is JSON is skimmed; what is not may be skimmed, too, and is told when it is read.

use super::json::Json;
use std::ops::Range;

/// A record in a text.
pub(super) struct Place {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Its `id` and its `kind`, if they are texts.
    pub id: Option<String>,
    pub kind: Option<String>,
}

/// A text that is being looked through.
#[derive(Default)]
pub(super) struct Skim {
    at: usize,
    within: Within,
    /// The text of the document with an empty list in the place of its records.
    pub rest: String,
    pub records: Vec<Place>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    Document,
    Records,
    /// After it.
    End,
}

/// The text is no object of JSON.
pub(super) struct Unlike;

/// The list that is left out of the rest.
const RECORDS: &str = "records";

impl Skim {
    /// Looks through about so many bytes more, at least one value. Gives whether there is more.
    pub fn step(&mut self, text: &str, bytes: usize) -> Result<bool, Unlike> {
        let end = self.at.saturating_add(bytes);
        loop {
            match self.within {
                Within::Nothing => {
                    self.expect(text, b'{')?;
                    self.rest.push('{');
                    self.within = Within::Document;
                }
                Within::Document => self.member(text)?,
                Within::Records => self.record(text)?,
                Within::End => {
                    return if text[self.at..].trim_ascii().is_empty() { Ok(false) } else { Err(Unlike) };
                }
            }
            if self.at >= end {
                return Ok(true);
            }
        }
    }

    /// A member of the document, or its end.
    fn member(&mut self, text: &str) -> Result<(), Unlike> {
        if self.skip(text, b'}') {
            self.rest.push('}');
            self.within = Within::End;
            return Ok(());
        }
        if self.rest.len() > 1 {
            self.expect(text, b',')?;
            self.rest.push(',');
        }
        let key = self.value(text)?;
        self.expect(text, b':')?;
        self.rest.push_str(&text[key.clone()]);
        self.rest.push(':');
        if written(&text[key]).as_deref() == Some(RECORDS) && self.skip(text, b'[') {
            // Of two lists of that name the last one counts, as with any member.
            self.records.clear();
            self.rest.push_str("[]");
            self.within = Within::Records;
        } else {
            let value = self.value(text)?;
            self.rest.push_str(&text[value]);
        }
        Ok(())
    }

    /// A record of the list, or the list's end.
    fn record(&mut self, text: &str) -> Result<(), Unlike> {
        if self.skip(text, b']') {
            self.within = Within::Document;
            return Ok(());
        }
        if !self.records.is_empty() {
            self.expect(text, b',')?;
        }
        let at = self.value(text)?;
        let [id, kind] = names(text, at.clone());
        self.records.push(Place { at, id, kind });
        Ok(())
    }

    /// Passes over what must come next.
    fn expect(&mut self, text: &str, byte: u8) -> Result<(), Unlike> {
        if self.skip(text, byte) { Ok(()) } else { Err(Unlike) }
    }

    /// Passes over white space, and over that byte, if it comes next.
    fn skip(&mut self, text: &str, byte: u8) -> bool {
        self.at = after_space(text.as_bytes(), self.at);
        let found = text.as_bytes().get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found
    }

    /// Passes over a value, and gives where it stands.
    fn value(&mut self, text: &str) -> Result<Range<usize>, Unlike> {
        let start = after_space(text.as_bytes(), self.at);
        self.at = end_of_value(text.as_bytes(), start).ok_or(Unlike)?;
        Ok(start..self.at)
    }
}

/// What a text of JSON says.
fn written(json: &str) -> Option<String> {
    serde_json::from_str::<Json>(json).ok()?.text().map(str::to_owned)
}

/// The `id` and the `kind` of the object that stands there.
fn names(text: &str, at: Range<usize>) -> [Option<String>; 2] {
    let text = &text[at];
    let bytes = text.as_bytes();
    let mut found = [None, None];
    // What does not stand where JSON has it is told when the record is read.
    let passed = |at: usize, byte: u8| {
        let at = after_space(bytes, at);
        (bytes.get(at) == Some(&byte)).then_some(at + 1)
    };
    let value = |at: usize| {
        let start = after_space(bytes, at);
        end_of_value(bytes, start).map(|end| start..end)
    };
    let mut next = passed(0, b'{');
    while let Some(key) = next.and_then(value)
        && let Some(said) = passed(key.end, b':').and_then(value)
    {
        match &text[key] {
            "\"id\"" => found[0] = written(&text[said.clone()]),
            "\"kind\"" => found[1] = written(&text[said.clone()]),
            _ => {}
        }
        next = passed(said.end, b',');
    }
    found
}

fn after_space(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

/// Where a value ends that begins there: between characters, for what ends it is ASCII.
fn end_of_value(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut depth = 0;
    loop {
        match bytes.get(at)? {
            b'"' => at = end_of_text(bytes, at + 1)?,
            b'{' | b'[' => {
                depth += 1;
                at += 1;
            }
            b'}' | b']' | b',' | b':' if depth == 0 => return (at > start).then_some(at),
            b'}' | b']' => {
                depth -= 1;
                at += 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            byte if byte.is_ascii_whitespace() && depth == 0 => return Some(at),
            _ => {
                at += 1;
                if at == bytes.len() && depth == 0 {
                    return Some(at);
                }
                continue;
            }
        }
        // A text is a whole value.
        if depth == 0 && bytes.get(start) == Some(&b'"') {
            return Some(at);
        }
    }
}

/// Where a text ends, behind its closing quote.
fn end_of_text(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// What skimming finds, understood.
    fn skimmed(text: &str, bytes: usize) -> Option<(Value, Vec<Value>)> {
        let mut skim = Skim::default();
        while skim.step(text, bytes).ok()? {}
        let records = skim.records.iter().map(|record| {
            let value: Value = serde_json::from_str(&text[record.at.clone()]).expect("a record is JSON");
            let of = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
            assert_eq!([&record.id, &record.kind], [&of("id"), &of("kind")]);
            value
        });
        Some((serde_json::from_str(&skim.rest).expect("the rest is JSON"), records.collect()))
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<i32>().prop_map(|number| json!(number)),
            any::<bool>().prop_map(|flag| json!(flag)),
            Just(Value::Null),
            "[a\"\\\\{}\\[\\],: é区]{0,6}".prop_map(|text| json!(text)),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            let key = prop_oneof![Just("id".to_owned()), Just("kind".to_owned()), "[a\"}]{0,3}"];
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::vec((key, inner), 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        /// Whatever is JSON is found whole.
        #[test]
        fn records_and_rest_are_the_document(
            records in proptest::collection::vec(any_value(), 0..5), before in any_value(), after in any_value(), spaced in any::<bool>(), bytes in 0usize..40
        ) {
            let document = json!({"a": before, "records": records, "z": after});
            let text = if spaced { serde_json::to_string_pretty(&document) } else { serde_json::to_string(&document) };
            let found = skimmed(&text.expect("it is JSON"), bytes);
            let rest = json!({"a": document["a"], "records": [], "z": document["z"]});
            prop_assert_eq!(found, Some((rest, records)));
        }

        #[test]
        fn anything_can_be_skimmed(text in "[{}\\[\\]\",:\\\\ra1 ]{0,30}") {
            let mut skim = Skim::default();
            while let Ok(true) = skim.step(&text, 1) {}
        }
    }

    #[test]
    fn the_last_list_of_records_counts() {
        let found = skimmed(r#"{"records":[1],"records":[2,{"id":"a"}]}"#, 1).expect("it is JSON");
        assert_eq!(found.1, [json!(2), json!({"id": "a"})]);
        assert!(skimmed("[]", 1).is_none());
    }
}
