//! Everything that opens over the page: the export menu, the embed dialog, and short messages.
//!
//! | module | purpose |
//! |---|---|
//! | [`ExportMenu`], `export_sheet` | the menu, and its contents |
//! | `extract` | collects what the export writers need from the page |
//! | [`take`] | saves files, and copies |
//! | [`EmbedDialog`], `embed_options` | the dialog, and its options |
//! | [`embed_code`] | the code to paste into another page |
//! | [`Colophon`] | the citation on printed pages |
//! | [`Toasts`], [`Refused`] | short messages, and text that the browser refused to copy |

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
