//! Calendar days as numbers, so that dates can be compared, counted and drawn.

use std::fmt;

/// A day of the proleptic Gregorian calendar (ISO 8601), counted from 1970-01-01, which is day 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// Returns the day with this year, month (1 to 12) and day of the month, or `None` if the calendar has no such day.
    ///
    /// ```
    /// use activities::activity::Day;
    /// assert_eq!(Day::from_ymd(1970, 1, 2), Some(Day(1)));
    /// assert_eq!(Day::from_ymd(2017, 2, 29), None);
    /// ```
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=12).contains(&month) || day < 1 || day > days_in_month(year, month) {
            return None;
        }
        // Years begin in March, so that the leap day is the last day of the year; 400 years have 146,097 days.
        let year = if month <= 2 { year - 1 } else { year };
        let month_from_march = (month + 9) % 12;
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * month_from_march as i32 + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    /// Returns the year, month (1 to 12) and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month as u32, day as u32)
    }

    /// Returns the calendar year of the day.
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// Returns the day this many days later (earlier if negative).
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Returns the same day this many years earlier; for a leap day in a year without one, the day before.
    #[must_use]
    pub fn years_before(self, years: i32) -> Day {
        let (year, month, day) = self.ymd();
        Day::from_ymd(year - years, month, day)
            .or_else(|| Day::from_ymd(year - years, month, 28))
            .unwrap_or(self.plus(-366 * years))
    }
}

/// Returns the number of days in the month; `month` is 1 to 12.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Formats as ISO 8601: `2017-05-04`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_five_centuries_follows_the_one_before() {
        let mut expected = Day::from_ymd(1700, 1, 1).unwrap();
        for year in 1700..2200 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(Day::from_ymd(year, month, day), Some(expected));
                    assert_eq!(expected.ymd(), (year, month, day));
                    expected = expected.plus(1);
                }
            }
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, day) in
            [(2017, 2, 29), (1900, 2, 29), (2017, 13, 1), (2017, 0, 1), (2017, 4, 31), (2017, 1, 0)]
        {
            assert_eq!(Day::from_ymd(year, month, day), None, "{year}-{month}-{day}");
        }
        assert!(Day::from_ymd(2000, 2, 29).is_some());
    }
}
