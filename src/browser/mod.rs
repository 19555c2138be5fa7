//! The only code that speaks to the browser: fetch, history, the clock, focus, room, clicks, files and clipboard,
//! visits, mounting.

mod actions;
mod choices;
mod clipboard;
mod clock;
mod desk;
mod dialog;
mod fetch;
mod focus;
mod history;
mod mount;
mod pointer;
mod room;
mod rows;
mod save;
mod visit;

pub use actions::{clicked, folded, mark};
pub use choices::{choices, narrow, show_all};
pub use clipboard::{copy, select, words_of};
pub use clock::today;
pub use desk::{Clerk, at_desk};
pub use dialog::{chosen, dialog, hide_control, ticked};
pub use fetch::{Breathing, FetchError, fetch_text, spawn};
pub use focus::{
    catch_focus, click_focused, close_menu, focus, focused, is_focused_in, is_in_menu, is_searching, refocus,
    rove,
};
pub use history::{folder, give_way, keep_place, push, query_string, replace, return_to_place};
pub use mount::{
    Part, after_frame, choose, field, fill_field, flag, hold, is_open, listen, mount, put, release,
};
pub use pointer::{across, explained, extent, fill, is_rtl};
pub use room::{watch_wide, watch_width};
pub use rows::{fill_lists, measure_rows_again};
pub use save::{save, save_picture};
pub use visit::last_visit;
