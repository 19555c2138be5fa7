//! Dates as the sources give them: EDTF strings (ISO 8601-2), never rounded to a day that no source states.
//!
//! The subset is EDTF levels 0 and 1 as far as the dataset needs them, and one-of-a-set from level 2:
//!
//! | text | meaning |
//! |---|---|
//! | `2017`, `2017-05`, `2017-05-04` | some time in that year, in that month, on that day |
//! | `2017~`, `2017?`, `2017%` | approximate, uncertain, both: a qualifier, which leaves the bounds unchanged |
//! | `2017-10-17/2017-10-19` | from … to …: an interval |
//! | `2017/..`, `../2017` | an interval with an open end or start |
//! | `[2017-05-04..2017-10-17]` | one unknown moment between the two, bounds included |
//! | `[..2017-10-17]`, `[2017-10-17..]` | one unknown moment up to, or from, a day |
//!
//! <https://www.loc.gov/standards/datetime/>

use super::day::Day;
use super::point::Point;
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A date or an interval, as imprecise as its source.
///
/// ```
/// use activities::activity::{Date, Day};
/// let date: Date = "[2017-05-04..2017-10-17]".parse().unwrap();
/// assert_eq!(date.earliest(), Day::from_ymd(2017, 5, 4));
/// assert_eq!(date.latest(), Day::from_ymd(2017, 10, 17));
/// assert_eq!(date.to_string(), "[2017-05-04..2017-10-17]");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Date {
    /// One moment, as precise as its point.
    At(Point),
    /// An interval; `None` is an open end (`..`). At least one end is known.
    Span(Option<Point>, Option<Point>),
    /// One unknown moment between two points, bounds included; `None` means no bound. At least one bound is known.
    OneOf(Option<Point>, Option<Point>),
}

/// The reason why a string is not a date of the subset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The string has none of the forms above.
    Form,
    /// The form is right, but the calendar has no such month or day.
    NoSuchDay,
    /// The second end is before the first.
    Backwards,
    /// Both ends are open, so the date says nothing.
    Unbounded,
}

impl Date {
    /// Returns the first day on which it may have happened or begun; `None` if there is no such bound.
    pub fn earliest(&self) -> Option<Day> {
        match self {
            Date::At(point) => Some(point.first()),
            Date::Span(start, _) | Date::OneOf(start, _) => start.map(Point::first),
        }
    }

    /// Returns the day by which it has certainly happened or ended; `None` if there is no such bound.
    pub fn latest(&self) -> Option<Day> {
        match self {
            Date::At(point) => Some(point.last()),
            Date::Span(_, end) | Date::OneOf(_, end) => end.map(Point::last),
        }
    }

    /// Returns the first and the last day on which its start may lie (for a moment: the moment itself).
    pub fn start(&self) -> (Option<Day>, Option<Day>) {
        match self {
            Date::Span(start, _) => (start.map(Point::first), start.map(Point::last)),
            _ => (self.earliest(), self.latest()),
        }
    }

    /// Returns the first and the last day on which its end may lie (for a moment: the moment itself).
    pub fn end(&self) -> (Option<Day>, Option<Day>) {
        match self {
            Date::Span(_, end) => (end.map(Point::first), end.map(Point::last)),
            _ => (self.earliest(), self.latest()),
        }
    }

    /// Returns the day from which it is certain that it happened: its last day, or for an interval with an open end the
    /// last day on which the interval may have begun.
    pub fn certain(&self) -> Option<Day> {
        match self {
            Date::Span(Some(start), None) => Some(start.last()),
            _ => self.latest(),
        }
    }

    /// Returns true if it had certainly happened by the end of the day.
    pub fn certainly_by(&self, day: Day) -> bool {
        self.certain().is_some_and(|certain| certain <= day)
    }

    /// Returns true if it may have begun by the end of the day.
    pub fn possibly_by(&self, day: Day) -> bool {
        self.earliest().is_none_or(|earliest| earliest <= day)
    }

    /// Returns true if any day that it may touch lies between `from` and `to`, both included; `None` is no limit.
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> bool {
        let starts_in_time = match (self.earliest(), to) {
            (Some(earliest), Some(to)) => earliest <= to,
            _ => true,
        };
        let ends_in_time = match (self.latest(), from) {
            (Some(latest), Some(from)) => latest >= from,
            _ => true,
        };
        starts_in_time && ends_in_time
    }

    /// Returns true if its latest day is before the earliest day of the other date.
    pub fn certainly_before(&self, other: &Date) -> bool {
        matches!((self.latest(), other.earliest()), (Some(a), Some(b)) if a < b)
    }

    /// Compares dates by the day from which they are certain, then by the earliest day. Dates that never become certain
    /// come last, and dates without an earliest day first. Two different dates may compare as equal.
    pub fn cmp_certain(&self, other: &Date) -> Ordering {
        let key = |date: &Date| {
            (date.certain().map_or(i32::MAX, |day| day.0), date.earliest().map_or(i32::MIN, |day| day.0))
        };
        key(self).cmp(&key(other))
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Date, DateError> {
        if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let dots = inner.find('.').ok_or(DateError::Form)?;
            let start = &inner[..dots];
            let end = inner[dots..].strip_prefix("..").ok_or(DateError::Form)?;
            let (start, end) = ends(start, end, "")?;
            Ok(Date::OneOf(start, end))
        } else if let Some((start, end)) = text.split_once('/') {
            let (start, end) = ends(start, end, "..")?;
            Ok(Date::Span(start, end))
        } else {
            text.parse().map(Date::At)
        }
    }
}

/// Parses two ends and checks their order; `open` is the notation of an open end.
fn ends(start: &str, end: &str, open: &str) -> Result<(Option<Point>, Option<Point>), DateError> {
    let point = |text: &str| if text == open { Ok(None) } else { text.parse::<Point>().map(Some) };
    match (point(start)?, point(end)?) {
        (None, None) => Err(DateError::Unbounded),
        (Some(start), Some(end)) if end.last() < start.first() => Err(DateError::Backwards),
        ends => Ok(ends),
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |f: &mut fmt::Formatter<'_>, point: &Option<Point>, open: &str| match point {
            Some(point) => write!(f, "{point}"),
            None => f.write_str(open),
        };
        match self {
            Date::At(point) => write!(f, "{point}"),
            Date::Span(start, finish) => {
                end(f, start, "..")?;
                f.write_str("/")?;
                end(f, finish, "..")
            }
            Date::OneOf(start, finish) => {
                f.write_str("[")?;
                end(f, start, "")?;
                f.write_str("..")?;
                end(f, finish, "")?;
                f.write_str("]")
            }
        }
    }
}

/// Serializes as the EDTF string.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::activity::point::tests::point;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    fn bounds(text: &str) -> (Option<String>, Option<String>) {
        let date = date(text);
        (date.earliest().map(|day| day.to_string()), date.latest().map(|day| day.to_string()))
    }

    #[test]
    fn bounds_are_the_days_that_the_source_leaves_open() {
        for (text, earliest, latest) in [
            ("2017", Some("2017-01-01"), Some("2017-12-31")),
            ("2016-02", Some("2016-02-01"), Some("2016-02-29")),
            ("2017-05-04", Some("2017-05-04"), Some("2017-05-04")),
            ("2017~", Some("2017-01-01"), Some("2017-12-31")),
            ("2017-05?", Some("2017-05-01"), Some("2017-05-31")),
            ("2017-10-17/2017-10-19", Some("2017-10-17"), Some("2017-10-19")),
            ("2017/..", Some("2017-01-01"), None),
            ("../2017", None, Some("2017-12-31")),
            ("[2017-05-04..2017-10-17]", Some("2017-05-04"), Some("2017-10-17")),
            ("[..2017-10-17]", None, Some("2017-10-17")),
            ("[2017-10..]", Some("2017-10-01"), None),
        ] {
            assert_eq!(bounds(text), (earliest.map(Into::into), latest.map(Into::into)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        for (text, error) in [
            ("", DateError::Form),
            ("17", DateError::Form),
            ("2017-5", DateError::Form),
            ("2017-05-04T10:00", DateError::Form),
            ("2017-05-04-01", DateError::Form),
            ("+017", DateError::Form),
            ("２０１７", DateError::Form),
            ("[2017]", DateError::Form),
            ("2017-13", DateError::NoSuchDay),
            ("2017-02-29", DateError::NoSuchDay),
            ("2018/2017", DateError::Backwards),
            ("[2018..2017-12]", DateError::Backwards),
            ("../..", DateError::Unbounded),
            ("[..]", DateError::Unbounded),
        ] {
            assert_eq!(text.parse::<Date>(), Err(error), "{text}");
        }
    }

    #[test]
    fn order_is_certain_only_where_the_bounds_are() {
        assert!(date("2016").certainly_before(&date("2017-01-01")));
        assert!(!date("2017").certainly_before(&date("2017-06")));
        assert!(!date("2017/..").certainly_before(&date("2030")));
        assert!(date("[..2017-10-17]").certainly_before(&date("[2017-10-18..]")));
        assert!(!date("[..2017-10-18]").certainly_before(&date("[2017-10-18..]")));
    }

    /// Generates any date of the subset.
    pub(crate) fn any_date() -> impl Strategy<Value = Date> {
        let ends = (proptest::option::of(point()), proptest::option::of(point())).prop_filter_map(
            "ends must be in order",
            |(a, b)| match (a, b) {
                (None, None) => None,
                (Some(a), Some(b)) if b.last() < a.first() => Some((Some(b), Some(a))),
                ends => Some(ends),
            },
        );
        (point(), ends, 0u8..3).prop_map(|(point, (start, end), shape)| match shape {
            0 => Date::At(point),
            1 => Date::Span(start, end),
            _ => Date::OneOf(start, end),
        })
    }

    proptest! {
        #[test]
        fn parsing_what_was_printed_gives_the_same_date(date in any_date()) {
            prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
        }

        #[test]
        fn parsing_any_text_never_fails_otherwise_than_by_an_error(text in "\\PC{0,24}|[0-9/.\\[\\]~?%-]{0,24}") {
            if let Ok(date) = text.parse::<Date>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }

        #[test]
        fn earliest_is_never_after_latest(date in any_date()) {
            if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
                prop_assert!(earliest <= latest);
            }
        }

        #[test]
        fn what_certainly_happened_may_have_happened(date in any_date(), day in -719_468i32..2_932_896) {
            if date.certainly_by(Day(day)) {
                prop_assert!(date.possibly_by(Day(day)));
                prop_assert!(date.certainly_by(Day(day).plus(1)), "certainty never goes away");
            }
        }

        #[test]
        fn overlap_is_having_a_day_in_common(a in any_date(), b in any_date()) {
            let overlap = a.overlaps(b.earliest(), b.latest());
            prop_assert_eq!(overlap, b.overlaps(a.earliest(), a.latest()));
            prop_assert_eq!(overlap, !a.certainly_before(&b) && !b.certainly_before(&a));
        }

        #[test]
        fn the_order_of_certainty_is_an_order(a in any_date(), b in any_date(), c in any_date()) {
            prop_assert_eq!(a.cmp_certain(&b), b.cmp_certain(&a).reverse());
            if a.cmp_certain(&b).is_le() && b.cmp_certain(&c).is_le() {
                prop_assert!(a.cmp_certain(&c).is_le());
            }
        }
    }
}
