//! Properties of every timeline: of the dataset, and of larger generated data.

use super::measure::Measure;
use super::plan::Entry;
use super::*;
use crate::activity::{AsOf, Certainty};
use crate::dataset::Dataset;
use crate::query::{Grouping, Headings};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const TODAY: Day = Day(20_779); // 2026-11-22

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::read(include_str!("../../../../tests/fixtures/activities.json")).expect("a dataset").dataset
});
static PLAN: LazyLock<Plan> = LazyLock::new(|| Plan::new(&DATASET, Grouping::Body, AsOf::Today(TODAY), None));

fn any_window() -> impl Strategy<Value = Window> {
    (15_000i32..20_000, 7i32..6_000)
        .prop_map(|(from, days)| Window { from: Day(from), until: Day(from + days) })
}

fn any_item() -> impl Strategy<Value = Item> {
    let form = prop_oneof![Just(Form::Span), Just(Form::Moment), Just(Form::Meeting)];
    let layer = prop_oneof![Just(Layer::Recommendation), Just(Layer::WorkItem), Just(Layer::Other)];
    let letters = (0u16..12, 1u16..60).prop_map(|(number, title)| Letters {
        number,
        title,
        least: if number > 0 { number } else { title.min(9) },
    });
    let became = proptest::option::of(0usize..300);
    let days = (14_000i32..21_000, 0i32..300, 0i32..2_000, any::<bool>(), any::<bool>());
    (days, form, layer, letters, became).prop_map(
        |((start, soft, days, older, open), form, layer, letters, became)| {
            let end = if form == Form::Span { start + days } else { start + soft };
            Item {
                form,
                layer,
                is_body: false,
                start: Day(start),
                begun: Day(end.min(start + soft)),
                lasting: Day(start.max(end - soft)),
                end: Day(end),
                older: older && form == Form::Span,
                open: open && form == Form::Span,
                ended: None,
                certainty: Certainty::Stated,
                dated: Certainty::Stated,
                became: became.filter(|_| form == Form::Span).map(|text| (text, Certainty::Inferred)),
                letters,
            }
        },
    )
}

/// Generates lanes with up to `most` records.
fn any_plan(most: usize) -> impl Strategy<Value = Plan> {
    (vec(any_item(), 0..most), 1usize..7).prop_map(|(items, lanes)| {
        let lane = |lane: usize| {
            let records = (0..items.len()).filter(|record| record % lanes == lane).collect();
            (format!("lane {lane}"), records)
        };
        let lanes = (0..lanes).map(lane).collect();
        Plan::of(items.into_iter().map(Some).collect(), lanes)
    })
}

fn any_open() -> impl Strategy<Value = Open> {
    prop_oneof![
        Just(Open::default()),
        Just(Open::All),
        Just(Open::Lanes(vec!["lane 0".to_owned(), "sg17".to_owned(), "fg-dlt".to_owned()])),
    ]
}

fn records(plan: &Plan, every: usize) -> Vec<usize> {
    (0..plan.shown(&[]).len()).step_by(every).collect()
}

fn frame(window: Window, width: u32, open: Open) -> Frame {
    Frame { open, limit: TODAY.max(window.last()), ..Frame::new(window, width, TODAY) }
}

/// Returns the records that a lane draws itself, in whatever form, each as often as it draws it.
fn drawn(lane: &Lane) -> Vec<usize> {
    let threads = lane.threads.iter().flat_map(|it| [Some(it.record), it.text.map(|text| text.record)]);
    let life = lane.life.and_then(|life| life.record);
    threads.flatten().chain(lane.marks.iter().map(|mark| mark.record)).chain(life).collect()
}

/// Checks that a lane draws or counts each of its records in the window exactly once, and that no record of the plan is lost.
fn is_complete(plan: &Plan, records: &[usize], timeline: &Timeline) -> Result<(), TestCaseError> {
    let shown = plan.shown(records);
    let window = timeline.axis.window();
    for (place, planned) in plan.lanes.iter().enumerate() {
        let matching: Vec<&Entry> = planned.entries.iter().filter(|entry| shown[entry.record]).collect();
        let lane = timeline.lanes.iter().find(|lane| lane.place == place);
        prop_assert_eq!(lane.map_or(0, |lane| lane.count), matching.len());
        let Some(lane) = lane else { continue };
        let drawn = drawn(lane);
        let once: BTreeSet<usize> = drawn.iter().copied().collect();
        prop_assert_eq!(once.len(), drawn.len(), "nothing is drawn twice");
        let is_counted = |entry: &Entry, cluster: &Cluster| {
            let is_meeting = plan.item(entry.record).is_some_and(|item| item.form == Form::Meeting);
            let is_of_sort = match cluster.sort {
                Sort::Column => true,
                Sort::Meetings => is_meeting,
                Sort::More => !is_meeting,
            };
            is_of_sort && cluster.days.has(entry.anchor) && !once.contains(&entry.record)
        };
        for cluster in &lane.clusters {
            let counted = matching
                .iter()
                .filter(|entry| cluster.sort != Sort::Column || window.has(entry.anchor))
                .filter(|entry| Some(entry.record) != planned.own)
                .filter(|entry| is_counted(entry, cluster))
                .count();
            prop_assert_eq!(cluster.count, counted, "{:?}", cluster);
        }
        for entry in &matching {
            let item = plan.item(entry.record).expect("an entry has an item");
            let is_counted = lane.clusters.iter().any(|cluster| is_counted(entry, cluster));
            let is_row =
                !lane.threads.is_empty() && item.form != Form::Meeting || planned.own == Some(entry.record);
            // A work item's bar ends where its text is.
            let text = item.became.and_then(|(text, _)| plan.item(text));
            let is_on = text.is_none_or(|text| text.end >= window.from);
            let is_there = if is_row { item.reaches_into(window) && is_on } else { window.has(entry.anchor) };
            prop_assert!(!is_there || once.contains(&entry.record) != is_counted, "{:?} {:?}", entry, item);
            if is_there {
                let spot = Spot { lane: place, record: entry.record };
                prop_assert!(timeline.stop(plan, spot).is_some());
            }
        }
    }
    Ok(())
}

/// Checks that no two marks of a stack, no two rows, and no two labels of a row overlap, and that lanes follow one another.
fn is_clear(plan: &Plan, timeline: &Timeline, measure: Measure) -> Result<(), TestCaseError> {
    for pair in timeline.lanes.windows(2) {
        prop_assert!(pair[0].top + pair[0].height <= pair[1].top);
    }
    for lane in &timeline.lanes {
        for (at, mark) in lane.marks.iter().enumerate() {
            prop_assert!(mark.y > Px::ZERO && mark.y < lane.height);
            for other in &lane.marks[..at] {
                let (x, y) = ((mark.x.0 - other.x.0).abs(), (mark.y.0 - other.y.0).abs());
                prop_assert!(x >= 99 || y >= 95, "{:?} {:?}", mark, other);
            }
        }
        let threads: Vec<&Thread> = lane.threads.iter().collect();
        let extent = |thread: &Thread| {
            let (from, to) = thread.extent();
            let letters =
                plan.item(thread.text.map_or(thread.record, |text| text.record)).expect("an item").letters;
            let width = measure.shown(letters, thread.label.letters);
            let (from, to) = match thread.label.side {
                Side::After => (from, to.max(thread.label.x + width)),
                Side::Before => (from.min(thread.label.x - width), to),
                Side::Inside => (from, to),
            };
            // What is outside the window is not seen.
            (from.max(Px::ZERO), to.min(timeline.axis.end()))
        };
        for pair in threads.windows(2).filter(|pair| pair[0].row == pair[1].row) {
            prop_assert!(extent(pair[0]).1 <= extent(pair[1]).0, "{:?} {:?}", pair[0], pair[1]);
        }
        for pair in threads.windows(2).filter(|pair| pair[0].row != pair[1].row) {
            prop_assert_eq!(pair[0].row + 1, pair[1].row);
            prop_assert_eq!(pair[1].y - pair[0].y, ROW);
        }
        prop_assert!(threads.iter().all(|thread| thread.y + ROW.half() <= lane.height));
    }
    Ok(())
}

/// Checks that no bar or mark is narrower than its uncertainty.
fn is_honest(plan: &Plan, timeline: &Timeline) -> Result<(), TestCaseError> {
    let axis = timeline.axis;
    for thread in timeline.lanes.iter().flat_map(|lane| &lane.threads) {
        let item = plan.item(thread.record).expect("an item");
        prop_assert!(thread.start <= axis.start_of(item.start));
        prop_assert!(thread.begun >= axis.start_of(item.begun));
        prop_assert!(thread.lasting <= axis.end_of(item.lasting));
        prop_assert!(thread.end >= axis.end_of(item.end));
        if let Some(text) = thread.text {
            let item = plan.item(text.record).expect("an item");
            prop_assert!(text.start <= axis.start_of(item.start) && text.end >= axis.end_of(item.end));
        }
    }
    for life in timeline.lanes.iter().filter_map(|lane| lane.life) {
        prop_assert!(life.start <= life.begun && life.lasting <= life.end);
    }
    Ok(())
}

/// Returns the approximate number of elements.
fn size(timeline: &Timeline) -> usize {
    let of = |lane: &Lane| 5 * lane.threads.len() + 2 * lane.marks.len() + 3 * lane.clusters.len();
    timeline.lanes.iter().map(of).sum()
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_overlaps(window in any_window(), width in 250u32..1400, every in 1usize..4, open in any_open()) {
        let some = records(&PLAN, every);
        let frame = frame(window, width, open);
        let timeline = Timeline::new(&PLAN, &some, &frame);
        is_complete(&PLAN, &some, &timeline)?;
        is_clear(&PLAN, &timeline, Measure::new(frame.letter, timeline.axis.end()))?;
        is_honest(&PLAN, &timeline)?;
    }

    #[test]
    fn nor_in_a_crowd(plan in any_plan(900), window in any_window(), width in 0u32..1400, every in 1usize..4, open in any_open()) {
        let some = records(&plan, every);
        let frame = frame(window, width, open);
        let timeline = Timeline::new(&plan, &some, &frame);
        is_complete(&plan, &some, &timeline)?;
        is_clear(&plan, &timeline, Measure::new(frame.letter, timeline.axis.end()))?;
        is_honest(&plan, &timeline)?;
        prop_assert!(size(&timeline) <= 4_000, "{}", size(&timeline));
    }

    /// Panning moves everything by the same distance: no mark changes its height, and no lane its own.
    #[test]
    fn panning_moves_the_stacks_as_they_are(window in any_window(), width in 250u32..1400, days in -100i32..100) {
        let all = records(&PLAN, 1);
        let moved = Window { from: window.from.plus(days), until: window.until.plus(days) };
        let [before, after] = [window, moved].map(|it| Timeline::new(&PLAN, &all, &frame(it, width, Open::default())));
        for (a, b) in before.lanes.iter().zip(&after.lanes) {
            prop_assert_eq!((a.place, a.top, a.height), (b.place, b.top, b.height));
            for mark in &a.marks {
                if let Some(other) = b.marks.iter().find(|other| other.record == mark.record) {
                    prop_assert_eq!(mark.y, other.y);
                }
            }
        }
    }

    /// The Later key goes through a whole lane, in the window and beyond it, to its end.
    #[test]
    fn arrow_keys_reach_everything(plan in any_plan(120), window in any_window(), open in any_open()) {
        let all = records(&plan, 1);
        let lay_out = |window: Window| Timeline::new(&plan, &all, &frame(window, 800, open.clone()));
        let first = lay_out(window);
        let Some(start) = first.first() else { return Ok(()) };
        let entries = &plan.lanes[start.lane].entries;
        let end = first.step(&plan, &all, start, Walk::Last);
        let mut at = first.step(&plan, &all, start, Walk::First).expect("a lane has a first");
        let (mut seen, mut window) = (BTreeSet::new(), window);
        for _ in 0..=entries.len() {
            let mut timeline = lay_out(window);
            if timeline.stop(&plan, at).is_none() {
                // As on the page, a record outside the window is moved into it.
                window = window.around(plan.item(at.record).expect("it has a place").anchor());
                timeline = lay_out(window);
            }
            let stop = timeline.stop(&plan, at).expect("it is in the window now").spot;
            let is_same = |entry: &&Entry| {
                let spot = Spot { lane: at.lane, record: entry.record };
                timeline.stop(&plan, spot).is_some_and(|other| other.spot == stop)
            };
            seen.extend(entries.iter().filter(is_same).map(|entry| entry.record));
            let next = timeline.step(&plan, &all, stop, Walk::Later).expect("something is drawn");
            if next == stop {
                break;
            }
            at = next;
        }
        prop_assert_eq!(Some(at.lane), end.map(|end| end.lane));
        prop_assert!(entries.iter().all(|entry| seen.contains(&entry.record)), "{:?} {:?}", seen, entries);
    }

    #[test]
    fn what_is_fitted_is_in_the_whole(every in 1usize..60) {
        let some = records(&PLAN, every);
        let (fit, whole) = (PLAN.fit(&some, TODAY), PLAN.whole(&some, TODAY));
        prop_assert!(fit.has(TODAY) && whole.has(TODAY));
        let counts = PLAN.counts(&some, whole, 60);
        prop_assert!(counts.len() <= 61 && counts.windows(2).all(|pair| pair[0].0.until <= pair[1].0.from));
        prop_assert_eq!(
            counts.iter().map(|(_, count)| count).sum::<usize>(),
            some.iter().filter(|record| PLAN.item(**record).is_some_and(|item| whole.has(item.anchor()))).count()
        );
        let is_seen = |record: &&usize| PLAN.item(**record).is_some_and(|item| fit.has(item.anchor()));
        let dated = some.iter().filter(|record| PLAN.item(**record).is_some()).count();
        prop_assert!(some.iter().filter(is_seen).count() * 50 >= dated * 48, "all but a fiftieth is seen");
    }
}

#[test]
fn a_plan_is_the_same_in_whatever_steps_it_is_made() {
    for by in [Grouping::Body, Grouping::Topic, Grouping::Year] {
        let mut planning = Planning::new(by, AsOf::Today(TODAY), None);
        while planning.step(&DATASET, 1) {}
        let (headings, plan) = planning.finish();
        let all = records(&plan, 1);
        assert_eq!(plan, Plan::new(&DATASET, by, AsOf::Today(TODAY), None));
        assert_eq!(headings.group(&all), Headings::new(&DATASET, by, AsOf::Today(TODAY), None).group(&all));
    }
}

#[test]
fn lanes_of_bodies_come_in_sections_and_questions_with_their_study_group() {
    let all = records(&PLAN, 1);
    let timeline = Timeline::new(&PLAN, &all, &frame(PLAN.fit(&all, TODAY), 900, Open::default()));
    let at = |heading: &str| timeline.lanes.iter().position(|lane| lane.heading == heading);
    assert!(at("sg17") < at("fg-dlt") && at("fg-dlt") < at("tsag"));
    assert_eq!(at("q14-17"), None);
    let sections: Vec<_> = timeline.lanes.iter().filter_map(|lane| lane.section).collect();
    assert!(sections.is_sorted() && sections.len() >= 3, "{sections:?}");
    // The group's own record is the line at the foot of its lane.
    let own = DATASET.position("sg17");
    let lane = &timeline.lanes[at("sg17").expect("a lane")];
    assert_eq!(lane.life.and_then(|life| life.record), own);
}

#[test]
fn a_work_item_runs_into_the_text_that_it_became() {
    let all = records(&PLAN, 1);
    let window = PLAN.fit(&all, TODAY);
    let timeline = Timeline::new(&PLAN, &all, &frame(window, 1100, Open::Lanes(vec!["sg17".to_owned()])));
    let lane = timeline.lanes.iter().find(|lane| lane.heading == "sg17").expect("a lane");
    let item = DATASET.position("wi-threats-online-voting-dlt").expect("a work item");
    let thread = lane.threads.iter().find(|thread| thread.record == item).expect("a row");
    let text = thread.text.expect("a text");
    assert_eq!(DATASET.records[text.record].id, "rec-x-1406-202107");
    assert_eq!(thread.certainty, Certainty::Inferred);
    assert!(thread.start < thread.begun && thread.begun < text.x);
    // Without the text the work item stands alone.
    let others: Vec<usize> = all.iter().copied().filter(|&record| record != text.record).collect();
    let timeline = Timeline::new(&PLAN, &others, &frame(window, 1100, Open::All));
    let alone = timeline.lanes.iter().flat_map(|lane| &lane.threads).find(|thread| thread.record == item);
    assert!(alone.is_some_and(|thread| thread.text.is_none()));
}

#[test]
fn curves_lead_from_lane_to_lane_and_within_a_lane_for_a_chain() {
    let all = records(&PLAN, 1);
    let timeline = Timeline::new(&PLAN, &all, &frame(PLAN.whole(&all, TODAY), 900, Open::default()));
    assert_eq!(timeline.curves(&PLAN, false, &|_| false), []);
    let between = timeline.curves(&PLAN, true, &|_| false);
    assert!(!between.is_empty());
    assert!(between.iter().all(|curve| !curve.is_chain && curve.from.1 != curve.to.1));
    let item = DATASET.position("wi-threats-online-voting-dlt");
    let chain = timeline.curves(&PLAN, false, &|link| Some(link.from) == item);
    assert!(chain.len() == 1 && chain[0].is_chain);
}

#[test]
fn the_assemblies_are_those_of_the_dataset() {
    for period in crate::activity::Period::ALL {
        let Some((name, last)) = period.assembly() else { continue };
        let record = DATASET.records.iter().find(|record| record.title.contains(name)).expect("a meeting");
        let life = record.life(AsOf::Today(TODAY)).expect("it has a date");
        assert_eq!(life.end, last, "{name}");
    }
}
