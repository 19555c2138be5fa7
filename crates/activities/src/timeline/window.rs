//! The time window that is shown; zooming and panning.

use super::scale::{Scale, Share};
use crate::activity::Day;

/// The time from the start of one day until the start of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: Day,
    /// The first day that is no longer shown; after `from`.
    pub until: Day,
}

/// No window is shorter than this many days, …
const SHORTEST: i64 = 7;
/// … longer than this many, …
const LONGEST: i64 = 200 * 365;
/// … or extends beyond the years that an address can express.
const FIRST: Day = Day(-719_162);
const LAST: Day = Day(2_932_532);

impl Window {
    /// Returns the window of these days, both included, extended to the minimum length; `None` if the second is before
    /// the first.
    pub fn of(first: Day, last: Day) -> Option<Window> {
        let days = i64::from(last.0) - i64::from(first.0) + 1;
        (days > 0).then(|| Window::at(i64::from(first.0), days.max(SHORTEST)))
    }

    /// Returns the last day shown.
    pub fn last(self) -> Day {
        self.until.plus(-1)
    }

    /// Returns true if a day is shown.
    pub fn has(self, day: Day) -> bool {
        (self.from..self.until).contains(&day)
    }

    /// Returns the number of days shown.
    pub fn days(self) -> i64 {
        i64::from(self.until.0) - i64::from(self.from.0)
    }

    /// Returns the window with `percent` percent of the days, in which the position `still` keeps its day.
    #[must_use]
    pub fn zoomed(self, percent: i64, still: Share) -> Window {
        let days = (self.days() * percent / 100).clamp(SHORTEST, LONGEST);
        // A step that is lost to rounding would never have an effect.
        let days = if days == self.days() && percent > 100 { days + 1 } else { days };
        let day = i64::from(Scale::new(self).day_at(still).0);
        let before = days * i64::from(still.within().0) / i64::from(Share::END.0);
        Window::at(day - before, days)
    }

    /// Returns the window moved by a share of its length, later if positive.
    #[must_use]
    pub fn panned(self, by: Share) -> Window {
        let days = self.days() * i64::from(by.0) / i64::from(Share::END.0);
        Window::at(i64::from(self.from.0) + days, self.days())
    }

    /// Returns the window moved so that a day is in its middle.
    #[must_use]
    pub fn around(self, day: Day) -> Window {
        Window::at(i64::from(day.0) - self.days() / 2, self.days())
    }

    /// Returns the window with its nearer end moved to a day.
    #[must_use]
    pub fn reaching(self, day: Day) -> Window {
        let (before, after) = ((day.0 - self.from.0).abs(), (day.0 - self.until.0).abs());
        let (from, until) = if before < after { (day, self.until) } else { (self.from, day.plus(1)) };
        let days = (i64::from(until.0) - i64::from(from.0)).clamp(SHORTEST, LONGEST);
        Window::at(i64::from(from.0), days)
    }

    /// Returns the window of `days` days that begins there, or as near as an address can express.
    fn at(from: i64, days: i64) -> Window {
        let from = from.clamp(i64::from(FIRST.0), i64::from(LAST.0) - days);
        Window { from: Day(from as i32), until: Day((from + days) as i32) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_window() -> impl Strategy<Value = Window> {
        (-100_000i32..100_000, 7i32..70_000)
            .prop_map(|(from, days)| Window { from: Day(from), until: Day(from + days) })
    }

    proptest! {
        #[test]
        fn zooming_in_and_out_keeps_a_window(window in any_window(), percent in 10i64..1000, still in 0i32..100_000) {
            let zoomed = window.zoomed(percent, Share(still));
            prop_assert!(zoomed.days() >= SHORTEST && zoomed.days() <= LONGEST);
            if zoomed.days() > 50 && window.days() > 50 {
                // The day under the pointer stays there, within the days that rounding takes.
                let (before, after) = (Scale::new(window), Scale::new(zoomed));
                let day = before.day_at(Share(still));
                let moved = i64::from((after.start_of(day).0 - still).abs()) * zoomed.days();
                prop_assert!(moved <= 2 * 100_000 + 100_000 * zoomed.days() / window.days(), "{moved}");
            }
        }

        #[test]
        fn panning_keeps_the_length_and_comes_back(window in any_window(), by in -100_000i32..100_000) {
            let there = window.panned(Share(by));
            prop_assert_eq!(there.days(), window.days());
            prop_assert!((there.panned(Share(-by)).from.0 - window.from.0).abs() <= 1);
        }

        #[test]
        fn zooming_out_leads_somewhere(window in any_window()) {
            let out = window.zoomed(125, Share(50_000));
            prop_assert!(out.days() > window.days() || window.days() >= LONGEST);
        }
    }
}
