//! The time during which a record existed, and the uncertainty of both ends.

use super::day::Day;
use super::event::{AsOf, Event, EventKind};
use super::period::Period;

/// The time that a record's events span. Bounds are inclusive days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// The first day on which it may have begun, according to its events.
    pub start: Day,
    /// The day by which it had certainly begun.
    pub begun: Day,
    /// It may be older than `start`: its first event only mentions it, or has no earliest day, or has no date.
    pub older: bool,
    /// The day until which it certainly went on; for a moment, its first possible day.
    pub lasting: Day,
    /// The last day on which it may have ended; if it goes on, the day as of which it is seen.
    pub end: Day,
    /// It goes on.
    pub open: bool,
}

impl Life {
    /// Returns the life that these events span. The events must be in the order of `status::in_order`; `open` says that
    /// its status makes it go on.
    pub fn of(history: &[&Event], open: bool, as_of: AsOf) -> Option<Life> {
        let mut dated = history.iter().filter(|event| event.days().is_some());
        let first = *dated.next()?;
        let last = *dated.next_back().unwrap_or(&first);
        let (earliest, begun) = first.days()?.start();
        let (lasting, end) = last.days()?.end();
        let today = as_of.day();
        let begun = begun.or(earliest).or(first.days()?.latest())?;
        let start = earliest.unwrap_or(begun);
        let end = if open { today.max(begun) } else { end.unwrap_or(today).max(begun) };
        Some(Life {
            start,
            begun,
            older: first.kind == EventKind::Listed
                || earliest.is_none()
                || history.iter().any(|event| event.date.is_none()),
            lasting: if open { end } else { lasting.unwrap_or(end).max(start) },
            end,
            open,
        })
    }

    /// Returns true if it overlaps the days from `from` to `to`, both included; `None` is no limit.
    pub fn overlaps(self, from: Option<Day>, to: Option<Day>) -> bool {
        to.is_none_or(|to| self.start <= to) && from.is_none_or(|from| self.end >= from)
    }

    /// Returns the study periods that it overlaps.
    pub fn periods(self) -> Vec<Period> {
        let mut periods = Period::ALL.to_vec();
        periods.retain(|period| {
            let (from, to) = period.bounds();
            self.overlaps(Some(from), Some(to))
        });
        periods
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: EventKind, date: &str) -> Event {
        Event::new(kind, date.parse().ok())
    }

    fn life(events: &[Event], open: bool) -> Option<[String; 4]> {
        let today = AsOf::Today(Day::from_ymd(2026, 11, 22).unwrap());
        Life::of(&events.iter().collect::<Vec<_>>(), open, today)
            .map(|life| [life.start, life.begun, life.lasting, life.end].map(|day| day.to_string()))
    }

    #[test]
    fn a_meeting_lives_from_its_first_to_its_last_day() {
        let held = [event(EventKind::Held, "2017-10-17/2017-10-19")];
        assert_eq!(life(&held, false).unwrap(), ["2017-10-17", "2017-10-17", "2017-10-19", "2017-10-19"]);
    }

    #[test]
    fn an_uncertain_start_and_end_keep_their_bounds() {
        let group = [event(EventKind::Established, "2014-06"), event(EventKind::Concluded, "2017")];
        assert_eq!(life(&group, false).unwrap(), ["2014-06-01", "2014-06-30", "2017-01-01", "2017-12-31"]);
    }

    #[test]
    fn what_goes_on_reaches_the_day_it_is_seen_from() {
        let text = [event(EventKind::Approved, "2020-07-22")];
        assert_eq!(life(&text, true).unwrap(), ["2020-07-22", "2020-07-22", "2026-11-22", "2026-11-22"]);
    }

    #[test]
    fn an_undated_life_is_none_and_an_undated_start_makes_it_older() {
        assert_eq!(life(&[event(EventKind::Started, "")], true), None);
        let item = [event(EventKind::Started, ""), event(EventKind::Approved, "2020-10-29")];
        let life = Life::of(&item.iter().collect::<Vec<_>>(), false, AsOf::Today(Day(30_000))).unwrap();
        assert!(life.older && !life.open);
    }

    #[test]
    fn a_period_is_touched_by_whatever_may_lie_in_it() {
        let text = [event(EventKind::Approved, "2021-06-29"), event(EventKind::Superseded, "2022-03-10")];
        let life = Life::of(&text.iter().collect::<Vec<_>>(), false, AsOf::Today(Day(30_000))).unwrap();
        assert_eq!(life.periods(), [Period::P2017, Period::P2022]);
    }
}
