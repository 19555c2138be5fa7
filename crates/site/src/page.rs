//! Complete HTML pages of the site, other than the app's.

use super::{FEED, Site};
use dlt_activities::parts::Symbols;
use dlt_activities::state::{Scene, words};
use export::Markup;
use leptos::prelude::*;

/// The content security policy, for servers that send none: no scripts at all.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// A page.
pub struct Page<'a> {
    pub title: &'a str,
    pub description: &'a str,
    /// Its path in the site's folder; each slash is one folder level.
    pub path: &'a str,
    /// Its machine-readable data, as JSON.
    pub json_ld: Option<&'a str>,
    /// The content of the body ([`StaticPage`]), as HTML.
    pub body: &'a str,
}

/// The body of a page: the name of the site, the content, and the origin of the data. `up` is the relative path to the
/// site's folder.
#[component]
pub fn StaticPage(up: String, children: Children) -> impl IntoView {
    let (words, scene) = (words(), Scene::expect());
    let edition =
        scene.loaded_untracked().dataset().edition.as_ref().map(|day| words.edition(&words.date(day)));
    let (home, records, about) = (up.clone(), format!("{up}record/"), format!("{up}#about"));
    view! {
        <div id="page">
            <Symbols/>
            <header class="top static-top">
                <div class="brand"><h1><a href=home>{words.site_title()}</a></h1></div>
                <nav class="site"><a href=records>{words.all_records()}</a></nav>
            </header>
            <main class="static">{children()}</main>
            <footer class="foot"><div><p>{words.not_itu()}" "{edition}<a href=about>{words.about()}</a></p></div></footer>
        </div>
    }
}

impl Page<'_> {
    /// Returns the HTML of the page.
    pub fn write(&self, site: &Site) -> String {
        let (head, body) = (self.head(site), self.body);
        format!(
            "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
        )
    }

    fn head(&self, site: &Site) -> String {
        let up = up(self.path);
        let mut head = Markup::default();
        head.begin("meta").set("charset", "utf-8").shape();
        head.begin("title").leaf(&format!("{} – {}", self.title, site.words.site_title()));
        for (kind, name, content) in [
            ("http-equiv", "Content-Security-Policy", POLICY),
            ("name", "viewport", "width=device-width, initial-scale=1"),
            ("name", "color-scheme", "light dark"),
            ("name", "description", self.description),
        ] {
            head.begin("meta").set(kind, name).set("content", content).shape();
        }
        let canonical = site.address.map(|address| address.of(self.path));
        for (relation, href, kind) in [
            ("icon", Some(format!("{up}{}", site.icon)), Some("image/svg+xml")),
            ("stylesheet", Some(format!("{up}{}", site.style)), None),
            ("alternate", Some(format!("{up}{FEED}")), Some("application/atom+xml")),
            ("canonical", canonical, None),
        ] {
            if let Some(href) = &href {
                head.begin("link").set("rel", relation).set("href", href).set_maybe("type", kind).shape();
            }
        }
        if let Some(json) = self.json_ld {
            head.begin("script").set("type", "application/ld+json").open();
            head.piece(json);
        }
        head.finish()
    }
}

/// Returns the relative path from a page to the site's folder.
pub fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}
