//! What a record is cited by.

use activities::activity::{AsOf, Date, Kind, Precision, Record};
use activities::dataset::issued;
use words::Words;

/// Who published it, and where.
pub const PUBLISHER: &str = "International Telecommunication Union";
pub const PLACE: &str = "Geneva";
/// The author of all texts of the sector.
pub const AUTHOR: &str = "ITU-T";

/// What bibliographies ask of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The record's id, which is also a key that BibTeX takes.
    pub key: &'a str,
    /// It is a standard (a Recommendation, or a supplement to one), and no report.
    pub is_standard: bool,
    /// What sort of text it is: `Recommendation`.
    pub genre: &'static str,
    /// Its number, or the name it goes by.
    pub number: Option<String>,
    pub title: &'a str,
    /// Year, month and day of approval or publication, as far as they are known.
    pub issued: Vec<i32>,
    pub url: Option<&'a str>,
}

/// The citation of a text that was issued; groups, meetings and work in progress are not cited.
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

/// Year, month and day of a date, as far as they are known.
fn known(date: &Date) -> Vec<i32> {
    let Date::At(at) = date else {
        // Of a span or a choice, only a year that all of it lies in.
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
    /// The date with hyphens, as ISO 8601 and biblatex have it: `2020-07-22`, `2020-07`, `2020`.
    pub fn date(&self) -> String {
        let parts: Vec<String> = self.issued.iter().map(|part| format!("{part:02}")).collect();
        parts.join("-")
    }

    /// The citation in one line.
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
