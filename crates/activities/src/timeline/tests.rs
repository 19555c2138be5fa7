//! Properties of every timeline: of the dataset, and of larger generated data.

use super::pack::{Measure, room};
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
    (14_000i32..21_000, 0i32..60, 0i32..2_000, any::<bool>(), 0usize..60).prop_map(
        |(start, soft, days, moment, letters)| {
            let (shape, end) =
                if moment { (Shape::Moment, start + soft) } else { (Shape::Span, start + days) };
            Item {
                shape,
                is_work: false,
                start: Day(start),
                begun: Day(end.min(start + soft)),
                lasting: Day(start.max(end - soft)),
                end: Day(end),
                older: false,
                open: false,
                certainty: Certainty::Stated,
                letters,
            }
        },
    )
}

/// Generates lanes in a tree of two levels, with up to `most` records.
fn any_plan(most: usize) -> impl Strategy<Value = Plan> {
    (vec(any_item(), 0..most), 1usize..7).prop_map(|(items, lanes)| {
        let lane = |lane: usize| {
            let records = (0..items.len()).filter(|record| record % lanes == lane).collect();
            (format!("lane {lane}"), usize::from(!lane.is_multiple_of(3)), records)
        };
        let lanes = (0..lanes).map(lane).collect();
        Plan::of(items.into_iter().map(Some).collect(), lanes)
    })
}

fn records(plan: &Plan, every: usize) -> Vec<usize> {
    (0..plan.shown(&[]).len()).step_by(every).collect()
}

fn frame(window: Window, width: u32) -> Frame {
    Frame::new(window, width, TODAY)
}

/// Returns the records of a lane that are in the window.
fn in_window(plan: &Plan, records: &[usize], window: Window, lane: &Lane) -> BTreeSet<usize> {
    let shown = plan.shown(records);
    plan.entries(lane.place, lane.folded == Some(true))
        .filter(|entry| shown[entry.record] && entry.start < window.until && entry.end >= window.from)
        .map(|entry| entry.record)
        .collect()
}

/// Checks that every record in the window is drawn once or counted once in each of its lanes, and nothing else is.
fn is_complete(
    plan: &Plan,
    records: &[usize],
    window: Window,
    timeline: &Timeline,
) -> Result<(), TestCaseError> {
    for lane in &timeline.lanes {
        let there = in_window(plan, records, window, lane);
        let drawn: BTreeSet<usize> = lane.bars.iter().map(|bar| bar.record).collect();
        prop_assert_eq!(drawn.len(), lane.bars.len());
        let counted: usize = lane.clusters.iter().map(|cluster| cluster.count).sum();
        if lane.clusters.is_empty() {
            prop_assert_eq!(&drawn, &there);
        } else {
            prop_assert!(drawn.is_empty());
            prop_assert_eq!(counted, there.len());
            prop_assert!(lane.clusters.windows(2).all(|pair| pair[0].days.until <= pair[1].days.from));
        }
        for &record in &there {
            let spot = Spot { lane: lane.place, record };
            prop_assert!(timeline.stop(plan, spot).is_some(), "it stands somewhere");
        }
    }
    let lanes: BTreeSet<usize> = timeline.lanes.iter().map(|lane| lane.place).collect();
    for (place, planned) in plan.lanes.iter().enumerate() {
        let shown = plan.shown(records);
        if planned.entries.iter().any(|entry| shown[entry.record]) {
            let above = (0..=place).rev().find(|other| lanes.contains(other));
            prop_assert!(above.is_some(), "it has a lane, or one above it has it");
        }
    }
    Ok(())
}

/// Checks that no bar or label of a row overlaps another, and that no label leaves the window.
fn is_clear(plan: &Plan, timeline: &Timeline, width: u32, most: usize) -> Result<(), TestCaseError> {
    let measure = Measure::new(width);
    for lane in &timeline.lanes {
        prop_assert!(lane.rows <= most);
        for (place, bar) in lane.bars.iter().enumerate() {
            prop_assert!(bar.row < lane.rows);
            let label = |bar: &Bar| measure.label(plan.item(bar.record).map_or(0, |item| item.letters));
            let (from, to) = room(bar, label(bar), measure);
            match bar.label {
                Side::After => prop_assert!(to <= Share::END || to == bar.anchor() + label(bar)),
                Side::Before => prop_assert!(bar.anchor() - label(bar) >= Share::START),
                Side::Nowhere => {}
            }
            for other in lane.bars[..place].iter().filter(|other| other.row == bar.row) {
                let room = room(other, label(other), measure);
                prop_assert!(room.1 <= from || to <= room.0, "{bar:?} {other:?}");
            }
        }
    }
    Ok(())
}

/// Returns the approximate number of elements, at four per bar and three per cluster.
fn size(timeline: &Timeline) -> usize {
    timeline.lanes.iter().map(|lane| 4 * lane.bars.len() + 3 * lane.clusters.len()).sum()
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_overlaps(window in any_window(), width in 250u32..1400, every in 1usize..4) {
        let some = records(&PLAN, every);
        let timeline = Timeline::new(&PLAN, &some, &frame(window, width));
        is_complete(&PLAN, &some, window, &timeline)?;
        is_clear(&PLAN, &timeline, width, Frame::ROWS)?;
    }

    #[test]
    fn nor_in_a_crowd(
        plan in any_plan(900),
        window in any_window(),
        width in 250u32..1400,
        every in 1usize..4,
        rows in 1usize..30,
        fold in 0usize..7,
    ) {
        let some = records(&plan, every);
        let frame = Frame { rows, folded: vec![format!("lane {fold}")], ..frame(window, width) };
        let timeline = Timeline::new(&plan, &some, &frame);
        is_complete(&plan, &some, window, &timeline)?;
        is_clear(&plan, &timeline, width, rows)?;
        prop_assert!(size(&timeline) <= 1_400, "{}", size(&timeline));
        let folded = timeline.lanes.iter().filter(|lane| lane.folded == Some(true));
        prop_assert!(folded.clone().all(|lane| lane.bars.is_empty() && lane.heading.ends_with(&fold.to_string())));
    }

    /// If two bars overlap in both timelines, the upper one stays the upper one, whatever is filtered, and in any
    /// window.
    #[test]
    fn what_stays_is_not_shuffled(a in any_window(), b in any_window(), every in 1usize..4, width in 250u32..1400) {
        let (all, some) = (records(&PLAN, 1), records(&PLAN, every));
        let first = Timeline::new(&PLAN, &all, &frame(a, 900));
        let second = Timeline::new(&PLAN, &some, &frame(b, width));
        for lane in &first.lanes {
            let Some(other) = second.lanes.iter().find(|other| other.place == lane.place) else { continue };
            for x in &lane.bars {
                for y in lane.bars.iter().filter(|y| y.row > x.row && touch(x, y)) {
                    let find = |bar: &Bar| other.bars.iter().find(|other| other.record == bar.record);
                    if let (Some(x), Some(y)) = (find(x), find(y))
                        && touch(x, y)
                    {
                        prop_assert!(y.row > x.row);
                    }
                }
            }
        }
    }

    /// The Later key goes through a whole lane, in the window and beyond it, to its end.
    #[test]
    fn arrow_keys_reach_everything(plan in any_plan(120), window in any_window()) {
        let all = records(&plan, 1);
        let first = Timeline::new(&plan, &all, &frame(window, 800));
        let Some(start) = first.first() else { return Ok(()) };
        let entries: BTreeSet<usize> = plan.entries(start.lane, false).map(|entry| entry.record).collect();
        let end = first.step(&plan, &all, start, Walk::Last);
        let mut at = first.step(&plan, &all, start, Walk::First).expect("a lane has a first");
        let (mut seen, mut window) = (BTreeSet::new(), window);
        for _ in 0..=entries.len() {
            let mut timeline = Timeline::new(&plan, &all, &frame(window, 800));
            if timeline.stop(&plan, at).is_none() {
                // As on the page, a record outside the window is moved into it.
                window = window.around(plan.item(at.record).expect("it has a place").anchor());
                timeline = Timeline::new(&plan, &all, &frame(window, 800));
            }
            let (stop, _) = timeline.stop(&plan, at).expect("it is in the window now");
            let lane = timeline.lanes.iter().find(|lane| lane.place == at.lane).expect("its lane");
            match lane.clusters.iter().find(|cluster| cluster.record == stop.record) {
                Some(_) => seen.extend(in_window(&plan, &all, window, lane)),
                None => drop(seen.insert(stop.record)),
            }
            let next = timeline.step(&plan, &all, stop, Walk::Later).expect("something is drawn");
            if next == stop {
                break;
            }
            at = next;
        }
        prop_assert_eq!(Some(at.lane), end.map(|end| end.lane));
        prop_assert!(seen.is_superset(&entries), "{:?} {:?}", seen, entries);
    }
}

/// Returns true if two bars overlap.
fn touch(a: &Bar, b: &Bar) -> bool {
    a.start < b.end && b.start < a.end
}

#[test]
fn a_plan_is_the_same_in_whatever_steps_it_is_made() {
    for by in [Grouping::Body, Grouping::Topic, Grouping::Year] {
        let mut planning = Planning::new(by, AsOf::Today(TODAY), None);
        while planning.step(&DATASET, 1) {}
        let (headings, plan) = planning.finish();
        let all = records(&plan, 1);
        assert_eq!(plan, Plan::new(&DATASET, by, AsOf::Today(TODAY), None));
        // A plan made from the items of another plan is the same.
        let mut planning = Planning::again(PLAN.clone(), by, AsOf::Today(TODAY), None);
        while planning.step(&DATASET, 16) {}
        assert_eq!(planning.finish().1, plan);
        assert_eq!(headings.group(&all), Headings::new(&DATASET, by, AsOf::Today(TODAY), None).group(&all));
    }
}

#[test]
fn a_folded_lane_counts_all_below_it_and_opens_again() {
    let all = records(&PLAN, 1);
    let window = PLAN.window(&all, TODAY);
    let open = Timeline::new(&PLAN, &all, &frame(window, 900));
    let folded = Frame { folded: vec!["sg17".to_owned()], ..frame(window, 900) };
    let folded = Timeline::new(&PLAN, &all, &folded);
    let lane = |timeline: &Timeline, heading: &str| timeline.lanes.iter().any(|lane| lane.heading == heading);
    assert!(lane(&open, "q14-17") && !lane(&folded, "q14-17") && lane(&folded, "sg17"));
    // The dataset is small enough to draw every record.
    assert!(open.lanes.iter().all(|lane| lane.clusters.is_empty()));
}
