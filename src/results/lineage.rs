//! The outcomes of the matching work items and deliverables: a summary with its evidence, and a table.

use super::lineage_row::lineage_row;
use crate::parts::keyed;
use crate::state::{Found, Scene, memo, words};
use activities::activity::{Certainty, Kind, Record};
use activities::dataset::Step;
use leptos::prelude::*;

/// Maximum number of items listed; nobody would read more.
const MOST: usize = 1_000;

/// The outcomes of the matching work items and deliverables. Those in ITU's overview of 2017 come first.
#[component]
pub fn Lineage() -> impl IntoView {
    let (words, found, scene) = (words(), Found::expect(), Scene::expect());
    let items = memo(move |_| {
        let loaded = scene.loaded();
        found.answer.with(|answer| loaded.dataset().lineage_items(&answer.records))
    });
    let count = move || items.with(|(overview, later)| overview.len() + later.len());
    let result = move || items.with(|(overview, later)| Outcomes::of(scene, [overview, later]));
    let group = move |title: &'static str, is_later: bool| {
        let of_group = move || {
            items.with(|(overview, later)| {
                let most = if is_later { MOST.saturating_sub(overview.len()) } else { MOST };
                let items = if is_later { later } else { overview };
                items.iter().take(most).copied().collect::<Vec<_>>()
            })
        };
        let each = move || of_group().into_iter().map(|item| (found.generation.get(), item)).collect();
        view! {
            <tbody hidden=move || of_group().is_empty()>
                <tr class="heading"><th scope="rowgroup" colspan="6">{title}</th></tr>
                {keyed(each, move |(_, item)| lineage_row(scene, item))}
            </tbody>
        }
    };
    let titles = words.lineage_columns().into_iter();
    let titles = titles.map(|title| view! { <th scope="col">{title}</th> }.into_any()).collect_view();
    view! {
        <section class="lineage" data-view="lineage" aria-labelledby="lineage-title">
            <header class="lead">
                <h2 id="lineage-title">{move || result().title(words)}</h2>
                <p class="sub">{move || result().explanation(words)}</p>
                <p hidden=move || count() <= MOST>{move || words.first_of(MOST, count())}</p>
            </header>
            <div
                class="table-box"
                role="region"
                tabindex="0"
                aria-label=words.lineage_table()
                hidden=move || count() == 0
            >
                <table class="outcomes">
                    <thead><tr>{titles}</tr></thead>
                    {group(words.lineage_overview(), false)}
                    {group(words.lineage_later(), true)}
                </table>
            </div>
        </section>
    }
}

/// The number of items with an outcome, and the certainty of that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Outcomes {
    work_items: usize,
    /// The number of work items that became Recommendations, by the certainty of the links that say so.
    recommendations: [usize; 3],
    deliverables: usize,
    /// The number of deliverables that led to a text of another kind.
    further_texts: usize,
}

impl Outcomes {
    fn of(scene: Scene, items: [&Vec<usize>; 2]) -> Outcomes {
        let (loaded, as_of) = (scene.loaded(), scene.as_of());
        let dataset = loaded.dataset();
        let mut outcomes = Outcomes::default();
        for &item in items.into_iter().flatten() {
            let record = &dataset.records[item];
            let steps = dataset.outcome(record, as_of);
            if record.kind == Kind::WorkItem {
                outcomes.work_items += 1;
                if let Some(step) = steps.iter().find(|step| step.record.kind == Kind::Recommendation) {
                    outcomes.recommendations[certainty(record, &steps, step) as usize] += 1;
                }
            } else {
                outcomes.deliverables += 1;
                let led_on = steps.iter().any(|step| step.record.kind != Kind::Deliverable);
                outcomes.further_texts += usize::from(led_on);
            }
        }
        outcomes
    }

    /// Returns the result as one sentence.
    fn title(self, words: words::Words) -> String {
        match (self.work_items, self.deliverables) {
            (0, 0) => words.lineage_none().to_owned(),
            (0, all) => words.deliverables_led_on(self.further_texts, all),
            (all, _) => words.work_items_became(self.recommendations.iter().sum(), all),
        }
    }

    /// Returns the evidence for the result, and the outcome of the other items.
    fn explanation(self, words: words::Words) -> String {
        let known = words.links_known(self.recommendations);
        if self.work_items == 0 || self.deliverables == 0 {
            return known;
        }
        let others = words.deliverables_led_on(self.further_texts, self.deliverables);
        format!("{known} {others}.").trim_start().to_owned()
    }
}

/// Returns how certain it is that a step came from a record: the certainty of the weakest link between them.
fn certainty(record: &Record, steps: &[Step], step: &Step) -> Certainty {
    let mut certainty = step.relation.certainty;
    let mut at = step.neighbour;
    // Each step in a chain follows the one it came from, so the loop ends.
    while at.id != record.id {
        let Some(before) = steps.iter().find(|before| before.record.id == at.id) else { break };
        certainty = certainty.and(before.relation.certainty);
        at = before.neighbour;
    }
    certainty
}
