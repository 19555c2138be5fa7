//! ITU-T's study periods: the four-year terms between two assemblies (WTSA).

use super::day::Day;
use super::slug::slugs;

slugs! {
    /// A study period.
    Period {
        P2013 = "2013-2016",
        /// Lasted until WTSA-20, which the pandemic moved to March 2022.
        P2017 = "2017-2020",
        P2022 = "2022-2024",
        P2025 = "2025-2028",
    }
}

impl Period {
    /// Returns the first and the last day.
    pub fn bounds(self) -> (Day, Day) {
        let ((y1, m1, d1), (y2, m2, d2)) = match self {
            Period::P2013 => ((2013, 1, 1), (2016, 12, 31)),
            // WTSA-20 closed on 9 March 2022.
            Period::P2017 => ((2017, 1, 1), (2022, 3, 9)),
            Period::P2022 => ((2022, 3, 10), (2024, 12, 31)),
            Period::P2025 => ((2025, 1, 1), (2028, 12, 31)),
        };
        let day = |year, month, day| Day::from_ymd(year, month, day).unwrap_or(Day(0));
        (day(y1, m1, d1), day(y2, m2, d2))
    }

    /// Returns the name and the last day of the World Telecommunication Standardization Assembly that closed the period's work, if it
    /// has taken place.
    pub fn assembly(self) -> Option<(&'static str, Day)> {
        let (name, (year, month, day)) = match self {
            Period::P2013 => ("WTSA-16", (2016, 11, 3)),
            Period::P2017 => ("WTSA-20", (2022, 3, 9)),
            Period::P2022 => ("WTSA-24", (2024, 10, 24)),
            Period::P2025 => return None,
        };
        Some((name, Day::from_ymd(year, month, day)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_follow_each_other_without_gap() {
        for pair in Period::ALL.windows(2) {
            assert_eq!(pair[0].bounds().1.plus(1), pair[1].bounds().0);
        }
    }
}
