//! The app's page before the app starts, and the page of all records.

use super::Site;
use super::page::{Page, StaticPage, up};
use super::render::html;
use activities::address::{View, ViewState};
use activities::query::{Query, Scope};
use dlt_activities::app::{App, BootFailed, WithoutScripts};
use dlt_activities::results::List;
use leptos::prelude::*;

/// The placeholder in index.html for the message that boot.js shows if the app does not start, …
const BOOT_FAILED: &str = "{{boot-failed}}";
/// … for the message shown without scripts, …
const NO_SCRIPTS: &str = "{{no-scripts}}";
/// … and for the page; and the end of its title, after which more metadata is inserted.
const ROOM: &str = "{{page}}";
const HEAD: &str = "</title>";

/// Returns the bundler's index.html with the page inserted; `None` if it has no placeholder for it.
pub fn index(site: &Site, template: &str) -> Option<String> {
    let page = html(site, &site.itu, ("record/", "/"), ViewState::default(), || view! { <App/> });
    let failed = html(site, &site.itu, ("", ""), ViewState::default(), || view! { <BootFailed/> });
    let no_scripts = html(site, &site.itu, ("", ""), ViewState::default(), || view! { <WithoutScripts/> });
    let template = template.replace(BOOT_FAILED, &failed).replace(NO_SCRIPTS, &no_scripts);
    let (head, rest) = template.split_once(HEAD)?;
    // HTML allows leaving out the tag, and the bundler does, but validators expect it.
    let head =
        if head.contains("<head>") { head.to_owned() } else { head.replacen("<meta", "<head><meta", 1) };
    let (before, after) = rest.split_once(ROOM)?;
    let canonical =
        site.address.map(|address| format!("<link rel=\"canonical\" href=\"{}\">", address.of("")));
    Some([&*head, HEAD, &canonical.unwrap_or_default(), before, &page, after].concat())
}

/// Returns the page of all records, ITU's and others'.
pub fn all_records(site: &Site) -> String {
    let query = Query { scope: Scope::All, ..Query::default() };
    let view = ViewState { query, view: View::List, ..ViewState::default() };
    let path = "record/";
    let body = html(site, &site.all, ("", "/"), view, || {
        view! { <StaticPage up=up(path)><List/></StaticPage> }
    });
    let title = site.words.all_records();
    Page { title, description: site.words.all_records_hint(), path, json_ld: None, body: &body }.write(site)
}
