//! Queries over the fixture: compared with the definition (`definition`, `text`), and with known results; and the feed of changes
//! (`feed`).

mod definition;
mod feed;
mod text;

use activities::activity::{AsOf, ChangeKind, Day, Point};
use activities::dataset::Dataset;
use activities::query::{Answer, Facet, Grouping, Index, Indexing, Query, Scope, Snapshot, Sort};
use std::sync::LazyLock;

const TODAY: Day = Day(20_779); // 2026-11-22

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::read(include_str!("../../../../tests/fixtures/activities.json"))
        .expect("the fixture is a dataset")
        .dataset
});

/// Returns the snapshot that answers a query.
fn snapshot(dataset: &Dataset, query: &Query) -> Snapshot {
    Index::new(dataset, TODAY).snapshot(dataset, query, TODAY)
}

fn answer(query: &Query) -> Answer {
    snapshot(&DATASET, query).answer(query)
}

/// The dataset including the work of other bodies.
static ALL: LazyLock<Dataset> = LazyLock::new(|| {
    let files = [
        include_str!("../../../../tests/fixtures/activities.json"),
        include_str!("../../../../tests/fixtures/other-bodies.json"),
    ];
    Dataset::read_together(&files).expect("the fixture is a dataset").dataset
});

#[test]
fn the_scopes_are_218_174_and_392_records() {
    for (scope, count) in [(Scope::Itu, 218), (Scope::Others, 174), (Scope::All, 392)] {
        let query = Query { scope, ..Query::default() };
        let answer = snapshot(&ALL, &query).answer(&query);
        assert_eq!((answer.records.len(), answer.within), (count, count));
    }
}

/// Indexing in steps gives the same answers.
#[test]
fn an_index_is_the_same_in_whatever_steps_it_is_made() {
    let query = Query { text: "ledger".to_owned(), ..Query::default() };
    for records in [1, 7] {
        let mut indexing = Indexing::new(&DATASET, &query, TODAY);
        while indexing.step(&DATASET, records) {}
        let (_, snapshot) = indexing.finish();
        for &sort in Sort::ALL {
            let query = Query { sort, ..query.clone() };
            assert_eq!(snapshot.answer(&query), answer(&query));
        }
    }
}

/// Each cell of a matrix is the number of records that its filter finds.
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
        // `Change` stands for years within a range.
        let by = if by == Grouping::Change {
            (query.from, query.to) = ("2017-05".parse().ok(), "2019-06-30".parse().ok());
            Grouping::Year
        } else {
            by
        };
        query.chosen.choose(Facet::Certainty, "stated");
        let snapshot = snapshot(&ALL, &query);
        let matrix = snapshot.matrix(&ALL, &query, by, 6);
        assert!(matrix.rows.len() > 5 && matrix.columns.len() > 2, "{matrix:?}");
        assert!(by == Grouping::Year || matrix.columns.len() <= 6);
        for row in matrix.rows.iter().chain([&matrix.all]) {
            for (column, &count) in matrix.columns.iter().zip(&row.counts) {
                let cell = query.cell(&row.topic, by, column);
                assert_eq!(snapshot.answer(&cell).records.len(), count as usize, "{} {column:?}", row.topic);
            }
        }
    }
}

/// Similar records share a topic, are no groups, and are not related; a record with the same title comes first.
#[test]
fn similar_records_share_a_topic_and_words_of_their_titles() {
    let words = |record: usize| -> Vec<String> {
        activities::text::words(&ALL.records[record].title).into_iter().map(|piece| piece.word).collect()
    };
    let as_of = Query::default().as_of_on(TODAY);
    let index = Index::new(&ALL, TODAY);
    let mut found = 0;
    for (place, record) in ALL.records.iter().enumerate() {
        let related = ALL.related(record, as_of);
        let similar = index.similar(&ALL, record, as_of);
        assert!(similar.len() <= 5);
        for &other in &similar {
            let (own, its) = (words(place), words(other));
            let other = &ALL.records[other];
            assert!(own.iter().any(|word| its.contains(word)), "{} {}", record.id, other.id);
            assert!(record.topics.iter().any(|topic| other.topics.contains(topic)));
            assert!(other.id != record.id && !other.kind.is_body());
            assert!(related.iter().all(|related| related.other.id != other.id));
        }
        // The same title is as close as possible.
        let same = |other: &usize| *other != place && words(*other) == words(place);
        let twin = (0..ALL.records.len()).find(same).filter(|&twin| {
            let twin = &ALL.records[twin];
            twin.topics.iter().any(|topic| record.topics.contains(topic))
                && !twin.kind.is_body()
                && related.iter().all(|related| related.other.id != twin.id)
        });
        assert!(twin.is_none() || similar.first().is_some_and(same), "{}", record.id);
        found += similar.len();
    }
    assert!(found > 500, "{found}");
}

/// The matrix of a misspelled word counts the corrected word.
#[test]
fn a_matrix_of_a_misspelled_word_is_that_of_the_word() {
    let matrix = |text: &str| {
        let query = Query { text: text.to_owned(), ..Query::default() };
        snapshot(&ALL, &query).matrix(&ALL, &query, Grouping::Year, usize::MAX)
    };
    assert_eq!(matrix("securty X.1400"), matrix("security x1400"));
    assert!(matrix("securty").all.total > 5);
}

fn ids(records: &[usize]) -> Vec<&'static str> {
    let mut ids: Vec<&str> = records.iter().map(|&record| DATASET.records[record].id.as_str()).collect();
    ids.sort_unstable();
    ids
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
fn newest_comes_first() {
    let answer = answer(&Query::default());
    let begun = |record: usize| DATASET.records[record].life(answer.as_of).map(|life| life.begun);
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
    let as_of = AsOf::Today(TODAY);
    let begun: Vec<Day> =
        oldest.iter().filter_map(|record| record.life(as_of)).map(|life| life.begun).collect();
    assert!(begun.is_sorted());
    assert!(
        oldest.iter().skip(begun.len()).all(|record| record.life(as_of).is_none()),
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

/// The ten work items of ITU's overview of 2017, what each became, and how certain that is.
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
    let then = Query { as_of: Some(deck), ..Query::default() }.as_of_on(TODAY);
    for (id, text, certainty) in BECAME {
        let record = DATASET.record(id).expect("it is there");
        let change = record.change(deck.last(), TODAY).expect("it changed");
        assert_eq!(change.kind(), ChangeKind::Moved, "{id}");
        assert!(ids(&changed.records).contains(&id));
        let outcome = DATASET.outcome(record, changed.as_of);
        assert_eq!(outcome[0].record.name().expect("a number").value, text);
        assert_eq!(outcome[0].relation.certainty.slug(), certainty, "{id}");
        assert!(DATASET.outcome(record, then).is_empty(), "nothing had come of it by then");
        assert!(DATASET.in_deck(record));
    }
    // A group that is only known to be listed by a later day may have existed before, so it does not count as new.
    let sg2 = DATASET.position("sg2").expect("it is there");
    assert!(!changed.records.contains(&sg2) && changed.perhaps.contains(&sg2));
}
