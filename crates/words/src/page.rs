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
    pub fn export(self) -> &'static str {
        "Export"
    }
    pub fn csv(self) -> &'static str {
        "CSV – Excel and other spreadsheets"
    }
    pub fn png(self) -> &'static str {
        "PNG, the timeline as a picture"
    }
    pub fn json(self) -> &'static str {
        "JSON – complete records, with sources"
    }
    pub fn icalendar(self) -> &'static str {
        "Calendar (iCalendar) – meetings and workshops"
    }
    pub fn bibtex(self) -> &'static str {
        "BibTeX"
    }
    pub fn ris(self) -> &'static str {
        "RIS"
    }
    pub fn csl(self) -> &'static str {
        "CSL-JSON"
    }
    pub fn svg(self) -> &'static str {
        "SVG, the timeline as a drawing"
    }
    pub fn copy(self) -> &'static str {
        "Copy"
    }
    pub fn dismiss(self) -> &'static str {
        "Dismiss"
    }
    pub fn copy_link(self) -> &'static str {
        "Copy link to this view"
    }
    pub fn copy_document(self) -> &'static str {
        "Copy as a formatted list"
    }
    pub fn cite(self) -> &'static str {
        "Cite this record"
    }
    pub fn cite_view(self) -> &'static str {
        "Cite this view"
    }
    pub fn copied(self) -> &'static str {
        "Copied."
    }
    pub fn not_copied(self) -> &'static str {
        "Your browser blocked copying. The text is selected; press Ctrl+C."
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

    /// Where a copy is from: how many records, which edition, and when it was taken.
    pub fn taken_from(
        self,
        count: usize,
        edition: &str,
        day: &str,
        as_of: Option<String>,
        since: Option<String>,
    ) -> String {
        let since = since.map(|day| format!(" that changed after {day}")).unwrap_or_default();
        let as_of = as_of.map(|day| format!(", as it stood on {day}")).unwrap_or_default();
        let title = self.site_title();
        format!(
            "{}{since}{as_of}, from “{title}”, edition of {edition}, taken on {day}. Not an ITU publication. ",
            self.records(count)
        )
    }

    /// How many records can be cited.
    pub fn citable(self, count: usize) -> String {
        format!(
            "BibTeX, self.ris() and self.csl()-self.json() hold what can be cited: {} of these.",
            self.records(count)
        )
    }

    /// How a view is cited: what it shows, the edition, the address, and when it was seen.
    pub fn citation(self, view: &str, edition: &str, address: &str, day: &str) -> String {
        let title = self.site_title();
        format!("{title}: {view}. Edition of {edition}. {address} (seen on {day}).")
    }

    /// Where a branch of a chain leaves.
    pub fn from(self, name: &str) -> String {
        format!(" – from {name}")
    }

    /// That a file was made.
    pub fn saved(self, name: &str) -> String {
        format!("Saved as {name}")
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
