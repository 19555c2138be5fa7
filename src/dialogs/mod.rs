//! What opens over the page: the export menu, the embed dialog, and what is said in passing.
//!
//! | module | what it is for |
//! |---|---|
//! | [`ExportMenu`], `export_sheet` | the menu, and what it offers |
//! | `extract` | from the page as it is to what the writers of exports ask for |
//! | [`take`] | saving files, and copying |
//! | [`EmbedDialog`], `embed_options` | the dialog, and what can be chosen in it |
//! | [`embed_code`] | what is to be pasted into another page |
//! | [`Colophon`] | what paper says of itself |
//! | [`Toasts`], [`Refused`] | what is said in passing, and what the browser refused to copy |

mod colophon;
pub mod embed_code;
mod embed_dialog;
mod embed_options;
mod embed_switches;
mod export_menu;
mod export_sheet;
mod extract;
mod refused;
pub mod take;
mod toasts;

pub use colophon::Colophon;
pub use embed_dialog::EmbedDialog;
pub use embed_options::EmbedOptions;
pub use export_menu::ExportMenu;
pub use export_sheet::ExportSheet;
pub use extract::ExportSnapshot;
pub use refused::Refused;
pub use toasts::Toasts;
