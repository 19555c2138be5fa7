//! The timeline: the drawing of the matching records, its controls, and what accompanies it.
//!
//! The geometry is in `activities::timeline` and pure. [`drawing`] writes it as text, also pure; [`canvas`] puts the text into
//! the page and handles keys and pointers. All parts share a [`TimelineState`].

mod bars;
mod canvas;
mod captions;
mod clicks;
mod controls;
mod drawing;
mod keys;
mod legend;
mod links;
mod overview;
mod pointer;
mod state;
mod stop;
mod undated;

pub use drawing::{Captions, Subject, drawing};
pub use state::TimelineState;

use crate::parts::in_turn;
use crate::state::{setting, words};
use canvas::Canvas;
use controls::Controls;
use legend::Legend;
use leptos::prelude::*;
use overview::Overview;
use undated::Undated;

/// The timeline of the matching records; hidden if there are none. In a static page it is an empty box of the same height.
#[component]
pub fn Timeline() -> impl IntoView {
    let words = words();
    let title = view! { <h2 class="unseen" id="timeline-title">{words.timeline_title()}</h2> };
    if setting().is_static {
        return view! {
            <section class="tl-wrap awaited" data-view="timeline" aria-labelledby="timeline-title">
                {title}
                <div class="tl-bar"></div>
                <div class="tl">
                    <div class="tl-body"><div class="tl-canvas"><div class="tl-span"></div></div></div>
                    <div class="tl-over"></div>
                </div>
            </section>
        }
        .into_any();
    }
    let state = TimelineState::new();
    view! {
        <section
            class="tl-wrap"
            data-view="timeline"
            aria-labelledby="timeline-title"
            hidden=move || state.is_empty()
        >
            {title}
            <div class="tl-bar"><Controls state/></div>
            <div class="tl">
                {in_turn(move || view! { <Canvas state/> }.into_any())}
                <Overview state/>
            </div>
            {in_turn(move || view! { <Undated state/> }.into_any())}
            {in_turn(|| view! { <Legend/> }.into_any())}
        </section>
    }
    .into_any()
}
