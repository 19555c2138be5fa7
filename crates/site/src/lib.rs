//! The pages and feeds that stand beside the app as files: what is seen without JavaScript, what search engines read, and
//! what readers subscribe to.
//!
//! Pure: a [`Site`] gives the text of each file; `src/bin/publish.rs` writes them. Addresses are relative, but for those
//! that have to be absolute: they need to be told where the site will stand.

mod address;
mod calendar;
mod catalogue;
mod feed;
mod json_ld;
mod page;
mod record;
mod sitemap;

pub use address::SiteAddress;
pub use catalogue::index;

use crate::activity::{AsOf, Date, Day};
use crate::dataset::Dataset;
use crate::query::{Answer, Index, Query, Scope};

/// What the files are made of.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// ITU's records and those of other bodies.
    pub dataset: &'a Dataset,
    /// Where it will stand, if that is known.
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

/// The places of the feeds in the site's folder.
const FEED: &str = "feed.atom";
const CALENDAR: &str = "calendar.ics";

/// All files but index.html, which the bundler makes and [`index`] fills.
pub fn files(site: Site) -> Vec<File> {
    let mut files = vec![
        File { path: FEED.to_owned(), text: feed::feed(site) },
        File { path: CALENDAR.to_owned(), text: calendar::calendar(site) },
        File { path: "record/index.html".to_owned(), text: catalogue::all_records(site) },
    ];
    let index = site.index(&Query::default());
    for record in &site.dataset.records {
        let text = record::page(site, &index, record);
        files.push(File { path: record_path(&record.id) + "index.html", text });
    }
    if let Some(address) = site.address {
        files.push(File { path: "sitemap.xml".to_owned(), text: sitemap::sitemap(site, address) });
    }
    files
}

/// The folder of a record's page in the site's folder.
fn record_path(id: &str) -> String {
    format!("record/{id}/")
}

impl Site<'_> {
    /// The day of the dataset's edition: the same edition gives the same files, whenever they are made.
    fn day(self) -> Day {
        self.dataset.edition.as_ref().and_then(Date::latest).unwrap_or(Day(0))
    }

    fn as_of(self) -> AsOf {
        AsOf::Today(self.day())
    }

    /// The records of a scope, as the page shows them when nothing is chosen.
    fn answer(self, scope: Scope) -> Answer {
        let query = Query { scope, ..Query::default() };
        self.index(&query).answer(&query)
    }

    fn index(self, query: &Query) -> Index {
        Index::new(self.dataset, query, self.day())
    }
}
