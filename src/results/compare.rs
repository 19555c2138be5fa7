//! How many records of each topic each group has.

use leptos::prelude::*;

/// How many records of each topic each group has.
#[component]
pub fn Compare() -> impl IntoView {}
