//! The menu for copying and saving the records shown.

use super::export_sheet::ExportSheet;
use crate::browser;
use crate::parts::{Icon, handler};
use crate::state::{Found, effect, words};
use leptos::ev;
use leptos::html::Details;
use leptos::prelude::*;

/// The export menu. It closes on Escape, on a click outside, and after an action.
#[component]
pub fn ExportMenu() -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    let menu = NodeRef::<Details>::new();
    let open = RwSignal::new(false);
    let close = move || {
        open.set(false);
        menu.get_untracked().inspect(browser::leave_details);
    };
    effect(move || {
        if open.get() {
            let outside = window_event_listener(ev::click, move |event| {
                if menu.get_untracked().is_some_and(|menu| !browser::is_inside(&event, &menu)) {
                    menu.get_untracked().inspect(browser::close_details);
                }
            });
            on_cleanup(move || outside.remove());
        }
    });
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            // Escape must not also close what is behind the menu.
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    let toggled = move |_| open.set(menu.get_untracked().is_some_and(|menu| browser::is_open(&menu)));
    let sheet = move || {
        open.get().then(|| {
            found.answer.get();
            view! { <ExportSheet on_action=close/> }.into_any()
        })
    };
    view! {
        <details class="menu" id="export" node_ref=menu on:toggle=handler(toggled) on:keydown=handler(escape)>
            // This renders the sheet before the browser opens the menu.
            <summary class="btn" on:click=handler(move |_| open.update(|open| *open = !*open))>
                <Icon name="export"/>
                {words.export()}
            </summary>
            {move || sheet()}
        </details>
    }
}
