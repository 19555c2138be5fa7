//! What the end-to-end tests stand on: a server that can misbehave, and a browser that looks at it.

mod engine;
mod host;
mod large;
mod page;
mod server;

pub use engine::{Engine, Folder, Reader, picture, with_driver};
pub use host::{ApacheBy, Host};
pub use large::{Random, enlarged};
pub use page::{Page, run, run_as};
pub use server::{Fault, Server, csp, dist, media_type, project, shipped, shipped_others};
