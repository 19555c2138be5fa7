//! Shares of a window, for moving and zooming it whatever its width.

use super::window::Window;
use crate::activity::Day;
use std::fmt;
use std::ops::{Add, Sub};

/// A position on the axis, or a distance, in thousandths of a percent of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub i32);

impl Share {
    pub const START: Share = Share(0);
    pub const END: Share = Share(100_000);

    /// Returns the nearest position that is in the window.
    #[must_use]
    pub fn within(self) -> Share {
        self.clamp(Share::START, Share::END)
    }
}

/// Formats as a percentage: `12.345%`.
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let thousandths = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:03}%", thousandths / 1000, thousandths % 1000)
    }
}

impl Add for Share {
    type Output = Share;
    fn add(self, other: Share) -> Share {
        Share(self.0.saturating_add(other.0))
    }
}

impl Sub for Share {
    type Output = Share;
    fn sub(self, other: Share) -> Share {
        Share(self.0.saturating_sub(other.0))
    }
}

/// The mapping from days to positions in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    window: Window,
}

impl Scale {
    pub fn new(window: Window) -> Scale {
        Scale { window }
    }

    pub fn window(self) -> Window {
        self.window
    }

    /// Returns the number of days in the window.
    pub fn days(self) -> i64 {
        i64::from(self.window.until.0 - self.window.from.0).max(1)
    }

    /// Returns the position of the start of a day. Outside the window it is before the start or after the end.
    pub fn start_of(self, day: Day) -> Share {
        let days = i64::from(day.0) - i64::from(self.window.from.0);
        let place = (days * i64::from(Share::END.0)).div_euclid(self.days());
        Share(place.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32)
    }

    /// Returns the position of the end of a day, where the next one begins.
    pub fn end_of(self, day: Day) -> Share {
        self.start_of(day.plus(1))
    }

    /// Returns the position of the middle of a day.
    pub fn middle_of(self, day: Day) -> Share {
        Share((self.start_of(day).0 + self.end_of(day).0) / 2)
    }

    /// Returns the day at a position.
    pub fn day_at(self, place: Share) -> Day {
        let days = (i64::from(place.0) * self.days()).div_euclid(i64::from(Share::END.0));
        self.window.from.plus(days as i32)
    }

    /// Returns true if a day is in the window.
    pub fn shows(self, day: Day) -> bool {
        self.window.has(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_are_percentages() {
        assert_eq!(Share(12_345).to_string(), "12.345%");
        assert_eq!(Share(-50).to_string(), "-0.050%");
        assert_eq!(Share::END.to_string(), "100.000%");
    }

    proptest! {
        #[test]
        fn the_day_at_a_days_place_is_that_day(from in -20_000i32..20_000, days in 1i32..40_000, offset in 0i32..40_000) {
            let scale = Scale::new(Window { from: Day(from), until: Day(from + days) });
            let day = Day(from + offset % days);
            prop_assert_eq!(scale.day_at(scale.middle_of(day)), day);
            prop_assert!(scale.shows(day));
        }

        #[test]
        fn later_days_stand_further_on(a in -100_000i32..100_000, b in -100_000i32..100_000, days in 1i32..40_000) {
            let scale = Scale::new(Window { from: Day(0), until: Day(days) });
            prop_assert_eq!(a.cmp(&b).is_le(), scale.start_of(Day(a)) <= scale.start_of(Day(b)) && a <= b);
        }
    }
}
