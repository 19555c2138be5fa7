//! The parts of the page, behind interfaces that a benchmark can drive.

mod engine;
mod json;
mod table;
mod timeline;
mod tokens;

pub use self::engine::BenchEngine;
pub use timeline::BenchTimeline;
