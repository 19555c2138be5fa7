//! The footer of the page: purpose, levels of certainty, data, and the statements of ITU's overview of 2017 about ITU-T.

mod coverage;
mod data;
mod foot;
mod overview;
mod problems;

pub use foot::About;
