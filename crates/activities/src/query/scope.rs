//! Whose work is looked at.

use crate::activity::{Kind, slugs};

slugs! {
    /// Whose work counts; its slug is its value in the address.
    #[derive(Default)]
    Scope {
        /// ITU's own: what the page is about.
        #[default]
        Itu = "itu",
        /// That of other bodies.
        Others = "others",
        All = "all",
    }
}

impl Scope {
    /// Whether records of that kind count.
    pub fn has(self, kind: Kind) -> bool {
        match self {
            Scope::All => true,
            Scope::Itu => !kind.is_external(),
            Scope::Others => kind.is_external(),
        }
    }
}
