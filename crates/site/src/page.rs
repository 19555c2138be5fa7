//! A whole HTML page of the site, other than the app's.

use super::{FEED, Site};
use export::Markup;

/// What may be loaded, where the server does not say so: no script at all.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// A page.
pub struct Page<'a> {
    pub title: &'a str,
    pub description: &'a str,
    /// Its path in the site's folder; each slash is a folder to climb out of.
    pub path: &'a str,
    /// Its data for machines, as JSON.
    pub json_ld: Option<&'a str>,
    /// What stands in `<main>`.
    pub main: &'a str,
}

impl Page<'_> {
    /// The page's text.
    pub fn write(&self, site: &Site) -> String {
        let (head, body) = (self.head(site), self.body(site));
        format!(
            "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
        )
    }

    /// From the page to the site's folder.
    fn up(&self) -> String {
        "../".repeat(self.path.matches('/').count())
    }

    fn head(&self, site: &Site) -> String {
        let up = self.up();
        let mut head = Markup::default();
        head.shape("meta", &[("charset", Some("utf-8"))]);
        head.leaf("title", &[], &format!("{} – {}", self.title, site.words.site_title()));
        for (kind, name, content) in [
            ("http-equiv", "Content-Security-Policy", POLICY),
            ("name", "viewport", "width=device-width, initial-scale=1"),
            ("name", "color-scheme", "light dark"),
            ("name", "description", self.description),
        ] {
            head.shape("meta", &[(kind, Some(name)), ("content", Some(content))]);
        }
        let canonical = site.address.map(|address| address.of(self.path));
        for (relation, href, kind) in [
            ("icon", Some(format!("{up}{}", site.icon)), Some("image/svg+xml")),
            ("stylesheet", Some(format!("{up}{}", site.style)), None),
            ("alternate", Some(format!("{up}{FEED}")), Some("application/atom+xml")),
            ("canonical", canonical, None),
        ] {
            if let Some(href) = &href {
                head.shape("link", &[("rel", Some(relation)), ("href", Some(href)), ("type", kind)]);
            }
        }
        if let Some(json) = self.json_ld {
            head.open("script", &[("type", Some("application/ld+json"))]);
            head.piece(json);
        }
        head.finish()
    }

    fn body(&self, site: &Site) -> String {
        let up = self.up();
        let mut body = Markup::default();
        body.open("div", &[("id", Some("page"))]);
        body.open("header", &[("class", Some("masthead"))]);
        body.open("h1", &[]);
        body.leaf("a", &[("href", Some(&up))], site.words.site_title());
        body.close();
        body.leaf("a", &[("href", Some(&format!("{up}record/")))], site.words.all_records());
        body.close();
        body.open("main", &[]);
        body.piece(self.main);
        body.close();
        body.open("footer", &[("class", Some("about"))]);
        body.leaf("p", &[], site.words.not_itu());
        let edition = site.dataset().edition.as_ref().map(|day| site.words.edition(&site.words.date(day)));
        body.open("p", &[]);
        body.text(&edition.unwrap_or_default());
        body.leaf("a", &[("href", Some(&format!("{up}#about")))], site.words.about());
        body.finish()
    }
}
