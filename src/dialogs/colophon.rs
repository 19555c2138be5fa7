//! What paper says of itself.

use super::extract::cite_view;
use crate::browser;
use crate::state::{effect, setting};
use leptos::prelude::*;

/// How the view is cited, for who prints it.
#[component]
pub fn Colophon() -> impl IntoView {
    let line = RwSignal::new(String::new());
    // The browser tells the address of the page: a static one does not know it.
    effect(move || line.set(cite_view(&browser::folder())));
    (!setting().is_static).then(|| view! { <p class="colophon">{line}</p> }.into_any())
}
