//! What the browser remembers for us, where it lets us: when the reader was here last, and what was opened in this tab.

use activities::activity::{Date, Day};
use leptos::prelude::window;
use web_sys::Storage;

const THIS_VISIT: &str = "itu-t-dlt.visit";
const LAST_VISIT: &str = "itu-t-dlt.visit-before";

/// The day of the last visit before today's; and notes that today is one.
pub fn last_visit(today: Day) -> Option<Day> {
    // Frames of other sites may be denied storage altogether.
    let storage = window().local_storage().ok()??;
    let noted = day(&storage, THIS_VISIT);
    if noted != Some(today) {
        if let Some(noted) = noted {
            let _ = storage.set_item(LAST_VISIT, &noted.to_string());
        }
        let _ = storage.set_item(THIS_VISIT, &today.to_string());
    }
    day(&storage, LAST_VISIT)
}

/// Which groups of the list are opened and folded in this tab.
const GROUPS: &str = "itu-t-dlt.groups";

/// What was kept for this tab of the groups that are opened and folded; empty if nothing was.
pub fn kept_groups() -> String {
    let storage = window().session_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(GROUPS).ok()?).unwrap_or_default()
}

/// Keeps for this tab which groups are opened and folded.
pub fn keep_groups(groups: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(GROUPS, groups);
    }
}

fn day(storage: &Storage, key: &str) -> Option<Day> {
    storage.get_item(key).ok()??.parse::<Date>().ok()?.latest()
}
