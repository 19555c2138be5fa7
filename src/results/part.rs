//! The view for taking part: the matching records that are still open, the active groups and their ITU pages, and who may join.

use super::part_card::group_card;
use super::part_rules::Rules;
use super::row::RecordRow;
use crate::parts::keyed;
use crate::state::{Found, Scene, memo, words};
use activities::activity::{AsOf, Kind, Record, Status, sorted_by};
use activities::dataset::Dataset;
use activities::query::Grouping;
use leptos::prelude::*;

/// The view for taking part.
#[component]
pub fn TakePart() -> impl IntoView {
    let (words, found, scene) = (words(), Found::expect(), Scene::expect());
    let parts = memo(move |_| {
        let (loaded, as_of) = (scene.loaded(), scene.as_of());
        found.answer.with(|answer| Parts::of(loaded.dataset(), &answer.records, as_of))
    });
    let keys = move |records: Vec<usize>| -> Vec<(u32, usize)> {
        records.into_iter().map(|record| (found.generation.get(), record)).collect()
    };
    let first = memo(|_| Vec::new());
    let row = move |(_, position): (u32, usize)| {
        view! { <RecordRow position place=None by=Grouping::Kind first/> }.into_any()
    };
    let list =
        move |of: fn(&Parts) -> &Vec<usize>| keyed(move || keys(parts.with(|parts| of(parts).clone())), row);
    let has = move |of: fn(&Parts) -> &Vec<usize>| parts.with(|parts| !of(parts).is_empty());
    let groups = keyed(
        move || keys(parts.with(|parts| parts.groups.iter().map(|group| group.record).collect())),
        move |(_, at)| {
            let group =
                parts.with_untracked(|parts| parts.groups.iter().find(|group| group.record == at).copied());
            group_card(scene, group.unwrap_or(ActiveGroup { record: at, ..ActiveGroup::default() }))
        },
    );
    view! {
        <section class="part" data-view="part" aria-labelledby="part-title">
            <header class="lead">
                <h2 id="part-title">{words.part_title()}</h2>
                <p class="sub">
                    {move || parts.with(|parts| words.part_lead(parts.open.len(), parts.groups.len()))}
                </p>
            </header>
            <h3>{words.open_items()}</h3>
            <p class="sub" hidden=move || has(|parts| &parts.open)>{words.no_open_items()}</p>
            <ul class="list" hidden=move || !has(|parts| &parts.open)>{list(|parts| &parts.open)}</ul>
            <h3>{words.active_groups()}</h3>
            <p class="sub" hidden=move || parts.with(|parts| !parts.groups.is_empty())>{words.no_active_groups()}</p>
            <ul class="cards">{groups}</ul>
            <h3>{words.coming_meetings()}</h3>
            <p class="sub" hidden=move || has(|parts| &parts.meetings)>{words.no_coming_meetings()}</p>
            <ul class="list" hidden=move || !has(|parts| &parts.meetings)>{list(|parts| &parts.meetings)}</ul>
            <Rules/>
        </section>
    }
}

/// The things a user can take part in, as positions in the dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts {
    /// Texts under study or in the approval process.
    open: Vec<usize>,
    /// Active groups, those with the most texts first.
    groups: Vec<ActiveGroup>,
    /// Meetings announced for today or later.
    meetings: Vec<usize>,
}

/// A group, with its share of the dataset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ActiveGroup {
    pub record: usize,
    pub texts: usize,
    pub under_study: usize,
}

impl Parts {
    fn of(dataset: &Dataset, found: &[usize], as_of: AsOf) -> Parts {
        let mut parts = Parts::default();
        for &at in found {
            let record = dataset.at(at);
            let Some(standing) = record.standing(as_of).filter(|_| !record.kind.is_external()) else {
                continue;
            };
            let days = standing.since.days().and_then(|days| days.latest());
            match standing.status {
                status if is_open(status) => parts.open.push(at),
                Status::Active if record.kind.is_body() => {
                    parts.groups.push(ActiveGroup { record: at, ..ActiveGroup::default() });
                }
                Status::Announced if days.is_some_and(|last| last >= as_of.day()) => parts.meetings.push(at),
                _ => {}
            }
        }
        count_work(dataset, &mut parts.groups, as_of);
        let work = |at: usize| (parts.groups[at].texts, parts.groups[at].under_study);
        let order = sorted_by(parts.groups.len(), &|a, b| work(b).cmp(&work(a)));
        parts.groups = order.into_iter().map(|at| parts.groups[at]).collect();
        parts
    }
}

/// Returns true if a text with this status can still be worked on.
fn is_open(status: Status) -> bool {
    matches!(status, Status::UnderStudy | Status::Consented | Status::Determined)
}

/// Counts each group's texts and its items under study, over all records regardless of filters.
fn count_work(dataset: &Dataset, groups: &mut [ActiveGroup], as_of: AsOf) {
    let mut counts = vec![(0, 0); dataset.bodies.len()];
    for record in &dataset.records {
        let Some(standing) = record.standing(as_of) else { continue };
        for body in dataset.bodies_of(record) {
            counts[body].0 += usize::from(is_text(record) && !is_open(standing.status));
            counts[body].1 += usize::from(is_open(standing.status));
        }
    }
    for group in groups {
        if let Some(body) = dataset.body(&dataset.at(group.record).id) {
            (group.texts, group.under_study) = counts[body];
        }
    }
}

fn is_text(record: &Record) -> bool {
    matches!(record.kind, Kind::Recommendation | Kind::Supplement | Kind::TechnicalReport)
}
