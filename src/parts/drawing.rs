//! Drawings that `export::drawing` writes. This is the only use of `inner_html`: all text from data is escaped there.

use leptos::prelude::*;

/// A drawing, as HTML or SVG.
#[component]
pub fn Drawing(
    #[prop(optional)] class: Option<&'static str>,
    drawn: Box<dyn Fn() -> String + Send>,
) -> impl IntoView {
    view! { <div class=class inner_html=drawn></div> }
}
