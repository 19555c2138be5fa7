//! Exports of the displayed records: one pure function per format, each from the same [`Extract`].
//!
//! An export contains exactly the displayed records, as of the displayed day, in the displayed order. There are two
//! exceptions: the copy for a document groups them by body, and JSON contains complete records. All text is escaped as
//! its format requires.

mod bibtex;
mod calendar;
mod citation;
mod csl;
mod csv;
mod document;
pub mod drawing;
mod json;
mod ris;
mod svg;
mod writer;

pub use calendar::{calendar, has_days};
pub use citation::{Citation, citation};
pub use document::{document, plain_document};
pub use writer::{Markup, Tag};

use activities::activity::{AsOf, Day, Record, slugs};
use activities::dataset::Dataset;
use activities::query::Grouping;
use activities::timeline::Frame;
use words::Words;

/// A dataset with the context in which it is shown: the day, the language, and the address of each record.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub words: Words,
    pub dataset: &'a Dataset,
    /// The day as of which records are seen.
    pub as_of: AsOf,
    /// The day after which changes count, if changes were asked for.
    pub since: Option<Day>,
    /// Returns the absolute address that opens the record with an id; empty if the site does not know its address.
    pub href: &'a dyn Fn(&str) -> String,
}

/// The content of an export.
#[derive(Clone, Copy)]
pub struct Extract<'a> {
    /// The dataset, the day as of which it is seen, and the absolute address of each record's page.
    pub scene: Scene<'a>,
    /// The texts of the dataset's files.
    pub files: &'a [&'a str],
    /// Indexes into `Dataset::records`, in display order.
    pub records: &'a [usize],
    /// The grouping of the timeline's lanes, and the frame of the timeline.
    pub by: Grouping,
    pub frame: &'a Frame,
    /// The absolute address of the view.
    pub address: &'a str,
    /// The day of the export.
    pub taken: Day,
}

impl<'a> Extract<'a> {
    fn records(&self) -> impl Iterator<Item = &'a Record> {
        let dataset = self.scene.dataset;
        self.records.iter().map(move |&place| dataset.at(place))
    }

    /// Returns the citations of the records that can be cited.
    fn citations(&self) -> Vec<Citation<'a>> {
        self.records().filter_map(|record| citation(self.scene.words, record, self.scene.as_of)).collect()
    }
}

slugs! {
    /// A format; its slug is the file extension.
    Format {
        /// RFC 4180, one row per record.
        Csv = "csv",
        /// The complete records, as the dataset stores them.
        Json = "json",
        /// iCalendar, RFC 5545: events on known days.
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

/// The file extension of the SVG drawing rendered as a bitmap.
pub const PNG: &str = "png";

impl Format {
    /// Returns the media type (RFC 6838) of the format.
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

/// Returns the export in a format.
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

/// Returns the file name: the filters in the view's query string, and the day.
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
