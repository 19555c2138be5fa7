//! The ticks of the axis: at decades, years, months, weeks or days, whichever fit.

use super::scale::{Scale, Share};
use super::window::Window;
use crate::activity::Day;

/// The distance between two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This many years, starting at years divisible by it.
    Years(i32),
    /// This many months, starting in January.
    Months(i32),
    /// This many days; steps of seven start on Mondays.
    Days(i32),
}

/// The usual steps, from the finest.
const STEPS: [Step; 12] = [
    Step::Days(1),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(1000),
];

/// A labelled position on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    pub at: Share,
    /// The day that begins there.
    pub day: Day,
    pub step: Step,
}

impl Step {
    /// Returns the step that contains a day.
    pub fn around(self, day: Day) -> Option<Window> {
        let months = match self {
            Step::Days(days) => {
                // 1970-01-01 was a Thursday, three days after a Monday.
                let from = day.plus(-(day.0 + 3).rem_euclid(days));
                return Some(Window { from, until: from.plus(days) });
            }
            Step::Months(months) => months,
            Step::Years(years) => 12 * years,
        };
        let (year, month, _) = day.ymd();
        let index = year * 12 + month as i32 - 1;
        let first = index - index.rem_euclid(months);
        Some(Window { from: first_of(first)?, until: first_of(first + months)? })
    }

    /// Returns the first day on or after `day` at which such a step begins.
    fn begins(self, day: Day) -> Option<Day> {
        let step = self.around(day)?;
        Some(if step.from == day { day } else { step.until })
    }

    /// Returns its approximate number of days; no step has fewer.
    fn days(self) -> i64 {
        i64::from(match self {
            Step::Days(days) => days,
            Step::Months(months) => months * 28,
            Step::Years(years) => years * 365,
        })
    }
}

/// Returns the first day of a month, counted from January of the year 0.
fn first_of(index: i32) -> Option<Day> {
    Day::from_ymd(index.div_euclid(12), index.rem_euclid(12) as u32 + 1, 1)
}

impl Scale {
    /// Returns the finest step that occurs at most `most` times in the window.
    pub fn step(self, most: usize) -> Step {
        let fits = |step: &Step| self.days() / step.days() < most as i64;
        STEPS.into_iter().find(fits).unwrap_or(Step::Years(1000))
    }

    /// Returns ticks at the finest step that occurs at most `most` times in the window.
    pub fn ticks(self, most: usize) -> Vec<Tick> {
        let step = self.step(most);
        let mut ticks = Vec::new();
        let mut next = step.begins(self.window().from);
        while let Some(day) = next.filter(|&day| self.shows(day)) {
            ticks.push(Tick { at: self.start_of(day), day, step });
            next = step.begins(day.plus(1));
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ticks(from: &str, until: &str, most: usize) -> Vec<String> {
        let day = |text: &str| text.parse::<crate::activity::Point>().unwrap().first();
        let scale = Scale::new(Window { from: day(from), until: day(until) });
        scale.ticks(most).iter().map(|tick| tick.day.to_string()).collect()
    }

    #[test]
    fn marks_stand_at_human_steps() {
        assert_eq!(ticks("2013", "2027", 20).len(), 14);
        assert_eq!(
            ticks("1958", "2027", 16),
            [
                "1960-01-01",
                "1965-01-01",
                "1970-01-01",
                "1975-01-01",
                "1980-01-01",
                "1985-01-01",
                "1990-01-01",
                "1995-01-01",
                "2000-01-01",
                "2005-01-01",
                "2010-01-01",
                "2015-01-01",
                "2020-01-01",
                "2025-01-01"
            ]
        );
        assert_eq!(ticks("2017-02", "2018-02", 5), ["2017-04-01", "2017-07-01", "2017-10-01", "2018-01-01"]);
        assert_eq!(ticks("2017-10-16", "2017-11-06", 5), ["2017-10-16", "2017-10-23", "2017-10-30"]);
        assert_eq!(ticks("2017-10-17", "2017-10-20", 5), ["2017-10-17", "2017-10-18", "2017-10-19"]);
    }

    proptest! {
        #[test]
        fn marks_follow_each_other_within_the_window(from in -200_000i32..200_000, days in 1i32..400_000, most in 2usize..40) {
            let scale = Scale::new(Window { from: Day(from), until: Day(from + days) });
            let ticks = scale.ticks(most);
            prop_assert!(ticks.len() <= most + 1, "{}", ticks.len());
            prop_assert!(ticks.iter().all(|tick| scale.shows(tick.day)));
            prop_assert!(ticks.iter().all(|tick| tick.step.around(tick.day).is_some_and(|step| step.from == tick.day)));
            prop_assert!(ticks.windows(2).all(|pair| pair[0].day < pair[1].day && pair[0].at <= pair[1].at));
        }
    }
}
