//! What the end-to-end tests stand on: a server that can misbehave, and a browser that looks at it.

mod page;
mod server;

pub use page::{Page, picture, run, run_with_text, with_driver};
pub use server::{Fault, Server, csp, dist, shipped, shipped_others};
