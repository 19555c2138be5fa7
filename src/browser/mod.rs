//! The only code that speaks to the browser: fetch, history, the clock, focus, room, clicks, mounting.

mod actions;
mod clock;
mod fetch;
mod focus;
mod history;
mod mount;
mod room;

pub use actions::{clicked, mark_current};
pub use clock::today;
pub use fetch::{FetchError, fetch_text, spawn};
pub use focus::{focus, focused, is_searching, is_typing, refocus};
pub use history::{keep_place, push, query_string, replace, return_to_place};
pub use mount::mount;
pub use room::is_wide;
