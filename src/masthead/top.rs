//! The name of the page, the search box, and the links to About and Data.

use leptos::prelude::*;

/// The name of the page, the search box, and the links to About and Data.
#[component]
pub fn Masthead() -> impl IntoView {}
