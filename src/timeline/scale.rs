//! Days to positions and back, the ticks and the study-period bands.

use crate::activity::{Day, Period};

/// The time that is shown: from the start of one day until the start of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: Day,
    /// The first day that is no longer shown; after `from`.
    pub until: Day,
}

/// The mapping from days to fractions of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    window: Window,
}

/// A labelled place on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub year: i32,
}

/// A study period, as far as it is in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub period: Period,
    pub start: f64,
    pub end: f64,
}

impl Scale {
    pub fn new(window: Window) -> Scale {
        Scale { window }
    }

    /// Where a day begins. Outside the window it lies before 0 or after 1.
    pub fn start_of(self, day: Day) -> f64 {
        f64::from(day.0 - self.window.from.0) / f64::from((self.window.until.0 - self.window.from.0).max(1))
    }

    /// Where a day ends: where the next one begins.
    pub fn end_of(self, day: Day) -> f64 {
        self.start_of(day.plus(1))
    }

    /// The day at a position.
    pub fn day_at(self, position: f64) -> Day {
        let days = position * f64::from(self.window.until.0 - self.window.from.0);
        self.window.from.plus(days.floor() as i32)
    }

    /// The middle of a day, if it is in the window.
    pub fn within(self, day: Day) -> Option<f64> {
        let middle = (self.start_of(day) + self.end_of(day)) / 2.0;
        (0.0..=1.0).contains(&middle).then_some(middle)
    }

    /// A tick at the start of each year.
    pub fn years(self) -> Vec<Tick> {
        (self.window.from.year()..=self.window.until.plus(-1).year())
            .filter_map(|year| Day::from_ymd(year, 1, 1).map(|day| Tick { at: self.start_of(day), year }))
            .filter(|tick| tick.at >= 0.0)
            .collect()
    }

    /// The study periods in the window.
    pub fn bands(self) -> Vec<Band> {
        Period::ALL
            .iter()
            .map(|&period| {
                let (first, last) = period.bounds();
                Band { period, start: self.start_of(first).max(0.0), end: self.end_of(last).min(1.0) }
            })
            .filter(|band| band.start < band.end)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn years_and_bands_of_a_window() {
        let day = |year| Day::from_ymd(year, 1, 1).unwrap();
        let scale = Scale::new(Window { from: day(2016), until: day(2018) });
        assert_eq!(scale.years().iter().map(|tick| tick.year).collect::<Vec<_>>(), [2016, 2017]);
        let bands = scale.bands();
        assert_eq!(bands.iter().map(|band| band.period).collect::<Vec<_>>(), [Period::P2013, Period::P2017]);
        assert_eq!((bands[0].start, bands[1].end), (0.0, 1.0));
        assert_eq!(bands[0].end, bands[1].start);
    }

    proptest! {
        #[test]
        fn the_day_at_a_days_place_is_that_day(from in -20_000i32..20_000, days in 1i32..40_000, offset in 0i32..40_000) {
            let scale = Scale::new(Window { from: Day(from), until: Day(from + days) });
            let day = Day(from + offset % days);
            let middle = (scale.start_of(day) + scale.end_of(day)) / 2.0;
            prop_assert_eq!(scale.day_at(middle), day);
        }
    }
}
