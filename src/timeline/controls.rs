//! The buttons in the corner of the timeline: zoom, fit, and expand all lanes.

use super::state::{MIDDLE, TimelineState};
use crate::parts::{Icon, handler};
use activities::timeline::Open;
use leptos::prelude::*;

/// Buttons for zooming out and in, for the first visible range, and for expanding or collapsing all lanes.
#[component]
pub fn Controls(state: TimelineState) -> impl IntoView {
    let words = state.words;
    let zoom = move |percent: i64| state.show(state.window.get_untracked().zoomed(percent, MIDDLE));
    let are_open = move || state.open.with(|open| *open == Open::All);
    let expand = move |_| {
        state.address.go(|view| {
            view.open = if view.open == Open::All { Open::default() } else { Open::All };
        });
    };
    view! {
        <div class="zoom" role="group" aria-label=words.timeline_controls()>
            {sign("minus", words.timeline_zoom_out(), Box::new(move || zoom(200)))}
            {sign("plus", words.timeline_zoom_in(), Box::new(move || zoom(50)))}
            <button type="button" class="btn fit" on:click=handler(move |_| state.show_all())>{words.timeline_fit()}</button>
            <button
                type="button"
                class="btn sq"
                aria-label=words.expand_all()
                title=words.expand_all()
                aria-pressed=move || are_open().to_string()
                on:click=handler(expand)
            >
                <Icon name="unfold"/>
            </button>
        </div>
    }
}

/// An icon button. Its name is also its tooltip.
fn sign(icon: &'static str, name: &'static str, act: Box<dyn Fn()>) -> impl IntoView + use<> {
    view! {
        <button type="button" class="btn sq" aria-label=name title=name on:click=handler(move |_| act())>
            <Icon name=icon/>
        </button>
    }
}
