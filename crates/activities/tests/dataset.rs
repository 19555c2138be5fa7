//! Checks of the shipped dataset.

use activities::activity::{
    AsOf, Basis, Certainty, Day, Event, EventKind, IdentifierKind, Kind, LinkKind, Participation, Presence,
    Process, Record, RelationKind, Status,
};
use activities::dataset::Dataset;
use serde_json::{Value, json};

const FILE: &str = include_str!("../../../tests/fixtures/activities.json");
const SCHEMA: &str = include_str!("../../../public/schema/activities.schema.json");
const TODAY: AsOf = AsOf::Today(Day(20_779)); // 2026-11-22

fn shipped() -> Dataset {
    let reading = Dataset::read(FILE).expect("the shipped dataset is a dataset");
    assert_eq!(reading.problems, [], "the shipped dataset has no problem");
    assert_eq!(reading.left_out, 0);
    reading.dataset
}

fn by_id<'a>(dataset: &'a Dataset, id: &str) -> &'a Record {
    dataset.record(id).unwrap_or_else(|| panic!("no record {id}"))
}

#[test]
fn all_researched_records_are_there() {
    assert_eq!(shipped().records.len(), 218);
}

#[test]
fn file_and_types_say_the_same() {
    let mut file: Value = serde_json::from_str(FILE).unwrap();
    file.as_object_mut().unwrap().remove("$schema");
    assert_eq!(serde_json::to_value(shipped()).unwrap(), file, "nothing of the file is lost or invented");
}

#[test]
fn deck_items_of_study_group_17_were_under_study_and_became_recommendations() {
    let dataset = shipped();
    let deck = AsOf::Past(Day::from_ymd(2017, 10, 17).unwrap());
    for (item, text, certainty) in [
        ("wi-security-architecture-dlt", "rec-x-1402-202007", Certainty::Inferred),
        ("wi-security-capabilities-threats-dlt", "rec-x-1401-201911", Certainty::Unverified),
        ("wi-privacy-security-dlt-identity", "rec-x-1403-202009", Certainty::Stated),
        ("wi-security-assurance-dlt", "rec-x-1404-202010", Certainty::Stated),
        ("wi-threats-digital-payment-dlt", "rec-x-1405-202106", Certainty::Stated),
        ("wi-security-services-dlt", "rec-x-1409-202207", Certainty::Stated),
        ("wi-threats-online-voting-dlt", "rec-x-1406-202107", Certainty::Inferred),
    ] {
        let record = by_id(&dataset, item);
        assert_eq!(record.standing(deck).unwrap().status, Status::UnderStudy, "{item}");
        let now = record.standing(TODAY).unwrap();
        assert_eq!((now.status, now.certainty), (Status::Approved, certainty), "{item}");
        assert_eq!(now.since.via.as_deref(), Some(text), "{item}");
    }
}

#[test]
fn nothing_was_approved_yet_on_the_day_of_the_deck() {
    let dataset = shipped();
    let deck = AsOf::Past(Day::from_ymd(2017, 10, 17).unwrap());
    for record in dataset.records.iter().filter(|record| record.kind == Kind::Recommendation) {
        assert_ne!(record.presence(deck), Presence::There, "{}", record.id);
    }
}

#[test]
fn two_editions_of_one_number_are_two_records() {
    let dataset = shipped();
    for (old, new) in [("rec-x-1400-202010", "rec-x-1400-202603"), ("rec-y-4560-202008", "rec-y-4560-202303")]
    {
        let (old, new) = (by_id(&dataset, old), by_id(&dataset, new));
        assert_eq!(old.name().unwrap().value, new.name().unwrap().value);
        assert_eq!(old.standing(TODAY).unwrap().status, Status::Superseded);
        assert_eq!(new.standing(TODAY).unwrap().status, Status::InForce);
    }
}

#[test]
fn records_of_study_group_16_are_found_under_21_too() {
    let dataset = shipped();
    for id in ["wi-distributed-ledger-services", "rec-f-751-0-202008", "q22-16", "meeting-sg16-2022-01"] {
        let bodies: Vec<&str> = dataset
            .bodies_of(by_id(&dataset, id))
            .iter()
            .map(|&body| dataset.bodies[body].id.as_str())
            .collect();
        assert!(
            bodies.contains(&"sg16") && bodies.contains(&"sg21") && bodies.contains(&"itu-t"),
            "{id}: {bodies:?}"
        );
    }
}

#[test]
fn every_body_follows_the_one_that_it_is_part_of() {
    let dataset = shipped();
    for (position, body) in dataset.bodies.iter().enumerate() {
        assert!(body.parent.is_none_or(|parent| parent < position), "{}", body.id);
    }
    let ids: Vec<&str> = dataset.bodies.iter().map(|body| body.id.as_str()).collect();
    assert_eq!(ids[..5], ["itu-t", "tsag", "fg-dfc", "fg-dfs", "fg-dlt"]);
}

#[test]
fn every_stated_fact_has_a_source() {
    for record in shipped().records {
        let id = &record.id;
        for event in record.events.iter().filter(|event| event.via.is_none()) {
            assert!(event.certainty != Certainty::Stated || !event.sources.is_empty(), "{id}: {event:?}");
        }
        for name in &record.identifiers {
            assert!(name.certainty != Certainty::Stated || !name.sources.is_empty(), "{id}: {name:?}");
        }
        for relation in &record.relations {
            assert!(
                relation.certainty != Certainty::Stated || !relation.sources.is_empty(),
                "{id}: {relation:?}"
            );
        }
        for fact in &record.facts {
            assert!(fact.certainty != Certainty::Stated || !fact.sources.is_empty(), "{id}: {fact:?}");
        }
    }
}

fn in_the_deck(event: &Event) -> bool {
    event.kind == EventKind::Listed && event.sources == ["deck-2017"] && event.quote.is_some()
}

#[test]
fn the_deck_is_covered() {
    let dataset = shipped();
    let listed: Vec<&Record> =
        dataset.records.iter().filter(|record| record.events.iter().any(in_the_deck)).collect();
    assert_eq!(listed.len(), 30);
    let about = dataset.about.as_ref().unwrap();
    assert_eq!(about.definitions.len(), 3);
    assert_eq!(
        about.references.iter().map(|reference| reference.number).collect::<Vec<_>>(),
        (1..=9).collect::<Vec<_>>()
    );
    assert_eq!(by_id(&dataset, "fg-dlt").tasks.len(), 3);
    assert_eq!(by_id(&dataset, "q14-17").tasks.len(), 2);
    for reference in &about.references {
        let record = by_id(&dataset, &reference.record);
        assert!(record.links.iter().any(|link| link.url == reference.url), "reference {}", reference.number);
    }
    for quote in [
        "193 UN member states",
        "700+ ICT organizations",
        "consensus-based",
        "contribution-driven",
        "due process",
        "published free of charge",
        "open to any interested party",
        "remote participation",
        "category-A liaison",
        "Rolling Plan",
    ] {
        assert!(about.cooperation.iter().any(|statement| statement.quote.contains(quote)), "{quote}");
    }
    assert!(!FILE.contains('@'), "no personal address");
}

#[test]
fn file_fits_its_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let file: Value = serde_json::from_str(FILE).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn schema_and_types_know_the_same_words() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let words = |pointer: &str| schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer}")).clone();
    for (pointer, expected) in [
        ("/$defs/kind/enum", json!(Kind::ALL)),
        ("/$defs/certainty/enum", json!(Certainty::ALL)),
        ("/$defs/event/properties/type/enum", json!(EventKind::ALL)),
        ("/$defs/identifier/properties/type/enum", json!(IdentifierKind::ALL)),
        ("/$defs/relation/properties/type/enum", json!(RelationKind::ALL)),
        ("/$defs/relation/properties/basis/enum", json!(Basis::ALL)),
        ("/$defs/link/properties/type/enum", json!(LinkKind::ALL)),
        ("/$defs/record/properties/process/enum", json!(Process::ALL)),
        ("/$defs/record/properties/participation/enum", json!(Participation::ALL)),
    ] {
        assert_eq!(words(pointer), expected, "{pointer}");
    }
}
