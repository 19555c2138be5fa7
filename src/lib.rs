//! hi
pub mod activity;
pub mod dataset;
