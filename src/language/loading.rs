//! What is said while the dataset comes, and why it, or the app, could not be had.

use crate::dataset::{Fault, Problem};

/// While the dataset comes: so many bytes are there, of so many if that is known.
pub fn arrived(bytes: usize, all: Option<usize>) -> String {
    match all {
        Some(all) => format!("{} of {} KB", bytes / 1000, all / 1000),
        None => format!("{} KB", bytes / 1000),
    }
}

/// While it is read …
pub fn records_read(read: usize, found: usize) -> String {
    format!("{read} of {found} records read")
}

/// … and made ready for searching.
pub fn records_indexed(done: usize, all: usize) -> String {
    format!("{done} of {all} records indexed")
}

pub const TITLE: &str = "The activities could not be loaded";
pub const NO_DESK: &str = "What writes this could not be loaded. Check the connection, then try again.";
pub const NO_APP: &str = "Filters, search and timeline are not available";
pub const NO_APP_HINT: &str = "A part of the page did not arrive, or this browser does not run WebAssembly. Try again in a moment; if it \
     stays like this, use a current browser. All activities are listed below.";
pub const NETWORK: &str =
    "The network did not answer. Check the connection, then try again; nothing you have chosen is lost.";
pub const EMPTY: &str =
    "The server sent an empty file. Try again in a moment; if it stays empty, tell the webmaster.";
pub const WEB_PAGE: &str = "The server sent a web page in place of the data, perhaps an error or a login page. Try again; if it stays like \
     this, tell the webmaster.";
pub const TRUNCATED: &str = "The data stopped in the middle: the transfer was cut off. Try again.";
pub const NOT_A_DATASET: &str = "What arrived is not the dataset. Tell the webmaster what stands below.";

/// What arrived instead of a dataset.
pub fn unreadable(problem: &Problem) -> &'static str {
    match problem.fault {
        Fault::Empty => EMPTY,
        Fault::WebPage => WEB_PAGE,
        Fault::Truncated => TRUNCATED,
        _ => NOT_A_DATASET,
    }
}

/// The server's refusal, by its HTTP status.
pub fn status(status: u16) -> String {
    match status {
        404 | 410 => format!(
            "The server has no dataset at its place (HTTP {status}). Try again; if it stays like this, the site was \
             not published completely."
        ),
        500.. => format!("The server has a fault of its own (HTTP {status}). Try again in a moment."),
        _ => format!("The server refused the dataset (HTTP {status}). Try again, or ask the webmaster."),
    }
}
