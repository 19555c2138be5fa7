//! Small components used in many parts of the page.

mod date_text;
mod drawing;
mod evidence;
mod handler;
mod icon;
mod kept;
mod keyed;
mod kind_icon;
mod link;
mod marked;
mod source_links;
mod status_badge;

pub use date_text::DateText;
pub use drawing::Drawing;
pub use evidence::{Evidence, Unverified};
pub use handler::handler;
pub use icon::{Icon, Symbols};
pub use kept::{in_turn, kept};
pub use keyed::keyed;
pub use kind_icon::KindIcon;
pub use link::{OutLink, RecordLink, ViewLink};
pub use marked::Marked;
pub use source_links::SourceLinks;
pub use status_badge::{StatusBadge, status_since};
