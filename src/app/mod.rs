//! The whole: starting, and the layout of the page.

mod follow;
mod layout;
mod load;
mod startup;

pub use layout::App;
pub use load::{DATASET, OTHERS, load_others};
pub use startup::Startup;
pub use startup::start;
