//! All meetings and workshops with known days, as a calendar to subscribe to.

use super::{Site, record_path};
use crate::activity::Kind;
use crate::export;
use crate::markup::Scene;
use crate::query::Scope;

/// The iCalendar file (RFC 5545).
pub fn calendar(site: Site) -> String {
    let href = |id: &str| site.address.map_or(String::new(), |address| address.of(&record_path(id)));
    let scene = Scene { dataset: site.dataset, as_of: site.as_of_on(), since: None, href: &href, words: &[] };
    let is_meeting =
        |&place: &usize| matches!(site.dataset.records[place].kind, Kind::Meeting | Kind::Workshop);
    let records: Vec<usize> = site.answer(Scope::Itu).records.into_iter().filter(is_meeting).collect();
    export::calendar(scene, &records)
}
