//! The top of the page: name, search box, figures, and the bar of tabs and tools; also the last line of an embedded view.

mod bar;
mod drawings;
mod figures;
mod search_box;
mod source_line;
mod top;

pub use bar::Bar;
pub use figures::Figures;
pub use search_box::{SEARCH, SearchBox};
pub use source_line::SourceLine;
pub use top::Masthead;
