//! The search box.

use crate::browser;
use crate::parts::{Icon, handler};
use crate::state::{Address, Found, Gesture, words};
use activities::address::TEXT;
use leptos::ev;
use leptos::prelude::*;

/// The id of the search box; `/` focuses it.
pub const SEARCH: &str = "q";

/// The search box, unless it is locked. It searches on every keystroke; Escape clears it, Enter moves the focus to the results.
#[component]
pub fn SearchBox() -> impl IntoView {
    let (words, address, found) = (words(), Address::expect(), Found::expect());
    let search = move |text: String| {
        found.in_sight.set_value(browser::rows_in_sight());
        address.adjust(Gesture::Typing, |view| view.query.text = text);
    };
    let is_empty = move || address.with(|view| view.query.text.is_empty());
    let press = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" if !untrack(is_empty) => {
            event.prevent_default();
            search(String::new());
        }
        "Enter" if !event.is_composing() => browser::focus_id("results"),
        _ => {}
    };
    untrack(|| !address.is_locked(TEXT)).then(|| {
        view! {
            <div class="find">
                <Icon name="search"/>
                <input
                    type="search"
                    name=TEXT
                    id=SEARCH
                    autocomplete="off"
                    aria-label=words.search_label()
                    placeholder=words.search_hint()
                    prop:value=move || address.with(|view| view.query.text.clone())
                    on:input:target=move |event| search(event.target().value())
                    on:keydown=handler(press)
                />
                <kbd aria-hidden="true">"/"</kbd>
                <button
                    type="button"
                    class="wipe"
                    aria-label=words.clear_search()
                    on:click=handler(move |_| {
                        search(String::new());
                        browser::focus_id(SEARCH);
                    })
                >
                    <Icon name="close"/>
                </button>
            </div>
        }
        .into_any()
    })
}
