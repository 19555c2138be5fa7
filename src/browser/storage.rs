//! Facts kept in the browser's storage, if it allows that: the last visit, and the groups opened in this tab.

use activities::activity::{Date, Day};
use leptos::prelude::window;
use web_sys::Storage;

const THIS_VISIT: &str = "itu-t-dlt.visit";
const LAST_VISIT: &str = "itu-t-dlt.visit-before";

/// Returns the day of the last visit before today, and stores that today is a visit.
pub fn last_visit(today: Day) -> Option<Day> {
    // Frames from other sites may be denied storage altogether.
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

/// The storage key of the groups opened and folded in this tab.
const GROUPS: &str = "itu-t-dlt.groups";

/// Returns the stored groups of this tab; empty if there are none.
pub fn kept_groups() -> String {
    let storage = window().session_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(GROUPS).ok()?).unwrap_or_default()
}

/// Stores the opened and folded groups for this tab.
pub fn keep_groups(groups: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(GROUPS, groups);
    }
}

fn day(storage: &Storage, key: &str) -> Option<Day> {
    storage.get_item(key).ok()??.parse::<Date>().ok()?.latest()
}
