//! The meaning of the drawing's lines, closed at first, and a button that makes the visible range a filter.

use super::state::TimelineState;
use crate::parts::handler;
use activities::address::{FROM, TO};
use activities::timeline::Window;
use leptos::prelude::*;

/// Samples of the drawing with their meaning.
#[component]
pub fn HowToRead(state: TimelineState) -> impl IntoView {
    let words = state.words;
    let is_zoomed = move || state.address.with(|view| view.zoom.is_some());
    let is_locked = move || state.address.is_locked(FROM) || state.address.is_locked(TO);
    let filter = move |_| {
        let Window { from, .. } = state.window.get_untracked();
        let last = state.window.get_untracked().last();
        state.address.go(|view| (view.query.from, view.query.to) = (Some(from.into()), Some(last.into())));
    };
    view! {
        <div class="below">
            <details class="how">
                <summary>{words.timeline_legend()}</summary>
                <ul>
                    <li>
                        <svg width="44" height="16" aria-hidden="true">
                            <g class="bar work-item stated"><rect x="12" y="4" width="22" height="8" rx="2"></rect></g>
                            <use href="#k-recommendation" x="30" y="2" width="12" height="12"></use>
                        </svg>
                        {words.timeline_legend_work()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true">
                            <g class="bar work-item stated"><path class="whisker" d="M2 8H22M2 4v8"></path><rect x="22" y="4" width="20" height="8" rx="2"></rect></g>
                        </svg>
                        {words.timeline_legend_range()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true">
                            <g class="bar work-item stated"><path class="whisker older" d="M2 8H22"></path><rect x="22" y="4" width="20" height="8" rx="2"></rect></g>
                        </svg>
                        {words.timeline_legend_older()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true">
                            <g class="bar work-item stated"><rect x="2" y="4" width="34" height="8" rx="2"></rect><path class="onward" d="M36 4l5 4l-5 4"></path></g>
                        </svg>
                        {words.timeline_legend_open()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true">
                            <g class="bar work-item inferred"><rect x="3" y="4" width="38" height="8" rx="2"></rect></g>
                        </svg>
                        {words.timeline_legend_inferred()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true">
                            <g class="bar work-item unverified"><rect x="3" y="4" width="38" height="8" rx="2"></rect></g>
                        </svg>
                        {words.timeline_legend_unverified()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true">
                            <g class="life"><rect class="doubt" x="2" y="6" width="14" height="4"></rect><rect class="sure" x="16" y="6" width="24" height="4"></rect><path class="endcap" d="M40 3v10"></path></g>
                        </svg>
                        {words.timeline_legend_life()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true"><path class="link stated" d="M2 13C22 13 20 3 42 3"></path></svg>
                        {words.timeline_legend_led_to()}
                    </li>
                    <li>
                        <svg width="44" height="16" aria-hidden="true"><path class="overview" d="M22 0v16"></path></svg>
                        {words.overview_short()}
                    </li>
                    <li>{words.timeline_legend_stack()}</li>
                </ul>
            </details>
            <button type="button" class="link-btn" hidden=move || !is_zoomed() || is_locked() on:click=handler(filter)>
                {words.filter_window()}
            </button>
        </div>
    }
}
