//! The sentences of the page: headings, buttons, what is announced, what went wrong.

use super::dates::point;
use crate::activity::Point;

pub const TITLE: &str = "ITU-T and distributed ledger technology";
pub const TAGLINE: &str = "What ITU-T standardizes on distributed ledger technology (DLT): groups, work items, Recommendations and \
     meetings since 2017. Not an ITU publication; each fact names its source, or says that it has none.";
pub const NOT_ITU: &str = "This page is not an ITU publication. It starts from a slide deck of the ITU of 2017 that listed ITU-T’s activities on \
     DLT, and follows what became of them. Every fact leads to its source, or says that it has none; what is inferred or \
     unverified is marked so.";
pub const SKIP_TO_RESULTS: &str = "Skip to the results";

/// Before the app is there.
pub const LOADING: &str = "Loading the filters and the timeline …";
/// As HTML, where scripts do not run.
pub const NO_SCRIPT: &str =
    "Without JavaScript all activities are listed here; searching and filtering them needs it.";
/// Before the edition.
pub const OFFLINE: &str = "Without a network: what was kept at the last visit. ";
pub const SUBSCRIBE: &str = "To subscribe: ";
pub const TRY_AGAIN: &str = "Try again";

pub const SEARCH: &str = "Search";
pub const SEARCH_HINT: &str = "Title, number, group or subject";
pub const FILTERS: &str = "Filters";
pub const CLEAR_ALL: &str = "Clear all";
pub const VIEW: &str = "View";
pub const GROUP_BY: &str = "Group by";
pub const SORT_BY: &str = "Sort by";
pub const YEARS: &str = "Years";
pub const NOT_A_DATE: &str = "Write a year, a month or a day: 2017, 2017-05 or 2017-05-04.";
pub const FROM: &str = "From";
pub const TO: &str = "To";
pub const AS_OF: &str = "As it stood on";
pub const CHANGED_SINCE: &str = "What changed since";

pub const QUESTIONS: &str = "Questions people ask";
pub const ASK_OUTCOME: &str = "What became of the work items?";
pub const ASK_CHANGES: &str = "What changed since the deck?";
pub const ASK_PART: &str = "Where can I take part?";
pub const ASK_DECK: &str = "How did it stand in the deck?";
pub const OTHER_TIMES: &str = "Other times";
pub const THE_DECK: &str = "The deck";
pub const A_YEAR_AGO: &str = "A year ago";
pub const TODAY: &str = "Today";
pub const LAST_PERIOD: &str = "Last study period";
pub const LAST_VISIT: &str = "My last visit";
pub const EVER: &str = "Everything";
pub const EXPORT: &str = "Export";
pub const CSV: &str = "CSV, for spreadsheets";
pub const PNG: &str = "PNG, the timeline as a picture";
pub const JSON: &str = "JSON, the records whole";
pub const ICALENDAR: &str = "iCalendar, what has days";
pub const BIBTEX: &str = "BibTeX";
pub const RIS: &str = "RIS";
pub const CSL: &str = "CSL-JSON";
pub const SVG: &str = "SVG, the timeline as a drawing";
pub const COPY: &str = "Copy";
pub const DISMISS: &str = "Put away";
pub const COPY_LINK: &str = "Copy the link to this view";
pub const COPY_DOCUMENT: &str = "Copy for a document, with links";
pub const CITE: &str = "Cite this record";
pub const CITE_VIEW: &str = "Cite this view";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str =
    "The browser does not allow copying. What was to be copied is selected here: press Ctrl+C.";
pub const ACTIVE_BODIES: &str = "Active groups among these records";
pub const NO_ACTIVE_BODIES: &str = "None. Take the other choices away to see the groups.";
pub const HOW: &str = "How";
pub const AT_ITU: &str = "At ITU";
pub const PARTICIPATION_UNKNOWN: &str = "who may take part is not in our sources";
pub const NEWEST_EVENT: &str = "The newest event among these records is of ";
pub const CHECK_AT_ITU: &str = "Whether a group still meets, and when, only ITU’s own pages can say.";
pub const CATALOGUE: &str = "Catalogue";
pub const NO_BODY: &str = "Other";
pub const LINEAGE: &str = "What became of it";
pub const MATRIX: &str = "Side by side";
pub const MATRIX_HINT: &str = "How many records of each topic each group has; the number opens them. A record counts in each of its \
     topics. “Group by” makes the columns statuses, kinds or years.";
pub const ALL: &str = "All";
pub const ALL_TOPICS: &str = "All topics";
pub const SCOPE: &str = "Whose work";
pub const SIMILAR: &str = "Others on this subject";
pub const SIMILAR_HINT: &str = "Computed from shared topics and the words of the titles; no source says so.";
pub const ABOUT_DATA: &str = "About the data";
pub const ABOUT_DATA_HINT: &str =
    "Where the records are from, until when they reach, and what is known to be missing.";
pub const KNOWN_UNTIL: &str = "Known until ";
pub const MISSING: &str = "Missing: ";
pub const OTHERS_LOADING: &str = "Loading the records of other bodies …";
pub const OTHERS_FAILED: &str = "The records of other bodies could not be loaded. ";
pub const OTHERS_AWAITED: &str = "ITU-T’s records, without those of other bodies";
pub const ONLY_ITU: &str = "Show ITU-T’s alone";
pub const LINEAGE_HINT: &str = "Work items and deliverables among the records found, and what came of each: when, after how long, and how sure the \
     link is.";
pub const LINEAGE_COLUMNS: [&str; 6] = ["Item", "Status", "Outcome", "On", "After", "How sure"];
pub const OF_THE_DECK: &str = "Listed in the deck of 2017";
pub const NOT_OF_THE_DECK: &str = "Others";
pub const NO_ITEMS: &str = "There is no work item or deliverable among the records found.";
pub const NO_OUTCOME: &str = "No outcome found";
pub const STUDIED: &str = "The Question under which it is studied";
pub const CHANGES: &str = "What changed";
pub const CHANGES_HINT: &str =
    "Choose a day, and this shows what is new, moved on, was superseded or concluded since.";
/// Of a change whose record may have been there before, because its dates are imprecise.
pub const PERHAPS_OLDER: &str = "may already have begun";
pub const TABLE: &str = "Table";
pub const NUMBER: &str = "Number";
pub const RECORD_TITLE: &str = "Title";
pub const KIND: &str = "Kind";
pub const SINCE: &str = "Since";
pub const BEGAN: &str = "Began";
pub const NOTHING_FOUND: &str = "No record matches all that is chosen.";
pub const REMEDIES: &str = "Drop one of these:";
pub const NO_SINGLE_REMEDY: &str = "No single choice keeps the records away. Clear all, and start again.";
pub const UNDATED: &str = "Without a date";
pub const NO_STATUS: &str = "No status known";
pub const NO_DATE: &str = "date not known";

pub const CLOSE: &str = "Close";
pub const STEPS: &str = "Records found";
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";
pub const IDENTIFIERS: &str = "Identifiers";
pub const STATUS: &str = "Status";
pub const EVENTS: &str = "What happened";
pub const RELATIONS: &str = "Relations";
pub const LINKS: &str = "Links";
pub const FACTS: &str = "Further facts";
pub const WITNESSES: &str = "Where the fields above are from";
pub const TASKS: &str = "Tasks";
pub const OBJECTIVES: &str = "Objectives";
pub const OFFICIAL_TITLE: &str = "Official title";
pub const DESCRIPTIVE_TITLE: &str = "The title was made here, to describe the record.";
pub const BODY: &str = "Body";
pub const MAINTAINED_BY: &str = "Now with";
pub const TOPICS: &str = "Topics";
pub const PLACE: &str = "Place";
pub const EDITION: &str = "Edition";
pub const DOCUMENT_TYPE: &str = "Type of document";
pub const PROCESS: &str = "Approval process";
pub const PARTICIPATION: &str = "Participation";
/// Between an announcement and the days it is for.
pub const FOR: &str = " for ";
/// Between a step of a work item and the text that went through it.
pub const AS: &str = " as ";
pub const NO_SOURCE: &str = "no source";
pub const NO_SUCH_RECORD: &str = "There is no record with this id";

pub const ABOUT: &str = "About this page";
pub const DEFINITIONS: &str = "The terms, as the deck defines them";
pub const COOPERATION: &str = "How ITU-T works and cooperates, as the deck puts it";
pub const OBJECTIVES_AND_TASKS: &str = "Objectives and tasks";
pub const REFERENCES: &str = "The deck’s references";
pub const CONTACT: &str = "Contact";
pub const OURS: &str =
    "Topics, abstracts and descriptive titles were made for this page; they are not ITU’s. ";
pub const FAULTS: &str = "Parts of the dataset could not be used. ";
pub const DATASET_FILE: &str = "The dataset as a file";
pub const CORRECTIONS: &str = "Found a mistake? The dataset is one JSON file, kept by hand, in which each fact stands beside its source. Correct \
     the record there; the command check-dataset tells whether the file is sound.";

/// `37 of 185 records, as it stood on 17 October 2017`
pub fn total(total: usize, records: usize, as_of: Option<Point>) -> String {
    let found = if total == records {
        format!("All {records} records")
    } else {
        format!("{total} of {records} records")
    };
    match as_of {
        Some(at) => format!("{found}, as it stood on {}", point(at)),
        None => found,
    }
}

/// How many records are not counted because nothing certain is known of them yet.
pub fn perhaps(count: usize) -> String {
    match count {
        1 => "1 more may already have begun".to_owned(),
        count => format!("{count} more may already have begun"),
    }
}

/// Where a copy is from: how many records, which edition, and when it was taken.
pub fn taken_from(
    count: usize,
    edition: &str,
    day: &str,
    as_of: Option<String>,
    since: Option<String>,
) -> String {
    let since = since.map(|day| format!(" that changed after {day}")).unwrap_or_default();
    let as_of = as_of.map(|day| format!(", as it stood on {day}")).unwrap_or_default();
    format!(
        "{}{since}{as_of}, from “{TITLE}”, edition of {edition}, taken on {day}. Not an ITU publication. ",
        records(count)
    )
}

/// A study period as a shortcut: the day on which it began.
pub fn period_begins(period: &str) -> String {
    format!("{period} begins")
}

/// How many records can be cited.
pub fn citable(count: usize) -> String {
    format!("BibTeX, RIS and CSL-JSON hold what can be cited: {} of these.", records(count))
}

/// Who says how one takes part, and when.
pub fn said_by_the_deck(day: &str) -> String {
    format!("So the deck says, written {day}. Of today tells: ")
}

/// How old the knowledge is.
pub fn as_old_as(edition: &str) -> String {
    format!("This is what the dataset’s edition of {edition} knows. ")
}

/// How a view is cited: what it shows, the edition, the address, and when it was seen.
pub fn citation(view: &str, edition: &str, address: &str, day: &str) -> String {
    format!("{TITLE}: {view}. Edition of {edition}. {address} (seen on {day}).")
}

/// Where a branch of a chain leaves.
pub fn from(name: &str) -> String {
    format!(" – from {name}")
}

/// That a file was made.
pub fn saved(name: &str) -> String {
    format!("Saved as {name}")
}

/// The edition of the dataset.
pub fn edition(day: &str) -> String {
    format!("Edition of {day}. ")
}

/// How many records of the dataset could not be used.
pub fn left_out(count: usize) -> String {
    match count {
        0 => "No record was left out.".to_owned(),
        1 => "1 record was left out.".to_owned(),
        count => format!("{count} records were left out."),
    }
}

/// The name of a choice with what is chosen, for removing it.
pub fn remove(facet: &str, value: &str) -> String {
    format!("Remove {facet}: {value}")
}

/// What there is without one of the choices.
pub fn without(facet: &str, value: &str, total: usize) -> String {
    format!("Without {facet}: {value} – {}", records(total))
}

/// A cell of the matrix.
pub fn cell(topic: &str, column: &str, count: u32) -> String {
    format!("{topic}, {column}: {}", records(count as usize))
}

/// How much more there is of other bodies.
pub fn others(count: u32) -> String {
    format!("ITU-T’s work. {count} more of ISO, IEEE, ETSI, IETF and others: ")
}

/// That what other bodies do is looked at, too, or alone.
pub fn with_others(count: u32, alone: bool) -> String {
    let records = records(count as usize);
    if alone {
        format!("The {records} of other bodies alone. ")
    } else {
        format!("With the {records} of other bodies. ")
    }
}

/// What shows it.
pub const SHOW_ALL: &str = "show all";

/// The field that narrows a facet's values.
pub fn narrow(facet: &str) -> String {
    format!("Find in “{facet}”")
}

/// The button that shows all values of a facet.
pub fn all_values(count: usize) -> String {
    format!("All {count}")
}

/// `3 of 48`
pub fn place(place: usize, total: usize) -> String {
    format!("{place} of {total}")
}

/// What the button of the filters' drawer leads to.
pub fn show(total: usize) -> String {
    format!("Show {}", records(total))
}

/// The number of records of a group, spoken.
pub fn records(count: usize) -> String {
    match count {
        1 => "1 record".to_owned(),
        count => format!("{count} records"),
    }
}

/// While a view comes that is not there yet.
pub const DRAWING: &str = "Drawing …";

/// Below those that are named without a date.
pub fn more_in_list(count: usize) -> String {
    format!("And {count} more, in the list.")
}

/// Above a table that does not hold all.
pub fn first_of(shown: usize, all: usize) -> String {
    format!("Here are the first {shown} of {all}. Search, or choose filters, to see the others.")
}

/// Of a word that no record has, and the one that was looked for in its place.
pub fn corrected(written: &str, meant: &str) -> String {
    format!("No match for “{written}”, showing “{meant}”. ")
}
