//! The current day.

use activities::activity::Day;

/// Returns today's date in the user's time zone.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    Day::from_ymd(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or(Day(0))
}
