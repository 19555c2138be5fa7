//! Status, derived from a record's events and never stored: the status table, and the fold over it.

use super::event::{Event, EventKind};
use super::kind::{Certainty, Kind};
use super::slug::slugs;
use std::cmp::Ordering;

slugs! {
    /// The status of a record.
    Status {
        Active = "active",
        UnderStudy = "under-study",
        Consented = "consented",
        Determined = "determined",
        Approved = "approved",
        InForce = "in-force",
        Planned = "planned",
        Announced = "announced",
        Held = "held",
        Published = "published",
        Revised = "revised",
        Superseded = "superseded",
        Withdrawn = "withdrawn",
        Discontinued = "discontinued",
        Concluded = "concluded",
        Merged = "merged",
    }
}

impl Status {
    /// Returns true if a record with this status goes on: its bar on the timeline has an open end.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Status::Active | Status::UnderStudy | Status::Consented | Status::Determined | Status::InForce
        )
    }
}

/// Returns the status that an event gives a record of this kind (the status table); `None` if it changes nothing.
///
/// | kinds | event -> status |
/// |---|---|
/// | groups, questions, liaisons, channels, initiatives | listed, established, started -> active; concluded; merged |
/// | work item | listed, started -> under study; consented; determined; discontinued; approved only through what it becomes |
/// | Recommendation, supplement, technical report | consented; determined; approved, agreed, published -> in force; superseded; withdrawn |
/// | deliverable | listed -> planned; published; superseded |
/// | meeting, workshop, presentation | announced; held |
/// | standards and projects of other bodies | listed, started -> under study; approved; published; revised; superseded; withdrawn; discontinued |
/// | groups of other bodies | listed, established, started -> active; concluded; merged |
pub fn status_after(kind: Kind, event: EventKind) -> Option<Status> {
    use EventKind as E;
    use Kind as K;
    use Status as S;
    Some(match kind {
        K::StudyGroup
        | K::FocusGroup
        | K::AdvisoryGroup
        | K::Question
        | K::Liaison
        | K::PublicationChannel
        | K::Initiative
        | K::ExternalGroup => match event {
            E::Listed | E::Established | E::Started => S::Active,
            E::Concluded => S::Concluded,
            E::Merged => S::Merged,
            _ => return None,
        },
        K::WorkItem => match event {
            E::Listed | E::Started => S::UnderStudy,
            E::Consented => S::Consented,
            E::Determined => S::Determined,
            E::Discontinued => S::Discontinued,
            E::Approved => S::Approved,
            _ => return None,
        },
        K::Recommendation | K::Supplement | K::TechnicalReport => match event {
            E::Consented => S::Consented,
            E::Determined => S::Determined,
            E::Approved | E::Agreed | E::Published => S::InForce,
            E::Superseded => S::Superseded,
            E::Withdrawn => S::Withdrawn,
            _ => return None,
        },
        K::Deliverable => match event {
            E::Listed => S::Planned,
            E::Published => S::Published,
            E::Superseded => S::Superseded,
            _ => return None,
        },
        K::Meeting | K::Workshop | K::Presentation => match event {
            E::Announced => S::Announced,
            E::Held => S::Held,
            _ => return None,
        },
        K::ExternalStandard | K::ExternalProject => match event {
            E::Listed | E::Started => S::UnderStudy,
            E::Approved => S::Approved,
            E::Published => S::Published,
            E::Revised => S::Revised,
            E::Superseded => S::Superseded,
            E::Withdrawn => S::Withdrawn,
            E::Discontinued => S::Discontinued,
            _ => return None,
        },
    })
}

/// A status, its certainty, and the event that brought it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    pub status: Status,
    pub certainty: Certainty,
    /// The event that brought the status; later events that only confirm the status may raise the certainty.
    pub since: &'a Event,
}

/// Returns the status of a record of this kind: the fold of its history, which must be in the order of `in_order` and
/// contain only events that count. `None` if no event gives a status.
pub fn standing<'a>(kind: Kind, history: &[&'a Event]) -> Option<Standing<'a>> {
    let mut standing: Option<Standing> = None;
    for event in history {
        let Some(status) = status_after(kind, event.kind) else { continue };
        match &mut standing {
            // A second source cannot lower the certainty.
            Some(known) if known.status == status => known.certainty = known.certainty.min(event.certainty),
            _ => standing = Some(Standing { status, certainty: event.certainty, since: event }),
        }
    }
    standing
}

/// Compares events for a history: undated events first, because they only say that something had happened; then by the
/// day on which each became certain.
pub fn in_order(a: &Event, b: &Event) -> Ordering {
    match (&a.date, &b.date) {
        (Some(a), Some(b)) => a.cmp_certain(b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::date::tests::any_date;
    use crate::activity::{AsOf, Date, Day, Record};
    use proptest::prelude::*;

    fn event(kind: EventKind, date: &str, certainty: Certainty) -> Event {
        let date = (!date.is_empty()).then(|| date.parse().unwrap());
        bare(kind, date, certainty)
    }

    fn bare(kind: EventKind, date: Option<Date>, certainty: Certainty) -> Event {
        Event { certainty, ..Event::new(kind, date) }
    }

    fn day(text: &str) -> Day {
        text.parse::<Date>().unwrap().latest().unwrap()
    }

    fn seen(kind: Kind, history: &[Event], as_of: AsOf) -> Option<(Status, Certainty)> {
        let record = Record { events: history.to_vec(), ..Record::new("r".into(), kind, "R".into()) };
        record.standing(as_of).map(|standing| (standing.status, standing.certainty))
    }

    fn status(kind: Kind, history: &[Event], as_of: &str) -> Option<(Status, Certainty)> {
        seen(kind, history, AsOf::Past(day(as_of)))
    }

    #[test]
    fn a_work_item_is_under_study_until_what_it_became_was_approved() {
        let history = [
            event(EventKind::Listed, "[2017-05-04..2017-10-17]", Certainty::Stated),
            event(EventKind::Approved, "2020-07-22", Certainty::Inferred),
        ];
        assert_eq!(status(Kind::WorkItem, &history, "2017-10-16"), None);
        assert_eq!(
            status(Kind::WorkItem, &history, "2017-10-17"),
            Some((Status::UnderStudy, Certainty::Stated))
        );
        assert_eq!(
            status(Kind::WorkItem, &history, "2020-07-22"),
            Some((Status::Approved, Certainty::Inferred))
        );
    }

    #[test]
    fn an_event_known_to_the_year_is_certain_only_when_the_year_is_over() {
        let history = [
            event(EventKind::Established, "2014-06", Certainty::Stated),
            event(EventKind::Concluded, "2017", Certainty::Stated),
        ];
        assert_eq!(status(Kind::FocusGroup, &history, "2017-10"), Some((Status::Active, Certainty::Stated)));
        assert_eq!(
            status(Kind::FocusGroup, &history, "2017-12-31"),
            Some((Status::Concluded, Certainty::Stated))
        );
    }

    #[test]
    fn undated_events_count_today_and_before_all_dated_ones() {
        let history = [
            event(EventKind::Merged, "2024", Certainty::Stated),
            event(EventKind::Listed, "", Certainty::Unverified),
        ];
        let today = AsOf::Today(day("2026-11-22"));
        assert_eq!(seen(Kind::StudyGroup, &history, today), Some((Status::Merged, Certainty::Stated)));
        assert_eq!(status(Kind::StudyGroup, &history[1..], "2026-11-22"), None);
        assert_eq!(
            seen(Kind::StudyGroup, &history[1..], today),
            Some((Status::Active, Certainty::Unverified))
        );
    }

    #[test]
    fn a_status_dates_from_the_event_that_brought_it() {
        let history = [
            event(EventKind::Listed, "[..2026-08-12]", Certainty::Unverified),
            event(EventKind::Established, "1997", Certainty::Stated),
        ];
        assert_eq!(
            status(Kind::StudyGroup, &history, "2026-11-22"),
            Some((Status::Active, Certainty::Stated))
        );
    }

    #[test]
    fn a_better_source_makes_a_status_surer() {
        let history = [
            event(EventKind::Started, "2017-03", Certainty::Inferred),
            event(EventKind::Listed, "[2017-05-04..2017-10-17]", Certainty::Stated),
        ];
        let under_study = |certainty| Some((Status::UnderStudy, certainty));
        assert_eq!(status(Kind::WorkItem, &history, "2017-04"), under_study(Certainty::Inferred));
        assert_eq!(status(Kind::WorkItem, &history, "2017-10-17"), under_study(Certainty::Stated));
    }

    #[test]
    fn what_is_announced_for_later_has_not_been_held() {
        let history = [event(EventKind::Held, "2030-01-01", Certainty::Stated)];
        assert_eq!(seen(Kind::Meeting, &history, AsOf::Today(day("2026-11-22"))), None);
    }

    fn any_event() -> impl Strategy<Value = Event> {
        (0..EventKind::ALL.len(), proptest::option::of(any_date()), 0..Certainty::ALL.len())
            .prop_map(|(kind, date, certainty)| bare(EventKind::ALL[kind], date, Certainty::ALL[certainty]))
    }

    proptest! {
        /// The definition, spelled out: go through the days, and apply each day's newly certain events.
        #[test]
        fn status_as_of_a_day_is_the_fold_of_the_events_up_to_it(
            history in proptest::collection::vec(any_event(), 0..8),
            kind in 0..Kind::ALL.len(),
            at in -719_468i32..2_932_896,
        ) {
            let kind = Kind::ALL[kind];
            let mut certain: Vec<&Event> =
                history.iter().filter(|event| event.date.as_ref().is_some_and(|date| date.certainly_by(Day(at)))).collect();
            certain.sort_by(|a, b| in_order(a, b));
            let mut expected: Option<(Status, Certainty)> = None;
            for event in certain {
                if let Some(status) = status_after(kind, event.kind) {
                    let known = expected.filter(|(known, _)| *known == status);
                    let surest = known.map_or(event.certainty, |(_, certainty)| certainty.min(event.certainty));
                    expected = Some((status, surest));
                }
            }
            prop_assert_eq!(seen(kind, &history, AsOf::Past(Day(at))), expected);
        }

        #[test]
        fn an_event_that_is_not_yet_certain_changes_nothing(
            history in proptest::collection::vec(any_event(), 0..6),
            extra in any_event(),
            kind in 0..Kind::ALL.len(),
            at in -719_468i32..2_932_896,
        ) {
            let as_of = AsOf::Past(Day(at));
            prop_assume!(!as_of.counts(&extra));
            let mut longer = history.clone();
            longer.push(extra);
            prop_assert_eq!(seen(Kind::ALL[kind], &history, as_of), seen(Kind::ALL[kind], &longer, as_of));
        }
    }
}
