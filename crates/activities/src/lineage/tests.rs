//! Properties of every flow and chart: of the dataset, and of generated items.

use super::item::axis;
use super::*;
use crate::activity::{AsOf, Certainty, Day, Kind};
use crate::dataset::Dataset;
use crate::timeline::Px;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

const TODAY: Day = Day(20_779); // 2026-11-22

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::read(include_str!("../../../../tests/fixtures/activities.json")).expect("a dataset").dataset
});

fn all(as_of: AsOf) -> Vec<Arc<Item>> {
    let records: Vec<usize> = (0..DATASET.records.len()).collect();
    Lineage::of(&DATASET, &records, as_of).items
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
    let is_listed = |kind| matches!(kind, Kind::WorkItem | Kind::Deliverable);
    let count = DATASET.records.iter().filter(|record| is_listed(record.kind)).count();
    assert_eq!(listed.len(), count, "exports have all");
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
    let items = Lineage::of(&dataset, &[0, 1], AsOf::Today(TODAY)).items;
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

fn any_day() -> impl Strategy<Value = Day> {
    (15_000i32..21_000).prop_map(Day)
}

fn any_item() -> impl Strategy<Value = Arc<Item>> {
    let ends = (0..Origin::ALL.len(), 0..Outcome::ALL.len());
    let begun = proptest::option::of((0i32..500, any_day(), any::<bool>()));
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
        Arc::new(Item {
            record: 9,
            kind: Kind::WorkItem,
            origin: Origin::ALL[origin],
            outcome,
            steps: (0..marks.len()).collect(),
            text: (!marks.is_empty()).then_some(0),
            certainty: Certainty::Stated,
            begun: begun.map(|(before, last, is_older)| Begun {
                first: last.plus(-before),
                last,
                is_older,
                is_planned: false,
                certainty: Certainty::Stated,
            }),
            marks,
            until: (outcome == Outcome::UnderStudy).then_some(TODAY),
            elapsed: None,
        })
    })
}

proptest! {
    #[test]
    fn every_item_is_in_one_band_and_bands_fill_their_nodes(items in vec(any_item(), 0..300)) {
        let flow = Flow::of(&items);
        prop_assert_eq!(flow.bands.iter().map(|band| band.count).sum::<usize>(), items.len());
        let nodes = flow.origins.iter().enumerate().map(|node| (true, node));
        for (is_origin, (place, node)) in nodes.chain(flow.outcomes.iter().enumerate().map(|node| (false, node))) {
            let of_node = |band: &&Band| if is_origin { band.origin as usize == place } else { band.outcome as usize == place };
            let top = |band: &Band| if is_origin { band.from } else { band.to };
            let mut bands: Vec<(Px, Px)> = flow.bands.iter().filter(of_node).map(|band| (top(band), band.height)).collect();
            bands.sort_unstable();
            let mut y = node.top;
            for (top, height) in bands {
                prop_assert_eq!(top, y);
                y = y + height;
            }
            prop_assert_eq!(y, node.top + node.height);
        }
        for item in &items {
            prop_assert!(flow.bands.iter().any(|band| band.id() == item.band()));
        }
    }

    #[test]
    fn no_nodes_and_captions_overlap(items in vec(any_item(), 0..300)) {
        let flow = Flow::of(&items);
        for side in [&flow.origins, &flow.outcomes] {
            let mut below = Px::ZERO;
            for node in side.iter().filter(|node| node.count > 0) {
                let middle = node.top + node.height.half();
                // A caption has two lines.
                prop_assert!(node.top >= below && middle - Px::new(16) >= below, "{node:?}");
                below = (node.top + node.height).max(middle + Px::new(16));
            }
            prop_assert!(below <= flow.height);
        }
    }

    #[test]
    fn every_line_is_on_the_axis_and_never_runs_back(items in vec(any_item(), 1..40)) {
        let axis = axis(&items, TODAY);
        let is_in = |day: Day| (Px::ZERO..=axis.end()).contains(&axis.middle_of(day));
        for item in &items {
            let begun = item.begun.into_iter().flat_map(|begun| [begun.first, begun.last]);
            let marks = item.marks.iter().flat_map(|mark| [mark.first, mark.day(), mark.last]);
            for day in begun.chain(marks).chain(item.end()).filter(|&day| day <= TODAY) {
                prop_assert!(is_in(day), "{day:?}");
            }
            prop_assert!(item.begun.is_none_or(|begun| begun.first <= begun.last));
            prop_assert_eq!(item.until.is_some(), item.outcome == Outcome::UnderStudy);
        }
    }
}
