//! Datasets with faults: only the faulty parts are lost, each fault is reported with its location, and nothing panics.

use activities::activity::{AsOf, Day};
use activities::dataset::{Dataset, Fault, Problem, Reading};
use activities::query::{Grouping, Index, Query};
use activities::timeline::{Frame, Plan, Timeline};
use serde_json::{Value, json};

const TODAY: AsOf = AsOf::Today(Day(20_779)); // 2026-11-22

/// Returns a small dataset with one of everything.
fn small() -> Value {
    json!({
        "edition": "2026-11-22", "title": "T",
        "about": {
            "source": "s", "definitions": [{"kind": "work-item", "term": "t", "text": "x"}],
            "cooperation": [{"subject": "method", "quote": "q"}],
            "references": [{"number": 1, "url": "https://itu.int/", "record": "a"}],
            "contact": {"name": "ITU", "url": "https://itu.int/"}
        },
        "topics": [{"id": "security", "name": "Security"}],
        "bodies": [{"id": "itu-t", "name": "ITU-T", "title": "ITU-T"}],
        "aliases": [{"id": "old-a", "record": "a"}],
        "sources": [{"id": "s", "title": "S", "url": "https://itu.int/", "date": "2017", "note": "n"}],
        "records": [
            {"id": "g", "kind": "study-group", "title": "G", "part_of": "itu-t",
             "identifiers": [{"type": "handle", "value": "SG1", "certainty": "stated", "sources": ["s"]}],
             "events": [{"type": "merged", "date": "[..2024]", "certainty": "inferred", "note": "n"}],
             "relations": [{"type": "merges-into", "target": "a", "basis": "source-states", "certainty": "stated", "sources": ["s"]}]},
            {"id": "a", "kind": "work-item", "title": "A", "part_of": "g", "maintained_by": "itu-t", "topics": ["security"],
             "process": "aap", "participation": "open", "edition": "1", "place": "Geneva", "tasks": ["t"], "abstract": "b",
             "events": [{"type": "listed", "date": "2017/..", "for": "2018", "certainty": "stated", "sources": ["s"], "quote": "q"}],
             "relations": [{"type": "becomes", "target": "r", "basis": "near-title", "certainty": "inferred", "sources": ["s"]}],
             "links": [{"type": "itu", "url": "https://itu.int/a"}],
             "facts": [{"field": "title", "value": "B", "certainty": "unverified", "sources": ["s"], "note": "n"}]},
            {"id": "r", "kind": "recommendation", "title": "R",
             "events": [{"type": "approved", "date": "2020-07-22", "certainty": "stated", "sources": ["s"]}]}
        ]
    })
}

fn read(value: &Value) -> Reading {
    Dataset::read(&value.to_string()).unwrap_or_else(|problem| panic!("{problem:?}"))
}

#[test]
fn small_dataset_is_sound() {
    let reading = read(&small());
    assert_eq!(reading.problems, []);
    assert_eq!(reading.dataset.records.len(), 3);
    assert_eq!(reading.dataset.record("old-a").unwrap().id, "a");
}

/// Sets the value at a JSON pointer, and reads the result.
fn spoilt(pointer: &str, value: Value) -> Reading {
    let mut dataset = small();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match dataset.pointer_mut(parent).unwrap() {
        Value::Object(map) => drop(map.insert(key.to_owned(), value)),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{parent}"),
    }
    read(&dataset)
}

#[test]
fn each_fault_names_its_place_and_costs_only_its_record() {
    for (pointer, value, fault, records) in [
        ("/records/1/events/0/date", json!("May 2017"), "Date(Form)", 2),
        ("/records/1/events/0/date", json!("2017-02-30"), "Date(NoSuchDay)", 2),
        ("/records/1/events/0/type", json!("approved"), "ApprovedWorkItem", 2),
        ("/records/1/events/0/type", json!("begun"), "UnknownWord", 2),
        ("/records/1/events/0/certainty", json!(1), "WrongType", 2),
        ("/records/1/kind", json!("workitem"), "UnknownWord", 2),
        ("/records/1/title", json!("  "), "Blank", 2),
        ("/records/1/id", json!("A b"), "BadId", 2),
        ("/records/1/id", json!("g"), "DuplicateId", 2),
        ("/records/1", json!(17), "WrongType", 2),
        ("/records/1/links/0/url", json!("javascript:alert(1)"), "BadUrl", 3),
        ("/records/1/topics/0", json!("nonsense"), "NoSuch(Topics)", 3),
        ("/records/1/part_of", json!("nobody"), "NoSuch(Bodies)", 3),
        ("/records/1/events/0/sources/0", json!("nobody"), "NoSuch(Sources)", 3),
        ("/records/1/relations/0/target", json!("nothing"), "NoSuch(Records)", 3),
        ("/records/1/titel", json!("A"), "UnknownField", 3),
        ("/records/0/part_of", json!("g"), "Cycle", 3),
        ("/bodies/0/part_of", json!("nobody"), "NoSuch(Bodies)", 3),
        ("/aliases/0", json!({"id": "a", "record": "r"}), "BadAlias", 3),
        ("/sources/0/date", json!("soon"), "Date(Form)", 3),
    ] {
        let reading = spoilt(pointer, value.clone());
        let found = |problem: &&Problem| format!("{:?}", problem.fault).starts_with(fault);
        let problem = reading
            .problems
            .iter()
            .find(found)
            .unwrap_or_else(|| panic!("{pointer} {value}: {:?}", reading.problems));
        let place = if fault.starts_with("ApprovedWorkItem") { "/records/1/events/0" } else { pointer };
        assert_eq!(problem.place, place, "{value}");
        assert_eq!(reading.dataset.records.len(), records, "{pointer} {value}");
        assert_eq!(reading.left_out, 3 - records, "{pointer} {value}");
        assert_eq!(problem.left_out, records < 3, "{pointer} {value}");
    }
}

#[test]
fn a_place_is_counted_in_the_file_and_not_in_what_is_left_of_it() {
    let relation = |kind: &str, target: &str| json!({"type": kind, "target": target, "basis": "near-title", "certainty": "inferred"});
    let reading =
        spoilt("/records/1/relations", json!([relation("begets", "r"), relation("becomes", "nothing")]));
    let places: Vec<&str> = reading.problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(places, ["/records/1/relations/0/type", "/records/1/relations/1/target"]);
}

#[test]
fn what_refers_to_a_record_that_was_left_out_is_no_fault_of_its_own() {
    let reading = spoilt("/records/2/events/0/date", json!("soon"));
    let places: Vec<&str> = reading.problems.iter().map(|problem| problem.place.as_str()).collect();
    assert_eq!(places, ["/records/2/events/0/date"]);
    assert!(reading.dataset.record("a").expect("it is there").relations.is_empty());
}

#[test]
fn what_the_schema_requires_the_reader_misses() {
    let schema: Value =
        serde_json::from_str(include_str!("../../../public/schema/activities.schema.json")).expect("JSON");
    let required = |pointer: &str| -> Vec<String> {
        let list = schema.pointer(pointer).and_then(Value::as_array).unwrap_or_else(|| panic!("{pointer}"));
        list.iter().map(|name| name.as_str().expect("a name").to_owned()).collect()
    };
    for (schema, document) in [
        ("/required", ""),
        ("/$defs/record/required", "/records/1"),
        ("/$defs/event/required", "/records/1/events/0"),
        ("/$defs/identifier/required", "/records/0/identifiers/0"),
        ("/$defs/relation/required", "/records/1/relations/0"),
        ("/$defs/link/required", "/records/1/links/0"),
        ("/$defs/fact/required", "/records/1/facts/0"),
        ("/properties/about/required", "/about"),
        ("/properties/sources/items/required", "/sources/0"),
        ("/properties/topics/items/required", "/topics/0"),
        ("/properties/bodies/items/required", "/bodies/0"),
        ("/properties/aliases/items/required", "/aliases/0"),
    ] {
        for name in required(schema) {
            let mut dataset = small();
            let object = dataset.pointer_mut(document).and_then(Value::as_object_mut).expect("an object");
            assert!(object.remove(&name).is_some(), "{document}/{name}: the small dataset has everything");
            let faults = match Dataset::read(&dataset.to_string()) {
                Ok(reading) => reading.problems,
                Err(problem) => vec![problem],
            };
            let told = |problem: &Problem| {
                problem.place == document && matches!(problem.fault, Fault::Missing(field) if field == name)
            };
            assert!(faults.iter().any(told), "{document}/{name}: {faults:?}");
        }
    }
}

#[test]
fn what_is_no_dataset_says_what_it_is() {
    let whole = small().to_string();
    for (text, fault) in [
        ("", Fault::Empty),
        (" \n", Fault::Empty),
        ("<!doctype html><title>404</title>", Fault::WebPage),
        (&whole[..whole.len() / 2], Fault::Truncated),
        ("{]", Fault::NotJson),
        ("[]", Fault::WrongType("an object")),
        ("{}", Fault::Missing("records")),
        (r#"{"records": 1}"#, Fault::WrongType("a list")),
    ] {
        assert_eq!(Dataset::read(text).unwrap_err().fault, fault, "{text:?}");
    }
}

/// A small, fast random number generator (xorshift64*), so that a failure can be repeated from its seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit.max(1)
    }
}

/// Reads a dataset and uses all of it, as of two days.
fn use_all(text: &str) {
    if let Ok(reading) = Dataset::read(text) {
        for record in &reading.dataset.records {
            for as_of in [TODAY, AsOf::Past(Day(17_456))] {
                record.presence(as_of);
                record.life(as_of).map(|life| life.periods().len());
                record.standing(as_of);
            }
            record.certainty();
            reading.dataset.bodies_of(record);
        }
        for as_of in [TODAY, AsOf::Past(Day(17_456))] {
            let index = Index::new(&reading.dataset, as_of.day());
            let snapshot = index.snapshot(&reading.dataset, &Query::default(), as_of.day());
            let answer = snapshot.answer(&Query::default());
            let plan = Plan::new(&reading.dataset, Grouping::Body, as_of, None);
            let frame = Frame::new(plan.fit(&answer.records, as_of.day()), 900, as_of.day());
            Timeline::new(&plan, &answer.records, &frame);
            plan.undated(&answer.records);
            answer.grouped(&reading.dataset, Grouping::Topic);
            for record in &reading.dataset.records {
                index.similar(&reading.dataset, record, as_of);
                reading.dataset.origin(record, as_of);
                reading.dataset.outcome(record, as_of);
            }
        }
    }
}

#[test]
fn a_hundred_thousand_texts_with_broken_bytes() {
    let whole = small().to_string().into_bytes();
    let mut chance = Chance(2017);
    for _ in 0..100_000 {
        let mut bytes = whole.clone();
        for _ in 0..=chance.below(4) {
            let (at, from) = (chance.below(bytes.len()), chance.below(whole.len()));
            if bytes.is_empty() {
                break;
            }
            match chance.below(5) {
                0 => bytes[at] = chance.below(256) as u8,
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, b"\"{}[],:0-/~"[chance.below(11)]),
                3 => bytes.truncate(at.max(1)),
                _ => {
                    let piece = whole[from..(from + chance.below(40)).min(whole.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
        }
        use_all(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_hundred_thousand_documents_with_broken_structure() {
    let whole = small();
    let mut pointers = Vec::new();
    collect_pointers(&whole, String::new(), &mut pointers);
    let mut chance = Chance(2026);
    for _ in 0..100_000 {
        let mut document = whole.clone();
        for _ in 0..=chance.below(3) {
            let donor = whole.pointer(&pointers[chance.below(pointers.len())]).cloned().unwrap_or_default();
            let Some(place) = document.pointer_mut(&pointers[chance.below(pointers.len())]) else { continue };
            *place = match chance.below(8) {
                0 => Value::Null,
                1 => json!(-1),
                2 => json!(""),
                3 => json!([]),
                4 => json!({"": [null]}),
                5 => json!("9999/0000"),
                _ => donor,
            };
        }
        use_all(&document.to_string());
    }
}

fn collect_pointers(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| collect_pointers(value, format!("{pointer}/{key}"), pointers))
        }
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(at, value)| collect_pointers(value, format!("{pointer}/{at}"), pointers)),
        _ => {}
    }
    pointers.push(pointer);
}
