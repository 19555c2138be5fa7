//! `make screenshots`: takes screenshots of the built page (or of the folder that `E2E_DIST` names), of every view at
//! three widths, light and dark, mirrored, embedded and in print.
//!
//! `screenshots [--to FOLDER] [--png] [--whole] [PART…]` takes those whose name contains one of the parts, such as
//! `table-1440` or `lineage-768-dark`; without parts it takes all. They are saved to docs/screenshots/ as WebP, and
//! show the visible screen; `--whole` shows the page from top to bottom.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use e2e::{Engine, Form, Page, Pages, Reader, picture_of, project, run, words};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use thirtyfour::prelude::By;

/// The element to open after the page is ready.
#[derive(Clone, Copy)]
enum Open {
    Nothing,
    /// The element opened by a control whose name begins with this.
    By(fn(words::Words) -> &'static str),
    /// The same, on screens that are too narrow to show it beside the results.
    Narrow(fn(words::Words) -> &'static str),
}

use Open::{By as OpenBy, Narrow, Nothing};

/// The screenshots to take: name, address, and the element to open.
const VIEWS: [(&str, &str, Open); 14] = [
    ("both", "", Nothing),
    ("timeline", "?view=timeline&body=sg17", Nothing),
    ("catalogue", "?view=catalogue", Nothing),
    ("found", "?q=security&kind=recommendation,work-item", Nothing),
    ("table", "?view=table&body=sg17&sort=number", Nothing),
    ("lineage", "?view=lineage", Nothing),
    ("changes", "?since=2017-10-17&view=changes", Nothing),
    ("matrix", "?scope=all&view=matrix", Nothing),
    ("part", "?view=part", Nothing),
    ("record", "?body=sg17&kind=work-item&item=wi-threats-online-voting-dlt", Nothing),
    ("nothing", "?q=zzz&kind=meeting", Nothing),
    ("export", "?body=sg17", OpenBy(words::Words::export)),
    ("embedding", "?body=sg17", OpenBy(words::Words::embed)),
    ("filters", "?kind=work-item", Narrow(words::Words::filters)),
];

/// Typical screen widths and heights.
const SCREENS: [(u32, u32); 3] = [(1440, 900), (768, 1024), (390, 844)];

/// Up to this width the filters are in a drawer.
const NARROW: u32 = 1100;

/// An A4 page in CSS pixels.
const PAPER: (u32, u32) = (794, 1123);

/// The maximum height of a screenshot of a whole page.
const WHOLE: u32 = 6000;

/// The command-line options.
struct Asked {
    folder: PathBuf,
    form: Form,
    whole: bool,
    parts: Vec<String>,
}

impl Asked {
    fn read() -> Result<Asked, String> {
        let folder = project().join("docs/screenshots");
        let mut asked = Asked { folder, form: Form::WebP, whole: false, parts: Vec::new() };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--to" => asked.folder = arguments.next().ok_or("--to needs a folder")?.into(),
                "--png" => asked.form = Form::Png,
                "--whole" => asked.whole = true,
                other if other.starts_with("--") => return Err(format!("{other}: no such option")),
                part => asked.parts.push(part.to_owned()),
            }
        }
        Ok(asked)
    }

    fn wants(&self, name: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|part| name.contains(part.as_str()))
    }

    fn save(&self, name: &str, bytes: Vec<u8>) {
        let path = self.folder.join(format!("{name}.{}", self.form.ending()));
        fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        println!("{}", path.display());
    }

    /// Takes a screenshot of the screen, or of the whole page if the visible part alone is not enough.
    async fn take(&self, page: &Page, name: &str, whole: bool) {
        page.until_drawn().await;
        let height = if whole { Some(WHOLE) } else { None };
        self.save(name, picture_of(&page.driver, self.form, height).await);
    }
}

fn main() -> ExitCode {
    let asked = match Asked::read() {
        Ok(asked) if Engine::chosen() == Engine::Chromium => asked,
        Ok(_) => return fails("only Chromium makes these pictures"),
        Err(message) => return fails(&message),
    };
    fs::create_dir_all(&asked.folder).expect("the folder can be made");
    let mut missing = Vec::new();
    run(async |page| {
        for (view, query, open) in VIEWS {
            missing.extend(on_screens(page, &asked, view, query, open).await);
            if matches!(open, Nothing) {
                embedded(page, &asked, view, query).await;
                on_paper(page, &asked, view, query).await;
            }
        }
    });
    match missing.as_slice() {
        [] => ExitCode::SUCCESS,
        missing => fails(&missing.join("\n")),
    }
}

fn fails(message: &str) -> ExitCode {
    eprintln!("screenshots: {message}");
    ExitCode::FAILURE
}

fn scheme(dark: bool) -> &'static str {
    if dark { "dark" } else { "light" }
}

async fn prefer(page: &Page, dark: bool) {
    page.prefer(Reader { dark, ..Reader::default() }).await;
}

/// Takes screenshots of a view at each width, in both colour schemes, and mirrored. Returns the names of those that
/// could not be opened.
async fn on_screens(page: &Page, asked: &Asked, view: &str, query: &str, open: Open) -> Vec<String> {
    let mut missing = Vec::new();
    for (width, height) in SCREENS {
        let name = |what: &str| format!("{view}-{width}-{what}");
        let opener = match open {
            Nothing => None,
            OpenBy(name) => Some(name(words())),
            Narrow(_) if width > NARROW => continue,
            Narrow(name) => Some(name(words())),
        };
        if !["light", "dark", "light-mirrored"].iter().any(|what| asked.wants(&name(what))) {
            continue;
        }
        page.resize_to(width, height).await;
        prefer(page, false).await;
        page.open(query).await;
        if let Some(opener) = opener
            && !activate(page, opener).await
        {
            missing.push(format!("{}: no control's name begins with {opener:?}", name("light")));
            continue;
        }
        for dark in [false, true] {
            if asked.wants(&name(scheme(dark))) {
                prefer(page, dark).await;
                asked.take(page, &name(scheme(dark)), asked.whole).await;
            }
        }
        if asked.wants(&name("light-mirrored")) {
            prefer(page, false).await;
            page.mirror().await;
            asked.take(page, &name("light-mirrored"), asked.whole).await;
        }
    }
    missing
}

/// Activates the first control whose name begins with this; returns true if there is one.
async fn activate(page: &Page, start: &str) -> bool {
    for role in ["button", "summary", "link"] {
        if let Some(name) = page.names(role).await.into_iter().find(|name| name.starts_with(start)) {
            page.click(role, &name).await;
            until_frames_are_ready(page).await;
            return true;
        }
    }
    false
}

/// Waits for the content of frames, such as the preview in a dialog.
async fn until_frames_are_ready(page: &Page) {
    for frame in page.driver.find_all(By::Css("iframe")).await.expect("the page can be searched") {
        frame.enter_frame().await.expect("it can be entered");
        page.until_ready().await;
        page.driver.enter_default_frame().await.expect("it can be left");
    }
}

/// Takes screenshots of a view embedded in a page of another site.
async fn embedded(page: &Page, asked: &Asked, view: &str, query: &str) {
    for (width, height) in SCREENS {
        for dark in [false, true] {
            let name = format!("{view}-{width}-{}-embedded", scheme(dark));
            if !asked.wants(&name) {
                continue;
            }
            let query = format!("{}&theme={}", query.trim_start_matches('?'), scheme(dark));
            let text = format!(
                "<!doctype html><html lang=en><head><meta charset=utf-8><title>Intranet</title><link rel=icon href=data:,>
                <meta name=viewport content='width=device-width'><script src='{0}embed.js' async></script></head>
                <body><h1>A page of the intranet</h1><p>What stands above.</p>
                <dlt-activities src='{0}' query='{1}'></dlt-activities><p>What stands below.</p></body></html>",
                page.server.address,
                query.replace('&', "&amp;")
            );
            let around = Pages::serve(Router::new().route("/", get(async || Html(text))));
            page.resize_to(width, height).await;
            prefer(page, dark).await;
            let address = around.origin.replace("127.0.0.1", "localhost");
            page.driver.goto(&address).await.expect("the page around it opens");
            page.until("document.querySelector('iframe')").await;
            until_frames_are_ready(page).await;
            let frame = page.driver.find(By::Css("iframe")).await.expect("there is a frame");
            frame.enter_frame().await.expect("it can be entered");
            let high =
                page.value("Math.ceil(document.getElementById('page').getBoundingClientRect().height)").await;
            page.driver.enter_default_frame().await.expect("it can be left");
            // The frame is as high as its content, or as the window.
            let follows =
                format!("document.querySelector('iframe').clientHeight >= Math.min({high}, innerHeight)");
            page.until(&follows).await;
            asked.take(page, &name, true).await;
        }
    }
}

/// Takes screenshots of a view as it is printed.
async fn on_paper(page: &Page, asked: &Asked, view: &str, query: &str) {
    let name = format!("{view}-print");
    if asked.wants(&name) {
        page.resize_to(PAPER.0, PAPER.1).await;
        prefer(page, false).await;
        page.open(query).await;
        page.as_print().await;
        asked.take(page, &name, true).await;
    }
}
