//! What answers are shown with: under which headings records stand, and where on the timeline. Made once for a dataset, and
//! anew when it is seen from another day or under other headings.

use super::live::Kept;
use crate::activity::{Day, Vantage};
use crate::address::{View, ViewState};
use crate::browser;
use crate::dataset::Reading;
use crate::query::{Answer, Group, Grouping, Headings, Sort};
use crate::timeline::{Plan, Planning, Window};

/// The lanes, and the days from which and since which they are seen.
type Of = (Grouping, Vantage, Option<Day>);

/// Headings and plan, and of what they are.
pub struct Prepared {
    of: Of,
    headings: Headings,
    plan: Plan,
}

impl Prepared {
    /// After all steps of a planning.
    pub fn new(planning: Planning) -> Prepared {
        let of = planning.of();
        let (headings, plan) = planning.finish();
        Prepared { of, headings, plan }
    }
}

/// Begins to make what shows the answers to a view's query.
pub fn planning(view: &ViewState) -> Planning {
    let query = &view.query;
    Planning::new(view.view.lanes(view.by), query.vantage(browser::today()), query.since())
}

/// What was prepared last, of which dataset.
#[derive(Clone, Copy)]
pub struct Plans {
    pub reading: Kept<Reading>,
    pub last: Kept<Prepared>,
}

impl Plans {
    /// Asks something of the plan of an answer in those lanes.
    pub fn with(self, by: Grouping, answer: &Answer, ask: &mut dyn FnMut(&Plan)) {
        self.turn(by, answer);
        self.last.with(|last| ask(&last.plan));
    }

    /// The records of an answer under those headings.
    pub fn groups(self, by: Grouping, answer: &Answer) -> Vec<Group> {
        self.turn(by, answer);
        self.last.with(|last| last.headings.group(&answer.records))
    }

    /// Prepares anew what is of something else.
    fn turn(self, by: Grouping, answer: &Answer) {
        let of = (by, answer.vantage, answer.since);
        if self.last.with(|last| last.of != of) {
            let mut planning = self.last.update(|last| {
                let is_seen_so = last.of.1 == answer.vantage;
                let plan = if is_seen_so { std::mem::take(&mut last.plan) } else { Plan::default() };
                Planning::again(plan, by, answer.vantage, answer.since)
            });
            self.reading.with(|reading| while planning.step(&reading.dataset, usize::MAX) {});
            self.last.set(Prepared::new(planning));
        }
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
