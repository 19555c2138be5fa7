//! What pointers do with the timeline: drag, pinch with two fingers, turn the wheel, rest on a record.

use super::live::Kept;
use super::state::Page;
use super::timeline::{share, show};
use crate::browser;
use crate::markup::place;
use crate::timeline::{Share, Window};
use leptos::ev::{Event, MouseEvent, PointerEvent, WheelEvent};
use leptos::wasm_bindgen::JsCast;

/// How far a pointer must move, in CSS pixels, before it drags.
const SLACK: i32 = 4;
/// One turn of a mouse's wheel, in percent of the days shown.
const TURN: f64 = 25.0;
/// The middle of the window.
pub const MIDDLE: Share = Share(50_000);
/// The element whose width is that of the window.
const AXIS: &str = ".axis";

/// The pointers that are down: where they went down, or where they were when another did, and the window shown then.
#[derive(Clone, Default)]
pub struct Grip {
    pointers: Vec<Pointer>,
    window: Option<Window>,
    moving: bool,
}

#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    from: i32,
    x: i32,
}

impl Grip {
    /// Lets go of everything. Whether something was moved.
    pub fn end(&mut self) -> bool {
        std::mem::take(self).moving
    }

    /// Begins anew from where the pointers are.
    fn settle(&mut self, window: Window) {
        self.window = Some(window);
        self.pointers.iter_mut().for_each(|pointer| pointer.from = pointer.x);
    }

    /// The middle between the outermost pointers and how far they are apart: where they began, and now.
    fn spread(&self) -> [(i32, i32); 2] {
        [|pointer: &Pointer| pointer.from, |pointer: &Pointer| pointer.x].map(|place| {
            let places = || self.pointers.iter().map(place);
            let (least, most) = (places().min().unwrap_or(0), places().max().unwrap_or(0));
            (least.midpoint(most), most - least)
        })
    }
}

/// Listens to all of them for as long as the page lives.
pub fn listen(page: Page, grip: Kept<Grip>) {
    let on = |name: &str, act: fn(Page, &PointerEvent, Kept<Grip>)| {
        browser::listen(place::DRAWING, name, &move |event| act(page, event.unchecked_ref(), grip));
    };
    on("pointerdown", hold);
    on("pointermove", drag);
    on("pointerup", let_go);
    on("pointercancel", let_go);
    browser::listen(place::DRAWING, "wheel", &move |event| wheel(page, event.unchecked_ref()));
    for name in ["pointerover", "focusin"] {
        browser::listen(place::DRAWING, name, &move |event| point_at(page, event));
    }
    for name in ["pointerleave", "focusout"] {
        browser::listen(place::DRAWING, name, &move |_| page.pointed.set(None));
    }
    browser::listen(place::DRAWING, "click", &move |event| {
        // What ends a drag opens nothing. (After a drag there is not always a click; a key's has no count.)
        let is_drag = grip.update(Grip::end);
        if is_drag && event.unchecked_ref::<MouseEvent>().detail() > 0 {
            event.prevent_default();
        }
    });
}

/// A pointer goes down.
fn hold(page: Page, event: &PointerEvent, grip: Kept<Grip>) {
    let x = event.client_x();
    grip.update(|grip| {
        // A mouse has one pointer; what was not let go here was let go elsewhere.
        if event.is_primary() {
            *grip = Grip::default();
        }
        grip.pointers.push(Pointer { id: event.pointer_id(), from: x, x });
        grip.settle(page.window.get_untracked());
    });
}

/// One pointer moves the window; two pull it apart or together.
fn drag(page: Page, event: &PointerEvent, grip: Kept<Grip>) {
    if event.buttons() != 1 {
        return;
    }
    let mut held = grip.get();
    let Some(pointer) = held.pointers.iter_mut().find(|pointer| pointer.id == event.pointer_id()) else {
        return;
    };
    pointer.x = event.client_x();
    held.moving |= (pointer.x - pointer.from).abs() > SLACK;
    let [(from, apart), (to, now)] = held.spread();
    if let Some(window) = held.window.filter(|_| held.moving)
        && let Some((part, width)) = browser::across(AXIS, to)
    {
        let moved = f64::from(if browser::is_rtl() { from - to } else { to - from });
        let mut window = window.panned(share(-moved / width));
        if held.pointers.len() > 1 {
            window = window.zoomed(i64::from(apart.max(1)) * 100 / i64::from(now.max(1)), share(part));
        }
        show(page, window);
    }
    grip.set(held);
}

/// A pointer goes up, or the browser takes it to scroll. A moved window is remembered until the click that follows.
fn let_go(page: Page, event: &PointerEvent, grip: Kept<Grip>) {
    grip.update(|grip| {
        grip.pointers.retain(|pointer| pointer.id != event.pointer_id());
        grip.settle(page.window.get_untracked());
    });
}

/// A pinch on a trackpad, or the wheel with Ctrl or after a click on the timeline, zooms where the pointer is; sideways it
/// moves the window. Else the wheel scrolls the page, as everywhere.
fn wheel(page: Page, event: &WheelEvent) {
    let Some((part, width)) = browser::across(AXIS, event.client_x()) else { return };
    let window = page.window.get_untracked();
    let (x, y) = (event.delta_x(), event.delta_y());
    let moved = if event.shift_key() || x.abs() > y.abs() {
        let by = if event.shift_key() && x == 0.0 { y } else { x };
        let by = if browser::is_rtl() { -by } else { by };
        window.panned(share(by / width))
    } else if event.ctrl_key() || event.meta_key() || browser::is_focused_in(event) {
        let turn = ((y.abs() / 100.0 * TURN) as i64).clamp(2, 100);
        window.zoomed(if y < 0.0 { 10_000 / (100 + turn) } else { 100 + turn }, share(part))
    } else {
        return;
    };
    event.prevent_default();
    show(page, moved);
}

/// What the pointer rests on, or the focus is at, shows its chain, and says what it is.
fn point_at(page: Page, event: &Event) {
    page.pointed.set(browser::explained(event, "[role=button], .bar"));
}
