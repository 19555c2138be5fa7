//! When the reader was here last, where the browser lets us remember it.

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

fn day(storage: &Storage, key: &str) -> Option<Day> {
    storage.get_item(key).ok()??.parse::<Date>().ok()?.latest()
}
