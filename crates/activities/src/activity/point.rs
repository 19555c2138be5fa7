//! Calendar years, months and days in EDTF notation: the parts of dates.

use super::date::DateError;
use super::day::{Day, days_in_month};
use std::fmt;
use std::str::FromStr;

/// A calendar year, month or day, with an optional qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
    qualifier: Qualifier,
}

/// The EDTF qualifier of a whole date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Qualifier {
    #[default]
    None,
    /// `~`
    Approximate,
    /// `?`
    Uncertain,
    /// `%`
    Both,
}

/// The precision of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    Day,
    Month,
    Year,
}

impl Point {
    /// Returns the first day that it may be.
    pub fn first(self) -> Day {
        Day::from_ymd(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Day(0))
    }

    /// Returns the last day that it may be.
    pub fn last(self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or(days_in_month(self.year, month));
        Day::from_ymd(self.year, month, day).unwrap_or(Day(0))
    }

    /// Returns its precision.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        }
    }

    /// Returns the day itself, its month or its year.
    pub fn containing(day: Day, precision: Precision) -> Point {
        let (year, month, day) = day.ymd();
        Point {
            year,
            month: (precision <= Precision::Month).then_some(month),
            day: (precision == Precision::Day).then_some(day),
            qualifier: Qualifier::None,
        }
    }

    /// Returns the point without its qualifier: an ISO 8601 date of the same precision.
    #[must_use]
    pub fn unqualified(self) -> Point {
        Point { qualifier: Qualifier::None, ..self }
    }

    /// Returns the qualifier.
    pub fn qualifier(self) -> Qualifier {
        self.qualifier
    }
}

impl From<Day> for Point {
    fn from(day: Day) -> Point {
        Point::containing(day, Precision::Day)
    }
}

impl FromStr for Point {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Point, DateError> {
        let (digits, qualifier) = match text.as_bytes().last() {
            Some(b'~') => (&text[..text.len() - 1], Qualifier::Approximate),
            Some(b'?') => (&text[..text.len() - 1], Qualifier::Uncertain),
            Some(b'%') => (&text[..text.len() - 1], Qualifier::Both),
            _ => (text, Qualifier::None),
        };
        let mut parts = digits.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Form)? as i32;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        Day::from_ymd(year, month.unwrap_or(1), day.unwrap_or(1)).ok_or(DateError::NoSuchDay)?;
        Ok(Point { year, month, day, qualifier })
    }
}

/// Parses a part of exactly `digits` ASCII digits; `None` if the part is absent.
fn number(part: Option<&str>, digits: usize) -> Result<Option<u32>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    part.parse().map(Some).map_err(|_| DateError::Form)
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        f.write_str(match self.qualifier {
            Qualifier::None => "",
            Qualifier::Approximate => "~",
            Qualifier::Uncertain => "?",
            Qualifier::Both => "%",
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Generates any point that exists in the calendar.
    pub(crate) fn point() -> impl Strategy<Value = Point> {
        (0i32..=9999, proptest::option::of((1u32..=12, proptest::option::of(1u32..=31))), 0u8..4).prop_map(
            |(year, rest, qualifier)| Point {
                year,
                month: rest.map(|(month, _)| month),
                day: rest.and_then(|(month, day)| day.map(|day| day.min(days_in_month(year, month)))),
                qualifier: [Qualifier::None, Qualifier::Approximate, Qualifier::Uncertain, Qualifier::Both]
                    [usize::from(qualifier)],
            },
        )
    }

    proptest! {
        #[test]
        fn a_point_is_its_days_and_its_text(point in point()) {
            prop_assert!(point.first() <= point.last());
            prop_assert_eq!(point.to_string().parse::<Point>(), Ok(point));
            prop_assert_eq!(point.first() == point.last(), point.precision() == Precision::Day);
        }

        #[test]
        fn a_day_is_a_point_of_one_day(day in -719_468i32..2_932_896) {
            let point = Point::from(Day(day));
            prop_assert_eq!((point.first(), point.last()), (Day(day), Day(day)));
        }

        #[test]
        fn a_day_is_within_its_month_and_its_year(day in -719_468i32..2_932_896) {
            let [month, year] = [Precision::Month, Precision::Year].map(|it| Point::containing(Day(day), it));
            prop_assert_eq!((month.precision(), year.precision()), (Precision::Month, Precision::Year));
            prop_assert!(year.first() <= month.first() && month.first() <= Day(day));
            prop_assert!(Day(day) <= month.last() && month.last() <= year.last());
        }
    }
}
