//! What pointers do with the drawing: drag it, pull it apart with two fingers, turn the wheel over it, rest on a record.

use super::state::TimelineState;
use super::stop::stop_of;
use crate::browser::{self, PointerPlace};
use activities::timeline::{Share, Window};
use leptos::ev::{Event, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

/// How far a pointer must move, in CSS pixels, before it drags.
const SLACK: i32 = 4;
/// One turn of a mouse's wheel, in percent of the days that are shown.
const TURN: f64 = 25.0;

/// The pointers that are down, and the window that was shown when the last of them came or went.
#[derive(Clone, Default)]
pub(super) struct Grip {
    pointers: Vec<Pointer>,
    window: Option<Window>,
    is_moving: bool,
}

#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    /// Where it went down, or where it was when another did.
    from: i32,
    x: i32,
}

impl Grip {
    /// Begins anew from where the pointers are.
    fn restart(&mut self, window: Window) {
        self.window = Some(window);
        self.pointers.iter_mut().for_each(|pointer| pointer.from = pointer.x);
    }

    /// The middle between the outermost pointers and how far they are apart: where they began, and now.
    fn spread(&self) -> [(i32, i32); 2] {
        let froms = || self.pointers.iter().map(|pointer| pointer.from);
        let now = || self.pointers.iter().map(|pointer| pointer.x);
        let spread = |least: Option<i32>, most: Option<i32>| {
            let (least, most) = (least.unwrap_or(0), most.unwrap_or(0));
            (least.midpoint(most), most - least)
        };
        [spread(froms().min(), froms().max()), spread(now().min(), now().max())]
    }
}

/// A part of the width as a share of the window.
pub(super) fn share(part: f64) -> Share {
    Share((part * f64::from(Share::END.0)) as i32)
}

/// What holds the drawing.
#[derive(Clone, Copy)]
pub(super) struct Pointers {
    state: TimelineState,
    grip: StoredValue<Grip>,
}

impl Pointers {
    pub fn new(state: TimelineState) -> Pointers {
        Pointers { state, grip: StoredValue::new(Grip::default()) }
    }

    fn window(self) -> Window {
        self.state.window.get_untracked()
    }

    /// Where across the axis a point of the screen is.
    fn across(self, x: i32) -> Option<PointerPlace> {
        browser::pointer_place(&*self.state.axis.get_untracked()?, x)
    }

    /// A pointer goes down.
    pub fn hold(self, event: &PointerEvent) {
        let (window, x) = (self.window(), event.client_x());
        self.grip.update_value(|grip| {
            // A mouse has one pointer; what was not let go here was let go elsewhere.
            if event.is_primary() {
                *grip = Grip::default();
            }
            grip.pointers.push(Pointer { id: event.pointer_id(), from: x, x });
            grip.restart(window);
        });
    }

    /// One pointer moves the window; two pull it apart or together.
    pub fn drag(self, event: &PointerEvent) {
        if event.buttons() != 1 {
            return;
        }
        let mut grip = self.grip.get_value();
        let Some(pointer) = grip.pointers.iter_mut().find(|pointer| pointer.id == event.pointer_id()) else {
            return;
        };
        pointer.x = event.client_x();
        grip.is_moving |= (pointer.x - pointer.from).abs() > SLACK;
        let [(from, apart), (to, now)] = grip.spread();
        if let Some(window) = grip.window.filter(|_| grip.is_moving)
            && let Some(place) = self.across(to)
        {
            let moved = f64::from(if browser::is_rtl() { from - to } else { to - from });
            let mut window = window.panned(share(-moved / place.width));
            if grip.pointers.len() > 1 {
                let percent = i64::from(apart.max(1)) * 100 / i64::from(now.max(1));
                window = window.zoomed(percent, share(place.share));
            }
            self.state.show(window);
        }
        self.grip.set_value(grip);
    }

    /// A pointer goes up, or the browser takes it to scroll. That something was moved is remembered until the click that follows.
    pub fn let_go(self, event: &PointerEvent) {
        let window = self.window();
        self.grip.update_value(|grip| {
            grip.pointers.retain(|pointer| pointer.id != event.pointer_id());
            grip.restart(window);
        });
    }

    /// A click: what ends a drag opens nothing. (After a drag there is not always a click; a key's has no count.)
    pub fn click(self, event: &MouseEvent) {
        let was_drag = self.grip.get_value().is_moving && event.detail() > 0;
        self.grip.set_value(Grip::default());
        if was_drag {
            event.prevent_default();
        } else {
            self.state.click(event);
        }
    }

    /// A pinch on a trackpad, or the wheel with Ctrl or after a click on the timeline, zooms where the pointer is; sideways it moves
    /// the window. Else the wheel scrolls, as everywhere.
    pub fn turn(self, event: &WheelEvent) {
        let Some(place) = self.across(event.client_x()) else { return };
        let (window, x, y) = (self.window(), event.delta_x(), event.delta_y());
        let moved = if event.shift_key() || x.abs() > y.abs() {
            let by = if event.shift_key() && x == 0.0 { y } else { x };
            let by = if browser::is_rtl() { -by } else { by };
            window.panned(share(by / place.width))
        } else if event.ctrl_key() || event.meta_key() || browser::has_focus(event) {
            let turn = ((y.abs() / 100.0 * TURN) as i64).clamp(2, 100);
            window.zoomed(if y < 0.0 { 10_000 / (100 + turn) } else { 100 + turn }, share(place.share))
        } else {
            return;
        };
        event.prevent_default();
        self.state.show(moved);
    }

    /// The pointer comes to something, or the focus: its chain is shown. Gives what it is called, for a tooltip.
    pub fn point(self, event: &Event) -> String {
        let of = |attribute| browser::attribute_at(event, ".bar, .cluster", attribute);
        self.state.pointed.set(of("data-record"));
        of("aria-label").unwrap_or_default()
    }

    /// The focus comes to something: Tab will lead there again.
    pub fn take_focus(self, event: &Event) -> String {
        let id = browser::attribute_at(event, ".bar, .cluster", "id");
        if let (Some(place), Some(id)) = (self.state.place.get_untracked(), id) {
            self.state.stop.set_value(stop_of(&id));
            browser::set_tab_stop(&place, &id);
        }
        self.point(event)
    }
}
