//! The state shared by the parts of the timeline: what is drawn, the visible range, and the width.

use super::SAMPLE;
use super::captions::draw;
use crate::browser;
use crate::state::{Address, Found, Gesture, Scene, Settled, memo, setting, words};
use activities::activity::Day;
use activities::query::Scope;
use activities::timeline::{Frame, Open, Plan, Px, Share, Spot, Stop, Timeline, Window};
use export::drawing::{stop_id, stop_of};
use leptos::html::Div;
use leptos::prelude::*;
use words::Words;

/// The middle of the visible range.
pub(super) const MIDDLE: Share = Share(50_000);

/// The drawing as text: the axis, and the lanes.
pub struct Drawn {
    pub axis: String,
    pub lanes: String,
}

/// The context shared by the parts of the timeline.
#[derive(Clone, Copy)]
pub struct TimelineState {
    pub(super) words: Words,
    pub(super) today: Day,
    pub(super) address: Address,
    pub(super) scene: Scene,
    /// The data to draw.
    pub(super) drawn: RwSignal<Settled>,
    /// The time span of all matching records.
    pub(super) whole: Memo<Window>,
    /// The visible range that is shown at first.
    pub(super) fit: Memo<Window>,
    /// The visible range: the zoomed one, or the first.
    pub(super) window: Memo<Window>,
    /// The expanded lanes.
    pub(super) open: Memo<Open>,
    /// Whether the curves between lanes are drawn; `None` until the user chooses: then only ITU's own are.
    curves: RwSignal<Option<bool>>,
    /// The tab stop of the drawing.
    pub(super) stop: StoredValue<Option<Spot>>,
    /// The id of the record under the pointer or focus.
    pub(super) pointed: RwSignal<Option<String>>,
    /// The drawing's element.
    pub(super) place: NodeRef<Div>,
    /// The box that the drawing scrolls in.
    pub(super) scroller: NodeRef<Div>,
    /// An unseen text, whose width tells that of a letter.
    pub(super) sample: NodeRef<Div>,
    /// An element as wide as the axis, and its width in CSS pixels.
    pub(super) span: NodeRef<Div>,
    width: RwSignal<u32>,
    /// Time runs from right to left, as the page's text does.
    pub(super) is_rtl: RwSignal<bool>,
    /// The average width of a letter of a label.
    letter: StoredValue<Px>,
}

impl TimelineState {
    /// Creates the state from the contexts, with the current results.
    #[allow(clippy::new_without_default)]
    pub fn new() -> TimelineState {
        let (address, found, scene) = (Address::expect(), Found::expect(), Scene::expect());
        let drawn = found.settled;
        let of_plan = move |window: fn(&Plan, &[usize], Day) -> Window| {
            memo(move |_| {
                drawn
                    .with(|drawn| window(&drawn.layout.plan, &drawn.answer.records, drawn.answer.as_of.day()))
            })
        };
        let (whole, fit) = (of_plan(Plan::whole), of_plan(Plan::fit));
        let window = memo(move |_| address.with(|view| view.zoom).unwrap_or_else(|| fit.get()));
        let (span, width, is_rtl) = (NodeRef::<Div>::new(), RwSignal::new(0), RwSignal::new(false));
        let measure = move || {
            let now = span.get_untracked().map_or(0, |span| browser::width_of(&span));
            if now > 0 && width.get_untracked() != now {
                is_rtl.set(browser::is_rtl());
                width.set(now);
            }
        };
        // The observer reports only after the first frame, so the width for the first frame is measured here.
        let (sample, letter) = (NodeRef::<Div>::new(), StoredValue::new(Frame::LETTER));
        span.on_load(move |span| {
            is_rtl.set(browser::is_rtl());
            let wide = sample.get_untracked().map_or(0, |sample| browser::width_in_page(&sample));
            if wide > 0 {
                letter.set_value(Px((wide * 10).div_ceil(SAMPLE.len() as u32) as i32));
            }
            width.set(browser::width_in_page(&span));
            browser::on_resize(&span, measure);
        });
        TimelineState {
            words: words(),
            today: setting().today,
            address,
            scene,
            drawn,
            whole,
            fit,
            window,
            open: memo(move |_| address.with(|view| view.open.clone())),
            curves: RwSignal::new(None),
            stop: StoredValue::new(None),
            pointed: RwSignal::new(None),
            place: NodeRef::new(),
            scroller: NodeRef::new(),
            sample,
            span,
            width,
            is_rtl,
            letter,
        }
    }

    /// Returns true if there is nothing to draw.
    pub(super) fn is_empty(self) -> bool {
        self.drawn.with(|drawn| drawn.answer.records.is_empty())
    }

    /// Draws the visible range at a width in CSS pixels.
    pub fn draw(self, width: u32) -> Drawn {
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
        let (seen_from, overview) =
            self.drawn.with(|drawn| (drawn.answer.as_of.day(), drawn.loaded.dataset().overview_day()));
        let window = self.window.get();
        Frame {
            open: self.open.get(),
            limit: self.fit.get().last().max(window.last()),
            letter: self.letter.get_value(),
            as_of: Some(seen_from).filter(|&day| day != today),
            overview,
            ..Frame::new(window, width, today)
        }
    }

    /// Returns true if the curves between lanes are drawn.
    pub(super) fn has_curves(self) -> bool {
        self.curves.get().unwrap_or_else(|| self.address.with(|view| view.query.scope == Scope::Itu))
    }

    /// Shows or hides the curves between lanes.
    pub(super) fn toggle_curves(self) {
        let now = untrack(|| self.has_curves());
        self.curves.set(Some(!now));
    }

    /// Expands a lane, or collapses it.
    pub(super) fn toggle_lane(self, lane: &str) {
        self.address.go(|view| match &mut view.open {
            Open::All => {
                let headings = self.drawn.with_untracked(|drawn| drawn.layout.plan.headings());
                view.open = Open::default();
                headings.iter().filter(|other| *other != lane).for_each(|other| view.open.add(other));
            }
            Open::Lanes(lanes) => match lanes.iter().position(|open| open == lane) {
                Some(at) => drop(lanes.remove(at)),
                None => view.open.add(lane),
            },
        });
    }

    /// Runs a query on the current geometry, its plan and the records shown, untracked.
    pub(super) fn ask<T>(self, ask: impl FnOnce(&Timeline, &Plan, &[usize]) -> T) -> T {
        let frame = untrack(|| self.frame(self.width()));
        self.drawn.with_untracked(|drawn| {
            let (plan, records) = (&drawn.layout.plan, &drawn.answer.records);
            ask(&Timeline::new(plan, records, &frame), plan, records)
        })
    }

    /// Returns the element that represents a record in the visible range.
    pub(super) fn at(self, spot: Spot) -> Option<Stop> {
        self.ask(|timeline, plan, _| timeline.stop(plan, spot))
    }

    /// Returns the focused item of the drawing.
    pub(super) fn focused_stop(self) -> Option<Spot> {
        stop_of(&browser::focused_id(&*self.place.get_untracked()?)?)
    }

    /// Makes a record the tab stop and focuses it: its bar, or the cluster that includes it.
    pub(super) fn focus(self, spot: Spot) {
        self.stop.set_value(Some(spot));
        if let (Some(place), Some(stop)) = (self.place.get_untracked(), self.at(spot)) {
            browser::move_focus(&place, &stop_id(stop.spot));
        }
    }

    /// Returns a position of the axis as a share of the visible range.
    pub(super) fn share(self, x: Px) -> Share {
        let width = i64::from(self.width.get_untracked().max(1)) * 10;
        Share((i64::from(x.0) * i64::from(Share::END.0) / width) as i32)
    }

    /// Shows the first visible range.
    pub(super) fn show_all(self) {
        self.address.adjust(Gesture::Moving, |view| view.zoom = None);
    }

    /// Moves or zooms the visible range. All moves of one gesture are one history entry.
    pub(super) fn show(self, window: Window) {
        self.address.adjust(Gesture::Moving, |view| view.zoom = Some(window));
    }
}
