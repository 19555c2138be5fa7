//! What answers are shown with: under which headings records stand, and where on the timeline. Made once for a dataset, and
//! anew when it is seen from another day or under other headings.

use super::live::Kept;
use crate::activity::{Day, Vantage};
use crate::address::{View, ViewState};
use crate::browser;
use crate::dataset::{Dataset, Reading};
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

/// The same in the making. Each step is a piece of work between two of which the caller may do something else.
pub struct Preparing {
    of: Of,
    headings: Headings,
    planning: Planning,
}

impl Preparing {
    /// Begins what shows the answers to a view's query.
    pub fn new(dataset: &Dataset, view: &ViewState) -> Preparing {
        let query = &view.query;
        Preparing::of(dataset, (view.view.lanes(view.by), query.vantage(browser::today()), query.since()))
    }

    fn of(dataset: &Dataset, of: Of) -> Preparing {
        let (by, vantage, since) = of;
        let headings = Headings::new(dataset, by, vantage, since);
        let planning = Planning::new(dataset, by, &headings, vantage);
        Preparing { of, headings, planning }
    }

    /// Looks at so many records more, or does one piece of what is to be done with all of them. Gives whether there is more
    /// to do before `finish`.
    pub fn step(&mut self, dataset: &Dataset, records: usize) -> bool {
        self.planning.step(dataset, records)
    }

    pub fn finish(self) -> Prepared {
        Prepared { of: self.of, headings: self.headings, plan: self.planning.finish() }
    }
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
            self.last.set(self.reading.with(|reading| {
                let mut preparing = Preparing::of(&reading.dataset, of);
                while preparing.step(&reading.dataset, usize::MAX) {}
                preparing.finish()
            }));
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
