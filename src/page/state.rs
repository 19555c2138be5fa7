//! The state of the page: one `ViewState`, and one `Answer` that follows from it.

use super::load::Loaded;
use super::plans::{Plans, lanes};
use crate::address::{self, View, ViewState};
use crate::browser;
use crate::dataset::Reading;
use crate::markup::{self, Others};
use crate::query::{Answer, Group, Grouping, Index, Query, Sort};
use crate::timeline::Window;
use leptos::prelude::*;
use std::time::Duration;

/// How long typing or scrolling must pause before the address follows.
pub const PAUSE: Duration = Duration::from_millis(300);

/// What every component can reach. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Page {
    pub(super) reading: StoredValue<Reading>,
    /// The texts of the dataset's files.
    pub(super) files: StoredValue<Vec<String>>,
    /// The view. It is changed by `go` and `adjust`, so that the address follows.
    pub view: RwSignal<ViewState>,
    /// What the view's query finds.
    pub answer: Memo<Answer>,
    /// How the answer is shown: a record that opens changes nothing of it.
    pub layout: Memo<(View, Grouping, Sort)>,
    /// The time that the timeline shows: what was zoomed to, or all of the answer.
    pub window: Memo<Window>,
    /// What the timeline can show.
    pub(super) plans: Plans,
    /// How wide the timeline's axis is drawn, in CSS pixels.
    pub width: RwSignal<u32>,
    /// The headings of the catalogue that are folded.
    pub folded: StoredValue<Vec<String>>,
    /// Whether the filters were called, where there is no room for them beside the results.
    pub called: RwSignal<bool>,
    /// The headings of the timeline's lanes that are folded.
    pub folded_lanes: RwSignal<Vec<String>>,
    /// The id of the record on the timeline that is pointed at.
    pub pointed: RwSignal<Option<String>>,
    /// Whether the file of other bodies' work is there.
    pub others: RwSignal<Others>,
    /// Why it is not there, if it could not be had.
    pub(super) fault: StoredValue<String>,
    /// What is said in passing: that something was copied, or could not be.
    pub said: RwSignal<String>,
    /// What could not be copied, as HTML; empty if nothing was refused.
    pub refused: RwSignal<String>,
    /// Whether filters, results and a record stand side by side.
    pub wide: RwSignal<bool>,
    /// What had the focus when the record was opened.
    opener: StoredValue<Option<web_sys::Element>, LocalStorage>,
    /// What answers.
    pub(super) index: StoredValue<Index>,
    /// The lists of which only what is near the screen is in the page.
    pub(super) lists: StoredValue<Vec<Group>>,
    /// How many changes the address does not yet show, because typing goes on.
    unwritten: StoredValue<u32>,
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
        let Loaded { reading, index, files } = loaded;
        let reading = StoredValue::new(reading);
        let view = RwSignal::new(address::decode(&browser::query_string()));
        let index = StoredValue::new(index);
        let others = RwSignal::new(Others::default());
        let answer = Memo::new(move |_| {
            // What arrived is looked at, too.
            others.track();
            view.with(|view| ask(reading, index, &view.query))
        });
        let layout = Memo::new(move |_| view.with(|view| (view.view, view.by, view.query.sort)));
        let plans = Plans { reading, last: StoredValue::new(None), headings: StoredValue::new(None) };
        let window = Memo::new(move |_| {
            let zoom = view.with(|view| view.zoom);
            zoom.unwrap_or_else(|| answer.with(|answer| plans.whole(lanes(layout.get()), answer)))
        });
        Page {
            reading,
            window,
            width: RwSignal::new(800),
            files: StoredValue::new(files),
            view,
            answer,
            layout,
            plans,
            folded: StoredValue::default(),
            called: RwSignal::new(false),
            folded_lanes: RwSignal::default(),
            others,
            fault: StoredValue::default(),
            pointed: RwSignal::default(),
            said: RwSignal::default(),
            refused: RwSignal::default(),
            wide: browser::is_wide(),
            opener: StoredValue::new_local(None),
            index,
            lists: StoredValue::default(),
            unwritten: StoredValue::new(0),
        }
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
        if self.unwritten.get_value() > 0 {
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
        self.show(view);
        // Browsers refuse an address that changes with every letter: Safari more than 100 times in 30 s.
        let change = self.unwritten.get_value() + 1;
        self.unwritten.set_value(change);
        let if_last = move || {
            if self.unwritten.get_value() == change {
                self.write();
            }
        };
        set_timeout(if_last, PAUSE);
    }

    /// Lets the address follow, within the same step.
    fn write(self) {
        self.unwritten.set_value(0);
        browser::replace(&self.view.with_untracked(address::encode));
    }

    /// Shows a view. A record that opens takes the focus; the last one that closes gives it back to what had it.
    pub fn show(self, view: ViewState) {
        let before = self.view.with_untracked(|view| view.item.clone());
        let after = view.item.clone();
        if before.is_none() && after.is_some() {
            self.opener.set_value(browser::focused().filter(|element| element.tag_name() != "BODY"));
        }
        if self.refused.with_untracked(|refused| !refused.is_empty()) {
            self.refused.set(String::new());
        }
        self.view.set(view);
        match (before, after) {
            (before, after) if before == after => {}
            (_, Some(_)) => browser::focus(markup::TITLE_ID),
            (Some(closed), None) => {
                let opener = self.opener.try_update_value(Option::take).flatten();
                browser::refocus(opener, &markup::entry_id(&closed));
            }
            (None, None) => {}
        }
    }
}

/// Answers a query.
fn ask(reading: StoredValue<Reading>, index: StoredValue<Index>, query: &Query) -> Answer {
    turn(reading, index, query);
    index.with_value(|index| index.answer(query))
}

/// Turns the index to what a query asks.
pub(super) fn turn(reading: StoredValue<Reading>, index: StoredValue<Index>, query: &Query) {
    reading.with_value(|reading| {
        index.update_value(|index| index.turn(&reading.dataset, query, browser::today()));
    });
}
