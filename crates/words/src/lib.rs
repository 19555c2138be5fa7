//! All texts that users read, as methods of [`Words`]. Only English so far; for another language, the methods would
//! read its messages.
//!
//! Pure. The dataset's own names (titles, topics, bodies) are used unchanged.

mod about;
mod changes;
mod compare;
mod controls;
mod dates;
mod embed;
mod export;
mod filters;
mod labels;
mod lineage;
mod loading;
mod masthead;
mod page;
mod part;
mod problems;
mod record;
mod relations;
mod results;
mod site;
mod timeline;

pub use controls::subject;

use activities::activity::Record;

/// The texts of one language. The language of a page never changes while it is open, so this is a plain value, provided
/// by context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    _private: (),
}

impl Words {
    /// Returns the English texts, which are part of the app.
    pub fn english() -> Words {
        Words::default()
    }

    /// A record in one line: its name, if any, and its title.
    pub fn record(self, record: &Record) -> String {
        match record.name() {
            Some(name) if name.value != record.title => format!("{} {}", name.value, record.title),
            _ => record.title.clone(),
        }
    }
}
