//! The timeline in the hand: what it shows, its keys, and the strip that shows the whole time.

use super::bind::{flag, follow};
use super::gestures::{self, Grip, MIDDLE};
use super::live::Kept;
use super::state::Page;
use crate::activity::Day;
use crate::address::View;
use crate::browser::{self, Part};
use crate::language::{self, timeline};
use crate::markup::{self, place};
use crate::timeline::{Scale, Share, Spot, Walk, Window};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::wasm_bindgen::JsCast;

/// One step of a key, in percent of the days shown, and to the side.
const IN: i64 = 80;
const OUT: i64 = 125;
const ASIDE: i32 = 10_000;
/// The element of the whole time.
const STRIP: &str = ".overview";
const DRAWING: &str = ".drawing";

pub fn bind(page: Page) {
    // Before anything changes: then it is known without laying the page out.
    browser::watch_width(STRIP, move |width| page.width.turn(width));
    let grip: Kept<Grip> = Kept::new(Default::default());
    let current: Kept<Option<Spot>> = Kept::new(None);
    let none = move || {
        let shown = matches!(page.layout.get().0, View::Both | View::Timeline);
        !shown || page.settled.with(|answer| answer.records.is_empty())
    };
    flag(place::TIMELINE, "hidden", none);
    follow(place::DRAWING, Part::Html, move || {
        if none() {
            return String::new();
        }
        // Who stands somewhere stands there still, when it is drawn anew.
        if let Some(spot) = focused_stop() {
            focus_on(page, spot);
        }
        page.draw_timeline(current.get())
    });
    follow(place::OVERVIEW, Part::Html, move || {
        let window = page.window.get();
        page.settled.with(|answer| markup::overview(&answer.years, page.whole.get(), window))
    });
    let place_of = move |name, day: fn(Window) -> Day, of: fn(Page) -> Window| {
        follow(place::OVERVIEW, Part::Attribute(name), move || day(of(page)).0.to_string());
    };
    place_of("aria-valuemin", |window| window.from, |page| page.whole.get());
    place_of("aria-valuemax", |window| window.until, |page| page.whole.get());
    place_of("aria-valuenow", |window| window.from, |page| page.window.get());
    follow(place::OVERVIEW, Part::Attribute("aria-valuetext"), move || {
        let window = page.window.get();
        timeline::window(&language::day(window.from), &language::day(window.last()))
    });
    browser::listen(place::DRAWING, "keydown", &move |event| key(page, event.unchecked_ref(), current));
    gestures::listen(page, grip);
    browser::listen(place::OVERVIEW, "keydown", &move |event| strip_key(page, event.unchecked_ref()));
    browser::listen(place::OVERVIEW, "pointerdown", &move |event| strip_to(page, event.unchecked_ref()));
    browser::listen(place::OVERVIEW, "pointermove", &move |event| {
        let event: &PointerEvent = event.unchecked_ref();
        if event.buttons() == 1 {
            strip_to(page, event);
        }
    });
}

/// Shows another window.
pub fn show(page: Page, window: Window) {
    page.adjust(&|view| view.zoom = Some(window));
}

/// A part of the width as a place in the window.
pub fn share(part: f64) -> Share {
    Share((part * f64::from(Share::END.0)) as i32)
}

/// Where in the drawing the focus is.
fn focused_stop() -> Option<Spot> {
    markup::stop_of(&browser::focused()?.id())
}

/// Arrow keys lead from record to record, plus and minus zoom where the record stands.
fn key(page: Page, event: &KeyboardEvent, current: Kept<Option<Spot>>) {
    let Some(spot) = focused_stop().filter(|_| !(event.ctrl_key() || event.alt_key() || event.meta_key()))
    else {
        return;
    };
    let (before, after) =
        if browser::is_rtl() { (Walk::Later, Walk::Earlier) } else { (Walk::Earlier, Walk::Later) };
    let walk = match event.key().as_str() {
        "ArrowLeft" => before,
        "ArrowRight" => after,
        "ArrowUp" => Walk::Up,
        "ArrowDown" => Walk::Down,
        "Home" => Walk::First,
        "End" => Walk::Last,
        "+" | "=" => return zoom_at(page, event, spot, IN),
        "-" => return zoom_at(page, event, spot, OUT),
        // A link does so by itself, a cluster is none.
        "Enter" | " " if browser::focused().is_some_and(|element| element.tag_name() == "g") => {
            event.prevent_default();
            return browser::click_focused();
        }
        _ => return,
    };
    event.prevent_default();
    let next = page.plan(page.window.get_untracked(), &|timeline, plan, records| {
        timeline.step(plan, records, spot, walk)
    });
    if let Some(next) = next {
        current.set(Some(next));
        reveal(page, next);
        focus_on(page, next);
    }
}

fn zoom_at(page: Page, event: &KeyboardEvent, spot: Spot, percent: i64) {
    event.prevent_default();
    let at = page.at(spot).map_or(MIDDLE, |(_, place)| place);
    show(page, page.window.get_untracked().zoomed(percent, at));
    focus_on(page, spot);
}

/// Moves the window so that a record is in it.
fn reveal(page: Page, spot: Spot) {
    if page.at(spot).is_none()
        && let Some(day) = page.anchor(spot.record)
    {
        show(page, page.window.get_untracked().around(day));
    }
}

/// Focuses what is drawn for a record: its bar, or the cluster that counts it.
fn focus_on(page: Page, spot: Spot) {
    if let Some((stop, _)) = page.at(spot) {
        browser::rove(DRAWING, &format!("#{}", markup::stop_id(stop)));
    }
}

/// The strip's window goes where the pointer is; with Shift its nearer end does.
fn strip_to(page: Page, event: &PointerEvent) {
    let Some((part, _)) = browser::across(STRIP, event.client_x()) else { return };
    let day = Scale::new(page.whole.get()).day_at(share(part).within());
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
        ("Home", _) => window.around(page.whole.get().from),
        ("End", _) => window.around(page.whole.get().last()),
        _ => return,
    };
    event.prevent_default();
    show(page, moved);
}
