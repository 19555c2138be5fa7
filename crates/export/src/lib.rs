//! What is shown, to be taken away: one pure function a format, each from the same [`Extract`].
//!
//! Exactly the records that are shown, as they stand on the day that is looked at: in their order, but for the copy for
//! a document, which puts them under their bodies, and whole in JSON. Every text is escaped as its format asks.

mod bibtex;
mod calendar;
mod citation;
mod csl;
mod csv;
mod document;
mod json;
mod ris;
mod svg;
mod writer;

pub use calendar::{calendar, has_days};
pub use citation::{Citation, citation};
pub use document::{document, plain_document};
pub use writer::{Attributes, Markup};

use activities::activity::{AsOf, Day, Record, slugs};
use activities::dataset::Dataset;
use activities::query::Grouping;
use activities::timeline::Frame;
use words::Words;

/// A dataset as it is seen: from which day, in which words, and where each record can be opened.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub words: Words,
    pub dataset: &'a Dataset,
    /// The day from which the records are seen.
    pub as_of: AsOf,
    /// The day after which changes count, if changes were asked for.
    pub since: Option<Day>,
    /// The absolute address that opens the record with an id; empty if the site does not know its address.
    pub href: &'a dyn Fn(&str) -> String,
}

/// What is shown.
#[derive(Clone, Copy)]
pub struct Extract<'a> {
    /// The dataset, the day from which it is seen, and the absolute address of each record's page.
    pub scene: Scene<'a>,
    /// The text of the dataset's file.
    pub file: &'a str,
    /// Places in `Dataset::records`, in their order.
    pub records: &'a [usize],
    /// What the timeline's lanes are, and what it shows of them.
    pub by: Grouping,
    pub frame: &'a Frame,
    /// The absolute address of the view.
    pub address: &'a str,
    /// The day on which it is taken.
    pub taken: Day,
}

impl<'a> Extract<'a> {
    fn records(&self) -> impl Iterator<Item = &'a Record> {
        let dataset = self.scene.dataset;
        self.records.iter().map(move |&place| &dataset.records[place])
    }

    /// The citations of those records that can be cited.
    fn citations(&self) -> Vec<Citation<'a>> {
        self.records().filter_map(|record| citation(self.scene.words, record, self.scene.as_of)).collect()
    }
}

slugs! {
    /// A format; its slug is the ending of the file's name.
    Format {
        /// RFC 4180, one row a record.
        Csv = "csv",
        /// The records whole, as the dataset stores them.
        Json = "json",
        /// iCalendar, RFC 5545: what has days.
        Calendar = "ics",
        /// BibTeX, for citable records.
        Bibtex = "bib",
        /// RIS, for citable records.
        Ris = "ris",
        /// CSL-JSON, for citable records.
        Csl = "csl.json",
        /// The timeline as a drawing.
        Svg = "svg",
    }
}

/// The ending of a picture's name: what the SVG format draws, in pixels.
pub const PNG: &str = "png";

impl Format {
    /// The media type (RFC 6838) of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Calendar => "text/calendar;charset=utf-8",
            Format::Bibtex => "application/x-bibtex;charset=utf-8",
            Format::Ris => "application/x-research-info-systems;charset=utf-8",
            Format::Csl => "application/vnd.citationstyles.csl+json",
            Format::Svg => "image/svg+xml",
        }
    }
}

/// What is shown, in a format.
pub fn export(format: Format, extract: &Extract) -> String {
    match format {
        Format::Csv => csv::csv(extract),
        Format::Json => json::json(extract),
        Format::Calendar => calendar(extract.scene, extract.records),
        Format::Bibtex => bibtex::bibtex(extract),
        Format::Ris => ris::ris(extract),
        Format::Csl => csl::csl(extract),
        Format::Svg => svg::svg(extract),
    }
}

/// The name of the file: what the view's query string asks for, and the day.
///
/// ```
/// use activities::activity::Day;
/// use export::file_name;
/// assert_eq!(file_name("csv", "body=sg17&kind=work-item", Day(20_779)), "itu-t-dlt_body-sg17_kind-work-item_2026-11-22.csv");
/// assert_eq!(file_name("bib", "", Day(20_779)), "itu-t-dlt_2026-11-22.bib");
/// ```
pub fn file_name(ending: &str, query: &str, day: Day) -> String {
    let mut name = String::from("itu-t-dlt");
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        name.push('_');
        for letter in pair.chars().take(60) {
            name.push(if letter.is_ascii_alphanumeric() { letter } else { '-' });
        }
    }
    name.truncate(120);
    format!("{name}_{day}.{ending}")
}
