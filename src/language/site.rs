//! The words of the pages and feeds that stand beside the app.

pub const ALL_RECORDS: &str = "All records";
pub const ALL_RECORDS_HINT: &str = "All records on distributed ledger technology of ITU-T and of the bodies that work beside it, each with a page of its own.";
pub const OPEN_IN_APP: &str = "Open it among the other activities, with timeline and filters";
pub const FEED: &str = "the latest events (Atom)";
pub const CALENDAR: &str = "meetings and workshops (iCalendar)";

/// What happened to which sort of record, where, when and how sure that is.
pub fn happened(kind: &str, body: Option<&str>, date: &str, sure: &str) -> String {
    let body = body.map(|body| format!(", {body}")).unwrap_or_default();
    format!("{kind}{body}: {date} ({sure}).")
}
