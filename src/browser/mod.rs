//! The only code that calls browser APIs: history, focus, scrolling, clipboard, files, storage, the clock.
//! It does not run natively: components call it only from event handlers and effects.

mod clipboard;
mod clock;
mod dialog;
mod download;
mod drawing;
mod fetch;
mod focus;
mod history;
mod keys;
mod listen;
mod observe;
mod pause;
mod place;
mod pointer;
mod rows;
mod scroll;
mod storage;

pub use clipboard::{copy, select, select_id};
pub use clock::today;
pub use dialog::{close_details, close_dialog, is_inside, is_open, leave_details, show_modal};
pub use download::{save_picture, save_text};
pub use drawing::{
    attribute_at, focused_id, has_focus, mark_records, move_focus, scroll_to_record, set_tab_stop,
    width_in_page, width_of,
};
pub use fetch::{FetchError, fetch_text};
pub use focus::{FocusReturn, focus, focus_first, focus_id, go_to_id, has_focus_within};
pub use history::{folder, push, query_string, remember_scroll, replace, restore_scroll};
pub use keys::{has_modifier, is_typing, is_within};
pub use listen::on_window;
pub use observe::{media_query, on_resize};
pub use pause::{Breaks, after_frame, next_task};
pub use place::{
    PlaceInList, element_outside_page, is_scrolled, lay_out_groups, replace_static_page, scroll_to_top,
    set_document_title, set_flag, set_page_state, will_be_scrolled,
};
pub use pointer::{PointerPlace, capture_pointer, current_target, is_plain_click, is_rtl, pointer_place};
pub use rows::{BoxScroll, FocusInRow, Sight, focus_row, is_row, rows_in_sight, sight};
pub use scroll::{scroll_across, scroll_to_end};
pub use storage::{keep_groups, kept_groups, last_visit};
