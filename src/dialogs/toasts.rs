//! What is said in passing, and what the browser refused to copy.

use leptos::prelude::*;

/// What is said in passing.
#[component]
pub fn Toasts() -> impl IntoView {}

/// A text that the browser refused to copy, selected, for the reader to copy by hand.
#[component]
pub fn Refused() -> impl IntoView {}
