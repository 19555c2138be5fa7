//! Where one can take part.

use leptos::prelude::*;

/// Where one can take part.
#[component]
pub fn Part() -> impl IntoView {}
