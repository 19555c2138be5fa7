//! The foot of the page: what it is, how sure it is, its data, and what ITU's overview of 2017 says of ITU-T.

mod coverage;
mod data;
mod foot;
mod overview;
mod problems;

pub use foot::About;
