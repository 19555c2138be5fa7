//! What the page is made of, behind interfaces that a benchmark can drive.

mod engine;
mod json;
mod table;
mod timeline;
mod tokens;

pub use self::engine::BenchEngine;
pub use timeline::BenchTimeline;
