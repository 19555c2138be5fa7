//! The timeline in the hand: its window is moved by buttons, pointer, wheel and keys, and arrow keys lead from record to
//! record.

use super::live::{flag, text};
use super::state::Page;
use crate::address::View;
use crate::browser;
use crate::language::{self, page as words};
use crate::markup;
use crate::timeline::{Scale, Share, Walk, Window};
use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

/// How far a pointer must move, in CSS pixels, before it drags.
const SLACK: i32 = 4;
/// One step of the wheel or of a key, in percent of the days shown.
const IN: i64 = 80;
const OUT: i64 = 125;
/// One step to the side.
const ASIDE: i32 = 10_000;
const MIDDLE: Share = Share(50_000);
/// The element whose width is that of the window, and the one of the whole time.
const AXIS: &str = ".axis";
const STRIP: &str = ".overview";
const DRAWING: &str = ".drawing";

/// A pointer that is down: where it went down, and which window was shown then.
#[derive(Clone, Copy)]
struct Drag {
    x: i32,
    window: Window,
    moving: bool,
}

pub fn timeline(page: Page) -> impl IntoView {
    let drag: StoredValue<Option<Drag>> = StoredValue::new(None);
    let current: StoredValue<Option<usize>> = StoredValue::new(None);
    let none = move || {
        let shown = matches!(page.layout.get().0, View::Both | View::Timeline);
        !shown || page.answer.with(|answer| answer.records.is_empty())
    };
    let drawing = move || {
        if none() {
            return String::new();
        }
        let frame = page.frame(page.window.get());
        // Who stands on a record stands there still, when it is drawn anew.
        if let Some(record) = browser::focused_record().and_then(|id| page.position(&id)) {
            focus_on(page, record);
        }
        page.answer
            .with(|answer| page.draw(&|scene, _| markup::timeline(scene, answer, frame, current.get_value())))
    };
    let strip = move || {
        let window = page.window.get();
        page.answer.with(|answer| markup::overview(&answer.years, page.whole(), window))
    };
    let shown = move || {
        let window = page.window.get();
        words::window(&language::day(window.from), &language::day(window.last()))
    };
    request_animation_frame(move || browser::watch_width(STRIP, page.width));
    view! {
        <section
            class="timeline"
            data-view="timeline"
            aria-labelledby="timeline-title"
            hidden=flag(none)
        >
            <h2 id="timeline-title">{words::TIMELINE}</h2>
            <p class="quiet">{words::TIMELINE_HINT}</p>
            <div
                class="timeline-controls"
                role="group"
                aria-label=words::TIMELINE_CONTROLS
                inner_html=markup::timeline_controls()
            ></div>
            <div
                class="drawing"
                inner_html=text(drawing)
                on:wheel=move |event| wheel(page, &event)
                on:keydown=move |event| key(page, &event, current)
                on:pointerdown=move |event| {
                    let window = page.window.get_untracked();
                    drag.set_value(Some(Drag { x: event.client_x(), window, moving: false }));
                }
                on:pointermove=move |event| drag_to(page, &event, drag)
                on:pointerup=move |_| drag.set_value(drag.get_value().filter(|drag| drag.moving))
                on:pointercancel=move |_| drag.set_value(None)
                on:click=move |event| {
                    // What ends a drag opens nothing.
                    if drag.try_update_value(Option::take).flatten().is_some_and(|drag| drag.moving) {
                        event.prevent_default();
                    }
                }
            ></div>
            <div
                class="overview"
                role="slider"
                tabindex="0"
                aria-label=words::OVERVIEW
                aria-valuetext=text(shown)
                aria-valuemin=move || page.whole().from.0
                aria-valuemax=move || page.whole().until.0
                aria-valuenow=move || page.window.get().from.0
                inner_html=text(strip)
                on:keydown=move |event| strip_key(page, &event)
                on:pointerdown=move |event| strip_to(page, &event)
                on:pointermove=move |event| {
                    if event.buttons() == 1 {
                        strip_to(page, &event);
                    }
                }
            ></div>
            <details class="legend">
                <summary>{words::LEGEND}</summary>
                <ul inner_html=markup::legend()></ul>
            </details>
        </section>
    }
}

/// Shows another window.
fn show(page: Page, window: Window) {
    page.adjust(&|view| view.zoom = Some(window));
}

/// A part of the width as a place in the window.
fn share(part: f64) -> Share {
    Share((part * f64::from(Share::END.0)) as i32)
}

/// A pinch, or the wheel with Ctrl or within the timeline, zooms where the pointer is; sideways it moves the window.
/// The wheel alone scrolls the page as everywhere.
fn wheel(page: Page, event: &WheelEvent) {
    let Some((part, width)) = browser::across(AXIS, event.client_x()) else { return };
    let window = page.window.get_untracked();
    let (x, y) = (event.delta_x(), event.delta_y());
    let moved = if event.ctrl_key() || event.meta_key() {
        window.zoomed(if y < 0.0 { IN } else { OUT }, share(part))
    } else if event.shift_key() || x.abs() > y.abs() {
        let by = if event.shift_key() && x == 0.0 { y } else { x };
        let by = if browser::is_rtl() { -by } else { by };
        window.panned(share(by / width))
    } else {
        return;
    };
    event.prevent_default();
    show(page, moved);
}

fn drag_to(page: Page, event: &PointerEvent, drag: StoredValue<Option<Drag>>) {
    let Some(begun) = drag.get_value() else { return };
    if event.buttons() != 1 {
        drag.set_value(None);
        return;
    }
    let moved = event.client_x() - begun.x;
    if !begun.moving && moved.abs() <= SLACK {
        return;
    }
    if let Some((_, width)) = browser::across(AXIS, event.client_x()) {
        drag.set_value(Some(Drag { moving: true, ..begun }));
        let moved = if browser::is_rtl() { -moved } else { moved };
        show(page, begun.window.panned(share(-f64::from(moved) / width)));
    }
}

/// Arrow keys lead from record to record, plus and minus zoom where the record stands.
fn key(page: Page, event: &KeyboardEvent, current: StoredValue<Option<usize>>) {
    let Some(record) = browser::focused_record().and_then(|id| page.position(&id)) else { return };
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let rtl = browser::is_rtl();
    let walk = match event.key().as_str() {
        "ArrowLeft" => {
            if rtl {
                Walk::Later
            } else {
                Walk::Earlier
            }
        }
        "ArrowRight" => {
            if rtl {
                Walk::Earlier
            } else {
                Walk::Later
            }
        }
        "ArrowUp" => Walk::Up,
        "ArrowDown" => Walk::Down,
        "Home" => Walk::First,
        "End" => Walk::Last,
        "+" | "=" => return zoom_at(page, event, record, IN),
        "-" => return zoom_at(page, event, record, OUT),
        _ => return,
    };
    event.prevent_default();
    // Over all that was found, in the window or not.
    let next = page.plan(page.whole(), |timeline| timeline.step(record, walk));
    if let Some(next) = next {
        current.set_value(Some(next));
        reveal(page, next);
        focus_on(page, next);
    }
}

fn zoom_at(page: Page, event: &KeyboardEvent, record: usize, percent: i64) {
    event.prevent_default();
    let window = page.window.get_untracked();
    let at = page.plan(window, |timeline| timeline.place(record)).unwrap_or(MIDDLE);
    show(page, window.zoomed(percent, at));
    focus_on(page, record);
}

/// Moves the window so that a record is in it.
fn reveal(page: Page, record: usize) {
    let window = page.window.get_untracked();
    if page.plan(window, |timeline| timeline.place(record)).is_none()
        && let Some(place) = page.plan(page.whole(), |timeline| timeline.place(record))
    {
        show(page, window.around(Scale::new(page.whole()).day_at(place)));
    }
}

fn focus_on(page: Page, record: usize) {
    browser::rove(DRAWING, &format!("[data-record='{}']", page.id(record)));
}

/// The strip's window goes where the pointer is; with Shift its nearer end does.
fn strip_to(page: Page, event: &PointerEvent) {
    let Some((part, _)) = browser::across(STRIP, event.client_x()) else { return };
    let day = Scale::new(page.whole()).day_at(share(part).within());
    let window = page.window.get_untracked();
    show(page, if event.shift_key() { window.reaching(day) } else { window.around(day) });
}

/// Arrow keys move the window, with Shift its length.
fn strip_key(page: Page, event: &KeyboardEvent) {
    let window = page.window.get_untracked();
    let aside = if browser::is_rtl() { -ASIDE } else { ASIDE };
    let moved = match (event.key().as_str(), event.shift_key()) {
        ("ArrowRight", false) | ("ArrowUp", false) => window.panned(Share(aside)),
        ("ArrowLeft", false) | ("ArrowDown", false) => window.panned(Share(-aside)),
        ("ArrowRight", true) | ("ArrowUp", true) | ("-", _) => window.zoomed(OUT, MIDDLE),
        ("ArrowLeft", true) | ("ArrowDown", true) | ("+", _) => window.zoomed(IN, MIDDLE),
        ("Home", _) => window.around(page.whole().from),
        ("End", _) => window.around(page.whole().last()),
        _ => return,
    };
    event.prevent_default();
    show(page, moved);
}
