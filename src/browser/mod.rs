//! The only code that speaks to the browser: fetch, history, the clock, focus.

mod clock;
mod fetch;
mod focus;
mod history;

pub use clock::today;
pub use fetch::{FetchError, fetch_text};
pub use focus::{focus, focused_id, is_wide};
pub use history::{page_path, push, query_string, replace};
