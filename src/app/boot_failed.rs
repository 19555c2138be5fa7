//! The message that boot.js shows if the app does not start.

use crate::state::words;
use leptos::prelude::*;

/// Says that the app did not start, and offers a retry. This is the content of `<template id="boot-failed">` in index.html;
/// boot.js shows it and binds its button.
#[component]
pub fn BootFailed() -> impl IntoView {
    let words = words();
    view! {
        <div class="failure" role="alert">
            <h2>{words.no_app()}</h2>
            <p>{words.no_app_hint()}</p>
            <button type="button" class="btn">{words.try_again()}</button>
        </div>
    }
}
