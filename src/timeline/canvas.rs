//! The box around the drawing, and its pointer and key handlers. This is the only use of `inner_html`: it inserts what
//! [`drawing`](super::drawing) writes, in which all text from data is escaped.

use super::links::ChainLinks;
use super::pointer::Pointers;
use super::state::TimelineState;
use super::stop::stop_id;
use crate::browser;
use crate::parts::handler;
use crate::state::effect;
use leptos::html::Div;
use leptos::prelude::*;

/// The drawing in a scrollable box, overlaid with the links of the open record.
#[component]
pub fn Canvas(state: TimelineState) -> impl IntoView {
    let TimelineState { words, place, axis, pointed, .. } = state;
    let html = RwSignal::new(String::new());
    let tooltip = RwSignal::new(String::new());
    let scroller = NodeRef::<Div>::new();
    effect(move || {
        // What was drawn last stays while nothing is found or nothing is displayed (a width of 0): the timeline is hidden
        // then, and has its height when it comes back.
        let width = state.width();
        if width == 0 || state.is_empty() {
            return;
        }
        let drawn = state.draw(width);
        if html.with_untracked(|before| *before != drawn) {
            keep_focus(state);
            html.set(drawn);
        }
    });
    let pointers = Pointers::new(state);
    let leave = move || {
        pointed.set(None);
        tooltip.set(String::new());
    };
    view! {
        <div
            class="tl-body"
            node_ref=scroller
            tabindex="0"
            role="group"
            aria-label=words.timeline_keys()
            on:keydown=handler(move |event| state.press_key(&event))
            on:wheel=move |event| pointers.turn(&event)
        >
            <div class="tl-canvas">
                <div class="tl-span" node_ref=axis></div>
                <div
                    class="drawing"
                    node_ref=place
                    title=tooltip
                    inner_html=html
                    on:click=handler(move |event| pointers.click(&event))
                    on:dragstart=move |event| event.prevent_default()
                    on:pointerdown=handler(move |event| pointers.hold(&event))
                    on:pointermove=handler(move |event| pointers.drag(&event))
                    on:pointerup=handler(move |event| pointers.let_go(&event))
                    on:pointercancel=handler(move |event| pointers.let_go(&event))
                    on:pointerover=move |event| tooltip.set(pointers.point(&event))
                    on:pointerleave=move |_| leave()
                    on:focusin=move |event| tooltip.set(pointers.take_focus(&event))
                    on:focusout=move |_| leave()
                ></div>
                <ChainLinks state html scroller/>
            </div>
        </div>
    }
}

/// Keeps the focus on the same item when the drawing is replaced.
fn keep_focus(state: TimelineState) {
    let Some(id) = state.place.get_untracked().and_then(|place| browser::focused_id(&place)) else { return };
    let stop = state.focused_stop().and(state.stop.get_value());
    let stop = stop.and_then(|spot| state.at(spot)).map(|(stop, _)| stop_id(stop));
    browser::focus_id(&stop.unwrap_or(id));
}
