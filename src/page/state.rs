//! The state of the page: one `ViewState`, and one `Answer` that follows from it.

use super::live::{Kept, Live};
use super::load::Loaded;
use super::plans::{Plans, lanes};
use crate::address::{self, View, ViewState};
use crate::browser;
use crate::dataset::Reading;
use crate::markup::{self, Extent, Others, place};
use crate::query::{Answer, Group, Grouping, Index, Query, Sort};
use crate::timeline::Window;
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;

/// How long typing or scrolling must pause before the address follows.
pub const PAUSE: Duration = Duration::from_millis(300);

/// What every component can reach. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Page {
    pub(super) reading: Kept<Reading>,
    /// The texts of the dataset's files.
    pub(super) files: Kept<Vec<String>>,
    /// The view. It is changed by `go` and `adjust`, so that the address follows.
    pub view: Live<ViewState>,
    /// What the view's query finds.
    pub answer: Live<Rc<Answer>>,
    /// The answer of which all is in the list: while a person types, and at first, the one before, until the frame that shows
    /// what was found is painted.
    all_listed: Live<Rc<Answer>>,
    /// The answer that the timeline shows: while a person types, that of the list, a frame later.
    pub settled: Live<Rc<Answer>>,
    /// How the answer is shown: a record that opens changes nothing of it.
    pub layout: Live<(View, Grouping, Sort)>,
    /// The time that the timeline shows: what was zoomed to, or all of the answer.
    pub window: Live<Window>,
    /// The time that all of the answer takes.
    pub whole: Live<Window>,
    /// What the timeline can show.
    pub(super) plans: Plans,
    /// How wide the timeline's axis is drawn, in CSS pixels.
    pub width: Live<u32>,
    /// The headings of the catalogue that are folded.
    pub folded: Kept<Vec<String>>,
    /// Whether the filters were called, where there is no room for them beside the results.
    pub called: Live<bool>,
    /// The headings of the timeline's lanes that are folded.
    pub folded_lanes: Live<Vec<String>>,
    /// The id of the record on the timeline that is pointed at.
    pub pointed: Live<Option<String>>,
    /// Whether the file of other bodies' work is there.
    pub others: Live<Others>,
    /// Why it is not there, if it could not be had.
    pub(super) fault: Kept<String>,
    /// How many parts of the page the desk is drawing.
    pub drawing: Live<u32>,
    /// What is said in passing: that something was copied, or could not be.
    pub said: Live<String>,
    /// What could not be copied, as HTML; empty if nothing was refused.
    pub refused: Live<String>,
    /// Whether filters, results and a record stand side by side.
    pub wide: Live<bool>,
    /// What had the focus when the record was opened.
    opener: Kept<Option<web_sys::Element>>,
    /// What answers.
    pub(super) index: Kept<Index>,
    /// So many lines of the list are on the screen.
    pub(super) first: Kept<usize>,
    /// The lists of which only what is near the screen is in the page.
    pub(super) lists: Kept<Vec<Group>>,
    /// How many changes the address does not yet show, because typing goes on.
    unwritten: Kept<u32>,
}

/// What lies over the rest of the page, so that the rest is out of reach.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Front {
    Nothing,
    Filters,
    Detail,
}

impl Page {
    /// Starts from the address.
    pub fn new(loaded: Loaded) -> Page {
        let Loaded { reading, index, prepared, files } = loaded;
        let view = address::decode(&browser::query_string());
        let (reading, today) = (Kept::new(reading), browser::today());
        let page = Page {
            reading,
            index: Kept::new(index),
            files: Kept::new(files),
            answer: Live::new(Rc::default()),
            all_listed: Live::new(Rc::default()),
            settled: Live::new(Rc::default()),
            layout: Live::new((view.view, view.by, view.query.sort)),
            // Until it is asked for the first time, right below.
            window: Live::new(Window { from: today, until: today.plus(1) }),
            whole: Live::new(Window { from: today, until: today.plus(1) }),
            view: Live::new(view),
            plans: Plans { reading, last: Kept::new(prepared) },
            width: Live::new(800),
            folded: Kept::new(Vec::new()),
            called: Live::new(false),
            folded_lanes: Live::new(Vec::new()),
            others: Live::new(Others::default()),
            drawing: Live::new(0),
            fault: Kept::new(String::new()),
            pointed: Live::new(None),
            said: Live::new(String::new()),
            refused: Live::new(String::new()),
            wide: Live::new(false),
            opener: Kept::new(None),
            first: Kept::new(0),
            lists: Kept::new(Vec::new()),
            unwritten: Kept::new(0),
        };
        browser::watch_wide(move |is_wide| page.wide.turn(is_wide));
        page.ask();
        page.settle();
        page
    }

    /// Begins the list with what is on the screen; with all of it if the reader is to be further down.
    pub fn begin_list(self, is_further_down: bool) {
        if !is_further_down && self.begin() {
            self.follow_up(0);
        } else {
            self.list();
        }
    }

    /// Answers the view's query, and shows what was found: what a person waits for at once, the rest when it settles.
    pub(super) fn ask(self) {
        let answer = self.view.with_untracked(|view| {
            self.turn(&view.query);
            self.index.with(|index| index.answer(&view.query))
        });
        self.answer.turn(Rc::new(answer));
        self.arrange();
    }

    /// Finds out how much of the list is on the screen, and keeps the room that it has until all of it is shown. Not if the
    /// reader has scrolled into it.
    fn begin(self) -> bool {
        let lines = browser::hold(place::IN_WORDS);
        self.first.set(lines.unwrap_or(0));
        lines.is_some()
    }

    /// Whether so much was found that not all of it can be in the page at once.
    pub(super) fn is_long(self) -> bool {
        Extent::of(self.answer.with_untracked(|answer| answer.records.len())).is_long
    }

    /// Lists all of what was found.
    fn list(self) {
        browser::release(place::IN_WORDS);
        if !self.is_all_listed() {
            self.all_listed.set(self.answer.get_untracked());
        }
    }

    /// Shows what was found on the timeline.
    fn settle(self) {
        if !self.is_settled() {
            self.settled.set(self.answer.get_untracked());
            self.take_in_whole();
            self.arrange();
        }
    }

    /// Shows all of what was found.
    pub(super) fn show_all(self) {
        self.list();
        self.settle();
    }

    /// Whether all of what was found is listed.
    pub(super) fn is_all_listed(self) -> bool {
        self.is_answer(self.all_listed)
    }

    /// Whether what was found is on the timeline.
    pub(super) fn is_settled(self) -> bool {
        self.is_answer(self.settled)
    }

    fn is_answer(self, shown: Live<Rc<Answer>>) -> bool {
        shown.with(|shown| self.answer.with(|answer| Rc::ptr_eq(shown, answer)))
    }

    /// Turns the index to what a query asks.
    pub(super) fn turn(self, query: &Query) {
        self.reading.with(|reading| {
            self.index.update(|index| index.turn(&reading.dataset, query, browser::today()));
        });
    }

    /// How and where in time the answer is shown.
    fn arrange(self) {
        let (layout, zoom) =
            self.view.with_untracked(|view| ((view.view, view.by, view.query.sort), view.zoom));
        let lanes_change = lanes(self.layout.get_untracked()) != lanes(layout);
        self.layout.turn(layout);
        // What is not settled yet is taken in when it is.
        if lanes_change && self.is_settled() {
            self.take_in_whole();
        }
        self.window.turn(zoom.unwrap_or_else(|| self.whole.get_untracked()));
    }

    /// Finds out how much time all of the answer takes.
    fn take_in_whole(self) {
        let lanes = lanes(self.layout.get_untracked());
        self.whole.turn(self.settled.with_untracked(|answer| self.plans.whole(lanes, answer)));
    }

    /// What lies over the rest.
    pub fn front(self) -> Front {
        if self.wide.get() {
            Front::Nothing
        } else if self.called.get() {
            Front::Filters
        } else if self.view.with(|view| view.item.is_some()) {
            Front::Detail
        } else {
            Front::Nothing
        }
    }

    /// Says something in passing. It is put away after a while, so that the same can be said again.
    pub fn say(self, words: String) {
        self.said.set(String::new());
        let said = self.said;
        request_animation_frame(move || {
            said.set(words.clone());
            let put_away = move || {
                if said.with_untracked(|now| *now == words) {
                    said.set(String::new());
                }
            };
            set_timeout(put_away, Duration::from_secs(8));
        });
    }

    /// Changes the view as a step that Back undoes: something was chosen.
    pub fn go(self, change: &dyn Fn(&mut ViewState)) {
        if self.unwritten.get() > 0 {
            self.write();
        }
        let mut view = self.view.get_untracked();
        change(&mut view);
        if self.view.with_untracked(|before| *before != view) {
            browser::push(&address::encode(&view));
            self.show(view);
        }
    }

    /// Changes the view within the same step: something is being typed or dragged.
    pub fn adjust(self, change: &dyn Fn(&mut ViewState)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        let can_wait = self.is_asked(&view) && self.begin();
        self.turn_to(view);
        if !can_wait {
            self.show_all();
        }
        // Browsers refuse an address that changes with every letter: Safari more than 100 times in 30 s.
        let change = self.unwritten.get() + 1;
        self.unwritten.set(change);
        let is_last = move || self.unwritten.get() == change;
        let if_last = move || {
            if is_last() {
                self.write();
            }
        };
        set_timeout(if_last, PAUSE);
        self.follow_up(change);
    }

    /// Shows the rest of what was found after what a person waits for: in a frame the rest of the list, in the next one the
    /// timeline, and neither if another change came meanwhile, which will change it again.
    fn follow_up(self, change: u32) {
        let is_last = move || self.unwritten.get() == change;
        browser::after_frame(move || {
            if is_last() {
                self.list();
                request_animation_frame(move || {
                    if is_last() {
                        self.settle();
                    }
                });
            }
        });
    }

    /// Whether a view asks something else than what is shown.
    fn is_asked(self, view: &ViewState) -> bool {
        self.view.with_untracked(|before| before.query != view.query)
    }

    /// Lets the address follow, within the same step.
    fn write(self) {
        self.unwritten.set(0);
        self.show_all();
        browser::replace(&self.view.with_untracked(address::encode));
    }

    /// Shows a view, and all of what it finds.
    pub fn show(self, view: ViewState) {
        self.turn_to(view);
        self.show_all();
    }

    /// Shows a view. A record that opens takes the focus; the last one that closes gives it back to what had it.
    fn turn_to(self, view: ViewState) {
        let before = self.view.with_untracked(|view| view.item.clone());
        let after = view.item.clone();
        if before.is_none() && after.is_some() {
            self.opener.set(browser::focused().filter(|element| element.tag_name() != "BODY"));
        }
        if self.refused.with_untracked(|refused| !refused.is_empty()) {
            self.refused.set(String::new());
        }
        let is_asked = self.is_asked(&view);
        self.view.set(view);
        if is_asked {
            self.ask();
        } else {
            self.arrange();
        }
        match (before, after) {
            (before, after) if before == after => {}
            (_, Some(_)) => browser::focus(markup::TITLE_ID),
            (Some(closed), None) => {
                let opener = self.opener.update(Option::take);
                browser::refocus(opener, &markup::entry_id(&closed));
            }
            (None, None) => {}
        }
    }
}
