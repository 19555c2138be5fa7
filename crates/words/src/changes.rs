//! The texts of the view of changes.

use activities::activity::{Date, Day, EventKind, Kind, Point, Precision, Qualifier};
use activities::query::{Stack, StackSpan};

use crate::Words;

impl Words {
    pub fn changes(self) -> &'static str {
        "Changes"
    }
    pub fn changes_hint(self) -> &'static str {
        "What is new, has moved on, was superseded or has concluded since the day you choose."
    }
    pub fn since_last_visit(self) -> &'static str {
        "My last visit"
    }
    pub fn months_ago(self, months: u32) -> String {
        format!("{months} months ago")
    }
    pub fn since_period(self) -> &'static str {
        "Start of this study period"
    }
    pub fn other_day(self) -> &'static str {
        "Other day"
    }

    /// The caption of the number of texts that came into force.
    pub fn new_texts(self, count: usize) -> &'static str {
        if count == 1 { "new text" } else { "new texts" }
    }
    /// The caption of the number of records that were superseded.
    pub fn were_superseded(self) -> &'static str {
        "superseded"
    }
    /// The caption of the number of groups that concluded.
    pub fn groups_concluded(self, count: usize) -> &'static str {
        if count == 1 { "group concluded" } else { "groups concluded" }
    }

    /// The accessible name of the drawing of changes.
    pub fn changes_by(self, span: StackSpan) -> String {
        match span {
            StackSpan::Month => "Changes by month".to_owned(),
            StackSpan::Quarter => "Changes by quarter".to_owned(),
            StackSpan::Years(1) => "Changes by year".to_owned(),
            StackSpan::Years(years) => format!("Changes in spans of {years} years"),
        }
    }
    /// The accessible name of a stack of the drawing; it leads to the latest month of its changes.
    pub fn stack(self, stack: &Stack) -> String {
        let changes = if stack.count == 1 { "change" } else { "changes" };
        let texts = match stack.new {
            0 => String::new(),
            new => format!(", {new} {}", self.new_texts(new)),
        };
        format!("{}: {} {changes}{texts}", self.date(&stack.when), stack.count)
    }

    /// What an event did to a record of this kind. `is_new` tells whether a text came into force by it.
    pub fn verb(self, kind: Kind, event: EventKind, is_new: bool) -> &'static str {
        match event {
            EventKind::Approved if is_new => "New: approved",
            EventKind::Agreed if is_new => "New: agreed",
            EventKind::Published if is_new => "New: published",
            EventKind::Started if matches!(kind, Kind::WorkItem | Kind::ExternalProject) => "Work began",
            EventKind::Consented => "Consented",
            EventKind::Determined => "Determined",
            event => self.event(event),
        }
    }
    /// The date of an event below the heading of its month: `4 May`, or in full if it is no single day.
    pub fn day_in_month(self, date: &Date) -> String {
        match date {
            Date::At(at) if at.precision() == Precision::Day && at.qualifier() == Qualifier::None => {
                self.short_point(*at, false)
            }
            date => self.short_date(date),
        }
    }
    /// The name of a day's month without its year: `May`.
    pub fn short_month(self, day: Day) -> String {
        self.short_point(Point::containing(day, Precision::Month), false)
    }
    /// The text before the work item that became a new text.
    pub fn from_work_item(self) -> &'static str {
        "from "
    }

    /// The number of records that are not shown because their dates are too vague.
    pub fn perhaps_changed(self, count: usize) -> String {
        format!("{count} more may have happened before this date")
    }
    /// The note below the first changes, if there are more.
    pub fn only_first_changes(self, shown: usize, all: usize) -> String {
        format!("The latest {shown} of {all} changes are shown. Choose a later day or a filter to see fewer.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_by_what_happened() {
        let words = Words::english();
        for (kind, event, is_new, verb) in [
            (Kind::Recommendation, EventKind::Approved, true, "New: approved"),
            (Kind::Supplement, EventKind::Agreed, true, "New: agreed"),
            (Kind::Recommendation, EventKind::Published, false, "Published"),
            (Kind::WorkItem, EventKind::Approved, false, "Approved"),
            (Kind::WorkItem, EventKind::Started, false, "Work began"),
            (Kind::Question, EventKind::Started, false, "Started"),
            (Kind::WorkItem, EventKind::Consented, false, "Consented"),
        ] {
            assert_eq!(words.verb(kind, event, is_new), verb);
        }
    }

    #[test]
    fn a_day_leaves_its_year_to_the_heading() {
        for (text, words) in [
            ("2026-07-02", "2 Jul"),
            ("2026-07", "Jul 2026"),
            ("2026-07-02?", "perhaps 2 Jul 2026"),
            ("2026-03-30/2026-04-02", "30 Mar – 2 Apr 2026"),
            ("[2026-03-30..2026-04-02]", "between 30 Mar and 2 Apr 2026"),
        ] {
            assert_eq!(Words::english().day_in_month(&text.parse().unwrap()), words);
        }
    }

    #[test]
    fn a_stack_says_what_it_counts() {
        let stack = |when: &str, count, new| Stack { when: when.parse().unwrap(), count, new, month: None };
        let words = Words::english();
        assert_eq!(words.stack(&stack("2026-06", 5, 4)), "June 2026: 5 changes, 4 new texts");
        assert_eq!(words.stack(&stack("2018-01/2018-03", 1, 0)), "January 2018 – March 2018: 1 change");
    }
}
