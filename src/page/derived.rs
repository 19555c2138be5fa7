//! What follows from the state of the page: names, pieces of markup, what is taken away, the timeline's geometry.

use super::state::{Page, ask, whole};
use crate::address::{self, View, ViewState};
use crate::browser;
use crate::dataset::Reading;
use crate::export::Extract;
use crate::language::{self, page as words};
use crate::markup::{self, Scene};
use crate::query::{Facet, Grouping, Query};
use crate::timeline::{Frame, Timeline, Window};
use leptos::prelude::*;

impl Page {
    /// How many records there are.
    pub fn records(self) -> usize {
        self.reading.with_value(|reading| reading.dataset.records.len())
    }

    /// What people call a value of a facet.
    pub fn value_name(self, facet: Facet, value: &str) -> String {
        self.reading.with_value(|reading| language::value(&reading.dataset, facet, value))
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
}
