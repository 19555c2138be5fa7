//! The lineage view: where work items and deliverables came from, what became of them, and when.
//!
//! Pure. [`items`] lists one [`Item`] for each chain; [`Flow`] is the geometry of the bands from origins to outcomes, and [`Chart`] that
//! of the lines on one axis of time. Positions count from the start edge, as on the timeline.

mod chart;
mod flow;
mod item;
#[cfg(test)]
mod tests;

pub use chart::{Chart, Lead, ROW, Run, Shape};
pub use flow::{Band, Flow, Node, Side, Sides};
pub use item::{Begun, Item, Mark, items, records};

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
