//! The filters: scope, years, facets and days. Beside the results, or a drawer where there is no room.

use leptos::prelude::*;

/// The filters: scope, years, facets and days. Beside the results, or a drawer where there is no room.
#[component]
pub fn Filters() -> impl IntoView {}
