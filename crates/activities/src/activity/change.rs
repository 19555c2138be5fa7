//! Changes in a record between two days.

use super::day::Day;
use super::event::AsOf;
use super::record::{Presence, Record};
use super::slug::slugs;
use super::status::{Status, status_after};

/// The state of a record at the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing had certainly happened yet.
    NotThere,
    /// The record existed, with the status that its events gave it, if any.
    There(Option<Status>),
}

/// A difference between the states of a record on two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub from: State,
    pub to: State,
}

slugs! {
    /// The kind of change.
    ChangeKind {
        /// The record did not exist before. (It may have, if its dates are imprecise.)
        New = "new",
        /// The status changed.
        Moved = "moved",
        /// The record was replaced or withdrawn.
        Superseded = "superseded",
        /// The record came to its end.
        Concluded = "concluded",
    }
}

impl Change {
    /// Returns the change from one state to another; `None` if they are equal.
    pub fn between(from: State, to: State) -> Option<Change> {
        (from != to).then_some(Change { from, to })
    }

    pub fn kind(self) -> ChangeKind {
        match (self.from, self.to) {
            (State::NotThere, _) => ChangeKind::New,
            (_, State::There(Some(Status::Superseded | Status::Withdrawn | Status::Revised))) => {
                ChangeKind::Superseded
            }
            (_, State::There(Some(Status::Concluded | Status::Merged | Status::Discontinued))) => {
                ChangeKind::Concluded
            }
            _ => ChangeKind::Moved,
        }
    }
}

impl Record {
    /// Returns the state at the end of a day: the fold of the events that had certainly happened.
    pub fn state(&self, day: Day) -> State {
        let as_of = AsOf::Past(day);
        match self.presence(as_of) {
            Presence::There => State::There(self.standing(as_of).map(|standing| standing.status)),
            Presence::Perhaps | Presence::NotYet => State::NotThere,
        }
    }

    /// Returns the change between the end of `since` and the end of `until`.
    pub fn change(&self, since: Day, until: Day) -> Option<Change> {
        if since >= until {
            return None;
        }
        Change::between(self.state(since), self.state(until))
    }

    /// Returns true if the status may have changed between the end of `since` and the end of `until`: an event that
    /// would bring another status may have happened then.
    pub fn may_have_changed(&self, since: Day, until: Day) -> bool {
        let before = self.state(since);
        self.events.iter().any(|event| {
            let Some(date) = &event.date else { return false };
            let possible = date.possibly_by(until) && date.latest().is_none_or(|latest| latest > since);
            let status = status_after(self.kind, event.kind);
            possible && status.is_some() && before != State::There(status)
        })
    }

    /// Returns true if any event certainly happened between the end of `since` and the end of `until`. If none did, the
    /// change may have happened before.
    pub fn happened(&self, since: Day, until: Day) -> bool {
        self.events.iter().any(|event| event.happened(since, until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::date::tests::any_date;
    use crate::activity::{Event, EventKind, Kind, Point};
    use proptest::prelude::*;

    fn any_record() -> impl Strategy<Value = Record> {
        let event = (0..EventKind::ALL.len(), proptest::option::weighted(0.9, any_date()));
        (0..Kind::ALL.len(), proptest::collection::vec(event, 0..6)).prop_map(|(kind, events)| {
            let event = |(kind, date): (usize, _)| Event::new(EventKind::ALL[kind], date);
            let events = events.into_iter().map(event).collect();
            Record { events, ..Record::new("r".into(), Kind::ALL[kind], "R".into()) }
        })
    }

    #[test]
    fn a_change_is_named_by_where_it_leads() {
        let day = |text: &str| text.parse::<Point>().unwrap().last();
        let event = |kind, date: &str| Event::new(kind, date.parse().ok());
        let record =
            |kind, events: Vec<Event>| Record { events, ..Record::new("r".into(), kind, "R".into()) };
        let item = record(
            Kind::WorkItem,
            vec![event(EventKind::Listed, "[..2017-10-17]"), event(EventKind::Approved, "2020-07-22")],
        );
        let text = record(
            Kind::Recommendation,
            vec![event(EventKind::Approved, "2020-10-29"), event(EventKind::Superseded, "2026-03-16")],
        );
        let group = record(
            Kind::FocusGroup,
            vec![event(EventKind::Established, "2017-05"), event(EventKind::Concluded, "2019-08-01")],
        );
        let kind =
            |record: &Record, since, until| record.change(day(since), day(until)).map(|change| change.kind());
        assert_eq!(kind(&item, "2017-10-17", "2021"), Some(ChangeKind::Moved));
        assert_eq!(kind(&item, "2017-10-16", "2021"), Some(ChangeKind::New));
        assert_eq!(kind(&item, "2021", "2022"), None);
        assert_eq!(kind(&item, "2022", "2017-10-17"), None, "time does not run back");
        assert_eq!(kind(&text, "2022", "2026-03-16"), Some(ChangeKind::Superseded));
        assert_eq!(kind(&group, "2018", "2019"), Some(ChangeKind::Concluded));
        // The group was set up some day in May 2017, so on the 15th it may or may not have existed.
        assert!(group.may_have_changed(day("2017-04"), day("2017-05-15")));
        assert!(!group.happened(day("2017-05-15"), day("2017-05-31")));
        assert!(group.happened(day("2017-04"), day("2017-05")));
    }

    proptest! {
        /// The change until b and the change from b until c add up to the change until c.
        #[test]
        fn changes_compose(record in any_record(), mut days in [10_000i32..25_000, 10_000..25_000, 10_000..25_000]) {
            days.sort_unstable();
            let [a, b, c] = days.map(Day);
            let (first, second) = (record.change(a, b), record.change(b, c));
            let from = first.map_or(record.state(a), |change| change.from);
            let to = second.map_or(record.state(c), |change| change.to);
            prop_assert_eq!(first.map_or(from, |change| change.to), second.map_or(to, |change| change.from));
            prop_assert_eq!(record.change(a, c), Change::between(from, to));
        }

        /// A record that exists on one day exists on all later days.
        #[test]
        fn nothing_goes_away(record in any_record(), a in 10_000i32..25_000, b in 10_000i32..25_000) {
            let (a, b) = (Day(a.min(b)), Day(a.max(b)));
            prop_assert!(record.state(a) == State::NotThere || record.state(b) != State::NotThere);
        }
    }
}
