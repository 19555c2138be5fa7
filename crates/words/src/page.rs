//! The sentences of the page: headings, buttons, what is announced, what went wrong.

use activities::activity::Point;

use crate::Words;

impl Words {
    /// The title of the document: a part of the page, and the page.
    pub fn document_title(self, part: Option<&str>) -> String {
        match part {
            Some(part) => format!("{part} – {}", self.site_title()),
            None => self.site_title().to_owned(),
        }
    }

    pub fn site_title(self) -> &'static str {
        "ITU-T and distributed ledger technology"
    }
    pub fn not_itu(self) -> &'static str {
        "This page is not an ITU publication. It starts from a slide deck of the ITU of 2017 that listed ITU-T’s activities on \
         DLT, and follows what became of them. Every fact leads to its source, or says that it has none; what is inferred or \
         unverified is marked so."
    }
    pub fn skip_to_results(self) -> &'static str {
        "Skip to the results"
    }

    /// Before the app is there.
    pub fn loading(self) -> &'static str {
        "Loading …"
    }
    /// As HTML, where scripts do not run.
    pub fn no_script(self) -> &'static str {
        "Without JavaScript all activities are listed here; searching and filtering them needs it."
    }
    pub fn subscribe(self) -> &'static str {
        "To subscribe: "
    }
    pub fn try_again(self) -> &'static str {
        "Try again"
    }

    pub fn search(self) -> &'static str {
        "Search"
    }
    pub fn clear_all(self) -> &'static str {
        "Clear all"
    }
    pub fn view_label(self) -> &'static str {
        "View"
    }
    pub fn questions(self) -> &'static str {
        "Common questions"
    }
    pub fn ask_changes(self) -> &'static str {
        "What has changed since 2017?"
    }
    pub fn ask_deck(self) -> &'static str {
        "How did things stand in 2017?"
    }
    pub fn other_times(self) -> &'static str {
        "View as of a past date"
    }
    pub fn the_deck(self) -> &'static str {
        "ITU’s overview of 2017"
    }
    pub fn cite(self) -> &'static str {
        "Cite this record"
    }
    pub fn active_bodies(self) -> &'static str {
        "Active groups among these records"
    }
    pub fn no_active_bodies(self) -> &'static str {
        "None. Take the other choices away to see the groups."
    }
    pub fn how(self) -> &'static str {
        "How"
    }
    pub fn participation_unknown(self) -> &'static str {
        "who may take part is not in our sources"
    }
    pub fn no_body(self) -> &'static str {
        "Other"
    }
    pub fn lineage(self) -> &'static str {
        "Lineage"
    }
    pub fn similar(self) -> &'static str {
        "Similar records"
    }
    pub fn similar_hint(self) -> &'static str {
        "Matched by topic and title, not by a source."
    }
    pub fn about_data(self) -> &'static str {
        "About the data"
    }
    pub fn about_data_hint(self) -> &'static str {
        "Where the records are from, until when they reach, and what is known to be missing."
    }
    pub fn known_until(self) -> &'static str {
        "Known until "
    }
    pub fn missing(self) -> &'static str {
        "Missing: "
    }
    pub fn others_loading(self) -> &'static str {
        "Loading the records of other bodies …"
    }
    pub fn others_failed(self) -> &'static str {
        "The records of other bodies could not be loaded. "
    }
    pub fn studied(self) -> &'static str {
        "The Question under which it is studied"
    }
    pub fn number(self) -> &'static str {
        "Number"
    }
    pub fn record_title(self) -> &'static str {
        "Title"
    }
    pub fn kind_label(self) -> &'static str {
        "Kind"
    }
    pub fn since(self) -> &'static str {
        "Since"
    }
    pub fn began(self) -> &'static str {
        "Began"
    }
    pub fn undated(self) -> &'static str {
        "Without a date"
    }
    pub fn no_status(self) -> &'static str {
        "No status known"
    }
    pub fn no_date(self) -> &'static str {
        "date not known"
    }

    pub fn close(self) -> &'static str {
        "Close"
    }
    pub fn steps(self) -> &'static str {
        "Records found"
    }
    pub fn previous(self) -> &'static str {
        "Previous"
    }
    pub fn next(self) -> &'static str {
        "Next"
    }
    pub fn identifiers(self) -> &'static str {
        "Identifiers"
    }
    pub fn status_label(self) -> &'static str {
        "Status"
    }
    pub fn events(self) -> &'static str {
        "History"
    }
    pub fn relations(self) -> &'static str {
        "Relations"
    }
    pub fn links(self) -> &'static str {
        "Links"
    }
    pub fn facts(self) -> &'static str {
        "More details"
    }
    pub fn witnesses(self) -> &'static str {
        "Sources of these details"
    }
    pub fn tasks(self) -> &'static str {
        "Tasks"
    }
    pub fn objectives(self) -> &'static str {
        "Objectives"
    }
    pub fn official_title(self) -> &'static str {
        "Official title"
    }
    pub fn descriptive_title(self) -> &'static str {
        "Descriptive title, added by this page."
    }
    pub fn body(self) -> &'static str {
        "Group"
    }
    pub fn maintained_by(self) -> &'static str {
        "Now maintained by"
    }
    pub fn topics(self) -> &'static str {
        "Topics"
    }
    pub fn place_label(self) -> &'static str {
        "Place"
    }
    pub fn edition_label(self) -> &'static str {
        "Edition"
    }
    pub fn document_type(self) -> &'static str {
        "Type of document"
    }
    pub fn process_label(self) -> &'static str {
        "Approval process"
    }
    pub fn participation_label(self) -> &'static str {
        "Participation"
    }
    /// Between an announcement and the days it is for.
    pub fn scheduled_for(self) -> &'static str {
        " for "
    }
    /// Between a step of a work item and the text that went through it.
    pub fn as_text(self) -> &'static str {
        " as "
    }
    pub fn no_source(self) -> &'static str {
        "No source found"
    }
    pub fn no_such_record(self) -> &'static str {
        "There is no record with this id"
    }

    pub fn about(self) -> &'static str {
        "About this page"
    }
    pub fn definitions(self) -> &'static str {
        "The terms, as ITU’s overview of 2017 defines them"
    }
    pub fn cooperation(self) -> &'static str {
        "How ITU-T works and cooperates, as the overview puts it"
    }
    pub fn objectives_and_tasks(self) -> &'static str {
        "Objectives and tasks"
    }
    pub fn references(self) -> &'static str {
        "References of the 2017 overview"
    }
    pub fn contact(self) -> &'static str {
        "Contact"
    }
    pub fn ours(self) -> &'static str {
        "Topics, abstracts and descriptive titles were made for this page; they are not ITU’s. "
    }
    pub fn faults(self) -> &'static str {
        "Parts of the dataset could not be used. "
    }
    pub fn dataset_file(self) -> &'static str {
        "The dataset as a file"
    }
    pub fn corrections(self) -> &'static str {
        "Found a mistake? The dataset is one self.json() file, kept by hand, in which each fact stands beside its source. Correct \
         the record there; the command check-dataset tells whether the file is sound."
    }

    /// `37 of 185 records, as it stood on 17 October 2017`
    pub fn total(self, total: usize, records: usize, as_of: Option<Point>) -> String {
        let found = if total == records {
            format!("All {records} records")
        } else {
            format!("{total} of {records} records")
        };
        match as_of {
            Some(at) => format!("{found}, as it stood on {}", self.point(at)),
            None => found,
        }
    }

    /// Who says how one takes part, and when.
    pub fn said_by_the_deck(self, day: &str) -> String {
        format!("From the overview, written {day}. For the current rules see ")
    }

    /// How old the knowledge is.
    pub fn as_old_as(self, edition: &str) -> String {
        format!("This is what the dataset’s edition of {edition} knows. ")
    }

    /// Where a branch of a chain leaves.
    pub fn from(self, name: &str) -> String {
        format!(" – from {name}")
    }

    /// The edition of the dataset.
    pub fn edition(self, day: &str) -> String {
        format!("Edition of {day}. ")
    }

    /// How many records of the dataset could not be used.
    pub fn left_out(self, count: usize) -> String {
        match count {
            0 => "No record was left out.".to_owned(),
            1 => "1 record was left out.".to_owned(),
            count => format!("{count} records were left out."),
        }
    }

    /// How much more there is of other bodies.
    pub fn others(self, count: u32) -> String {
        format!("ITU-T’s work. {count} more of ISO, IEEE, ETSI, IETF and others: ")
    }

    /// That what other bodies do is looked at, too, or alone.
    pub fn with_others(self, count: u32, alone: bool) -> String {
        let records = self.records(count as usize);
        if alone {
            format!("The {records} of other bodies alone. ")
        } else {
            format!("With the {records} of other bodies. ")
        }
    }

    /// What shows it.
    pub fn show_all(self) -> &'static str {
        "show all"
    }

    /// The field that narrows a facet's values.
    pub fn narrow(self, facet: &str) -> String {
        format!("Search {}", facet.to_lowercase())
    }

    /// The button that shows all values of a facet.
    pub fn all_values(self, count: usize) -> String {
        format!("All {count}")
    }

    /// `3 of 48`
    pub fn place(self, place: usize, total: usize) -> String {
        format!("{place} of {total}")
    }

    /// The number of records of a group, spoken.
    pub fn records(self, count: usize) -> String {
        match count {
            1 => "1 record".to_owned(),
            count => format!("{count} records"),
        }
    }
}
