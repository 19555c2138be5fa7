//! The sections of bodies: study groups, focus groups, and so on, and the order of bodies within them.

use crate::activity::{Kind, natural, sorted_by};
use crate::dataset::Dataset;

/// A section of bodies, in their order on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    StudyGroups,
    FocusGroups,
    /// The advisory group, assemblies, and what belongs to ITU-T as a whole.
    AcrossItuT,
    OtherBodies,
}

/// Returns the bodies that have lanes, as indexes into `Dataset::bodies`, with their sections: section by section, those with the most
/// texts first.
pub(super) fn body_lanes(dataset: &Dataset) -> Vec<(usize, Section)> {
    let mut texts = vec![0_usize; dataset.bodies.len()];
    for record in dataset.records.iter().filter(|record| is_text(record.kind)) {
        if let Some(body) = dataset.home(record) {
            texts[dataset.lane(body)] += 1;
        }
    }
    let lanes: Vec<usize> = (0..dataset.bodies.len()).filter(|&body| dataset.lane(body) == body).collect();
    let key = |lane: usize| {
        let body = lanes[lane];
        (section(dataset, body), usize::MAX - texts[body])
    };
    let name = |lane: usize| dataset.bodies[lanes[lane]].name.as_str();
    let order = sorted_by(lanes.len(), &|a, b| key(a).cmp(&key(b)).then_with(|| natural(name(a), name(b))));
    order.into_iter().map(|lane| (lanes[lane], section(dataset, lanes[lane]))).collect()
}

fn section(dataset: &Dataset, body: usize) -> Section {
    let of = &dataset.bodies[body];
    match of.record.map(|record| dataset.at(record).kind) {
        Some(Kind::StudyGroup) => Section::StudyGroups,
        Some(Kind::FocusGroup) => Section::FocusGroups,
        _ if of.external => Section::OtherBodies,
        _ => Section::AcrossItuT,
    }
}

fn is_text(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Recommendation
            | Kind::Supplement
            | Kind::TechnicalReport
            | Kind::Deliverable
            | Kind::ExternalStandard
    )
}
