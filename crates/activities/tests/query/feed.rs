//! The feed of changes, over the fixture.

use super::{ALL, TODAY};
use activities::activity::{Date, Day, Point, Precision};
use activities::address::decode;
use activities::dataset::Dataset;
use activities::query::{Answer, Feed, Figures, Happening, Index, Stacks};
use proptest::prelude::*;

fn found(dataset: &Dataset, asked: &str) -> Answer {
    let query = decode(asked).query;
    Index::new(dataset, TODAY).snapshot(dataset, &query, TODAY).answer(&query)
}

fn day(text: &str) -> Day {
    text.parse::<Point>().expect("a day").first()
}

#[test]
fn a_work_item_is_told_with_the_text_that_it_became() {
    let dataset: &Dataset = &ALL;
    let feed = Feed::of(dataset, &found(dataset, "since=2017-10-17"));
    let (item, text) = (
        dataset.position("wi-security-assurance-dlt").expect("an item"),
        dataset.position("rec-x-1404-202010").expect("its text"),
    );
    let told: Vec<&Happening> =
        feed.happenings().filter(|it| it.origins.iter().any(|origin| origin.record == item)).collect();
    assert!(told.iter().any(|it| it.record == text && it.is_new), "{told:?}");
    assert!(feed.happenings().all(|it| it.record != item));
    // Without the text, the item speaks for itself.
    let items = Feed::of(dataset, &found(dataset, "since=2017-10-17&kind=work-item"));
    assert!(items.happenings().any(|it| it.record == item && !it.is_new));
    assert_eq!(items.totals.new_texts, 0);
}

#[test]
fn without_a_day_nothing_is_told() {
    let dataset: &Dataset = &ALL;
    assert_eq!(Feed::of(dataset, &found(dataset, "")), Feed::default());
}

#[test]
fn new_texts_are_those_of_the_key_figure() {
    let dataset: &Dataset = &ALL;
    for asked in ["asof=2021-06-30", "asof=2024", ""] {
        let figures = Figures::count(dataset, decode(asked).query.as_of_on(TODAY));
        let answer = found(dataset, &format!("{asked}&since={}", figures.new_since));
        let feed = Feed::of(dataset, &answer);
        assert_eq!(feed.totals.new_texts, figures.new_texts() as usize, "{asked}");
    }
}

#[test]
fn what_ended_is_counted_once_a_record() {
    let dataset: &Dataset = &ALL;
    let totals = Feed::of(dataset, &found(dataset, "since=2017-10-17")).totals;
    let ended = |asked: &str| found(dataset, asked).records.len();
    assert!(totals.superseded > 0 && totals.concluded > 0, "{totals:?}");
    assert!(totals.superseded <= ended("since=2017-10-17&status=superseded"));
    assert!(totals.concluded <= ended("since=2017-10-17&status=concluded"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Each event after the day, and none that may lie before it, is told once; the records are those of the answer.
    #[test]
    fn each_event_is_told_once(since in 14_000i32..20_779, length in 0i32..5_000, scope in 0usize..3, most in 0usize..300) {
        let dataset: &Dataset = &ALL;
        let (since, until) = (Day(since), Day(since + length));
        let scope = ["itu", "others", "all"][scope];
        let answer = found(dataset, &format!("since={since}&asof={until}&scope={scope}"));
        let until = answer.as_of.day();
        let feed = Feed::of(dataset, &answer);
        let mut expected = Vec::new();
        for &record in &answer.records {
            for (place, event) in dataset.records[record].events.iter().enumerate() {
                if event.happened(since, until) {
                    expected.push((record, place));
                }
            }
        }
        expected.sort_unstable();
        let mut told: Vec<(usize, usize)> = feed
            .happenings()
            .flat_map(|it| {
                let origins = it.origins.iter().map(|origin| (origin.record, origin.event));
                [(it.record, it.event)].into_iter().chain(origins)
            })
            .collect();
        told.sort_unstable();
        prop_assert_eq!(&told, &expected);
        let mut records = feed.records(dataset);
        records.sort_unstable();
        let mut wanted = answer.records.clone();
        wanted.sort_unstable();
        prop_assert_eq!(records, wanted);
        prop_assert!(feed.months.is_sorted_by(|a, b| a.at.first() > b.at.first()));
        for month in &feed.months {
            prop_assert!(!month.happenings.is_empty());
            for happening in &month.happenings {
                let date = dataset.records[happening.record].events[happening.event].date.as_ref();
                let by = date.and_then(Date::certain).expect("a dated event");
                prop_assert_eq!(Point::containing(by, Precision::Month), month.at);
                prop_assert!(by > since && by <= until);
            }
        }
        let latest = feed.latest(most);
        let shown: Vec<&Happening> = latest.iter().flat_map(|month| &month.happenings).collect();
        prop_assert_eq!(shown, feed.happenings().take(most).collect::<Vec<_>>());
        prop_assert!(latest.iter().all(|month| !month.happenings.is_empty()));
        let stacks = Stacks::of(&feed);
        prop_assert_eq!(stacks.all.iter().map(|stack| stack.count).sum::<usize>(), feed.len());
        prop_assert_eq!(stacks.all.iter().map(|stack| stack.new).sum::<usize>(), feed.totals.new_texts);
        prop_assert!(stacks.all.len() <= 36);
    }
}

#[test]
fn days_are_compared_with_whole_dates() {
    let dataset: &Dataset = &ALL;
    let feed = Feed::of(dataset, &found(dataset, "since=2025-11-26"));
    assert!(feed.months.iter().all(|month| month.at.last() > day("2025-11-26")));
    assert_eq!(feed.between, Some((day("2025-11-26"), TODAY)));
}
