//! The page of a record: all that is known of it, readable without JavaScript.

use super::page::Page;
use super::{Site, json_ld, record_path};
use crate::activity::Record;
use crate::language::{self, site as words};
use crate::markup::{self, Markup, Scene};
use crate::query::Index;

/// The whole page.
pub fn page(site: Site, index: &Index, record: &Record) -> String {
    // From a record's folder to another's.
    let href = |id: &str| format!("../{id}/");
    let scene = Scene { dataset: site.dataset, as_of: site.as_of_on(), since: None, href: &href, words: &[] };
    let mut main = Markup::default();
    main.open("article", &[("class", Some("alone")), ("data-record", Some(&record.id))]);
    main.open("p", &[]);
    let in_app = format!("../../?item={}", record.id);
    main.leaf("a", &[("href", Some(&in_app))], words::OPEN_IN_APP);
    main.close();
    let similar = index.similar(site.dataset, record, site.as_of_on());
    main.piece(&markup::record(scene, record, &similar));
    let title = language::record(record);
    let description = record.summary.clone().unwrap_or_else(|| describe(site, record));
    Page {
        title: &title,
        description: &description,
        path: &record_path(&record.id),
        json_ld: Some(&json_ld::of(site, record)),
        main: &main.finish(),
    }
    .write(site)
}

/// Kind, body and status in one line, for a record without an abstract.
fn describe(site: Site, record: &Record) -> String {
    let body = site.dataset.home(record).map(|body| site.dataset.bodies[body].name.as_str());
    let status = record.standing(site.as_of_on()).map(|standing| language::status(standing.status));
    let parts = [Some(language::kind(record.kind)), body, status];
    format!("{}: {}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "), language::record(record))
}
