//! The scope of a query: ITU's own work, or that of other bodies.

use crate::activity::{Kind, slugs};

slugs! {
    /// The bodies whose work counts; its slug is its value in the address.
    #[derive(Default)]
    Scope {
        /// ITU's own work, which is the subject of the page.
        #[default]
        Itu = "itu",
        /// The work of other bodies.
        Others = "others",
        All = "all",
    }
}

impl Scope {
    /// Returns true if records of that kind count.
    pub fn has(self, kind: Kind) -> bool {
        match self {
            Scope::All => true,
            Scope::Itu => !kind.is_external(),
            Scope::Others => kind.is_external(),
        }
    }
}
