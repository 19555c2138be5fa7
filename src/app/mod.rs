//! The app as a whole: startup, page layout, and sync with the browser.

mod boot_failed;
mod follow;
mod keys;
mod layout;
mod startup;
mod without_scripts;

pub use boot_failed::BootFailed;
pub use layout::App;
pub use startup::{Startup, start};
pub use without_scripts::WithoutScripts;
