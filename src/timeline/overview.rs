//! The overview strip: the whole time span with the number of records per quarter, and a slider for the visible range.

use super::keys::{IN, OUT};
use super::pointer::share;
use super::state::{MIDDLE, TimelineState};
use crate::browser;
use crate::parts::handler;
use activities::timeline::{Scale, Share, Window};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

/// The share of the visible range by which a key moves it.
const ASIDE: i32 = 10_000;
/// Width that the label of a year needs, in CSS pixels.
const YEAR: u32 = 64;
/// The maximum number of bars.
const STEPS: usize = 60;

/// The overview strip, as a slider that moves the visible range.
#[component]
pub fn Overview(state: TimelineState) -> impl IntoView {
    let TimelineState { words, whole, window, .. } = state;
    let drag = move |event: PointerEvent| {
        if event.buttons() == 1 {
            to_pointer(state, &event);
        }
    };
    let spoken = move |window: Window| words.window(&words.day(window.from), &words.day(window.last()));
    let start = move || Scale::new(whole.get()).start_of(window.get().from).within();
    let end = move || Scale::new(whole.get()).start_of(window.get().until).within();
    view! {
        <div
            class="tl-over"
            role="slider"
            tabindex="0"
            aria-label=words.timeline_overview()
            aria-valuemin=move || whole.get().from.0.to_string()
            aria-valuemax=move || whole.get().until.0.to_string()
            aria-valuenow=move || window.get().from.0.to_string()
            aria-valuetext=move || spoken(window.get())
            on:keydown=handler(move |event| press_key(state, &event))
            on:pointerdown=handler(drag)
            on:pointermove=handler(drag)
        >
            <svg aria-hidden="true">
                <svg viewBox="0 0 100000 100" preserveAspectRatio="none"><path class="q" d=move || bars(state)/></svg>
                {move || years(state)}
                <rect
                    class="window"
                    y="0"
                    height="100%"
                    x=move || start().to_string()
                    width=move || (end() - start()).to_string()
                />
            </svg>
        </div>
    }
}

/// The outline of a bar for each quarter of a year or the like, in proportion to its number of records. The whole time is as wide as
/// [`Share::END`], the highest bar 75 % high.
fn bars(state: TimelineState) -> String {
    let whole = state.whole.get();
    let scale = Scale::new(whole);
    let counts = state.drawn.with(|drawn| drawn.layout.plan.counts(&drawn.answer.records, whole, STEPS));
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let bar = |(days, count): &(Window, usize)| {
        let (start, end) = (scale.start_of(days.from).0, scale.start_of(days.until).0);
        // A gap between two bars.
        let width = (end - start) * 9 / 10;
        format!("M{start} 100v-{}h{width}V100z", count * 75 / most)
    };
    counts.iter().map(bar).collect()
}

/// The labels of the years that have room for one.
fn years(state: TimelineState) -> AnyView {
    let scale = Scale::new(state.whole.get());
    let most = (state.width() / YEAR).max(3) as usize;
    let names = scale.ticks(most).into_iter().filter(|tick| tick.at < Share(97_000));
    let names = names.map(|tick| {
        view! { <text class="year" x=tick.at.to_string() dx="3" y="11">{state.words.tick(&tick)}</text> }
            .into_any()
    });
    names.collect_view().into_any()
}

/// Moves the visible range to the pointer; with Shift, only its nearer end.
fn to_pointer(state: TimelineState, event: &PointerEvent) {
    let at =
        browser::current_target(event).and_then(|strip| browser::pointer_place(&strip, event.client_x()));
    let Some(at) = at else { return };
    let day = Scale::new(state.whole.get_untracked()).day_at(share(at.share).within());
    let window = state.window.get_untracked();
    state.show(if event.shift_key() { window.reaching(day) } else { window.around(day) });
}

/// Moves the visible range with the arrow keys, or changes its length with Shift.
fn press_key(state: TimelineState, event: &KeyboardEvent) {
    let (window, whole) = (state.window.get_untracked(), state.whole.get_untracked());
    let aside = if browser::is_rtl() { -ASIDE } else { ASIDE };
    let Some(moved) = moved(window, whole, &event.key(), event.shift_key(), aside) else { return };
    event.prevent_default();
    state.show(moved);
}

fn moved(window: Window, whole: Window, key: &str, has_shift: bool, aside: i32) -> Option<Window> {
    Some(match (key, has_shift) {
        ("ArrowRight", false) => window.panned(Share(aside)),
        ("ArrowLeft", false) => window.panned(Share(-aside)),
        ("ArrowUp", false) => window.panned(Share(ASIDE)),
        ("ArrowDown", false) => window.panned(Share(-ASIDE)),
        ("ArrowRight" | "ArrowUp", true) | ("-", _) => window.zoomed(OUT, MIDDLE),
        ("ArrowLeft" | "ArrowDown", true) | ("+", _) => window.zoomed(IN, MIDDLE),
        ("Home", _) => window.around(whole.from),
        ("End", _) => window.around(whole.last()),
        _ => return None,
    })
}
