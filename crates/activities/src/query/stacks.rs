//! The drawing of a feed: a stack for each month, quarter or year.

use super::Feed;
use crate::activity::{Date, Day, Point, Precision};

/// The number of months up to which each has a stack of its own.
const MOST_MONTHS: i32 = 24;
/// Maximum number of stacks.
const MOST: i32 = 36;

/// The span of time that a stack stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StackSpan {
    #[default]
    Month,
    Quarter,
    /// This many years.
    Years(u32),
}

/// Stacks of the same span, in the order of time, without gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stacks {
    pub span: StackSpan,
    pub all: Vec<Stack>,
}

/// What happened in a span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stack {
    pub when: Date,
    /// The number of events.
    pub count: usize,
    /// The number of them by which a text is new.
    pub new: usize,
    /// The latest month in which something happened.
    pub month: Option<Point>,
}

impl Stacks {
    /// Returns the stacks of a feed: of all months that count if they are few, otherwise from the first event to the last.
    pub fn of(feed: &Feed) -> Stacks {
        let Some((since, until)) = feed.between else { return Stacks::default() };
        let whole = (month_of(since.plus(1)), month_of(until));
        let (span, months) = if whole.1 - whole.0 < MOST_MONTHS {
            (StackSpan::Month, whole)
        } else {
            let months = feed.months.iter().map(|month| month_of(month.at.first()));
            let Some(months) = months.clone().min().zip(months.max()) else { return Stacks::default() };
            (span_for(months), months)
        };
        let size = span.months();
        let (first, last) = (months.0.div_euclid(size), months.1.div_euclid(size));
        let mut all: Vec<Stack> = (first..=last).map(|place| Stack::empty(span, place)).collect();
        for month in &feed.months {
            let place = month_of(month.at.first()).div_euclid(size) - first;
            let Some(stack) = usize::try_from(place).ok().and_then(|place| all.get_mut(place)) else {
                continue;
            };
            stack.count += month.happenings.len();
            stack.new += month.happenings.iter().filter(|it| it.is_new).count();
            // The feed's latest months come first.
            stack.month = stack.month.or(Some(month.at));
        }
        Stacks { span, all }
    }

    /// Returns the year to write below a stack: where it begins, and at the first stack, unless the next one begins a year.
    pub fn year_at(&self, place: usize) -> Option<i32> {
        let begins = |place: usize| {
            let (year, month, _) = self.all.get(place)?.when.earliest()?.ymd();
            Some((year, month == 1))
        };
        let (year, begins_year) = begins(place)?;
        let is_alone = place == 0 && begins(1).is_none_or(|(_, begins_year)| !begins_year);
        (begins_year || is_alone).then_some(year)
    }

    /// Returns the number of events of the highest stack.
    pub fn highest(&self) -> usize {
        self.all.iter().map(|stack| stack.count).max().unwrap_or(0)
    }
}

impl StackSpan {
    fn months(self) -> i32 {
        match self {
            StackSpan::Month => 1,
            StackSpan::Quarter => 3,
            StackSpan::Years(years) => 12 * years as i32,
        }
    }
}

/// Returns the shortest span of which not too many are needed for these months.
fn span_for((first, last): (i32, i32)) -> StackSpan {
    let years = [1, 2, 5, 10, 20, 50, 100].map(StackSpan::Years);
    let fits = |span: &StackSpan| {
        let size = span.months();
        let most = if *span == StackSpan::Month { MOST_MONTHS } else { MOST };
        last.div_euclid(size) - first.div_euclid(size) < most
    };
    let spans = [StackSpan::Month, StackSpan::Quarter].into_iter().chain(years);
    spans.into_iter().find(fits).unwrap_or(StackSpan::Years(500))
}

impl Stack {
    fn empty(span: StackSpan, place: i32) -> Stack {
        let size = span.months();
        let (first, last) = (first_day(place * size), first_day((place + 1) * size - 1));
        let point = |day, precision| Point::containing(day, precision);
        let when = match span {
            StackSpan::Month => Date::At(point(first, Precision::Month)),
            StackSpan::Quarter => {
                Date::Span(Some(point(first, Precision::Month)), Some(point(last, Precision::Month)))
            }
            StackSpan::Years(1) => Date::At(point(first, Precision::Year)),
            StackSpan::Years(_) => {
                Date::Span(Some(point(first, Precision::Year)), Some(point(last, Precision::Year)))
            }
        };
        Stack { when, count: 0, new: 0, month: None }
    }
}

/// Returns the number of the day's month, counted from the year 0.
fn month_of(day: Day) -> i32 {
    let (year, month, _) = day.ymd();
    year * 12 + month as i32 - 1
}

/// Returns the first day of a month, given by its number.
fn first_day(month: i32) -> Day {
    Day::from_ymd(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1).unwrap_or(Day(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Happening, Month};

    fn feed(since: &str, until: &str, months: &[&str]) -> Feed {
        let point = |text: &str| text.parse::<Point>().expect("a point");
        let month = |text: &&str| Month {
            at: point(text),
            happenings: vec![Happening { record: 0, event: 0, is_new: true, origins: Vec::new() }],
        };
        Feed {
            months: months.iter().map(month).collect(),
            between: Some((point(since).last(), point(until).last())),
            ..Feed::default()
        }
    }

    fn drawn(feed: &Feed) -> (StackSpan, Vec<(String, usize)>) {
        let stacks = Stacks::of(feed);
        let all = stacks.all.iter().map(|stack| (stack.when.to_string(), stack.count)).collect();
        (stacks.span, all)
    }

    #[test]
    fn few_months_have_a_stack_each_also_where_nothing_happened() {
        let (span, all) = drawn(&feed("2025-11-30", "2026-03-05", &["2026-02"]));
        let expected = [("2025-12", 0), ("2026-01", 0), ("2026-02", 1), ("2026-03", 0)];
        assert_eq!(span, StackSpan::Month);
        assert_eq!(all, expected.map(|(when, count)| (when.to_owned(), count)));
    }

    #[test]
    fn many_months_are_drawn_as_quarters_or_years() {
        let (span, all) = drawn(&feed("2017-10-17", "2026-11-26", &["2020-06", "2018-02", "2018-01"]));
        assert_eq!((span, all.len()), (StackSpan::Quarter, 10));
        assert_eq!(all[0], ("2018-01/2018-03".to_owned(), 2));
        let (span, all) = drawn(&feed("1980", "2026", &["2015-06", "1985-02"]));
        assert_eq!((span, all.len()), (StackSpan::Years(1), 31));
        assert_eq!(all[30], ("2015".to_owned(), 1));
        let (span, all) = drawn(&feed("0100", "2026", &["2015-06", "1945-02"]));
        assert_eq!((span, &all[0].0), (StackSpan::Years(2), &"1944/1945".to_owned()));
        // A few months of a long time have stacks of their own.
        assert_eq!(drawn(&feed("1980", "2026", &["2015-06", "2015-02"])).0, StackSpan::Month);
    }

    #[test]
    fn years_are_written_where_they_begin() {
        let years = |since: &str, until: &str| {
            let stacks = Stacks::of(&feed(since, until, &[]));
            (0..stacks.all.len()).map(|place| stacks.year_at(place)).collect::<Vec<_>>()
        };
        assert_eq!(years("2025-10-31", "2026-02"), [Some(2025), None, Some(2026), None]);
        assert_eq!(years("2025-11-30", "2026-01"), [None, Some(2026)]);
        assert_eq!(years("2025-11-30", "2025-12-15"), [Some(2025)]);
    }

    #[test]
    fn a_stack_leads_to_its_latest_month() {
        let stacks = Stacks::of(&feed("2017-10-17", "2026-11-26", &["2020-06", "2018-02", "2018-01"]));
        assert_eq!(stacks.all[0].month.map(|month| month.to_string()), Some("2018-02".to_owned()));
        assert_eq!((stacks.all[1].month, stacks.highest()), (None, 2));
        assert_eq!(Stacks::of(&feed("2000", "2026", &[])), Stacks::default());
    }
}
