//! What the timeline can show, kept from one drawing to the next.

use crate::activity::{Day, Vantage};
use crate::address::View;
use crate::dataset::Reading;
use crate::query::{Answer, Grouping, Sort};
use crate::timeline::{Plan, Window};
use leptos::prelude::*;

/// The plan that was used last, and of what it is.
#[derive(Clone, Copy)]
pub struct Plans {
    pub reading: StoredValue<Reading>,
    pub last: StoredValue<Option<(Of, Plan)>>,
}

/// The lanes, and the days from which and since which it is seen.
type Of = (Grouping, Vantage, Option<Day>);

impl Plans {
    /// Asks something of the plan of an answer in those lanes.
    pub fn with(self, by: Grouping, answer: &Answer, ask: &mut dyn FnMut(&Plan)) {
        let of = (by, answer.vantage, answer.since);
        self.last.update_value(|last| {
            if last.as_ref().is_none_or(|(known, _)| *known != of) {
                let plan = self
                    .reading
                    .with_value(|reading| Plan::new(&reading.dataset, by, answer.vantage, answer.since));
                *last = Some((of, plan));
            }
        });
        self.last.with_value(|last| last.iter().for_each(|(_, plan)| ask(plan)));
    }

    /// The time that all of an answer takes.
    pub fn whole(self, by: Grouping, answer: &Answer) -> Window {
        let now = answer.vantage.day();
        let mut window = Window { from: now, until: now.plus(1) };
        self.with(by, answer, &mut |plan| window = plan.window(&answer.records, now));
        window
    }
}

/// What the timeline's lanes are in a layout.
pub fn lanes((view, by, _): (View, Grouping, Sort)) -> Grouping {
    view.lanes(by)
}
