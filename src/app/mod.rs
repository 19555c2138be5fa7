//! The app as a whole: startup, page layout, and sync with the browser.

mod boot_failed;
mod follow;
mod keys;
mod layout;
mod load;
mod startup;
mod without_scripts;

pub use boot_failed::BootFailed;
pub use layout::App;
pub use load::{DATASET, OTHERS, load_others};
pub use startup::Startup;
pub use startup::start;
pub use without_scripts::WithoutScripts;
