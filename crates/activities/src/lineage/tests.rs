//! Properties of every flow and chart: of the dataset, and of generated items.

use super::*;
use crate::activity::{AsOf, Certainty, Day, Kind};
use crate::dataset::Dataset;
use crate::timeline::{Mirror, Px};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const TODAY: Day = Day(20_779); // 2026-11-22

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::read(include_str!("../../../../tests/fixtures/activities.json")).expect("a dataset").dataset
});

const CAPTIONS: Sides = Sides {
    origins: &[
        "Work items in ITU’s overview of 2017",
        "Deliverables in ITU’s overview",
        "Work items",
        "Others of some kind",
    ],
    outcomes: &[
        "Recommendation",
        "Supplement",
        "Technical report",
        "Still under study",
        "No further text found",
    ],
};

fn all(as_of: AsOf) -> Vec<Item> {
    let records: Vec<usize> = (0..DATASET.records.len()).collect();
    items(&DATASET, &records, as_of)
}

#[test]
fn every_work_item_and_deliverable_is_an_item_or_a_step_of_one() {
    let items = all(AsOf::Today(TODAY));
    let shown: BTreeSet<usize> = items.iter().map(|item| item.record).collect();
    assert_eq!(shown.len(), items.len(), "each has one row");
    let steps: BTreeSet<usize> = items.iter().flat_map(|item| item.steps.iter().copied()).collect();
    for (at, record) in DATASET.records.iter().enumerate() {
        match record.kind {
            Kind::WorkItem => assert!(shown.contains(&at), "{}", record.id),
            Kind::Deliverable => assert!(shown.contains(&at) != steps.contains(&at), "{}", record.id),
            _ => assert!(!shown.contains(&at)),
        }
    }
    let listed = records(&DATASET, &(0..DATASET.records.len()).collect::<Vec<_>>(), AsOf::Today(TODAY));
    let (overview, later) = DATASET.lineage_items(&(0..DATASET.records.len()).collect::<Vec<_>>());
    assert_eq!(listed.len(), overview.len() + later.len(), "exports have all");
    assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), listed.len());
    assert!(items.is_sorted_by_key(|item| item.origin));
}

#[test]
fn two_deliverables_that_came_of_each_other_are_one_item() {
    let record = |id: &str, target: &str| {
        format!(
            r#"{{"id":"{id}","kind":"deliverable","title":"{id}","relations":[{{"type":"becomes","target":"{target}","basis":"source-states","certainty":"stated","sources":["s"]}}]}}"#
        )
    };
    let json = format!(
        r#"{{"edition":"2026-11-22","title":"T","topics":[],"bodies":[],"aliases":[],"sources":[{{"id":"s","title":"S"}}],"records":[{},{}]}}"#,
        record("x", "y"),
        record("y", "x")
    );
    let dataset = Dataset::read(&json).expect("a dataset").dataset;
    let items = items(&dataset, &[0, 1], AsOf::Today(TODAY));
    assert_eq!(items.iter().map(|item| item.record).collect::<Vec<_>>(), [0]);
}

#[test]
fn nothing_had_come_of_the_items_of_the_overview_when_it_was_written() {
    let day = DATASET.overview_day().expect("an overview");
    let items = all(AsOf::Past(day));
    assert!(items.iter().any(|item| item.origin == Origin::OverviewWorkItem));
    for item in items {
        assert!(matches!(item.outcome, Outcome::UnderStudy | Outcome::NotFound), "{item:?}");
    }
}

#[test]
fn a_long_word_stands_below_its_number() {
    let flow = Flow::new(&all(AsOf::Today(TODAY)), CAPTIONS, 400);
    let lines = |outcome| {
        let node = flow.nodes.iter().find(|node| node.side == Side::To(outcome)).expect("a node");
        node.lines.clone()
    };
    assert_eq!(lines(Outcome::Recommendation), ["", "Recommendation"]);
    assert_eq!(lines(Outcome::Supplement), ["Supplement"]);
}

fn any_day() -> impl Strategy<Value = Day> {
    (15_000i32..21_000).prop_map(Day)
}

fn any_item() -> impl Strategy<Value = Item> {
    let ends = (0..Origin::ALL.len(), 0..Outcome::ALL.len());
    let begun = proptest::option::of((proptest::option::of(0i32..500), any_day(), any::<bool>()));
    (ends, begun, vec((any_day(), 0i32..400), 0..3)).prop_map(|((origin, outcome), begun, marks)| {
        let outcome = Outcome::ALL[outcome];
        let marks: Vec<Mark> = marks
            .into_iter()
            .enumerate()
            .map(|(record, (first, days))| Mark {
                record,
                kind: Kind::Recommendation,
                first,
                last: first.plus(days),
                certainty: Certainty::Stated,
            })
            .collect();
        Item {
            record: 9,
            kind: Kind::WorkItem,
            origin: Origin::ALL[origin],
            outcome,
            steps: (0..marks.len()).collect(),
            text: (!marks.is_empty()).then_some(0),
            certainty: Certainty::Stated,
            begun: begun.map(|(before, last, is_older)| Begun {
                first: before.map(|days| last.plus(-days)),
                last,
                is_older,
                is_planned: false,
                certainty: Certainty::Stated,
            }),
            marks,
            until: (outcome == Outcome::UnderStudy).then_some(TODAY),
            elapsed: None,
        }
    })
}

proptest! {
    #[test]
    fn every_item_is_in_one_band_and_bands_fill_their_nodes(items in vec(any_item(), 0..300), width in 280u32..2_000) {
        let flow = Flow::new(&items, CAPTIONS, width);
        prop_assert_eq!(flow.bands.iter().map(|band| band.count).sum::<usize>(), items.len());
        for node in &flow.nodes {
            let mut bands: Vec<(Px, Px)> = flow.bands.iter().filter_map(|band| match node.side {
                Side::From(origin) => (band.origin == origin).then_some((band.from, band.height)),
                Side::To(outcome) => (band.outcome == outcome).then_some((band.to, band.height)),
            }).collect();
            bands.sort_unstable();
            let mut y = node.top;
            for (top, height) in bands {
                prop_assert_eq!(top, y);
                y = y + height;
            }
            prop_assert_eq!(y, node.top + node.height);
        }
    }

    #[test]
    fn no_nodes_and_captions_overlap(items in vec(any_item(), 0..300), width in 280u32..2_000) {
        let flow = Flow::new(&items, CAPTIONS, width);
        let is_start = |node: &&Node| matches!(node.side, Side::From(_));
        let (from, to): (Vec<&Node>, Vec<&Node>) = flow.nodes.iter().partition(is_start);
        for side in [from, to] {
            let mut below = Px::ZERO;
            for node in side {
                let last = node.baseline + Px(Flow::LINE.0 * (node.lines.len() as i32 - 1));
                prop_assert!(node.top >= below && node.baseline - Px::new(12) >= below, "{node:?}");
                below = (node.top + node.height).max(last + Px::new(3));
                prop_assert!(node.start < node.end && node.end <= flow.width);
            }
            prop_assert!(below <= flow.height);
        }
        prop_assert!(flow.bands.iter().all(|band| band.start < band.end));
    }

    #[test]
    fn lines_stay_in_the_drawing_and_never_run_back(items in vec(any_item(), 1..40), width in 120u32..2_000) {
        let chart = Chart::new(&items, TODAY, width);
        let mirror = Mirror { width: chart.width(), is_rtl: true };
        let is_in = |x: Px| x >= Px::ZERO && x <= chart.width();
        for item in &items {
            let run = chart.run(item);
            if let Some((from, to)) = run.line {
                prop_assert!(from < to && is_in(from) && is_in(to));
                let (left, length) = mirror.extent(from, to);
                prop_assert_eq!((mirror.x(to), length), (left, to - from));
            }
            for lead in &run.leads {
                prop_assert!(lead.from < lead.to && is_in(lead.from) && is_in(lead.to), "{lead:?}");
            }
            for shape in &run.shapes {
                prop_assert!(is_in(shape.x) && shape.from <= shape.x && shape.x <= shape.to);
                prop_assert_eq!(mirror.x(shape.x) + shape.x, chart.width());
            }
            prop_assert_eq!(run.arrow.is_some(), item.outcome == Outcome::UnderStudy);
        }
    }
}
