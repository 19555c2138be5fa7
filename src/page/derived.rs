//! What follows from the state of the page: names, pieces of markup, what is taken away, the timeline's geometry.

use super::plans::lanes;
use super::state::Page;
use crate::activity::{Day, Record};
use crate::address::framing::unframed;
use crate::address::{self, ViewState};
use crate::browser::{self, Clerk};
use crate::dataset::Reading;
use crate::export::Order;
use crate::language::{self, page as words};
use crate::markup::{self, Scene};
use crate::query::{Answer, Query};
use crate::timeline::{Frame, Item, Plan, Share, Spot, Timeline, Window};
use leptos::prelude::*;

/// A question to the timeline's geometry, its plan and the records that are shown.
type Ask<'a, T> = dyn Fn(&Timeline, &Plan, &[usize]) -> Option<T> + 'a;

impl Page {
    /// How many records there are in the scope.
    pub fn records(self) -> usize {
        self.answer.with(|answer| answer.within)
    }

    /// A record's place in the dataset.
    pub fn position(self, id: &str) -> Option<usize> {
        self.reading.with(|reading| reading.dataset.position(id))
    }

    /// The links of a record's chain, each from what was before to what came of it, by their ids; none if it stands alone.
    pub fn chain(self, id: &str) -> Vec<(String, String)> {
        let vantage = self.answer.with_untracked(|answer| answer.vantage);
        self.reading.with(|reading| {
            let Some(record) = reading.dataset.record(id) else { return Vec::new() };
            let id = |record: &Record| record.id.clone();
            let origin = reading.dataset.origin(record, vantage);
            let outcome = reading.dataset.outcome(record, vantage);
            let before = origin.iter().map(|step| (id(step.record), id(step.neighbour)));
            before.chain(outcome.iter().map(|step| (id(step.neighbour), id(step.record)))).collect()
        })
    }

    /// What a record is called; empty if there is none with that id.
    pub fn title(self, id: &str) -> String {
        self.reading.with(|reading| reading.dataset.record(id).map_or(String::new(), language::record))
    }

    /// Draws something of the dataset as the view shows it.
    pub fn draw(self, draw: &dyn Fn(Scene, &Reading) -> String) -> String {
        self.answer.with(|answer| self.draw_of(answer, draw))
    }

    /// The same, as that answer shows it.
    fn draw_of(self, answer: &Answer, draw: &dyn Fn(Scene, &Reading) -> String) -> String {
        let Answer { vantage, since, words, .. } = answer;
        // Links to records keep what is chosen; which record is open now does not matter to them, nor the timeline's window,
        // which changes with every turn of the wheel.
        let base = self.view.with_untracked(|view| ViewState { item: None, zoom: None, ..view.clone() });
        let href = |id: &str| {
            format!("?{}", address::encode(&ViewState { item: Some(id.to_owned()), ..base.clone() }))
        };
        self.reading.with(|reading| {
            let (vantage, since) = (*vantage, *since);
            draw(Scene { dataset: &reading.dataset, vantage, since, href: &href, words }, reading)
        })
    }

    /// Takes away what is shown, or the record with that id, as `what` says (`export::Order`).
    pub fn take(self, clerk: &Clerk, what: &str, record: &str) -> String {
        let (query, folder) = (self.view.with_untracked(address::encode), browser::folder());
        let today = browser::today();
        self.files.with(|files| {
            self.folded_lanes.with_untracked(|folded| {
                clerk.fill(Order { what, record, files, query: &query, folder: &folder, folded, today })
            })
        })
    }

    /// The absolute address of the view, as a page of its own.
    pub fn address(self) -> String {
        let query = self.view.with(|view| address::encode(&unframed(view)));
        if query.is_empty() { browser::folder() } else { format!("{}?{query}", browser::folder()) }
    }

    /// How a record of the view is cited: the timeline's window does not matter to it.
    pub fn citation_of_record(self, id: &str) -> String {
        let query = self.view.with(|view| address::encode(&ViewState { zoom: None, ..unframed(view) }));
        self.citation_at(&self.title(id), &format!("{}?{query}", browser::folder()))
    }

    /// How the view is cited.
    pub fn citation(self, what: &str) -> String {
        self.citation_at(what, &self.address())
    }

    fn citation_at(self, what: &str, address: &str) -> String {
        let edition = self.reading.with(|reading| reading.dataset.edition.as_ref().map(language::date));
        let day = language::day(browser::today());
        words::citation(what, &edition.unwrap_or_default(), address, &day)
    }

    /// What the view shows, in a sentence.
    pub fn total(self) -> String {
        let found = self.answer.with(|answer| answer.records.len());
        self.view.with(|view| words::total(found, self.records(), view.query.as_of))
    }

    /// The records that are found, in the order in which they are shown.
    pub fn shown(self, scene: Scene) -> Vec<usize> {
        let (view, by, _) = self.layout.get();
        self.answer
            .with(|answer| markup::shown_in(scene, answer, view, &self.plans.groups(view.lanes(by), answer)))
    }

    /// A window of the timeline, as it is drawn.
    fn frame(self, window: Window) -> Frame {
        let today = browser::today();
        let as_of = self.settled.with(|answer| Some(answer.vantage.day()).filter(|&day| day != today));
        Frame { folded: self.folded_lanes.get(), as_of, ..Frame::new(window, self.width.get(), today) }
    }

    /// The timeline as it is shown. `current` is where Tab leads to, if it is in the window.
    pub fn draw_timeline(self, current: Option<Spot>) -> String {
        let (window, by) = (self.window.get(), lanes(self.layout.get()));
        let frame = self.frame(window);
        self.settled.with(|answer| {
            self.draw_of(answer, &|scene, _| {
                let mut drawn = String::new();
                self.plans.with(by, answer, &mut |plan| {
                    let timeline = Timeline::new(plan, &answer.records, &frame);
                    let stop = current.and_then(|spot| timeline.stop(plan, spot)).map(|(stop, _)| stop);
                    let stop = stop.or_else(|| timeline.first());
                    drawn = markup::timeline(scene, by, &timeline, &plan.undated(&answer.records), stop);
                });
                drawn
            })
        })
    }

    /// Asks something of the timeline's geometry in a window, of its plan and of the records that are shown.
    pub fn plan<T>(self, window: Window, ask: &Ask<T>) -> Option<T> {
        let (frame, by) = (untrack(|| self.frame(window)), lanes(self.layout.get_untracked()));
        let mut found = None;
        self.settled.with_untracked(|answer| {
            self.plans.with(by, answer, &mut |plan| {
                found = ask(&Timeline::new(plan, &answer.records, &frame), plan, &answer.records);
            });
        });
        found
    }

    /// What is drawn for a record in the window, and where.
    pub fn at(self, spot: Spot) -> Option<(Spot, Share)> {
        self.plan(self.window.get_untracked(), &|timeline, plan, _| timeline.stop(plan, spot))
    }

    /// The day at which a record's mark stands.
    pub fn anchor(self, record: usize) -> Option<Day> {
        self.plan(self.window.get_untracked(), &|_, plan, _| plan.item(record).map(Item::anchor))
    }

    /// How many records another query would find.
    pub fn would_find(self, query: &Query) -> usize {
        self.turn(query);
        self.index.with(|index| index.total(query))
    }
}
