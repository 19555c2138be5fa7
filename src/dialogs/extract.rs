//! Collects what the export writers need from the current state of the page.

use crate::state::{Address, Data, Found, Layout, Loaded, Shared, setting, words};
use activities::activity::{Day, Record};
use activities::address::{self, ViewState, framing};
use activities::query::Answer;
use activities::timeline::Frame;
use export::{Extract, Scene};
use leptos::prelude::*;
use words::Words;

/// The data to export: the records shown, in the way the view shows them.
pub struct ExportSnapshot {
    pub words: Words,
    pub loaded: Shared<Loaded>,
    pub layout: Shared<Layout>,
    pub answer: Shared<Answer>,
    /// The records in the order of the view, as positions in the dataset.
    pub records: Vec<usize>,
    /// The view as a full page, without framing options and trackers.
    pub view: ViewState,
    /// The absolute address of the page's folder.
    pub folder: String,
    pub today: Day,
}

impl ExportSnapshot {
    /// Collects the current state of the page, untracked. Call it only from event handlers and effects, which have the contexts.
    pub fn now(folder: String) -> ExportSnapshot {
        untrack(|| {
            let found = Found::expect();
            ExportSnapshot {
                words: words(),
                loaded: Data::expect().get(),
                layout: found.layout.get(),
                answer: found.answer.get(),
                records: found.shown(),
                view: Address::expect().with(framing::unframed),
                folder,
                today: setting().today,
            }
        })
    }

    /// Returns the query string of the view.
    pub fn query(&self) -> String {
        address::encode(&self.view)
    }

    /// Returns the absolute address of the view.
    pub fn address(&self) -> String {
        address_of(&self.folder, &self.view)
    }

    /// Calls a writer with its input for the given records.
    pub fn write<T>(&self, records: &[usize], write: impl FnOnce(&Extract) -> T) -> T {
        let ExportSnapshot { loaded, layout, answer, view, today, .. } = self;
        // The timeline's visible range is irrelevant for a record.
        let href = |id: &str| {
            address_of(&self.folder, &ViewState { item: Some(id.to_owned()), zoom: None, ..view.clone() })
        };
        let day = answer.as_of.day();
        let window = view.zoom.unwrap_or_else(|| layout.plan.fit(&answer.records, day));
        let as_of = Some(day).filter(|day| day != today);
        let files: Vec<&str> = loaded.files.iter().map(String::as_str).collect();
        write(&Extract {
            scene: Scene {
                words: self.words,
                dataset: loaded.dataset(),
                as_of: answer.as_of,
                since: answer.since,
                href: &href,
            },
            files: &files,
            records,
            by: view.view.lanes(view.by),
            frame: &Frame {
                as_of,
                overview: loaded.dataset().overview_day(),
                ..Frame::new(window, 0, *today)
            },
            address: &self.address(),
            taken: *today,
        })
    }
}

/// Returns the absolute address of a view in the page's folder.
fn address_of(folder: &str, view: &ViewState) -> String {
    match address::encode(view) {
        query if query.is_empty() => folder.to_owned(),
        query => format!("{folder}?{query}"),
    }
}

/// Returns the citation of the view: its contents, the edition of the data, its address, and today's date. Tracks the view.
pub fn cite_view(folder: &str) -> String {
    let (words, found) = (words(), Found::expect());
    let view = Address::expect().with(framing::unframed);
    let shown =
        found.answer.with(|answer| words.cited_view(answer.records.len(), answer.within, view.query.as_of));
    let edition = Data::expect().get().dataset().edition.as_ref().map(|date| words.date(date));
    let (address, day) = (address_of(folder, &view), words.day(setting().today));
    words.citation(&shown, &edition.unwrap_or_default(), &address, &day)
}

/// The number of records in each kind of export.
pub struct Counts {
    pub shown: usize,
    /// The records that can be cited.
    pub citable: usize,
    /// The records with an entry in a calendar.
    pub dated: usize,
}

impl Counts {
    /// Counts the records currently shown, untracked.
    pub fn now() -> Counts {
        untrack(|| {
            let (words, found, loaded) = (words(), Found::expect(), Data::expect().get());
            let (shown, as_of) = (found.shown(), found.answer.get().as_of);
            let count = |is_in: &dyn Fn(&Record) -> bool| {
                shown.iter().filter(|&&record| is_in(loaded.dataset().at(record))).count()
            };
            Counts {
                shown: shown.len(),
                citable: count(&|record| export::citation(words, record, as_of).is_some()),
                dated: count(&|record| export::has_days(record, as_of)),
            }
        })
    }
}
