//! What the timeline can show, and under which headings records stand, kept from one drawing to the next.

use super::live::Kept;
use crate::activity::{Day, Vantage};
use crate::address::View;
use crate::dataset::Reading;
use crate::query::{Answer, Group, Grouping, Headings, Sort};
use crate::timeline::{Plan, Window};

/// The plan and the headings that were used last, and of what they are.
#[derive(Clone, Copy)]
pub struct Plans {
    pub reading: Kept<Reading>,
    pub last: Kept<Option<(Of, Plan)>>,
    pub headings: Kept<Option<(Of, Headings)>>,
}

/// The lanes, and the days from which and since which it is seen.
type Of = (Grouping, Vantage, Option<Day>);

impl Plans {
    /// Asks something of the plan of an answer in those lanes.
    pub fn with(self, by: Grouping, answer: &Answer, ask: &mut dyn FnMut(&Plan)) {
        let of = (by, answer.vantage, answer.since);
        self.last.update(|last| {
            if last.as_ref().is_none_or(|(known, _)| *known != of) {
                let plan = self
                    .reading
                    .with(|reading| Plan::new(&reading.dataset, by, answer.vantage, answer.since));
                *last = Some((of, plan));
            }
        });
        self.last.with(|last| last.iter().for_each(|(_, plan)| ask(plan)));
    }

    /// The records of an answer under those headings.
    pub fn groups(self, by: Grouping, answer: &Answer) -> Vec<Group> {
        let of = (by, answer.vantage, answer.since);
        self.headings.update(|last| {
            if last.as_ref().is_none_or(|(known, _)| *known != of) {
                let headings = self
                    .reading
                    .with(|reading| Headings::new(&reading.dataset, by, answer.vantage, answer.since));
                *last = Some((of, headings));
            }
        });
        let group = |last: &Option<(Of, Headings)>| {
            last.as_ref().map_or(Vec::new(), |(_, headings)| headings.group(&answer.records))
        };
        self.headings.with(group)
    }

    /// Forgets what was of another dataset.
    pub fn forget(self) {
        self.last.set(None);
        self.headings.set(None);
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
