//! The last line of an embedded view: where it is from.

use leptos::prelude::*;

/// The last line of an embedded view: where it is from.
#[component]
pub fn SourceLine() -> impl IntoView {}
