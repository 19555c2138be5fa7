//! The state of the page: one `ViewState`, and one `Answer` that follows from it.

use crate::address::{self, View, ViewState};
use crate::browser;
use crate::dataset::Reading;
use crate::export::Extract;
use crate::language::{self, page as words};
use crate::markup::{self, Scene};
use crate::query::{Answer, Facet, Grouping, Index, Query, Sort};
use crate::timeline::{self, Frame, Timeline, Window};
use leptos::prelude::*;
use std::time::Duration;

/// How long typing or scrolling must pause before the address follows.
pub const PAUSE: Duration = Duration::from_millis(300);

/// What every component can reach. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct Page {
    reading: StoredValue<Reading>,
    /// The text of the dataset's file.
    file: StoredValue<String>,
    /// The view. It is changed by `go` and `adjust`, so that the address follows.
    pub view: RwSignal<ViewState>,
    /// What the view's query finds.
    pub answer: Memo<Answer>,
    /// How the answer is shown: a record that opens changes nothing of it.
    pub layout: Memo<(View, Grouping, Sort)>,
    /// The time that the timeline shows: what was zoomed to, or all of the answer.
    pub window: Memo<Window>,
    /// How wide the timeline's axis is drawn, in CSS pixels.
    pub width: RwSignal<u32>,
    /// The headings of the catalogue that are folded.
    pub folded: StoredValue<Vec<String>>,
    /// Whether the filters were called, where there is no room for them beside the results.
    pub called: RwSignal<bool>,
    /// What is said in passing: that something was copied, or could not be.
    pub said: RwSignal<String>,
    /// What could not be copied, as HTML; empty if nothing was refused.
    pub refused: RwSignal<String>,
    /// Whether filters, results and a record stand side by side.
    pub wide: RwSignal<bool>,
    /// What had the focus when the record was opened.
    opener: StoredValue<Option<web_sys::Element>, LocalStorage>,
    /// The index that answered last.
    index: StoredValue<Option<Index>>,
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
    pub fn new(reading: Reading, file: String) -> Page {
        let reading = StoredValue::new(reading);
        let view = RwSignal::new(address::decode(&browser::query_string()));
        let index = StoredValue::new(None);
        let answer = Memo::new(move |_| view.with(|view| ask(reading, index, &view.query)));
        let window = Memo::new(move |_| {
            view.with(|view| view.zoom).unwrap_or_else(|| answer.with(|answer| whole(reading, answer)))
        });
        Page {
            reading,
            window,
            width: RwSignal::new(800),
            file: StoredValue::new(file),
            view,
            answer,
            layout: Memo::new(move |_| view.with(|view| (view.view, view.by, view.query.sort))),
            folded: StoredValue::default(),
            called: RwSignal::new(false),
            said: RwSignal::default(),
            refused: RwSignal::default(),
            wide: browser::is_wide(),
            opener: StoredValue::new_local(None),
            index,
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

    /// How many records there are.
    pub fn records(self) -> usize {
        self.reading.with_value(|reading| reading.dataset.records.len())
    }

    /// What people call a value of a facet.
    pub fn value_name(self, facet: Facet, value: &str) -> String {
        self.reading.with_value(|reading| language::value(&reading.dataset, facet, value))
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

    /// A record's place in the dataset.
    pub fn position(self, id: &str) -> Option<usize> {
        self.reading.with_value(|reading| reading.dataset.position(id))
    }

    /// The ids of the records of a record's chain, itself among them; none if it stands alone.
    pub fn chain(self, id: &str) -> Vec<String> {
        let vantage = self.answer.with_untracked(|answer| answer.vantage);
        self.reading.with_value(|reading| {
            let Some(record) = reading.dataset.record(id) else { return Vec::new() };
            let steps = [reading.dataset.origin(record, vantage), reading.dataset.outcome(record, vantage)];
            let mut chain: Vec<String> = steps.iter().flatten().map(|step| step.record.id.clone()).collect();
            if !chain.is_empty() {
                chain.push(record.id.clone());
            }
            chain
        })
    }

    /// What a record is called; empty if there is none with that id.
    pub fn title(self, id: &str) -> String {
        self.reading.with_value(|reading| reading.dataset.record(id).map_or(String::new(), language::record))
    }

    /// Draws something of the dataset as the view shows it.
    pub fn draw(self, draw: &dyn Fn(Scene, &Reading) -> String) -> String {
        self.draw_at("", draw)
    }

    /// The same with links to the page at that address.
    fn draw_at(self, page: &str, draw: &dyn Fn(Scene, &Reading) -> String) -> String {
        let (vantage, since) = self.answer.with(|answer| (answer.vantage, answer.since));
        // Links to records keep what is chosen; which record is open now does not matter to them.
        let base = self.view.with_untracked(|view| ViewState { item: None, ..view.clone() });
        let href = |id: &str| {
            format!("{page}?{}", address::encode(&ViewState { item: Some(id.to_owned()), ..base.clone() }))
        };
        self.reading.with_value(|reading| {
            draw(Scene { dataset: &reading.dataset, vantage, since, href: &href }, reading)
        })
    }

    /// What is taken away of the records that are shown, or of those at these places.
    pub fn take(self, records: Option<Vec<usize>>, take: &dyn Fn(&Extract) -> String) -> String {
        let (address, folder) = (self.address(), browser::folder());
        self.draw_at(&folder, &|scene, _| {
            let records = records.clone().unwrap_or_else(|| self.shown(scene));
            let taken = browser::today();
            self.file.with_value(|file| {
                let window = self.window.get_untracked();
                let by = self.lanes();
                take(&Extract { scene, file, records: &records, window, by, address: &address, taken })
            })
        })
    }

    /// The absolute address of the view.
    pub fn address(self) -> String {
        let query = self.view.with(address::encode);
        if query.is_empty() { browser::folder() } else { format!("{}?{query}", browser::folder()) }
    }

    /// How the view, or a record in it, is cited.
    pub fn citation(self, what: &str) -> String {
        let edition = self.reading.with_value(|reading| reading.dataset.edition.as_ref().map(language::date));
        let day = language::day(browser::today());
        words::citation(what, &edition.unwrap_or_default(), &self.address(), &day)
    }

    /// What the view shows, in a sentence.
    pub fn total(self) -> String {
        let found = self.answer.with(|answer| answer.records.len());
        self.view.with(|view| words::total(found, self.records(), view.query.as_of))
    }

    /// The records that are found, in the order in which they are shown.
    pub fn shown(self, scene: Scene) -> Vec<usize> {
        let (view, by, _) = self.layout.get();
        self.answer.with(|answer| match view {
            View::Table => answer.records.clone(),
            View::Lineage => markup::lineage_items(scene, answer),
            View::Changes => markup::shown(scene, answer, Grouping::Change),
            _ => markup::shown(scene, answer, by),
        })
    }

    /// The time that all of the answer takes.
    pub fn whole(self) -> Window {
        self.answer.with(|answer| whole(self.reading, answer))
    }

    /// What the timeline's lanes are.
    fn lanes(self) -> Grouping {
        match self.layout.get() {
            (View::Changes, ..) => Grouping::Change,
            (_, by, _) => by,
        }
    }

    /// A window of the timeline, as it is drawn.
    pub fn frame(self, window: Window) -> Frame {
        let since = self.answer.with(|answer| answer.since);
        Frame { window, width: self.width.get(), by: self.lanes(), since }
    }

    /// Asks something of the timeline's geometry in a window.
    pub fn plan<T>(self, window: Window, ask: impl Fn(&Timeline) -> T) -> T {
        let frame = self.frame(window);
        self.reading.with_value(|reading| {
            self.answer.with_untracked(|answer| {
                ask(&Timeline::new(&reading.dataset, &answer.records, answer.vantage, frame))
            })
        })
    }

    /// The id of a record by its place.
    pub fn id(self, record: usize) -> String {
        self.reading
            .with_value(|reading| reading.dataset.records.get(record).map(|record| record.id.clone()))
            .unwrap_or_default()
    }

    /// How many records another query would find.
    pub fn would_find(self, query: &Query) -> usize {
        ask(self.reading, self.index, query).records.len()
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

/// Answers a query, with an index that can.
fn ask(reading: StoredValue<Reading>, index: StoredValue<Option<Index>>, query: &Query) -> Answer {
    let today = browser::today();
    reading
        .with_value(|reading| {
            index.update_value(|index| {
                if !index.as_ref().is_some_and(|index| index.answers(query, today)) {
                    *index = Some(Index::new(&reading.dataset, query, today));
                }
            });
            index.with_value(|index| index.as_ref().map(|index| index.answer(&reading.dataset, query)))
        })
        .unwrap_or_default()
}

/// The time that all of an answer takes.
fn whole(reading: StoredValue<Reading>, answer: &Answer) -> Window {
    reading.with_value(|reading| timeline::whole(&reading.dataset, &answer.records, answer.vantage))
}
