//! The catalogue as a list that needs no JavaScript: in index.html, before the app comes, and as a page of all records.

use super::page::Page;
use super::{CALENDAR, FEED, Site, record_path};
use crate::language::{page as words, site as site_words};
use crate::markup::{self, Extent, Filling, Scene};
use crate::query::{Grouping, Scope};

/// Where index.html has room for the page, and the end of its title, after which more can be said of it.
const ROOM: &str = "{{page}}";
const HEAD: &str = "</title>";

/// The bundler's index.html with ITU's records in it; `None` if it has no room for them.
pub fn index(site: Site, template: &str) -> Option<String> {
    let scene =
        Scene { dataset: site.dataset, as_of: site.as_of_on(), since: None, href: &record_path, words: &[] };
    let answer = site.answer(Scope::Itu);
    let feeds = [(site_words::FEED, FEED), (site_words::CALENDAR, CALENDAR)];
    let filling = Filling {
        total: &words::total(answer.records.len(), answer.within, None),
        catalogue: &markup::catalogue(
            scene,
            &answer.grouped(site.dataset, Grouping::Body),
            Grouping::Body,
            &[],
            Extent::WHOLE,
        ),
        about: &markup::about(scene, "data/activities.json", &feeds),
    };
    let (head, rest) = template.split_once(HEAD)?;
    // HTML may leave the tag out, and the bundler does; validators want it.
    let head =
        if head.contains("<head>") { head.to_owned() } else { head.replacen("<meta", "<head><meta", 1) };
    let (before, after) = rest.split_once(ROOM)?;
    let canonical =
        site.address.map(|address| format!("<link rel=\"canonical\" href=\"{}\">", address.of("")));
    let frame = markup::frame(site.dataset, &filling);
    Some([&*head, HEAD, &canonical.unwrap_or_default(), before, &frame, after].concat())
}

/// The page of all records, ITU's and others'.
pub fn all_records(site: Site) -> String {
    let href = |id: &str| format!("{id}/");
    let scene = Scene { dataset: site.dataset, as_of: site.as_of_on(), since: None, href: &href, words: &[] };
    let answer = site.answer(Scope::All);
    Page {
        title: site_words::ALL_RECORDS,
        description: site_words::ALL_RECORDS_HINT,
        path: "record/",
        json_ld: None,
        main: &markup::catalogue(
            scene,
            &answer.grouped(site.dataset, Grouping::Body),
            Grouping::Body,
            &[],
            Extent::WHOLE,
        ),
    }
    .write(site)
}
