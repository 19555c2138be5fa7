//! The state shared by the parts of the timeline: what is drawn, the visible range, and the width.

use super::captions::draw;
use super::stop::{stop_id, stop_of};
use crate::browser;
use crate::state::{
    Address, FoldedLanes, Found, Gesture, Layout, Loaded, Scene, Shared, Step, effect, setting, words,
};
use activities::activity::Day;
use activities::query::{Answer, Grouping};
use activities::timeline::{Frame, Plan, Share, Spot, Timeline, Window};
use leptos::html::Div;
use leptos::prelude::*;
use words::Words;

/// The middle of the visible range.
pub(super) const MIDDLE: Share = Share(50_000);

/// An answer with the data to draw it. They belong together: an answer names records by their positions in its dataset.
#[derive(Clone, PartialEq)]
pub(super) struct Drawn {
    pub loaded: Shared<Loaded>,
    pub layout: Shared<Layout>,
    pub lanes: Grouping,
    pub answer: Shared<Answer>,
}

/// The context shared by the parts of the timeline.
#[derive(Clone, Copy)]
pub struct TimelineState {
    pub(super) words: Words,
    pub(super) today: Day,
    pub(super) address: Address,
    pub(super) scene: Scene,
    pub(super) folded: FoldedLanes,
    /// The data to draw. While the user types it is a frame behind the results, so that the list is painted first.
    pub(super) drawn: RwSignal<Drawn>,
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
        let now = move || Drawn {
            loaded: scene.loaded(),
            layout: found.layout.get(),
            lanes: found.lanes.get(),
            answer: found.answer.get(),
        };
        let drawn = RwSignal::new(untrack(now));
        follow(address, drawn, now);
        let whole = Memo::new(move |_| {
            drawn.with(|drawn| {
                let answer = &drawn.answer;
                drawn.layout.plan.window(&answer.records, answer.as_of.day())
            })
        });
        let window = Memo::new(move |_| address.with(|view| view.zoom).unwrap_or_else(|| whole.get()));
        let (axis, width) = (NodeRef::<Div>::new(), RwSignal::new(0));
        let measure = move || {
            let now = axis.get_untracked().map_or(0, |axis| browser::width_of(&axis));
            if width.get_untracked() != now {
                width.set(now);
            }
        };
        axis.on_load(move |axis| browser::on_resize(&axis, measure));
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
        // The resize observer reports only after the first frame, so the first frame measures it here.
        match self.width.get() {
            0 => self.axis.get().map_or(0, |axis| browser::width_of(&axis)),
            width => width,
        }
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

/// Updates the drawing from the results: at once, or while the user types, after the list is painted.
fn follow(address: Address, drawn: RwSignal<Drawn>, now: impl Fn() -> Drawn + Copy + Send + Sync + 'static) {
    let changes = StoredValue::new(0_u32);
    let settle = move |found: Drawn| {
        if drawn.try_with_untracked(|before| *before != found) == Some(true) {
            drawn.set(found);
        }
    };
    effect(move || {
        let found = now();
        let change = changes.try_update_value(|count| {
            *count += 1;
            *count
        });
        if !matches!(address.step(), Step::Begun(Gesture::Typing) | Step::Continued(Gesture::Typing)) {
            return settle(found);
        }
        // A newer change is drawn instead.
        browser::after_frame(move || {
            if changes.try_get_value() == change {
                settle(found);
            }
        });
    });
}
