//! A calendar of all meetings and workshops with known days, for subscribing.

use super::{Site, record_path};
use activities::activity::Kind;
use activities::query::Scope;
use export::Scene;

/// Returns the iCalendar file (RFC 5545).
pub fn calendar(site: &Site) -> String {
    let href = |id: &str| site.address.map_or(String::new(), |address| address.of(&record_path(id)));
    let dataset = site.dataset();
    let scene = Scene { words: site.words, dataset, as_of: site.as_of(), since: None, href: &href };
    let is_meeting = |&at: &usize| matches!(dataset.at(at).kind, Kind::Meeting | Kind::Workshop);
    let records: Vec<usize> = site.records(Scope::Itu).into_iter().filter(is_meeting).collect();
    export::calendar(scene, &records)
}
