//! The colophon of a printed page.

use super::extract::cite_view;
use crate::browser;
use crate::state::{effect, setting};
use leptos::prelude::*;

/// The citation of the view, for printing.
#[component]
pub fn Colophon() -> impl IntoView {
    let line = RwSignal::new(String::new());
    // Only the browser knows the address of the page; a static page does not.
    effect(move || line.set(cite_view(&browser::folder())));
    (!setting().is_static).then(|| view! { <p class="colophon">{line}</p> }.into_any())
}
