//! The texts of the export menu, of copied and saved data, and of citations.

use crate::Words;
use activities::activity::Point;

impl Words {
    pub fn export(self) -> &'static str {
        "Export"
    }
    /// The heading of the export menu, with the number of exported records.
    pub fn exported(self, count: usize) -> String {
        match count {
            0 => self.nothing_to_export().to_owned(),
            1 => "The 1 record shown".to_owned(),
            count => format!("The {} shown, in this order", self.records(count)),
        }
    }
    pub fn nothing_to_export(self) -> &'static str {
        "No records are shown: there is nothing to export"
    }
    pub fn into_document(self) -> &'static str {
        "Into a document"
    }
    pub fn into_tool(self) -> &'static str {
        "Into a tool"
    }

    pub fn copy_document(self) -> &'static str {
        "Copy as a formatted list"
    }
    pub fn copy_document_hint(self) -> &'static str {
        "With links, for a document or an e-mail"
    }
    pub fn copy_link(self) -> &'static str {
        "Copy link to this view"
    }
    pub fn copy_link_hint(self) -> &'static str {
        "Filters, view and open record included"
    }
    pub fn picture(self) -> &'static str {
        "Picture of the timeline"
    }
    pub fn picture_hint(self) -> &'static str {
        "SVG can be edited, PNG fits everywhere"
    }
    pub fn svg(self) -> &'static str {
        "SVG"
    }
    pub fn png(self) -> &'static str {
        "PNG"
    }

    pub fn csv(self) -> &'static str {
        "CSV"
    }
    pub fn csv_hint(self) -> &'static str {
        "Excel and other spreadsheets"
    }
    pub fn reference_manager(self) -> &'static str {
        "Reference manager"
    }
    /// The number of records that can be cited.
    pub fn citable(self, count: usize) -> String {
        match count {
            0 => "None of these can be cited".to_owned(),
            count => format!("{count} of these can be cited"),
        }
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
    pub fn icalendar(self) -> &'static str {
        "Calendar"
    }
    /// The number of records that have entries for a calendar.
    pub fn with_days(self, count: usize) -> String {
        match count {
            0 => "None of these has a date known to the day".to_owned(),
            count => format!("iCalendar: meetings, workshops and other dates of {}", self.records(count)),
        }
    }
    pub fn json(self) -> &'static str {
        "JSON"
    }
    pub fn json_hint(self) -> &'static str {
        "Complete records, with sources"
    }

    pub fn copy(self) -> &'static str {
        "Copy"
    }
    pub fn copied(self) -> &'static str {
        "Copied."
    }
    pub fn not_copied(self) -> &'static str {
        "Your browser blocked copying. The text is selected; press Ctrl+C."
    }
    /// The accessible name of the field that holds a text that could not be copied.
    pub fn to_be_copied(self) -> &'static str {
        "Text to be copied"
    }
    pub fn dismiss(self) -> &'static str {
        "Dismiss"
    }
    /// The message that a file was saved.
    pub fn saved(self, name: &str) -> String {
        format!("Saved as {name}")
    }
    pub fn not_saved(self) -> &'static str {
        "Your browser could not draw the picture. It may be too large: show fewer records, or save it as SVG."
    }

    pub fn cite_view(self) -> &'static str {
        "Cite this view"
    }
    /// The description of a view in a citation: the number of records, and the day as of which they are seen.
    pub fn cited_view(self, found: usize, records: usize, as_of: Option<Point>) -> String {
        let shown = if found == records {
            format!("all {records} records")
        } else {
            format!("{found} of {records} records")
        };
        match as_of {
            Some(at) => format!("{shown}, as it stood on {}", self.point(at)),
            None => shown,
        }
    }
    /// The citation of a view: its description, the edition, the address, and the day of access.
    pub fn citation(self, view: &str, edition: &str, address: &str, day: &str) -> String {
        let title = self.site_title();
        format!("{title}: {view}. Edition of {edition}. {address} (seen on {day}).")
    }

    /// The origin of a copy: the number of records, the edition, and the day on which it was taken.
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
}
