//! The infrastructure of the end-to-end tests: a server that can simulate faults, and browsers that open the page.

mod browser;
mod engine;
mod host;
mod large;
mod page;
mod server;

pub use browser::with_driver;
pub use engine::{Engine, Folder, Form, Level, Message, Reader, picture, picture_of, spoken, stop_clock};
pub use host::{ApacheBy, Host};
pub use large::{Random, enlarged};
pub use page::{Page, run, run_as, run_debug};
pub use server::{
    Fault, Pages, Server, csp, debug_dist, dist, fixture, fixture_others, media_type, project, release,
};

/// The language of the page in the tests.
pub fn words() -> words::Words {
    words::Words::english()
}
