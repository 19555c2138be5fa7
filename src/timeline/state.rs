//! The state shared by the parts of the timeline: what is drawn, the visible range, and the width.

use super::captions::draw;
use super::stop::{stop_id, stop_of};
use crate::browser;
use crate::state::{Address, FoldedLanes, Found, Gesture, Scene, Settled, memo, setting, words};
use activities::activity::Day;
use activities::timeline::{Frame, Plan, Share, Spot, Timeline, Window};
use leptos::html::Div;
use leptos::prelude::*;
use words::Words;

/// The middle of the visible range.
pub(super) const MIDDLE: Share = Share(50_000);

/// The context shared by the parts of the timeline.
#[derive(Clone, Copy)]
pub struct TimelineState {
    pub(super) words: Words,
    pub(super) today: Day,
    pub(super) address: Address,
    pub(super) scene: Scene,
    pub(super) folded: FoldedLanes,
    /// The data to draw.
    pub(super) drawn: RwSignal<Settled>,
    /// The time span of all matching records.
    pub(super) whole: Memo<Window>,
    /// The visible range: the zoomed one, or the whole.
    pub(super) window: Memo<Window>,
    /// The tab stop of the drawing.
    pub(super) stop: StoredValue<Option<Spot>>,
    /// The id of the record under the pointer or focus.
    pub(super) pointed: RwSignal<Option<String>>,
    /// The drawing's element.
    pub(super) place: NodeRef<Div>,
    /// An element as wide as the axis, and its width in CSS pixels.
    pub(super) axis: NodeRef<Div>,
    width: RwSignal<u32>,
}

impl TimelineState {
    /// Creates the state from the contexts, with the current results.
    #[allow(clippy::new_without_default)]
    pub fn new() -> TimelineState {
        let (address, found, scene) = (Address::expect(), Found::expect(), Scene::expect());
        let drawn = found.settled;
        let whole = memo(move |_| {
            drawn.with(|drawn| {
                let answer = &drawn.answer;
                drawn.layout.plan.window(&answer.records, answer.as_of.day())
            })
        });
        let window = memo(move |_| address.with(|view| view.zoom).unwrap_or_else(|| whole.get()));
        let (axis, width) = (NodeRef::<Div>::new(), RwSignal::new(0));
        let measure = move || {
            let now = axis.get_untracked().map_or(0, |axis| browser::width_of(&axis));
            if now > 0 && width.get_untracked() != now {
                width.set(now);
            }
        };
        // The observer reports only after the first frame, so the width for the first frame is measured here.
        axis.on_load(move |axis| {
            width.set(browser::width_in_page(&axis));
            browser::on_resize(&axis, measure);
        });
        TimelineState {
            words: words(),
            today: setting().today,
            address,
            scene,
            folded: FoldedLanes::expect(),
            drawn,
            whole,
            window,
            stop: StoredValue::new(None),
            pointed: RwSignal::new(None),
            place: NodeRef::new(),
            axis,
            width,
        }
    }

    /// Returns true if there is nothing to draw.
    pub(super) fn is_empty(self) -> bool {
        self.drawn.with(|drawn| drawn.answer.records.is_empty())
    }

    /// Draws the visible range at a width in CSS pixels.
    pub fn draw(self, width: u32) -> String {
        let frame = self.frame(width);
        self.drawn.with(|drawn| draw(self, drawn, &frame))
    }

    /// Returns the width of the axis in CSS pixels; 0 while it is not displayed.
    pub(super) fn width(self) -> u32 {
        self.width.get()
    }

    /// Returns the frame to draw at a width in CSS pixels.
    fn frame(self, width: u32) -> Frame {
        let today = self.today;
        let seen_from = self.drawn.with(|drawn| drawn.answer.as_of.day());
        let as_of = Some(seen_from).filter(|&day| day != today);
        Frame { folded: self.folded.get(), as_of, ..Frame::new(self.window.get(), width, today) }
    }

    /// Runs a query on the current geometry, its plan and the records shown, untracked.
    pub(super) fn ask<T>(self, ask: impl FnOnce(&Timeline, &Plan, &[usize]) -> T) -> T {
        let frame = untrack(|| self.frame(self.width()));
        self.drawn.with_untracked(|drawn| {
            let (plan, records) = (&drawn.layout.plan, &drawn.answer.records);
            ask(&Timeline::new(plan, records, &frame), plan, records)
        })
    }

    /// Returns the item that represents a record in the visible range, and its position.
    pub(super) fn at(self, spot: Spot) -> Option<(Spot, Share)> {
        self.ask(|timeline, plan, _| timeline.stop(plan, spot))
    }

    /// Returns the focused item of the drawing.
    pub(super) fn focused_stop(self) -> Option<Spot> {
        stop_of(&browser::focused_id(&*self.place.get_untracked()?)?)
    }

    /// Makes a record the tab stop and focuses it: its bar, or the cluster that includes it.
    pub(super) fn focus(self, spot: Spot) {
        self.stop.set_value(Some(spot));
        if let (Some(place), Some((stop, _))) = (self.place.get_untracked(), self.at(spot)) {
            browser::move_focus(&place, &stop_id(stop));
        }
    }

    /// Shows the whole time span.
    pub(super) fn show_all(self) {
        self.address.adjust(Gesture::Moving, |view| view.zoom = None);
    }

    /// Moves or zooms the visible range. All moves of one gesture are one history entry.
    pub(super) fn show(self, window: Window) {
        self.address.adjust(Gesture::Moving, |view| view.zoom = Some(window));
    }
}
