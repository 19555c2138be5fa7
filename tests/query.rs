//! Queries over the shipped dataset give what a brute-force reading of the definition gives.

use dlt_activities::activity::{
    ChangeKind, Day, Point, Presence, Record, RelationKind, Vantage, status_after,
};
use dlt_activities::dataset::Dataset;
use dlt_activities::query::{Answer, Facet, Grouping, Index, Query, Scope, Sort};
use proptest::prelude::*;
use std::sync::LazyLock;

const TODAY: Day = Day(20_779); // 2026-11-22

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::read(include_str!("../public/data/activities.json"))
        .expect("the shipped dataset is a dataset")
        .dataset
});

fn answer(query: &Query) -> Answer {
    Index::new(&DATASET, query, TODAY).answer(query)
}

/// With what other bodies do.
static ALL: LazyLock<Dataset> = LazyLock::new(|| {
    let files =
        [include_str!("../public/data/activities.json"), include_str!("../public/data/other-bodies.json")];
    Dataset::read_together(&files).expect("the shipped files are a dataset").dataset
});

#[test]
fn the_scopes_are_218_174_and_392_records() {
    for (scope, count) in [(Scope::Itu, 218), (Scope::Others, 174), (Scope::All, 392)] {
        let query = Query { scope, ..Query::default() };
        let answer = Index::new(&ALL, &query, TODAY).answer(&query);
        assert_eq!((answer.records.len(), answer.within), (count, count));
    }
}

/// Each cell of a matrix is what its filter finds.
#[test]
fn a_matrix_counts_what_its_cells_find() {
    for (scope, by) in [
        (Scope::All, Grouping::Body),
        (Scope::Itu, Grouping::Body),
        (Scope::Others, Grouping::Status),
        (Scope::All, Grouping::Kind),
        (Scope::Itu, Grouping::Year),
        (Scope::Itu, Grouping::Change),
    ] {
        let mut query = Query { scope, ..Query::default() };
        // The last stands for years within a range.
        let by = if by == Grouping::Change {
            (query.from, query.to) = ("2017-05".parse().ok(), "2019-06-30".parse().ok());
            Grouping::Year
        } else {
            by
        };
        query.chosen.choose(Facet::Certainty, "stated");
        let index = Index::new(&ALL, &query, TODAY);
        let matrix = index.answer(&query).matrix(&ALL, &query, by);
        assert!(matrix.rows.len() > 5 && matrix.columns.len() > 2, "{matrix:?}");
        for row in &matrix.rows {
            for (column, &count) in matrix.columns.iter().zip(&row.counts) {
                let mut cell = query.clone();
                cell.chosen.choose_only(Facet::Topic, &row.topic);
                match by.facet() {
                    Some(facet) => cell.chosen.choose_only(facet, column),
                    None => {
                        let (from, to) =
                            column.parse().ok().and_then(|year| query.part_of(year)).expect("a part");
                        (cell.from, cell.to) = (Some(from), Some(to));
                    }
                }
                assert_eq!(index.answer(&cell).records.len(), count as usize, "{} {column}", row.topic);
            }
        }
    }
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
    let there = match query.since() {
        None => whole.presence(vantage),
        Some(since) => {
            let until = vantage.day();
            // The fold of what had certainly happened, at either day.
            let state = |day: Day| {
                (whole.presence(Vantage::AsOf(day)) == Presence::There)
                    .then(|| whole.standing(Vantage::AsOf(day)).map(|standing| standing.status))
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

/// A query without text (see `what_is_found_has_every_word`), with values that the dataset has, and some that it has not.
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
        for &(year, count) in &answer.years.counts {
            let year = format!("{year}").parse().ok();
            let within = Query { from: year, to: year, ..query.clone() };
            let expected = all().filter(|&record| matches(record, &within, None, Presence::There)).count();
            prop_assert_eq!(count as usize, expected, "{:?}", year);
        }
        // Whatever the order or the headings, the records are the same.
        for &sort in Sort::ALL {
            let sorted = Query { sort, ..query.clone() };
            prop_assert_eq!(ids(&self::answer(&sorted).records), ids(&answer.records));
        }
        for &by in Grouping::ALL {
            let mut grouped: Vec<usize> =
                answer.grouped(&DATASET, by).into_iter().flat_map(|group| group.records).collect();
            grouped.sort_unstable();
            grouped.dedup();
            prop_assert_eq!(ids(&grouped), ids(&answer.records), "{}", by);
        }
        // Each criterion can be taken back, and then all of them are gone.
        let mut rest = query;
        for _ in 0..rest.criteria().len() {
            rest.remove(0);
        }
        prop_assert_eq!(rest, Query::default());
    }
}

/// An identifier from each place on where letters and digits meet or something else stands between.
fn tails(identifier: &str) -> Vec<String> {
    let letters: Vec<char> = identifier.to_lowercase().chars().collect();
    let is_start = |at: &usize| {
        let (before, here) = (at.checked_sub(1).map(|before| letters[before]), letters[*at]);
        here.is_alphanumeric()
            && before.is_none_or(|before| {
                !before.is_alphanumeric() || before.is_ascii_digit() != here.is_ascii_digit()
            })
    };
    let tail = |at: usize| letters[at..].iter().filter(|letter| letter.is_alphanumeric()).collect();
    (0..letters.len()).filter(is_start).map(tail).collect()
}

/// The words of a plain text.
fn plain(text: &str) -> Vec<String> {
    dlt_activities::text::words(text).into_iter().map(|piece| piece.word).collect()
}

/// Every word by which a record is found, read from the record itself.
fn words(record: usize) -> Vec<String> {
    let record = &DATASET.records[record];
    let mut found: Vec<String> = record.identifiers.iter().flat_map(|name| tails(&name.value)).collect();
    for other in &DATASET.records {
        let is_kin = |of: &Record, to: &Record| {
            let became = of.relations.iter().filter(|relation| relation.kind == RelationKind::Becomes);
            became
                .into_iter()
                .any(|relation| DATASET.record(&relation.target).is_some_and(|it| it.id == to.id))
        };
        if is_kin(record, other) || is_kin(other, record) {
            found.extend(other.identifiers.iter().flat_map(|name| tails(&name.value)));
        }
    }
    let texts = [Some(&record.title), record.official_title.as_ref(), record.summary.as_ref()];
    found.extend(texts.into_iter().flatten().flat_map(|text| plain(text)));
    found.extend(plain(record.kind.slug()));
    for body in DATASET.bodies_of(record) {
        let body = &DATASET.bodies[body];
        found.extend(tails(&body.name));
        found.extend(plain(&body.title));
        found.extend(body.record.into_iter().flat_map(|record| plain(DATASET.records[record].kind.slug())));
    }
    found
}

static WORDS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| (0..DATASET.records.len()).map(words).collect());

fn begins_a_word_of(word: &str, words: &[String]) -> bool {
    words.iter().any(|own| own.starts_with(word))
}

/// A part of what a record is called, as somebody might type it.
fn any_part() -> impl Strategy<Value = String> {
    (0usize..400, 0usize..40, 1usize..12, 0usize..3).prop_map(|(record, place, letters, how)| {
        let record = &DATASET.records[record % DATASET.records.len()];
        let title: Vec<&str> = record.title.split(' ').collect();
        let name =
            record.identifiers.get(place % record.identifiers.len().max(1)).map(|name| name.value.as_str());
        match (how, name) {
            (0, Some(name)) => name.to_owned(),
            (1, Some(name)) => name.replace(['.', '-', '/'], " ").to_uppercase(),
            _ => title[place % title.len()].chars().take(letters).collect(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_found_has_every_word(parts in proptest::collection::vec(any_part(), 1..4), relevance in any::<bool>()) {
        let sort = if relevance { Sort::Relevance } else { Sort::Newest };
        let answer = answer(&Query { text: parts.join(" "), sort, ..Query::default() });
        // What is written without a gap is one word, if it has a digit and begins one that some record has.
        let known = |word: &str| WORDS.iter().any(|words| begins_a_word_of(word, words));
        let mut wanted: Vec<String> = Vec::new();
        for part in parts.iter().flat_map(|part| part.split_whitespace()) {
            let pieces = plain(part);
            let whole = pieces.concat();
            let is_one = pieces.len() > 1 && whole.is_ascii() && whole.contains(|letter: char| letter.is_ascii_digit());
            if is_one && known(&whole) { wanted.push(whole) } else { wanted.extend(pieces) }
        }
        prop_assert!(wanted.iter().all(|word| known(word)), "what stands in a record is known");
        prop_assert!(answer.corrections.is_empty());
        prop_assert_eq!(&answer.words, &wanted);
        let has = |record: &usize| wanted.iter().all(|word| begins_a_word_of(word, &WORDS[*record]));
        let expected: Vec<usize> = (0..DATASET.records.len()).filter(has).collect();
        prop_assert_eq!(ids(&answer.records), ids(&expected));
    }
}

#[test]
fn a_typing_error_is_mended_and_said() {
    let found = |text: &str| answer(&Query { text: text.to_owned(), ..Query::default() });
    for (written, meant) in
        [("securty", "security"), ("blokchain", "blockchain"), ("distribtuedd", "distributed")]
    {
        let mended = found(written);
        assert_eq!(mended.corrections, [(written.to_owned(), meant.to_owned())]);
        assert_eq!(mended.records, found(meant).records);
    }
    // Four letters are too few, and what is found as it stands is not mended.
    assert!(found("zecu").records.is_empty() && found("zecu").corrections.is_empty());
    assert!(found("secur").corrections.is_empty());
}

#[test]
fn a_body_takes_in_all_below_it_and_what_it_took_over() {
    let under = |body: &str| {
        let mut query = Query::default();
        query.chosen.choose(Facet::Body, body);
        answer(&query).records.len()
    };
    assert_eq!(under("sg17"), 58);
    assert_eq!(under("q14-17"), 14);
    assert!(under("sg21") > under("sg16"), "SG21 has its own beside all of SG16's");
    assert_eq!(under("itu-t"), 216, "all but the Rolling Plan and a FIGI report");
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

#[test]
fn the_other_orders() {
    let sorted = |sort, text: &str| {
        let records = answer(&Query { sort, text: text.to_owned(), ..Query::default() }).records;
        records.into_iter().map(|record| &DATASET.records[record]).collect::<Vec<_>>()
    };
    let titles = sorted(Sort::Title, "");
    let place = |title: &str| titles.iter().position(|record| record.title.starts_with(title)).unwrap();
    assert!(place("Access control") == 0 && place("Study Group 2") < place("Study Group 11"));
    let oldest = sorted(Sort::Oldest, "");
    let vantage = Vantage::Today(TODAY);
    let begun: Vec<Day> =
        oldest.iter().filter_map(|record| record.life(vantage)).map(|life| life.begun).collect();
    assert!(begun.is_sorted());
    assert!(
        oldest.iter().skip(begun.len()).all(|record| record.life(vantage).is_none()),
        "the undated come last"
    );
    let numbers = sorted(Sort::Number, "");
    let place = |name: &str| {
        numbers.iter().position(|record| record.name().is_some_and(|found| found.value == name)).unwrap()
    };
    assert!(
        place("SG2") < place("SG13")
            && place("X.1401") < place("X.1402")
            && place("F.751.2") < place("F.751.10")
    );
    assert!(numbers.last().unwrap().name().is_none());
    assert_eq!(sorted(Sort::Relevance, "x.1402")[0].id, "rec-x-1402-202007");
}

#[test]
fn when_nothing_matches_it_tells_what_to_drop() {
    let mut query = Query { text: "voting".to_owned(), ..Query::default() };
    query.chosen.choose(Facet::Body, "sg17");
    query.chosen.choose(Facet::Kind, "meeting");
    assert!(answer(&query).records.is_empty());
    let remedies = query.remedies(|query| answer(query).records.len());
    assert_eq!(
        remedies.iter().map(|remedy| (remedy.place, remedy.total)).collect::<Vec<_>>(),
        [(0, 15), (1, 2)]
    );
}

/// The deck's ten work items, what each became, and how sure that is.
const BECAME: [(&str, &str, &str); 10] = [
    ("wi-security-architecture-dlt", "X.1402", "inferred"),
    ("wi-security-capabilities-threats-dlt", "X.1401", "unverified"),
    ("wi-privacy-security-dlt-identity", "X.1403", "stated"),
    ("wi-security-assurance-dlt", "X.1404", "stated"),
    ("wi-threats-digital-payment-dlt", "X.1405", "stated"),
    ("wi-security-services-dlt", "X.1409", "stated"),
    ("wi-threats-online-voting-dlt", "X.1406", "inferred"),
    ("wi-blockchain-ngn-evolution", "Y.2342", "inferred"),
    ("wi-distributed-ledger-services", "F.751.0", "inferred"),
    ("wi-blockchain-of-things", "Y.4464", "inferred"),
];

#[test]
fn each_work_item_of_the_deck_moved_on() {
    let deck: Point = "2017-10-17".parse().expect("a day");
    let changed = answer(&Query { since: Some(deck), ..Query::default() });
    let then = Query { as_of: Some(deck), ..Query::default() }.vantage(TODAY);
    for (id, text, certainty) in BECAME {
        let record = DATASET.record(id).expect("it is there");
        let change = record.change(deck.last(), TODAY).expect("it changed");
        assert_eq!(change.kind(), ChangeKind::Moved, "{id}");
        assert!(ids(&changed.records).contains(&id));
        let outcome = DATASET.outcome(record, changed.vantage);
        assert_eq!(outcome[0].record.name().expect("a number").value, text);
        assert_eq!(outcome[0].relation.certainty.slug(), certainty, "{id}");
        assert!(DATASET.outcome(record, then).is_empty(), "nothing had come of it by then");
        assert!(DATASET.in_deck(record));
    }
    // What is only known to be listed by a later day may have been there all the time: it is not counted as new.
    let sg2 = DATASET.position("sg2").expect("it is there");
    assert!(!changed.records.contains(&sg2) && changed.perhaps.contains(&sg2));
}
