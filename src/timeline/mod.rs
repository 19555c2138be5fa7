//! The timeline: the drawing of the matching records, its controls, and what accompanies it.
//!
//! The geometry is in `activities::timeline`, and `export::drawing` writes it as text, both pure. [`canvas`] puts the text into the page
//! and handles keys and pointers. All parts share a [`TimelineState`].

mod canvas;
mod captions;
mod clicks;
mod controls;
mod how_to_read;
mod keys;
mod legend;
mod links;
mod overview;
mod pointer;
mod state;
mod undated;

pub use state::TimelineState;

use crate::parts::in_turn;
use crate::state::{setting, words};
use canvas::Canvas;
use how_to_read::HowToRead;
use legend::Legend;
use leptos::html::Div;
use leptos::prelude::*;
use overview::Overview;
use undated::Undated;

/// An unseen text like those of labels, whose width tells that of a letter.
const SAMPLE: &str =
    "Security requirements and framework of distributed ledger technology for decentralized identity";

#[component]
fn Sample(#[prop(optional)] node_ref: NodeRef<Div>) -> impl IntoView {
    view! { <div class="sample" aria-hidden="true" node_ref=node_ref>{SAMPLE}</div> }
}

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
                    <div class="tl-body"><div class="tl-canvas"><Sample/><div class="tl-span"></div></div></div>
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
            <div class="tl-bar"><Legend state/></div>
            <div class="tl">
                {in_turn(move || view! { <Canvas state/> }.into_any())}
                <Overview state/>
            </div>
            {in_turn(move || view! { <Undated state/> }.into_any())}
            {in_turn(move || view! { <HowToRead state/> }.into_any())}
        </section>
    }
    .into_any()
}
