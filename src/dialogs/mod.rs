//! What opens over the page: the export menu, the embed dialog, and what is said in passing.

mod embed_dialog;
mod export_menu;
mod toasts;

pub use embed_dialog::EmbedDialog;
pub use export_menu::ExportMenu;
pub use toasts::{Refused, Toasts};
