//! The only code that speaks to the browser: fetch, history, the clock, focus, links, mounting.

mod clock;
mod fetch;
mod focus;
mod history;
mod links;
mod mount;

pub use clock::today;
pub use fetch::{FetchError, fetch_text, spawn};
pub use focus::{focus, is_wide};
pub use history::{push, query_string, replace};
pub use links::clicked;
pub use mount::mount;
