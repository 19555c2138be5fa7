//! Finds the byte ranges of the records in a document's text before parsing it.
//!
//! Reading a hundred thousand records takes seconds, and a page must not freeze for that long. So the text is first
//! skimmed, piece by piece, only to find where each record begins and ends and which id it has. Then records are read
//! one by one. All valid JSON can be skimmed; invalid JSON may be skimmed too, and is reported when it is read.

use super::json::Json;
use std::ops::Range;

/// The location of a record in a text.
pub(super) struct Place {
    /// Its byte range.
    pub at: Range<usize>,
    /// Its `id` and its `kind`, if they are strings.
    pub id: Option<String>,
    pub kind: Option<String>,
}

/// The state of skimming a text.
#[derive(Default)]
pub(super) struct Skim {
    at: usize,
    within: Within,
    /// The text of the document with an empty list in place of its records.
    pub rest: String,
    pub records: Vec<Place>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    Document,
    Records,
    /// After the document.
    End,
}

/// The text is not a JSON object.
pub(super) struct Unlike;

/// The name of the list that is left out of the rest.
const RECORDS: &str = "records";

impl Skim {
    /// Skims about `bytes` more bytes, but at least one value. Returns true while text remains.
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

    /// Skims a member of the document, or its end.
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
            // If there are two lists of that name, the last one counts, as with any member.
            self.records.clear();
            self.rest.push_str("[]");
            self.within = Within::Records;
        } else {
            let value = self.value(text)?;
            self.rest.push_str(&text[value]);
        }
        Ok(())
    }

    /// Skims a record of the list, or the list's end.
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

    /// Skips the byte that must come next.
    fn expect(&mut self, text: &str, byte: u8) -> Result<(), Unlike> {
        if self.skip(text, byte) { Ok(()) } else { Err(Unlike) }
    }

    /// Skips whitespace, and the given byte if it comes next; returns true if it did.
    fn skip(&mut self, text: &str, byte: u8) -> bool {
        self.at = after_space(text.as_bytes(), self.at);
        let found = text.as_bytes().get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found
    }

    /// Skips a value and returns its range.
    fn value(&mut self, text: &str) -> Result<Range<usize>, Unlike> {
        let start = after_space(text.as_bytes(), self.at);
        self.at = end_of_value(text.as_bytes(), start).ok_or(Unlike)?;
        Ok(start..self.at)
    }
}

/// Returns the id of each record of a dataset's file with the record's own text; nothing if the file is not a JSON object.
pub fn record_texts(file: &str) -> Vec<(String, &str)> {
    let (file, mut skim) = (plain(file), Skim::default());
    if skim.step(file, usize::MAX).is_err() {
        return Vec::new();
    }
    skim.records.into_iter().filter_map(|record| Some((record.id?, &file[record.at]))).collect()
}

/// Returns a file's text without a byte order mark.
pub(super) fn plain(file: &str) -> &str {
    file.trim_start_matches('\u{feff}')
}

/// Decodes a JSON string.
fn written(json: &str) -> Option<String> {
    serde_json::from_str::<Json>(json).ok()?.text().map(str::to_owned)
}

/// Returns the `id` and the `kind` of the object at that range.
fn names(text: &str, at: Range<usize>) -> [Option<String>; 2] {
    let text = &text[at];
    let bytes = text.as_bytes();
    let mut found = [None, None];
    // Misplaced tokens are reported when the record is read.
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

/// Returns the end of the value that starts at `start`. It is a character boundary, since every terminator is ASCII.
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
        // A string at the top level is a complete value.
        if depth == 0 && bytes.get(start) == Some(&b'"') {
            return Some(at);
        }
    }
}

/// Returns the end of a string, after its closing quote.
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

    /// Returns the result of skimming, parsed.
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
        /// Everything in valid JSON is found completely.
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
