//! The texts of the page footer: about the page, its certainty, and its data.

use crate::Words;

impl Words {
    pub fn about(self) -> &'static str {
        "About this page"
    }
    pub fn about_text(self) -> &'static str {
        "An independent tracker of what ITU-T standardizes on distributed ledger technology (DLT). It starts from an overview that \
         ITU presented in 2017 and follows each item since. It is not an ITU publication."
    }
    pub fn not_itu(self) -> &'static str {
        "This page is not an ITU publication. It starts from an overview that ITU presented in 2017, and follows each item since. \
         Every fact names its source, or says that it has none; what is inferred or unverified is marked."
    }
    pub fn ours(self) -> &'static str {
        "Topics, abstracts and descriptive titles were made for this page; they are not ITU’s."
    }

    /// The heading of the explanation of the three certainties.
    pub fn how_sure(self) -> &'static str {
        "How sure is it?"
    }
    pub fn every_fact(self) -> &'static str {
        "Every fact names its source, or says that none was found."
    }

    pub fn data(self) -> &'static str {
        "Data"
    }
    pub fn dataset_file(self) -> &'static str {
        "Download the dataset (JSON)"
    }
    pub fn others_file(self) -> &'static str {
        "Download the records of other bodies (JSON)"
    }
    pub fn feed_file(self) -> &'static str {
        "Latest events (Atom feed)"
    }
    pub fn calendar_file(self) -> &'static str {
        "Meetings and workshops (calendar)"
    }
    pub fn about_data(self) -> &'static str {
        "Coverage and known gaps"
    }
    pub fn about_data_hint(self) -> &'static str {
        "Where the records are from, until when they are known, and what is known to be missing."
    }
    pub fn known_until(self) -> &'static str {
        "Known until "
    }
    pub fn missing(self) -> &'static str {
        "Missing: "
    }
    pub fn report_mistake(self) -> &'static str {
        "Report a mistake"
    }
    pub fn corrections(self) -> &'static str {
        "The dataset is kept by hand as JSON; in it each fact stands beside its source. Correct the record there; the command \
         check-dataset tells whether the file is sound."
    }
    pub fn faults(self) -> &'static str {
        "Parts of the dataset could not be used. "
    }
    /// The number of records of the dataset that could not be used.
    pub fn left_out(self, count: usize) -> String {
        match count {
            0 => "No record was left out.".to_owned(),
            1 => "1 record was left out.".to_owned(),
            count => format!("{count} records were left out."),
        }
    }

    pub fn overview(self) -> &'static str {
        "From ITU’s overview of 2017"
    }
    pub fn definitions(self) -> &'static str {
        "Terms, as the overview defines them"
    }
    pub fn cooperation(self) -> &'static str {
        "How ITU-T works and cooperates, as the overview puts it"
    }
    pub fn objectives_and_tasks(self) -> &'static str {
        "Objectives and tasks"
    }
    pub fn references(self) -> &'static str {
        "References of the overview"
    }
    pub fn contact(self) -> &'static str {
        "Contact"
    }
}
