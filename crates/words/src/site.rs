//! The texts of the static pages and feeds next to the app.

use crate::Words;

impl Words {
    pub fn all_records(self) -> &'static str {
        "All records"
    }
    pub fn all_records_hint(self) -> &'static str {
        "All records on distributed ledger technology of ITU-T and of the bodies that work beside it, each with a page of its own."
    }
    pub fn open_in_app(self) -> &'static str {
        "Open it among the other activities, with timeline and filters"
    }
    /// A description of an event: kind of record, body, date and certainty.
    pub fn happened(self, kind: &str, body: Option<&str>, date: &str, sure: &str) -> String {
        let body = body.map(|body| format!(", {body}")).unwrap_or_default();
        format!("{kind}{body}: {date} ({sure}).")
    }

    /// The subject of the feed.
    pub fn tagline(self) -> &'static str {
        "What ITU-T standardizes on distributed ledger technology (DLT): groups, work items, Recommendations and meetings since 2017. \
         Not an ITU publication; each fact names its source, or says that it has none."
    }
}
