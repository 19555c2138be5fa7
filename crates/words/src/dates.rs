//! Dates in words, as precise as they are.

use activities::activity::{Date, Day, Point, Precision, Qualifier};
use activities::dataset::Elapsed;
use activities::timeline::{Step, Tick};

use crate::Words;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Words {
    fn month(self, month: u32) -> &'static str {
        MONTHS.get(month as usize - 1).copied().unwrap_or("")
    }

    /// `4 May 2017`
    pub fn day(self, day: Day) -> String {
        let (year, month_number, day) = day.ymd();
        format!("{day} {} {year}", self.month(month_number))
    }

    /// `4 May 2017`, `May 2017`, `2017`, `about 2017`
    pub fn point(self, point: Point) -> String {
        let (year, month_number, _) = point.first().ymd();
        let text = match point.precision() {
            Precision::Day => self.day(point.first()),
            Precision::Month => format!("{} {year}", self.month(month_number)),
            Precision::Year => year.to_string(),
        };
        self.hedged(text, point.qualifier())
    }

    /// `17–19 October 2017`, `between 4 May 2017 and 17 October 2017`, `by 17 October 2017`
    pub fn date(self, date: &Date) -> String {
        match date {
            Date::At(at) => self.point(*at),
            Date::Span(Some(start), Some(end)) => self.span(*start, *end),
            Date::Span(Some(start), None) => format!("since {}", self.point(*start)),
            Date::Span(None, Some(end)) => format!("until {}", self.point(*end)),
            Date::OneOf(Some(start), Some(end)) => {
                format!("between {} and {}", self.point(*start), self.point(*end))
            }
            Date::OneOf(None, Some(end)) => format!("by {}", self.point(*end)),
            Date::OneOf(Some(start), None) => format!("in or after {}", self.point(*start)),
            Date::Span(None, None) | Date::OneOf(None, None) => String::new(),
        }
    }

    /// The same in a shorter form: `4 May 2017`, `17–19 Oct 2017`, `between 4 May and 17 Oct 2017`.
    pub fn short_date(self, date: &Date) -> String {
        let ends = |start: Point, end: Point| {
            let is_same_year = start.first().year() == end.last().year();
            let shares_year = is_same_year && start.precision() != Precision::Year;
            (self.short_point(start, !shares_year), self.short_point(end, true))
        };
        match date {
            Date::At(at) => self.short_point(*at, true),
            Date::Span(Some(start), Some(end)) => {
                let (y, m, d) = start.first().ymd();
                let is_within_month = (y, m) == (end.first().year(), end.first().ymd().1)
                    && (start.precision(), end.precision()) == (Precision::Day, Precision::Day);
                match ends(*start, *end) {
                    (_, end) if is_within_month => format!("{d}–{end}"),
                    (start, end) => format!("{start} – {end}"),
                }
            }
            Date::OneOf(Some(start), Some(end)) => {
                let (start, end) = ends(*start, *end);
                format!("between {start} and {end}")
            }
            Date::Span(Some(start), None) => format!("since {}", self.short_point(*start, true)),
            Date::Span(None, Some(end)) => format!("until {}", self.short_point(*end, true)),
            Date::OneOf(None, Some(end)) => format!("by {}", self.short_point(*end, true)),
            Date::OneOf(Some(start), None) => format!("in or after {}", self.short_point(*start, true)),
            Date::Span(None, None) | Date::OneOf(None, None) => String::new(),
        }
    }

    /// `4 May 2017`, `Oct 2017`, `about 2017`; without the year if it is given elsewhere.
    pub(crate) fn short_point(self, point: Point, with_year: bool) -> String {
        let (year, month, day) = point.first().ymd();
        let year = if with_year { format!(" {year}") } else { String::new() };
        let month: String = self.month(month).chars().take(3).collect();
        let text = match point.precision() {
            Precision::Day => format!("{day} {month}{year}"),
            Precision::Month => format!("{month}{year}"),
            Precision::Year => year.trim_start().to_owned(),
        };
        self.hedged(text, point.qualifier())
    }

    /// Marks a date of which the source is not sure.
    fn hedged(self, text: String, qualifier: Qualifier) -> String {
        match qualifier {
            Qualifier::None => text,
            Qualifier::Approximate => format!("about {text}"),
            Qualifier::Uncertain => format!("perhaps {text}"),
            Qualifier::Both => format!("perhaps about {text}"),
        }
    }

    /// A span of days that does not repeat the parts shared by both ends.
    fn span(self, start: Point, end: Point) -> String {
        let days = start.precision() == Precision::Day && end.precision() == Precision::Day;
        let plain = start.qualifier() == Qualifier::None && end.qualifier() == Qualifier::None;
        let ((y1, m1, d1), (y2, m2, _)) = (start.first().ymd(), end.first().ymd());
        if days && plain && (y1, m1) == (y2, m2) {
            format!("{d1}–{}", self.point(end))
        } else if days && plain && y1 == y2 {
            format!("{d1} {} – {}", self.month(m1), self.point(end))
        } else {
            format!("{} – {}", self.point(start), self.point(end))
        }
    }

    /// The label of a tick of the axis, as precise as its step: `2017`, `Apr`, `4 May`. At the start of a year it is
    /// the year.
    pub fn tick(self, tick: &Tick) -> String {
        let (year, month_number, day) = tick.day.ymd();
        let short: String = self.month(month_number).chars().take(3).collect();
        match tick.step {
            Step::Years(_) => year.to_string(),
            Step::Months(_) if month_number == 1 => year.to_string(),
            Step::Months(_) => short,
            Step::Days(_) => format!("{day} {short}"),
        }
    }

    /// `2 years 9 months`, `at least 2 years 9 months`, `11 months to 1 year 4 months`
    pub fn elapsed(self, elapsed: Elapsed) -> String {
        let least = self.span_of(elapsed.least);
        match elapsed.most.map(|it| self.span_of(it)) {
            None => format!("at least {least}"),
            Some(most) if most == least => least,
            Some(most) => format!("{least} to {most}"),
        }
    }

    /// `2 y 9 m`, or `≥ 2 y 9 m` if it may be longer; `None` if it may be less than a month.
    pub fn short_elapsed(self, elapsed: Elapsed) -> Option<String> {
        let months = months(elapsed.least);
        let text = match (months / 12, months % 12) {
            (..=0, ..=0) => return None,
            (0, months) => format!("{months} m"),
            (years, 0) => format!("{years} y"),
            (years, months) => format!("{years} y {months} m"),
        };
        let is_exact = elapsed.most.is_some_and(|most| self::months(most) == months);
        Some(if is_exact { text } else { format!("≥ {text}") })
    }

    /// The number of whole years and months between two days.
    fn span_of(self, days: (Day, Day)) -> String {
        let months = months(days);
        let named = |count: i32, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
        match (months / 12, months % 12) {
            (0, months) => named(months, "month"),
            (years, 0) => named(years, "year"),
            (years, months) => format!("{} {}", named(years, "year"), named(months, "month")),
        }
    }
}

/// Returns the number of whole months between two days.
fn months((from, to): (Day, Day)) -> i32 {
    let ((y1, m1, d1), (y2, m2, d2)) = (from.ymd(), to.ymd());
    (y2 - y1) * 12 + m2 as i32 - m1 as i32 - i32::from(d2 < d1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_times_say_whether_they_may_be_longer() {
        let day = |y, m, d| Day::from_ymd(y, m, d).expect("a day");
        let least = (day(2017, 10, 17), day(2020, 7, 20));
        let short = |most| Words::english().short_elapsed(Elapsed { least, most });
        assert_eq!(short(None).as_deref(), Some("≥ 2 y 9 m"));
        assert_eq!(short(Some(least)).as_deref(), Some("2 y 9 m"));
        assert_eq!(short(Some((day(2017, 5, 4), least.1))).as_deref(), Some("≥ 2 y 9 m"));
        let least = (day(2020, 7, 1), day(2020, 7, 20));
        assert_eq!(Words::english().short_elapsed(Elapsed { least, most: None }), None);
    }

    #[test]
    fn dates_are_told_as_precisely_as_they_are() {
        for (text, words) in [
            ("2017", "2017"),
            ("2017-05", "May 2017"),
            ("2017-05-04", "4 May 2017"),
            ("2017~", "about 2017"),
            ("2017-05?", "perhaps May 2017"),
            ("2017-10-17/2017-10-19", "17–19 October 2017"),
            ("2018-02-26/2018-03-02", "26 February – 2 March 2018"),
            ("2017-12-30/2018-01-02", "30 December 2017 – 2 January 2018"),
            ("2017/..", "since 2017"),
            ("[2017-05-04..2017-10-17]", "between 4 May 2017 and 17 October 2017"),
            ("[..2017-10-17]", "by 17 October 2017"),
            ("[2017-10..]", "in or after October 2017"),
        ] {
            assert_eq!(Words::english().date(&text.parse().unwrap()), words);
        }
    }

    #[test]
    fn short_dates_say_the_same_in_less_room() {
        for (text, words) in [
            ("2017-10-04", "4 Oct 2017"),
            ("2017-10~", "about Oct 2017"),
            ("2017?", "perhaps 2017"),
            ("2017-10-17/2017-10-19", "17–19 Oct 2017"),
            ("2018-02-26/2018-03-02", "26 Feb – 2 Mar 2018"),
            ("2017-12-30/2018-01-02", "30 Dec 2017 – 2 Jan 2018"),
            ("[2017-05-04..2017-10-17]", "between 4 May and 17 Oct 2017"),
            ("[2016..2017]", "between 2016 and 2017"),
            ("[..2017-10-17]", "by 17 Oct 2017"),
        ] {
            assert_eq!(Words::english().short_date(&text.parse().unwrap()), words);
        }
    }

    #[test]
    fn a_span_of_time_is_no_surer_than_its_ends() {
        let span = |text: &str| {
            let (from, to) = text.split_once('/').unwrap();
            let day = |text: &str| text.parse::<Point>().unwrap().first();
            (day(from), day(to))
        };
        for (least, most, words) in [
            ("2017-10-17/2020-07-22", None, "at least 2 years 9 months"),
            ("2020-09-03/2023-03-03", None, "at least 2 years 6 months"),
            ("2019-01-01/2020-01-01", Some("2019-01-01/2020-01-31"), "1 year"),
            ("2019-01-31/2019-12-30", Some("2019-01-01/2020-05-01"), "10 months to 1 year 4 months"),
        ] {
            let elapsed = Elapsed { least: span(least), most: most.map(span) };
            assert_eq!(Words::english().elapsed(elapsed), words);
        }
    }
}
