//! The buttons that move and zoom the timeline's visible range.

use super::state::{MIDDLE, TimelineState};
use crate::parts::{Icon, handler};
use activities::address::{FROM, TO};
use activities::timeline::{Share, Window};
use leptos::prelude::*;

/// The share of the visible range by which a button moves it.
const QUARTER: i32 = 25_000;

/// Buttons for earlier, later, zooming in and out, all and today, and one that makes the visible range a filter.
#[component]
pub fn Controls(state: TimelineState) -> impl IntoView {
    let words = state.words;
    let now = move || state.window.get_untracked();
    let pan = move |by: i32| state.show(now().panned(Share(by)));
    let zoom = move |percent: i64| state.show(now().zoomed(percent, MIDDLE));
    let filter = move |_| {
        let Window { from, .. } = now();
        let last = now().last();
        state.address.go(|view| (view.query.from, view.query.to) = (Some(from.into()), Some(last.into())));
    };
    let is_locked = move || state.address.is_locked(FROM) || state.address.is_locked(TO);
    view! {
        <div class="zoom" role="group" aria-label=words.timeline_controls()>
            {sign("prev", words.timeline_earlier(), Box::new(move || pan(-QUARTER)))}
            {sign("next", words.timeline_later(), Box::new(move || pan(QUARTER)))}
            {sign("minus", words.timeline_zoom_out(), Box::new(move || zoom(200)))}
            {sign("plus", words.timeline_zoom_in(), Box::new(move || zoom(50)))}
            <button type="button" class="btn" on:click=handler(move |_| state.show_all())>{words.timeline_fit()}</button>
            <button type="button" class="btn" on:click=handler(move |_| state.show(now().around(state.today)))>
                {words.timeline_today()}
            </button>
            <button type="button" class="btn" hidden=is_locked on:click=handler(filter)>{words.filter_window()}</button>
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
