//! Positions along the time axis, in pixels from its start edge.

use super::window::Window;
use crate::activity::Day;
use std::fmt;
use std::ops::{Add, Sub};

/// A position or a length in tenths of a CSS pixel. Positions on the axis count from its start edge: the left edge, or the right edge
/// of a mirrored drawing ([`Mirror`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Px(pub i32);

impl Px {
    pub const ZERO: Px = Px(0);

    /// Returns a whole number of pixels.
    pub const fn new(pixels: i32) -> Px {
        Px(pixels.saturating_mul(10))
    }

    /// Returns half of it.
    pub const fn half(self) -> Px {
        Px(self.0 / 2)
    }

    /// Returns the middle between it and another position.
    pub const fn midpoint(self, other: Px) -> Px {
        Px(self.0.midpoint(other.0))
    }
}

/// Formats as SVG does: `12.5`, or `12` if no tenths are needed.
impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenths) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if tenths == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenths}") }
    }
}

impl Add for Px {
    type Output = Px;
    fn add(self, other: Px) -> Px {
        Px(self.0.saturating_add(other.0))
    }
}

impl Sub for Px {
    type Output = Px;
    fn sub(self, other: Px) -> Px {
        Px(self.0.saturating_sub(other.0))
    }
}

/// The axis: a window of time over a width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    window: Window,
    width: u32,
}

impl Axis {
    /// Creates the axis of a window that is `width` CSS pixels wide.
    pub fn new(window: Window, width: u32) -> Axis {
        Axis { window, width }
    }

    pub fn window(self) -> Window {
        self.window
    }

    /// Returns the position of its end edge.
    pub fn end(self) -> Px {
        Px::new(i32::try_from(self.width).unwrap_or(i32::MAX))
    }

    /// Returns the position of the start of a day. Before the window it is negative, after the window it is beyond the end edge.
    pub fn start_of(self, day: Day) -> Px {
        self.at(2 * i64::from(day.0))
    }

    /// Returns the position of the end of a day, where the next one begins.
    pub fn end_of(self, day: Day) -> Px {
        self.at(2 * (i64::from(day.0) + 1))
    }

    /// Returns the position of the middle of a day.
    pub fn middle_of(self, day: Day) -> Px {
        self.at(2 * i64::from(day.0) + 1)
    }

    /// Returns the position of a time, counted in half days from the start of 1970.
    pub(super) fn at(self, half_days: i64) -> Px {
        let days = self.window.days().max(1);
        let since = half_days - 2 * i64::from(self.window.from.0);
        let place = (since * i64::from(self.width) * 5).div_euclid(days);
        // Far outside the window, sums with it must not overflow.
        Px(place.clamp(i64::from(i32::MIN / 4), i64::from(i32::MAX / 4)) as i32)
    }

    /// Returns the number of whole days that take up at least `pixels` CSS pixels together; at least 1.
    pub(super) fn days_in(self, pixels: u32) -> i32 {
        let days = self.window.days().unsigned_abs().saturating_mul(u64::from(pixels));
        days.div_ceil(u64::from(self.width.max(1))).clamp(1, 4_000_000) as i32
    }
}

/// The direction of a drawing: positions from its left edge, as SVG wants them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mirror {
    pub width: Px,
    /// It runs from right to left.
    pub is_rtl: bool,
}

impl Mirror {
    /// Returns the distance from the left edge of a position that counts from the start edge.
    pub fn x(self, along: Px) -> Px {
        if self.is_rtl { self.width - along } else { along }
    }

    /// Returns a distance to the right of one that leads towards the end.
    pub fn step(self, towards_end: Px) -> Px {
        if self.is_rtl { Px::ZERO - towards_end } else { towards_end }
    }

    /// Returns the left edge and the width of an extent.
    pub fn extent(self, from: Px, to: Px) -> (Px, Px) {
        (self.x(from).min(self.x(to)), (to - from).max(Px::ZERO))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pixels_are_written_as_svg_has_them() {
        let texts: Vec<String> = [125, 120, -5, 0].map(|tenths| Px(tenths).to_string()).into();
        assert_eq!(texts, ["12.5", "12", "-0.5", "0"]);
    }

    fn any_axis() -> impl Strategy<Value = Axis> {
        (-20_000i32..20_000, 1i32..40_000, 0u32..4_000).prop_map(|(from, days, width)| {
            Axis::new(Window { from: Day(from), until: Day(from + days) }, width)
        })
    }

    proptest! {
        #[test]
        fn later_days_are_further_on(axis in any_axis(), a in -50_000i32..50_000, b in -50_000i32..50_000) {
            let (first, last) = (Day(a.min(b)), Day(a.max(b)));
            prop_assert!(axis.start_of(first) <= axis.start_of(last));
            prop_assert!(axis.start_of(first) <= axis.middle_of(first));
            prop_assert!(axis.middle_of(first) <= axis.end_of(first));
            prop_assert_eq!(axis.start_of(axis.window().from), Px::ZERO);
            prop_assert_eq!(axis.start_of(axis.window().until), axis.end());
        }

        #[test]
        fn a_mirrored_position_is_exactly_as_far_from_the_other_edge(axis in any_axis(), day in -50_000i32..50_000) {
            let mirror = |is_rtl| Mirror { width: axis.end(), is_rtl };
            let at = axis.middle_of(Day(day));
            prop_assert_eq!(mirror(false).x(at) + mirror(true).x(at), axis.end());
            let (left, width) = mirror(true).extent(Px::ZERO, at.max(Px::ZERO));
            prop_assert_eq!(left + width, axis.end());
        }

        #[test]
        fn as_many_days_as_fill_some_pixels_do_fill_them(axis in any_axis(), pixels in 1u32..100) {
            let days = axis.days_in(pixels);
            if axis.end() > Px::ZERO {
                let long = axis.start_of(axis.window().from.plus(days));
                prop_assert!(long.0 + 1 >= Px::new(pixels as i32).0, "{long} {days}");
            }
        }
    }
}
