//! Queries over the shipped dataset give what a brute-force reading of the definition gives.

use dlt_activities::activity::{Day, Point, Presence, Vantage};
use dlt_activities::dataset::Dataset;
use dlt_activities::query::{Answer, Facet, Index, Query};
use proptest::prelude::*;
use std::sync::LazyLock;

const TODAY: Day = Day(20_779); // 2026-11-22

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::read(include_str!("../public/data/activities.json"))
        .expect("the shipped dataset is a dataset")
        .dataset
});

fn answer(query: &Query) -> Answer {
    Index::new(&DATASET, query.vantage(TODAY)).answer(query)
}

fn ids(records: &[usize]) -> Vec<&'static str> {
    let mut ids: Vec<&str> = records.iter().map(|&record| DATASET.records[record].id.as_str()).collect();
    ids.sort_unstable();
    ids
}

/// The values that a record has in a facet, read from the record itself.
fn values(record: usize, facet: Facet, vantage: Vantage) -> Vec<String> {
    let record = &DATASET.records[record];
    let word = |word: Option<String>| word.into_iter().collect();
    match facet {
        Facet::Kind => vec![record.kind.to_string()],
        Facet::Body => {
            DATASET.bodies_of(record).iter().map(|&body| DATASET.bodies[body].id.clone()).collect()
        }
        Facet::Topic => record.topics.clone(),
        Facet::Status => word(record.standing(vantage).map(|standing| standing.status.to_string())),
        Facet::Period => {
            let periods = record.life(vantage).map(|life| life.periods()).unwrap_or_default();
            periods.iter().map(ToString::to_string).collect()
        }
        Facet::Process => word(record.process.map(|process| process.to_string())),
        Facet::Participation => word(record.participation.map(|who| who.to_string())),
        Facet::Certainty => vec![record.certainty().to_string()],
    }
}

/// Whether a record matches a query in all but one facet.
fn matches(record: usize, query: &Query, but: Option<Facet>, presence: Presence) -> bool {
    let vantage = query.vantage(TODAY);
    let whole = &DATASET.records[record];
    let window = (query.from.map(Point::first), query.to.map(Point::last));
    let in_window =
        window == (None, None) || whole.life(vantage).is_some_and(|life| life.overlaps(window.0, window.1));
    let chosen = |facet: Facet| {
        let mut wanted = query.chosen.of(facet).peekable();
        wanted.peek().is_none() || {
            let has = values(record, facet, vantage);
            query.chosen.of(facet).any(|value| has.iter().any(|it| it == value))
        }
    };
    whole.presence(vantage) == presence
        && in_window
        && Facet::ALL.iter().filter(|&&facet| Some(facet) != but).all(|&facet| chosen(facet))
}

/// A query without text (`query::text` has its own laws), with values that the dataset has, and some that it has not.
fn any_query() -> impl Strategy<Value = Query> {
    let point = || {
        proptest::option::weighted(0.3, (2013i32..2027, 1u32..13, 1u32..29, 0u8..3)).prop_map(|parts| {
            parts.map(|(year, month, day, precision)| {
                let text = match precision {
                    0 => format!("{year}"),
                    1 => format!("{year}-{month:02}"),
                    _ => format!("{year}-{month:02}-{day:02}"),
                };
                text.parse().expect("a point")
            })
        })
    };
    let chosen = proptest::collection::vec((0..Facet::ALL.len(), 0usize..400), 0..4);
    (chosen, point(), point(), point()).prop_map(|(chosen, from, to, as_of)| {
        let mut query = Query { from, to, as_of, ..Query::default() };
        for (facet, pick) in chosen {
            let facet = Facet::ALL[facet];
            let has = values(pick % DATASET.records.len(), facet, query.vantage(TODAY));
            query.chosen.choose(facet, has.first().map_or("nonsense", String::as_str));
        }
        query
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_answer_is_its_definition(query in any_query()) {
        let answer = answer(&query);
        let all = || 0..DATASET.records.len();
        let expected: Vec<usize> = all().filter(|&record| matches(record, &query, None, Presence::There)).collect();
        prop_assert_eq!(ids(&answer.records), ids(&expected));
        let perhaps: Vec<usize> = all().filter(|&record| matches(record, &query, None, Presence::Perhaps)).collect();
        prop_assert_eq!(ids(&answer.perhaps), ids(&perhaps));
        for found in &answer.facets {
            for option in &found.options {
                let count = all()
                    .filter(|&record| matches(record, &query, Some(found.facet), Presence::There))
                    .filter(|&record| values(record, found.facet, query.vantage(TODAY)).contains(&option.value))
                    .count();
                prop_assert_eq!(option.count as usize, count, "{}={}", found.facet, option.value);
                prop_assert_eq!(option.chosen, query.chosen.contains(found.facet, &option.value));
            }
            // What is chosen can always be unchosen, whether the dataset knows it or not.
            for value in query.chosen.of(found.facet) {
                prop_assert!(found.options.iter().any(|option| option.value == value));
            }
        }
        // Each criterion can be taken back, and then all of them are gone.
        let mut rest = query;
        for _ in 0..rest.criteria().len() {
            rest.remove(Some(0));
        }
        prop_assert_eq!(rest, Query::default());
    }
}

#[test]
fn a_body_takes_in_all_below_it_and_what_it_took_over() {
    let under = |body: &str| {
        let mut query = Query::default();
        query.chosen.choose(Facet::Body, body);
        answer(&query).records.len()
    };
    assert_eq!(under("sg17"), 48);
    assert_eq!(under("q14-17"), 14);
    assert!(under("sg21") > under("sg16"), "SG21 has its own beside all of SG16's");
    assert_eq!(under("itu-t"), 183, "all but the Rolling Plan and a FIGI report");
}

#[test]
fn identifiers_are_found_however_they_are_written() {
    for text in ["X.1406", "x1406", "x 1406", "1406", "X.stov"] {
        let found = answer(&Query { text: text.to_owned(), ..Query::default() });
        let ids = ids(&found.records);
        assert!(
            ids.contains(&if text == "X.stov" {
                "wi-threats-online-voting-dlt"
            } else {
                "rec-x-1406-202107"
            }),
            "{text}: {ids:?}"
        );
    }
    for text in ["sg17", "SG 17", "Q14/17", "q1417"] {
        let found = answer(&Query { text: text.to_owned(), ..Query::default() });
        assert!(ids(&found.records).contains(&"q14-17"), "{text}");
    }
}

#[test]
fn newest_comes_first() {
    let answer = answer(&Query::default());
    let begun = |record: usize| DATASET.records[record].life(answer.vantage).map(|life| life.begun);
    assert!(answer.records.windows(2).all(|pair| begun(pair[0]) >= begun(pair[1])));
}
