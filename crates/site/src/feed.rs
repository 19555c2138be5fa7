//! The latest events as an Atom feed (RFC 4287).

use super::{CALENDAR, FEED, Site, record_path};
use activities::activity::{Certainty, Date, Day, Event, Record, sorted_by};
use activities::query::Scope;
use export::Markup;

/// The number of events in the feed: more than happen in a year.
const ENTRIES: usize = 100;

/// The authority of our tag: URIs (RFC 4151) if the site does not know its address. Nobody can own this name (RFC
/// 2606).
const TAG: &str = "tag:itu-t-dlt.invalid,2017:";

/// An event and its record.
struct Entry<'a> {
    record: &'a Record,
    event: &'a Event,
    date: &'a Date,
    /// The last day on which it can have happened, at most the day of the edition.
    day: Day,
}

/// Returns the feed: newest first, without unverified events.
pub fn feed(site: &Site) -> String {
    let mut feed = Markup::default();
    feed.begin("feed").set("xmlns", "http://www.w3.org/2005/Atom").set("xml:lang", "en").open();
    feed.begin("id").leaf(&id(site, ""));
    feed.begin("title").leaf(site.words.site_title());
    feed.begin("subtitle").leaf(site.words.tagline());
    feed.begin("updated").leaf(&moment(site.day()));
    feed.begin("author").open();
    feed.begin("name").leaf(site.words.site_title());
    feed.close();
    link(&mut feed, "alternate", &place(site, ""), "text/html");
    link(&mut feed, "related", &place(site, CALENDAR), "text/calendar");
    if let Some(address) = site.address {
        link(&mut feed, "self", &address.of(FEED), "application/atom+xml");
    }
    for entry in latest(site) {
        write(&mut feed, site, &entry);
    }
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", feed.finish())
}

/// Returns the events of the feed.
fn latest<'a>(site: &'a Site) -> Vec<Entry<'a>> {
    let until = site.day();
    let mut entries: Vec<Entry> = Vec::new();
    for record in site.dataset().records.iter().filter(|record| Scope::Itu.has(record.kind)) {
        // Events inherited from the text that a record became are reported for that text.
        for event in record.events.iter().filter(|event| event.via.is_none()) {
            // An event that happened at some time before a day is not news.
            let is_news = |date: &&Date| date.possibly_by(until) && date.earliest().is_some();
            let Some(date) = event.date.as_ref().filter(is_news) else { continue };
            let told = |other: &Entry| other.record.id == record.id && same(other.event, event);
            if event.certainty != Certainty::Unverified && !entries.iter().any(told) {
                let day = date.latest().map_or(until, |day| day.min(until));
                entries.push(Entry { record, event, date, day });
            }
        }
    }
    let order = sorted_by(entries.len(), &|a, b| entries[b].day.cmp(&entries[a].day));
    let mut entries: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    order.into_iter().take(ENTRIES).filter_map(|place| entries[place].take()).collect()
}

/// Returns true if both are the same event, told by two sources.
fn same(one: &Event, other: &Event) -> bool {
    one.kind == other.kind && one.date == other.date
}

fn write(feed: &mut Markup, site: &Site, entry: &Entry) {
    let Entry { record, event, date, day } = entry;
    let path = record_path(&record.id);
    feed.begin("entry").open();
    feed.begin("id").leaf(&id(site, &format!("{path}#{}/{date}", event.kind)));
    feed.begin("title").leaf(&format!("{}: {}", site.words.event(event.kind), site.words.record(record)));
    feed.begin("updated").leaf(&moment(*day));
    link(feed, "alternate", &place(site, &path), "text/html");
    let body = site.dataset().home(record).map(|body| site.dataset().bodies[body].name.as_str());
    let sure = site.words.certainty(event.certainty);
    let summary = site.words.happened(site.words.kind(record.kind), body, &site.words.date(date), sure);
    feed.begin("summary").leaf(&summary);
    feed.close();
}

fn link(feed: &mut Markup, relation: &str, href: &str, kind: &str) {
    feed.begin("link").set("rel", relation).set("href", href).set("type", kind).shape();
}

/// Returns the address of a file of the site: absolute if the site knows its own, otherwise relative to the feed.
fn place(site: &Site, path: &str) -> String {
    match site.address {
        Some(address) => address.of(path),
        None if path.is_empty() => "./".to_owned(),
        None => path.to_owned(),
    }
}

/// Returns a permanent id (RFC 4287, 4.2.6).
fn id(site: &Site, path: &str) -> String {
    site.address.map_or_else(|| format!("{TAG}{path}"), |address| address.of(path))
}

/// Returns the first moment of a day (RFC 3339).
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
