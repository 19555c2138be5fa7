//! The page of a record: everything known about it, readable without scripts.

use super::page::{Page, StaticPage, up};
use super::render::html;
use super::{File, Site, json_ld, record_path};
use activities::activity::Record;
use activities::address::ViewState;
use dlt_activities::record::RecordView;
use leptos::prelude::*;

/// Returns the pages of all records.
pub fn pages(site: &Site) -> Vec<File> {
    let positions = 0..site.dataset().records.len();
    positions.map(|at| page(site, at)).collect()
}

fn page(site: &Site, at: usize) -> File {
    let (words, record) = (site.words, site.dataset().at(at));
    let similar = site.all.index().similar(site.dataset(), record, site.as_of());
    let (id, in_app) = (record.id.clone(), format!("../../?item={}", record.id));
    let path = record_path(&record.id);
    let up = up(&path);
    // The path from one record's folder to another's.
    let body = html(site, &site.all, ("../", "/"), ViewState::default(), || {
        view! {
            <StaticPage up>
                <article class="alone" data-record=id>
                    <p><a href=in_app>{words.open_in_app()}</a></p>
                    <RecordView record=at similar/>
                </article>
            </StaticPage>
        }
    });
    let title = words.record(record);
    let description = record.summary.clone().unwrap_or_else(|| describe(site, record));
    let json_ld = json_ld::of(site, record);
    let page =
        Page { title: &title, description: &description, path: &path, json_ld: Some(&json_ld), body: &body };
    File { text: page.write(site), path: path.clone() + "index.html" }
}

/// Returns kind, body and status in one line, for a record without an abstract.
fn describe(site: &Site, record: &Record) -> String {
    let (words, dataset) = (site.words, site.dataset());
    let body = dataset.home(record).map(|body| dataset.bodies[body].name.as_str());
    let status = record.standing(site.as_of()).map(|standing| words.status(standing.status));
    let parts = [Some(words.kind(record.kind)), body, status];
    format!("{}: {}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "), words.record(record))
}
