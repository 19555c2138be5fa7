//! The page as people use it, in real browsers. One program for all tests, so that they share browsers: `cargo test --package e2e
//! -- timeline::` runs a part of them. docs/testing.md tells how.

mod beginning;
mod debug;
mod embedding;
mod everyone;
mod failures;
mod finding;
mod hosting;
mod large;
mod main_job;
mod others;
mod reading;
mod taking;
mod timeline;
mod tools;
