//! The labels of the drawing: a record's number, and a short form of its title.

use crate::activity::Record;

/// A longer name is no number: it says no less than a title.
const LONGEST_NUMBER: usize = 22;

/// A record's label. One of its parts may be empty, but not both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The number, or another short name; it is never cut.
    pub number: String,
    /// The short title.
    pub title: String,
}

impl Label {
    /// Returns the label of a record.
    pub fn of(record: &Record) -> Label {
        let is_short = |name: &&str| name.chars().count() <= LONGEST_NUMBER;
        let number = record.name().map(|name| name.value.as_str()).filter(is_short).unwrap_or_default();
        let title = if number == record.title { String::new() } else { short_title(&record.title) };
        Label { number: number.to_owned(), title }
    }

    /// Returns the number and the whole title.
    pub fn whole(&self) -> String {
        let both = [self.number.as_str(), self.title.as_str()];
        both.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Returns the title as far as it fits into that many letters, cut at a word. Of a label without a number, the first word stays
    /// in any case.
    pub fn title_within(&self, letters: usize) -> String {
        let cut = shortened(&self.title, letters);
        match cut.is_empty() && self.number.is_empty() {
            true => self.title.split(' ').next().map(|word| format!("{word}…")).unwrap_or_default(),
            false => cut,
        }
    }
}

/// The number of letters of a label's parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    pub number: u16,
    pub title: u16,
    /// What is shown in any case: the number, or else the title's first word.
    pub least: u16,
}

impl Letters {
    pub(super) fn of(record: &Record) -> Letters {
        let label = Label::of(record);
        let count = |text: &str| text.chars().count().min(usize::from(u16::MAX)) as u16;
        let (number, title) = (count(&label.number), count(&label.title));
        let least = if number > 0 { number } else { count(&label.title_within(0)).min(title) };
        Letters { number, title, least }
    }
}

/// Returns a title without what the drawing says anyway: the series before a dash, and long forms of common terms.
fn short_title(title: &str) -> String {
    let title = match title.split_once(" – ") {
        Some((series, rest)) if series.starts_with("ITU-T ") => rest,
        _ => title,
    };
    let mut short = title.to_owned();
    for (long, abbreviation) in TERMS {
        while let Some(at) = find_ignoring_case(&short, long) {
            short.replace_range(at..at + long.len(), abbreviation);
        }
    }
    // (The tables for letters beyond ASCII weigh more than the whole timeline.)
    if let Some(first) = short.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    short
}

/// Long forms and their abbreviations, the longest first.
const TERMS: [(&str, &str); 7] = [
    ("distributed ledger technologies (DLTs)", "DLT"),
    ("distributed ledger technologies (DLT)", "DLT"),
    ("distributed ledger technology (DLT)", "DLT"),
    ("distributed ledger technologies", "DLT"),
    ("distributed ledger technology", "DLT"),
    ("Internet of things (IoT)", "IoT"),
    ("Internet of things", "IoT"),
];

fn find_ignoring_case(text: &str, part: &str) -> Option<usize> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts
        .into_iter()
        .find(|&at| text.get(at..at + part.len()).is_some_and(|found| found.eq_ignore_ascii_case(part)))
}

/// Shortens a text that is longer than that many letters, at the end of a word or before a bracket that would stay open, and adds an
/// ellipsis, which counts. Returns nothing if not even one word fits.
fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    // The ellipsis takes a letter; a word that ends right there is whole.
    let Some((cut, _)) = text.char_indices().nth(letters.saturating_sub(1)) else { return String::new() };
    let is_word_end = text[cut..].starts_with(' ');
    let whole = &text[..cut];
    let end = if is_word_end { cut } else { whole.rfind(' ').unwrap_or(0) };
    let bracket = text[..end].rfind('(').filter(|&open| !text[open..end].contains(')'));
    let kept = text[..bracket.unwrap_or(end)].trim_end_matches([' ', ',', '–', '-', ':', ';']);
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_are_cut_at_words_and_before_open_brackets() {
        for (title, letters, short) in [
            ("Security", 12, "Security"),
            ("World Telecommunication Standardization Assembly", 22, "World…"),
            ("World Telecommunication Standardization Assembly", 24, "World Telecommunication…"),
            ("Study Group 20 (IoT, smart cities and communities)", 30, "Study Group 20…"),
            ("Study Group 17 (Security) and more of it", 27, "Study Group 17 (Security)…"),
            ("Security, privacy and trust", 12, "Security…"),
            ("Standardization", 8, ""),
            ("Security", 0, ""),
        ] {
            assert_eq!(shortened(title, letters), short);
        }
    }

    #[test]
    fn long_terms_are_abbreviated() {
        for (title, short) in [
            ("Security framework for distributed ledger technology", "Security framework for DLT"),
            ("Distributed ledger technologies (DLT): use cases", "DLT: use cases"),
            ("ITU-T X.1400-series – Supplement on DLT", "Supplement on DLT"),
            ("requirements for the Internet of Things (IoT)", "Requirements for the IoT"),
        ] {
            assert_eq!(short_title(title), short);
        }
    }

    #[test]
    fn a_label_without_a_number_keeps_its_first_word() {
        let label = Label { number: String::new(), title: "Standardization work".to_owned() };
        assert_eq!(label.title_within(4), "Standardization…");
        assert_eq!(Label { number: "X.1".to_owned(), ..label }.title_within(4), "");
    }

    proptest! {
        #[test]
        fn a_shortened_title_ends_with_a_whole_word_and_fits(words in proptest::collection::vec("[a-zäß(]{1,9}", 1..8), letters in 0usize..60) {
            let text = words.join(" ");
            let short = shortened(&text, letters);
            prop_assert!(short.chars().count() <= letters);
            let kept = short.trim_end_matches('…');
            prop_assert!(text.starts_with(kept));
            let rest = &text[kept.len()..];
            prop_assert!(rest.is_empty() || rest.starts_with([' ', '(']) || kept.is_empty(), "{short}");
        }
    }
}
