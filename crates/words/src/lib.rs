//! Every word that people read, as methods of [`Words`]. English so far; the methods will read another language's messages.
//!
//! Pure. What a dataset calls its own things (titles, topics, bodies) stays the dataset's.

mod about;
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

use activities::activity::Record;

/// The words of one language. A page's language never changes while the page is open, so this is a plain value, provided by
/// context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    _private: (),
}

impl Words {
    /// The words of English, which come with the app.
    pub fn english() -> Words {
        Words::default()
    }

    /// A record in one line: its name, if it has one, and its title.
    pub fn record(self, record: &Record) -> String {
        match record.name() {
            Some(name) if name.value != record.title => format!("{} {}", name.value, record.title),
            _ => record.title.clone(),
        }
    }
}
