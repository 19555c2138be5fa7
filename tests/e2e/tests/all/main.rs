//! End-to-end tests of the page in real browsers. All tests are in one program, so that they share browsers:
//! `cargo test --package e2e -- timeline::` runs some of them. See docs/testing.md.

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
mod spoken;
mod taking;
mod timeline;
mod tools;
