//! Compares answers to queries without text with a brute-force evaluation, in every facet, year and order.

use super::{DATASET, TODAY, answer, ids};
use activities::activity::{AsOf, Day, Point, Presence, status_after};
use activities::query::{Facet, Grouping, Query, Sort};
use proptest::prelude::*;

/// Returns the values that a record has in a facet, read from the record itself.
fn values(record: usize, facet: Facet, as_of: AsOf) -> Vec<String> {
    let record = &DATASET.records[record];
    let word = |word: Option<String>| word.into_iter().collect();
    match facet {
        Facet::Kind => vec![record.kind.to_string()],
        Facet::Body => {
            DATASET.bodies_of(record).iter().map(|&body| DATASET.bodies[body].id.clone()).collect()
        }
        Facet::Topic => record.topics.clone(),
        Facet::Status => word(record.standing(as_of).map(|standing| standing.status.to_string())),
        Facet::Period => {
            let periods = record.life(as_of).map(|life| life.periods()).unwrap_or_default();
            periods.iter().map(ToString::to_string).collect()
        }
        Facet::Process => word(record.process.map(|process| process.to_string())),
        Facet::Participation => word(record.participation.map(|who| who.to_string())),
        Facet::Certainty => vec![record.certainty().to_string()],
    }
}

/// Returns true if a record matches a query in all facets but one.
fn matches(record: usize, query: &Query, but: Option<Facet>, presence: Presence) -> bool {
    let as_of = query.as_of_on(TODAY);
    let whole = &DATASET.records[record];
    let window = (query.from.map(Point::first), query.to.map(Point::last));
    let in_window =
        window == (None, None) || whole.life(as_of).is_some_and(|life| life.overlaps(window.0, window.1));
    let chosen = |facet: Facet| {
        let mut wanted = query.chosen.of(facet).peekable();
        wanted.peek().is_none() || {
            let has = values(record, facet, as_of);
            query.chosen.of(facet).any(|value| has.iter().any(|it| it == value))
        }
    };
    let there = match query.since() {
        None => whole.presence(as_of),
        Some(since) => {
            let until = as_of.day();
            // The fold of the events that had certainly happened, on either day.
            let state = |day: Day| {
                (whole.presence(AsOf::Past(day)) == Presence::There)
                    .then(|| whole.standing(AsOf::Past(day)).map(|standing| standing.status))
            };
            let events = || whole.events.iter().filter_map(|event| Some((event.kind, event.date.as_ref()?)));
            let certain = events().any(|(_, date)| date.earliest() > Some(since) && date.certainly_by(until));
            let would_change = |kind| {
                let status = status_after(whole.kind, kind);
                status.is_some() && state(since) != Some(status)
            };
            let possible = events().any(|(kind, date)| {
                date.possibly_by(until)
                    && date.latest().is_none_or(|latest| latest > since)
                    && would_change(kind)
            });
            match since < until {
                true if certain && state(since) != state(until) => Presence::There,
                true if possible => Presence::Perhaps,
                _ => Presence::NotYet,
            }
        }
    };
    there == presence
        && in_window
        && Facet::ALL.iter().filter(|&&facet| Some(facet) != but).all(|&facet| chosen(facet))
}

/// Generates a query without text (for text, see `what_is_found_has_every_word`), with some values that the dataset has
/// and some that it has not.
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
    (chosen, point(), point(), point(), point()).prop_map(|(chosen, from, to, as_of, since)| {
        let mut query = Query { from, to, as_of, since, ..Query::default() };
        for (facet, pick) in chosen {
            let facet = Facet::ALL[facet];
            let has = values(pick % DATASET.records.len(), facet, query.as_of_on(TODAY));
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
                    .filter(|&record| values(record, found.facet, query.as_of_on(TODAY)).contains(&option.value))
                    .count();
                prop_assert_eq!(option.count as usize, count, "{}={}", found.facet, option.value);
                prop_assert_eq!(option.chosen, query.chosen.contains(found.facet, &option.value));
            }
            // A chosen value can always be removed, even if the dataset does not know it.
            for value in query.chosen.of(found.facet) {
                prop_assert!(found.options.iter().any(|option| option.value == value));
            }
        }
        for &(year, count) in &answer.years.counts {
            let year = format!("{year}").parse().ok();
            let within = Query { from: year, to: year, ..query.clone() };
            let expected = all().filter(|&record| matches(record, &within, None, Presence::There)).count();
            prop_assert_eq!(count as usize, expected, "{:?}", year);
        }
        // The records are the same in every order and grouping.
        for &sort in Sort::ALL {
            let sorted = Query { sort, ..query.clone() };
            prop_assert_eq!(ids(&super::answer(&sorted).records), ids(&answer.records));
        }
        for &by in Grouping::ALL {
            let mut grouped: Vec<usize> =
                answer.grouped(&DATASET, by).into_iter().flat_map(|group| group.records).collect();
            grouped.sort_unstable();
            grouped.dedup();
            prop_assert_eq!(ids(&grouped), ids(&answer.records), "{}", by);
        }
        // Each criterion can be removed, until none is left.
        let mut rest = query;
        for _ in 0..rest.criteria().len() {
            rest.remove(0);
        }
        prop_assert_eq!(rest, Query::default());
    }
}
