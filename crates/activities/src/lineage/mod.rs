//! The lineage view: where work items and deliverables came from, what became of them, and when.
//!
//! Pure. A [`Lineage`] has one [`Item`] for each chain, and the common axis of the items' lines; [`Flow`] is the geometry of the bands
//! from origins to outcomes.

mod flow;
mod item;
#[cfg(test)]
mod tests;

pub use flow::{Band, Flow, Node};
pub use item::{Begun, Item, Lineage, Mark, records};

use crate::activity::slugs;

slugs! {
    /// Where an item came from.
    Origin {
        OverviewWorkItem = "overview-work-item",
        OverviewDeliverable = "overview-deliverable",
        LaterWorkItem = "later-work-item",
        OtherDeliverable = "other-deliverable",
    }
}

slugs! {
    /// What became of an item.
    Outcome {
        Recommendation = "recommendation",
        Supplement = "supplement",
        TechnicalReport = "technical-report",
        UnderStudy = "under-study",
        NotFound = "not-found",
    }
}
