//! What moves the window of the timeline, as buttons.

use super::state::{MIDDLE, TimelineState};
use crate::parts::Icon;
use activities::address::{FROM, TO};
use activities::timeline::{Share, Window};
use leptos::prelude::*;

/// The part of the window by which a button moves it.
const QUARTER: i32 = 25_000;

/// Earlier, later, closer, farther, all, today; and the years that are shown as a filter.
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
            <button type="button" class="btn" on:click=move |_| state.show_all()>{words.timeline_fit()}</button>
            <button type="button" class="btn" on:click=move |_| state.show(now().around(state.today))>
                {words.timeline_today()}
            </button>
            <button type="button" class="btn" hidden=is_locked on:click=filter>{words.filter_window()}</button>
        </div>
    }
}

/// A button with a sign, whose name is its tooltip.
fn sign(icon: &'static str, name: &'static str, act: Box<dyn Fn()>) -> impl IntoView + use<> {
    view! {
        <button type="button" class="btn sq" aria-label=name title=name on:click=move |_| act()>
            <Icon name=icon/>
        </button>
    }
}
