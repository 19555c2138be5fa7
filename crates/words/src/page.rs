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
    pub fn tagline(self) -> &'static str {
        "What ITU-T standardizes on distributed ledger technology (DLT): groups, work items, Recommendations and \
         meetings since 2017. Not an ITU publication; each fact names its source, or says that it has none."
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
    /// Before the edition.
    pub fn offline(self) -> &'static str {
        "You are offline. Showing data from your last visit. "
    }
    pub fn try_again(self) -> &'static str {
        "Try again"
    }

    pub fn search(self) -> &'static str {
        "Search"
    }
    pub fn search_hint(self) -> &'static str {
        "Search title, number, group or topic"
    }
    pub fn filters(self) -> &'static str {
        "Filters"
    }
    pub fn clear_all(self) -> &'static str {
        "Clear all"
    }
    pub fn view_label(self) -> &'static str {
        "View"
    }
    pub fn group_by(self) -> &'static str {
        "Group by"
    }
    pub fn sort_by(self) -> &'static str {
        "Sort by"
    }
    pub fn years(self) -> &'static str {
        "Years"
    }
    pub fn not_a_date(self) -> &'static str {
        "Write a year, a month or a day: 2017, 2017-05 or 2017-05-04."
    }
    pub fn from_label(self) -> &'static str {
        "From"
    }
    pub fn to(self) -> &'static str {
        "To"
    }
    pub fn as_of(self) -> &'static str {
        "As of"
    }
    pub fn changed_since(self) -> &'static str {
        "Changes since"
    }

    pub fn questions(self) -> &'static str {
        "Common questions"
    }
    pub fn ask_outcome(self) -> &'static str {
        "What became of the work items?"
    }
    pub fn ask_changes(self) -> &'static str {
        "What has changed since 2017?"
    }
    pub fn ask_part(self) -> &'static str {
        "Where can I take part?"
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
    pub fn a_year_ago(self) -> &'static str {
        "A year ago"
    }
    pub fn today(self) -> &'static str {
        "Today"
    }
    pub fn last_period(self) -> &'static str {
        "Last study period"
    }
    pub fn last_visit(self) -> &'static str {
        "My last visit"
    }
    pub fn ever(self) -> &'static str {
        "Everything"
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
    pub fn cite_view(self) -> &'static str {
        "Cite this view"
    }
    pub fn copied(self) -> &'static str {
        "Copied."
    }
    pub fn not_copied(self) -> &'static str {
        "Your browser blocked copying. The text is selected; press Ctrl+C."
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
    pub fn at_itu(self) -> &'static str {
        "At ITU"
    }
    pub fn participation_unknown(self) -> &'static str {
        "who may take part is not in our sources"
    }
    pub fn newest_event(self) -> &'static str {
        "The newest event among these records is of "
    }
    pub fn check_at_itu(self) -> &'static str {
        "Whether a group still meets, and when, only ITU’s own pages can say."
    }
    pub fn catalogue(self) -> &'static str {
        "Catalogue"
    }
    pub fn no_body(self) -> &'static str {
        "Other"
    }
    pub fn lineage(self) -> &'static str {
        "Lineage"
    }
    pub fn matrix(self) -> &'static str {
        "Compare"
    }
    pub fn matrix_hint(self) -> &'static str {
        "How many records of each topic each group has; the number opens them. A record counts in each of its \
         topics. “Group by” makes the columns statuses, kinds or years."
    }
    pub fn all(self) -> &'static str {
        "All"
    }
    pub fn all_topics(self) -> &'static str {
        "All topics"
    }
    pub fn scope_label(self) -> &'static str {
        "Show"
    }
    pub fn others_loading(self) -> &'static str {
        "Loading the records of other bodies …"
    }
    pub fn others_failed(self) -> &'static str {
        "The records of other bodies could not be loaded. "
    }
    pub fn others_awaited(self) -> &'static str {
        "ITU-T’s records, without those of other bodies"
    }
    pub fn only_itu(self) -> &'static str {
        "Show ITU-T’s alone"
    }
    pub fn lineage_hint(self) -> &'static str {
        "Work items and deliverables among the records found, and what came of each: when, after how long, and how sure the \
         link is."
    }
    pub const LINEAGE_COLUMNS: [&str; 6] = ["Item", "Status", "Outcome", "On", "After", "How sure"];
    pub fn of_the_deck(self) -> &'static str {
        "In ITU’s overview of 2017"
    }
    pub fn not_of_the_deck(self) -> &'static str {
        "Begun later"
    }
    pub fn no_items(self) -> &'static str {
        "There is no work item or deliverable among the records found."
    }
    pub fn no_outcome(self) -> &'static str {
        "No outcome found"
    }
    pub fn changes(self) -> &'static str {
        "Changes"
    }
    pub fn changes_hint(self) -> &'static str {
        "Choose a day, and this shows what is new, moved on, was superseded or concluded since."
    }
    /// Of a change whose record may have been there before, because its dates are imprecise.
    pub fn perhaps_older(self) -> &'static str {
        "may have started before"
    }
    pub fn table(self) -> &'static str {
        "Table"
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
    pub fn nothing_found(self) -> &'static str {
        "No records match."
    }
    pub fn remedies(self) -> &'static str {
        "Remove one:"
    }
    pub fn no_single_remedy(self) -> &'static str {
        "Removing one filter is not enough. Clear all filters."
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
    pub fn status_label(self) -> &'static str {
        "Status"
    }
    pub fn body(self) -> &'static str {
        "Group"
    }
    pub fn topics(self) -> &'static str {
        "Topics"
    }
    pub fn process_label(self) -> &'static str {
        "Approval process"
    }
    pub fn participation_label(self) -> &'static str {
        "Participation"
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

    /// How many records are not counted because nothing certain is known of them yet.
    pub fn perhaps(self, count: usize) -> String {
        match count {
            1 => "1 more may have started before this date".to_owned(),
            count => format!("{count} more may have started before this date"),
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

    /// A study period as a shortcut: the day on which it began.
    pub fn period_begins(self, period: &str) -> String {
        format!("Start of {period}")
    }

    /// How many records can be cited.
    pub fn citable(self, count: usize) -> String {
        format!(
            "BibTeX, self.ris() and self.csl()-self.json() hold what can be cited: {} of these.",
            self.records(count)
        )
    }

    /// Who says how one takes part, and when.
    pub fn said_by_the_deck(self, day: &str) -> String {
        format!("From the overview, written {day}. For the current rules see ")
    }

    /// How old the knowledge is.
    pub fn as_old_as(self, edition: &str) -> String {
        format!("This is what the dataset’s edition of {edition} knows. ")
    }

    /// How a view is cited: what it shows, the edition, the address, and when it was seen.
    pub fn citation(self, view: &str, edition: &str, address: &str, day: &str) -> String {
        let title = self.site_title();
        format!("{title}: {view}. Edition of {edition}. {address} (seen on {day}).")
    }

    /// That a file was made.
    pub fn saved(self, name: &str) -> String {
        format!("Saved as {name}")
    }

    /// The edition of the dataset.
    pub fn edition(self, day: &str) -> String {
        format!("Edition of {day}. ")
    }

    /// The name of a choice with what is chosen, for removing it.
    pub fn remove(self, facet: &str, value: &str) -> String {
        format!("Remove {facet}: {value}")
    }

    /// What there is without one of the choices.
    pub fn without(self, facet: &str, value: &str, total: usize) -> String {
        format!("Without {facet}: {value} – {}", self.records(total))
    }

    /// A cell of the matrix.
    pub fn cell(self, topic: &str, column: &str, count: u32) -> String {
        format!("{topic}, {column}: {}", self.records(count as usize))
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

    /// What the button of the filters' drawer leads to.
    pub fn show(self, total: usize) -> String {
        format!("Show {}", self.records(total))
    }

    /// The number of records of a group, spoken.
    pub fn records(self, count: usize) -> String {
        match count {
            1 => "1 record".to_owned(),
            count => format!("{count} records"),
        }
    }

    /// While a view comes that is not there yet.
    pub fn drawing(self) -> &'static str {
        "Drawing …"
    }

    /// Below those that are named without a date.
    pub fn more_in_list(self, count: usize) -> String {
        format!("And {count} more, in the list.")
    }

    /// Above a table that does not hold all.
    pub fn first_of(self, shown: usize, all: usize) -> String {
        format!("Here are the first {shown} of {all}. Search, or choose filters, to see the others.")
    }

    /// Of a word that no record has, and the one that was looked for in its place.
    pub fn corrected(self, written: &str, meant: &str) -> String {
        format!("No match for “{written}”, showing “{meant}”. ")
    }
}
