//! Citations of records.

use activities::activity::{AsOf, Date, Kind, Precision, Record};
use activities::dataset::issued;
use words::Words;

/// The publisher.
pub const PUBLISHER: &str = "International Telecommunication Union";
pub const PLACE: &str = "Geneva";
/// The author of all texts of the sector.
pub const AUTHOR: &str = "ITU-T";

/// The bibliographic data of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The record's id, which is also a valid BibTeX key.
    pub key: &'a str,
    /// True for a standard (a Recommendation, or a supplement to one), false for a report.
    pub is_standard: bool,
    /// The type of text: `Recommendation`.
    pub genre: &'static str,
    /// Its number, or else its usual identifier.
    pub number: Option<String>,
    pub title: &'a str,
    /// Year, month and day of approval or publication, as far as known.
    pub issued: Vec<i32>,
    pub url: Option<&'a str>,
}

/// Returns the citation of a text that was issued; groups, meetings and work in progress are not cited.
pub fn citation(words: Words, record: &Record, as_of: AsOf) -> Option<Citation<'_>> {
    let is_standard = match record.kind {
        Kind::Recommendation | Kind::Supplement => true,
        Kind::TechnicalReport | Kind::Deliverable => false,
        _ => return None,
    };
    let event = issued(record, as_of)?;
    Some(Citation {
        key: &record.id,
        is_standard,
        genre: words.kind(record.kind),
        number: record.name().map(|name| format!("{AUTHOR} {}", name.value)),
        title: record.official_title.as_ref().unwrap_or(&record.title),
        issued: event.date.as_ref().map(known).unwrap_or_default(),
        url: record.lead_link(),
    })
}

/// Returns year, month and day of a date, as far as known.
fn known(date: &Date) -> Vec<i32> {
    let Date::At(at) = date else {
        // For an interval or a set of dates, the year is used only if all of it lies in that year.
        let years = date.earliest().zip(date.latest()).map(|(first, last)| (first.year(), last.year()));
        return years.filter(|(first, last)| first == last).map(|(year, _)| vec![year]).unwrap_or_default();
    };
    let (year, month, day) = at.first().ymd();
    let mut parts = vec![year, month as i32, day as i32];
    parts.truncate(match at.precision() {
        Precision::Year => 1,
        Precision::Month => 2,
        Precision::Day => 3,
    });
    parts
}

impl Citation<'_> {
    /// Returns the date with hyphens, as in ISO 8601 and biblatex: `2020-07-22`, `2020-07`, `2020`.
    pub fn date(&self) -> String {
        let parts: Vec<String> = self.issued.iter().map(|part| format!("{part:02}")).collect();
        parts.join("-")
    }

    /// Returns the citation in one line.
    pub fn line(&self) -> String {
        let mut line = match &self.number {
            Some(number) => format!("{number}, {}", self.title),
            None => self.title.to_owned(),
        };
        line.push_str(&format!(". {}. {PUBLISHER}", self.genre));
        if !self.issued.is_empty() {
            line.push_str(&format!(", {}", self.date()));
        }
        line.push('.');
        if let Some(url) = self.url {
            line.push(' ');
            line.push_str(url);
        }
        line
    }
}
