//! Pointers in the drawing: dragging, pinching with two fingers, turning the wheel, and hovering.

use super::state::TimelineState;
use crate::browser::{self, PointerPlace};
use activities::timeline::{Share, Window};
use export::drawing::stop_of;
use leptos::ev::{Event, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

/// Distance in CSS pixels that a pointer must move before it counts as a drag.
const SLACK: i32 = 4;
/// One turn of a mouse wheel, in percent of the visible range.
const TURN: f64 = 25.0;

/// The pressed pointers, and the visible range when the last of them was pressed or released.
#[derive(Clone, Default)]
pub(super) struct Grip {
    pointers: Vec<Pointer>,
    window: Option<Window>,
    /// The scroll position at the same time.
    scroll: i32,
    is_moving: bool,
}

#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    /// Its position when it was pressed, or when another pointer was pressed or released.
    from: i32,
    x: i32,
}

impl Grip {
    /// Starts again from the current positions of the pointers.
    fn restart(&mut self, window: Window, scroll: i32) {
        (self.window, self.scroll) = (Some(window), scroll);
        self.pointers.iter_mut().for_each(|pointer| pointer.from = pointer.x);
    }

    /// Returns the middle and the distance of the outermost pointers, at the start and now.
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

/// Converts a fraction of the width to a share of the visible range.
pub(super) fn share(part: f64) -> Share {
    Share((part * f64::from(Share::END.0)) as i32)
}

/// The pointer handlers of the drawing.
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

    /// Returns the horizontal position of a point of the viewport on the axis.
    fn across(self, x: i32) -> Option<PointerPlace> {
        browser::pointer_place(&*self.state.span.get_untracked()?, x)
    }

    /// Handles a pressed pointer.
    pub fn hold(self, event: &PointerEvent) {
        let (window, scroll, x) = (self.window(), self.scroll(), event.client_x());
        self.grip.update_value(|grip| {
            // A primary pointer starts again: a mouse has only one pointer, so any others here were released elsewhere.
            if event.is_primary() {
                *grip = Grip::default();
            }
            grip.pointers.push(Pointer { id: event.pointer_id(), from: x, x });
            grip.restart(window, scroll);
        });
    }

    /// Returns the horizontal scroll position of the box.
    fn scroll(self) -> i32 {
        self.state.scroller.get_untracked().map_or(0, |scroller| scroller.scroll_left())
    }

    /// Scrolls the box with a pointer that moved by some pixels to the right. Returns the pixels that are left at the end of the box.
    fn scroll_by(self, from: i32, moved: i32) -> i32 {
        let Some(scroller) = self.state.scroller.get_untracked() else { return moved };
        scroller.set_scroll_left(from - moved);
        moved - (from - scroller.scroll_left())
    }

    /// Handles a drag: one pointer moves the visible range, two zoom it.
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
            let moved = self.scroll_by(grip.scroll, to - from);
            let moved = f64::from(if browser::is_rtl() { -moved } else { moved });
            let mut window = window.panned(share(-moved / place.width));
            if grip.pointers.len() > 1 {
                let percent = i64::from(apart.max(1)) * 100 / i64::from(now.max(1));
                window = window.zoomed(percent, share(place.share));
            }
            self.state.show(window);
        }
        self.grip.set_value(grip);
    }

    /// Handles a released pointer, or one that the browser takes over to scroll. `is_moving` is kept until the click that
    /// follows.
    pub fn let_go(self, event: &PointerEvent) {
        let (window, scroll) = (self.window(), self.scroll());
        self.grip.update_value(|grip| {
            grip.pointers.retain(|pointer| pointer.id != event.pointer_id());
            grip.restart(window, scroll);
        });
    }

    /// Handles a click; the click that ends a drag opens nothing. Not every drag ends with a click, and a click by key has a
    /// count of 0.
    pub fn click(self, event: &MouseEvent) {
        let was_drag = self.grip.get_value().is_moving && event.detail() > 0;
        self.grip.set_value(Grip::default());
        if was_drag {
            event.prevent_default();
        } else {
            self.state.click(event);
        }
    }

    /// Handles the wheel. A pinch on a trackpad, or the wheel with Ctrl or after a click on the timeline, zooms at the pointer.
    /// Horizontal scrolling moves the visible range. Otherwise the wheel scrolls the page as usual.
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

    /// Handles hover and focus: shows the chain of the record. Returns its accessible name, for a tooltip.
    pub fn point(self, event: &Event) -> String {
        let of = |attribute| browser::attribute_at(event, "[data-record], .cluster", attribute);
        self.state.pointed.set(of("data-record"));
        of("aria-label").unwrap_or_default()
    }

    /// Handles focus: makes the focused item the tab stop.
    pub fn take_focus(self, event: &Event) -> String {
        let id = browser::attribute_at(event, "[data-record], .cluster", "id");
        if let (Some(place), Some(id)) = (self.state.place.get_untracked(), id) {
            self.state.stop.set_value(stop_of(&id));
            browser::set_tab_stop(&place, &id);
        }
        self.point(event)
    }
}
