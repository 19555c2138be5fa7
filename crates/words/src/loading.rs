//! The messages shown while the dataset is loading, and when it or the app could not be loaded.

use activities::dataset::{Fault, Problem};

use crate::Words;

impl Words {
    /// The progress of the download: the number of bytes received, and the total if known.
    pub fn arrived(self, bytes: usize, all: Option<usize>) -> String {
        match all {
            Some(all) => format!("{} of {} KB", bytes / 1000, all / 1000),
            None => format!("{} KB", bytes / 1000),
        }
    }

    /// The progress of reading the records …
    pub fn records_read(self, read: usize, found: usize) -> String {
        format!("{read} of {found} records read")
    }

    /// … and of indexing them for search.
    pub fn records_indexed(self, done: usize, all: usize) -> String {
        format!("{done} of {all} records indexed")
    }

    pub fn loading_failed(self) -> &'static str {
        "The activities could not be loaded"
    }
    pub fn no_app(self) -> &'static str {
        "Filters, search and timeline are not available"
    }
    pub fn no_app_hint(self) -> &'static str {
        "A part of the page did not arrive, or this browser does not run WebAssembly. Try again in a moment; if this \
         does not help, use a current browser. All activities are listed below."
    }
    pub fn no_scripts(self) -> &'static str {
        "Without JavaScript all activities are listed here; searching and filtering them needs it."
    }
    pub fn network(self) -> &'static str {
        "The network did not answer. Check the connection, then try again; nothing you have chosen is lost."
    }
    pub fn empty(self) -> &'static str {
        "The server sent an empty file. Try again in a moment; if it stays empty, tell the webmaster."
    }
    pub fn web_page(self) -> &'static str {
        "The server sent a web page in place of the data, perhaps an error or a login page. Try again; if it stays like \
         this, tell the webmaster."
    }
    pub fn truncated(self) -> &'static str {
        "The data stopped in the middle: the transfer was cut off. Try again."
    }
    pub fn not_a_dataset(self) -> &'static str {
        "What arrived is not the dataset. Tell the webmaster what is written below."
    }

    /// The message for a file that is not a dataset.
    pub fn unreadable(self, problem: &Problem) -> &'static str {
        match problem.fault {
            Fault::Empty => self.empty(),
            Fault::WebPage => self.web_page(),
            Fault::Truncated => self.truncated(),
            _ => self.not_a_dataset(),
        }
    }

    /// The message for an HTTP error status of the server.
    pub fn refused(self, status: u16) -> String {
        match status {
            404 | 410 => format!(
                "The server has no dataset at its place (HTTP {status}). Try again; if it stays like this, the site was \
                 not published completely."
            ),
            500.. => format!("The server has a fault of its own (HTTP {status}). Try again in a moment."),
            _ => format!("The server refused the dataset (HTTP {status}). Try again, or ask the webmaster."),
        }
    }
}
