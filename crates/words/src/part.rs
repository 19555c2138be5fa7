//! The texts of the view on ways to take part.

use activities::activity::Kind;

use crate::Words;

impl Words {
    pub fn part_title(self) -> &'static str {
        "Where can I take part?"
    }
    pub fn open_items(self) -> &'static str {
        "Open work items"
    }
    pub fn no_open_items(self) -> &'static str {
        "No open work item is among these records."
    }
    pub fn active_groups(self) -> &'static str {
        "Active groups"
    }
    pub fn no_active_groups(self) -> &'static str {
        "No active group is among these records. Clear filters to see the groups."
    }
    pub fn coming_meetings(self) -> &'static str {
        "Announced meetings"
    }
    pub fn no_coming_meetings(self) -> &'static str {
        "The data has no meeting that is announced for a day to come."
    }
    pub fn who_may_take_part(self) -> &'static str {
        "Who may take part"
    }
    /// The text before a date.
    pub fn last_active(self) -> &'static str {
        "Last known active: "
    }
    /// The text before a date.
    pub fn newest_event(self) -> &'static str {
        "The newest event among these records is of "
    }
    pub fn check_at_itu(self) -> &'static str {
        "Whether a group still meets, and when, only ITU’s own pages can say."
    }

    /// The number of open items and active groups among the records found.
    pub fn part_lead(self, items: usize, groups: usize) -> String {
        let items = match items {
            0 => "No work item is".to_owned(),
            1 => "1 work item is".to_owned(),
            items => format!("{items} work items are"),
        };
        let groups = match groups {
            0 => "no group is".to_owned(),
            1 => "1 group is".to_owned(),
            groups => format!("{groups} groups are"),
        };
        format!("{items} open and {groups} active, as far as our sources tell.")
    }

    /// The link to a group's own page.
    pub fn at_itu(self, group: &str) -> String {
        format!("{group} at ITU")
    }

    /// The work of a group: `58 texts · 2 under study`; if there is none, only its kind.
    pub fn group_work(self, kind: Kind, texts: usize, under_study: usize) -> String {
        let mut parts = vec![self.kind(kind).to_owned()];
        match texts {
            0 => {}
            1 => parts.push("1 text".to_owned()),
            texts => parts.push(format!("{texts} texts")),
        }
        if under_study > 0 {
            parts.push(format!("{under_study} under study"));
        }
        parts.join(" · ")
    }

    /// The source of the rules for taking part, and its date. A link follows.
    pub fn said_by_overview(self, written: Option<&str>) -> String {
        let written = written.map(|day| format!(", written {day}")).unwrap_or_default();
        format!("From ITU’s overview of 2017{written}. For the current rules see ")
    }

    /// The edition that this information is from.
    pub fn known_as_of(self, edition: &str) -> String {
        format!("This is what the data of {edition} tells. ")
    }
}
