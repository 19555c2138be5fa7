//! What boot.js shows where the app does not come.

use crate::state::words;
use leptos::prelude::*;

/// That the app does not come, and a way on: the content of `<template id="boot-failed">` in index.html, which boot.js shows and
/// whose button it binds.
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
