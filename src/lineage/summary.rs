//! The result of the lineage view in a sentence, with how it is known.

use activities::activity::Kind;
use activities::lineage::{Item, Outcome};
use std::sync::Arc;
use words::Words;

/// The number of items with an outcome, and the certainty of that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    work_items: usize,
    /// The number of work items that became Recommendations, by the certainty of the links that say so.
    recommendations: [usize; 3],
    deliverables: usize,
    /// The number of deliverables that led to a text of another kind.
    further_texts: usize,
}

impl Summary {
    pub fn of(items: &[Arc<Item>]) -> Summary {
        let mut summary = Summary::default();
        for item in items {
            if item.kind == Kind::WorkItem {
                summary.work_items += 1;
                if item.outcome == Outcome::Recommendation {
                    summary.recommendations[item.certainty as usize] += 1;
                }
            } else {
                summary.deliverables += 1;
                summary.further_texts += usize::from(item.outcome < Outcome::UnderStudy);
            }
        }
        summary
    }

    /// Returns the result as one sentence.
    pub fn title(self, words: Words) -> String {
        match (self.work_items, self.deliverables) {
            (0, 0) => words.lineage_none().to_owned(),
            (0, all) => words.deliverables_led_on(self.further_texts, all),
            (all, _) => words.work_items_became(self.recommendations.iter().sum(), all),
        }
    }

    /// Returns the evidence for the result, the outcome of the other items, and how to read the drawings.
    pub fn explanation(self, words: Words) -> String {
        if self == Summary::default() {
            return String::new();
        }
        let known = words.links_known(self.recommendations);
        let others = if self.work_items == 0 || self.deliverables == 0 {
            String::new()
        } else {
            format!("{}.", words.deliverables_led_on(self.further_texts, self.deliverables))
        };
        let mut sentences = vec![known, others, words.flow_explained().to_owned()];
        sentences.retain(|sentence| !sentence.is_empty());
        sentences.join(" ")
    }
}
