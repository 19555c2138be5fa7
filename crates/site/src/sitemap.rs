//! The sitemap for search engines (sitemaps.org, protocol 0.9): the page and the records. Views of the page have
//! addresses, too, but those are not listed.

use super::{Site, SiteAddress, record_path};
use export::Markup;

/// Returns the sitemap of a site that knows its address.
pub fn sitemap(site: &Site, address: &SiteAddress) -> String {
    let mut sitemap = Markup::default();
    sitemap.begin("urlset").set("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9").open();
    let records = site.dataset().records.iter().map(|record| record_path(&record.id));
    for path in [String::new(), "record/".to_owned()].into_iter().chain(records) {
        sitemap.begin("url").open();
        sitemap.begin("loc").leaf(&address.of(&path));
        sitemap.close();
    }
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", sitemap.finish())
}
