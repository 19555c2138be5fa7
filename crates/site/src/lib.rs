//! The static pages and feeds next to the app: for readers without scripts, for search engines, and for subscribers.
//! The pages use the app's own components, rendered natively.
//!
//! Pure: a [`Site`] returns the text of each file; `src/bin/prerender.rs` writes them. Addresses are relative, except
//! those that must be absolute: these require the address of the deployed site.

mod address;
mod calendar;
mod feed;
mod index;
mod json_ld;
mod page;
mod record;
mod render;
mod sitemap;

pub use address::SiteAddress;
pub use index::{all_records, index};

use activities::activity::{AsOf, Date, Day};
use activities::dataset::Dataset;
use activities::query::{Query, Scope};
use dlt_activities::state::{Loaded, Shared};
use words::Words;

/// The input from which the files are made.
pub struct Site<'a> {
    pub words: Words,
    /// ITU's records and those of other bodies, …
    pub all: Shared<Loaded>,
    /// … and ITU's records alone, as the app first shows them.
    pub itu: Shared<Loaded>,
    /// The address of the deployed site, if known.
    pub address: Option<&'a SiteAddress>,
    /// The paths of the style sheet and of the icon in the site's folder.
    pub style: &'a str,
    pub icon: &'a str,
}

/// A file of the site.
pub struct File {
    /// Its path in the site's folder.
    pub path: String,
    pub text: String,
}

/// The paths of the feeds in the site's folder.
const FEED: &str = "feed.atom";
const CALENDAR: &str = "calendar.ics";

/// Returns all files except index.html, which the bundler makes and [`index`] fills.
pub fn files(site: &Site) -> Vec<File> {
    let mut files = vec![
        File { path: FEED.to_owned(), text: feed::feed(site) },
        File { path: CALENDAR.to_owned(), text: calendar::calendar(site) },
        File { path: "record/index.html".to_owned(), text: all_records(site) },
    ];
    files.extend(record::pages(site));
    if let Some(address) = site.address {
        files.push(File { path: "sitemap.xml".to_owned(), text: sitemap::sitemap(site, address) });
    }
    files
}

/// Returns the folder of a record's page in the site's folder.
fn record_path(id: &str) -> String {
    format!("record/{id}/")
}

impl Site<'_> {
    fn dataset(&self) -> &Dataset {
        self.all.dataset()
    }

    /// Returns the day of the dataset's edition: the same edition gives the same files, whenever they are made.
    fn day(&self) -> Day {
        self.dataset().edition.as_ref().and_then(Date::latest).unwrap_or(Day(0))
    }

    fn as_of(&self) -> AsOf {
        AsOf::Today(self.day())
    }

    /// Returns the indexes of a scope's records, in the order in which the page lists them.
    fn records(&self, scope: Scope) -> Vec<usize> {
        let query = Query { scope, ..Query::default() };
        self.all.answer(&query).records
    }
}
