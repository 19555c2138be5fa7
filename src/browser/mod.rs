//! The only code that calls the browser's own functions: history, focus, scrolling, clipboard, files, storage, the clock.
//! None of it runs natively: components call it from event handlers and effects only.

mod clipboard;
mod clock;
mod download;
mod fetch;
mod focus;
mod history;
mod pause;
mod place;
mod pointer;
mod storage;

pub use clipboard::{copy, select};
pub use clock::today;
pub use download::{save_picture, save_text};
pub use fetch::{FetchError, fetch_text};
pub use focus::{FocusReturn, focus, focus_first, focus_id, has_focus_within};
pub use history::{folder, push, query_string, remember_scroll, replace, restore_scroll};
pub use pause::{Breaks, after_frame};
pub use place::{
    PlaceInList, replace_static_page, scroll_to_top, set_document_title, set_flag, set_page_state,
};
pub use pointer::{PointerPlace, is_mirrored, is_plain_click, pointer_place};
pub use storage::last_visit;
