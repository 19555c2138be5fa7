//! The box around the drawing, and its pointer and key handlers.

use super::Sample;
use super::controls::Controls;
use super::links;
use super::pointer::Pointers;
use super::state::{Drawn, TimelineState};
use crate::browser;
use crate::parts::{Drawing, handler};
use crate::state::{Turns, effect, memo};
use export::drawing::stop_id;
use leptos::prelude::*;

/// The drawing in a box that scrolls both ways: the axis at the top, the lanes with their names at the start, and the curves between
/// records above them.
#[component]
pub fn Canvas(state: TimelineState) -> impl IntoView {
    let TimelineState { words, place, sample, span, pointed, scroller, .. } = state;
    let [axis, lanes, curves] = [(); 3].map(|()| RwSignal::new(String::new()));
    let tooltip = RwSignal::new(String::new());
    effect(move || {
        // What was drawn last stays while nothing is found or nothing is displayed (a width of 0): the timeline is hidden
        // then, and has its height when it comes back.
        let width = state.width();
        if width == 0 || state.is_empty() {
            return;
        }
        let drawn: Drawn = state.draw(width);
        if axis.with_untracked(|before| *before != drawn.axis) {
            axis.set(drawn.axis);
        }
        if lanes.with_untracked(|before| *before != drawn.lanes) {
            keep_focus(state);
            lanes.set(drawn.lanes);
        }
    });
    // On a narrow screen there is more of the drawing than of the box: it starts at today.
    let is_on_page = memo(move |_| Turns::is_over().get() && state.width() > 0);
    effect(move || {
        if is_on_page.get() {
            browser::after_frame(move || {
                scroller.try_get_untracked().flatten().inspect(|scroller| browser::scroll_to_end(scroller));
            });
        }
    });
    links::follow(state, lanes, curves);
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
                <div class="tl-axis">
                    <div class="corner"><Controls state/></div>
                    <Drawing class="tl-years" drawn=Box::new(move || axis.get())/>
                </div>
                <Sample node_ref=sample/>
                <div class="tl-span" node_ref=span></div>
                <div class="tl-lanes">
                    <div
                        class="drawing"
                        node_ref=place
                        title=move || tooltip.get()
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
                    >
                        <Drawing drawn=Box::new(move || lanes.get())/>
                    </div>
                    <Drawing class="links" drawn=Box::new(move || curves.get())/>
                </div>
            </div>
        </div>
    }
}

/// Keeps the focus on the same item when the drawing is replaced.
fn keep_focus(state: TimelineState) {
    let Some(id) = state.place.get_untracked().and_then(|place| browser::focused_id(&place)) else { return };
    let stop = state.focused_stop().and(state.stop.get_value());
    let stop = stop.and_then(|spot| state.at(spot)).map(|stop| stop_id(stop.spot));
    browser::focus_id(&stop.unwrap_or(id));
}
