//! Serves dist/ in a sub-folder, with the headers that Trunk.toml gives, and with a fault where a test asks for one. With
//! `E2E_SERVER=nginx` all that has no fault is answered by nginx behind it, with the project's configuration.

use crate::{Engine, Host};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response, StatusCode, header};
use axum::routing::get;
use futures_util::{StreamExt, stream};
use std::path::{Path as FilePath, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;

/// What goes wrong with a file.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The server refuses with this HTTP status.
    Status(u16),
    /// This text comes in place of the file.
    Text(String),
    /// The connection breaks off in the middle.
    Broken,
    /// The answer does not come until all is well.
    Held,
    /// This text comes in place of the file, its second half when all is well.
    Halting(String),
}

/// A running server; it ends with the test.
pub struct Server {
    /// The address of the page's folder, with a closing slash.
    pub address: String,
    faults: Faults,
    told: Told,
}

/// What the page told of itself, where the browser does not.
type Told = Arc<Mutex<Vec<String>>>;
type Faults = Arc<Mutex<Vec<(String, Fault)>>>;

/// What is served, and how.
#[derive(Clone)]
struct Site {
    origin: Origin,
    faults: Faults,
    told: Told,
}

/// Where what has no fault comes from.
#[derive(Clone)]
enum Origin {
    /// A folder, sent with these headers.
    Folder(PathBuf, Vec<(&'static str, String)>),
    /// A server of its own.
    Host(Arc<Host>),
}

/// What the page is made to tell in WebKit, whose driver cannot read the console.
const WATCH: &str = include_str!("watch.js");

/// The built page.
pub fn dist() -> PathBuf {
    project().join("dist")
}

/// The project's folder.
pub fn project() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The shipped dataset: ITU's own work.
pub fn shipped() -> serde_json::Value {
    json("activities.json")
}

/// What other bodies do, as it is shipped.
pub fn shipped_others() -> serde_json::Value {
    json("other-bodies.json")
}

fn json(file: &str) -> serde_json::Value {
    let text =
        std::fs::read_to_string(project().join("public/data").join(file)).expect("the dataset is there");
    serde_json::from_str(&text).expect("the dataset is JSON")
}

/// The policy that Trunk.toml has `make serve` send.
pub fn csp() -> String {
    let text = std::fs::read_to_string(project().join("Trunk.toml")).expect("Trunk.toml is there");
    let settings: toml::Table = text.parse().expect("Trunk.toml is TOML");
    settings["serve"]["headers"]["Content-Security-Policy"].as_str().expect("a policy is set").to_owned()
}

impl Server {
    /// Serves the built page on a free port, by the server that `E2E_SERVER` names: `plain` (if it is not set) or `nginx`.
    pub async fn start() -> Server {
        assert!(dist().join("index.html").exists(), "dist/ is not built: run `make build` first");
        match std::env::var("E2E_SERVER").as_deref() {
            Err(_) | Ok("plain") => Server::of(dist(), vec![("content-security-policy", csp())]).await,
            Ok("nginx") => Server::from(Origin::Host(Arc::new(Host::nginx(&dist()).await))).await,
            Ok(other) => panic!("E2E_SERVER={other}: say plain or nginx"),
        }
    }

    /// Serves a folder on a free port, with these headers.
    pub async fn of(folder: PathBuf, headers: Vec<(&'static str, String)>) -> Server {
        Server::from(Origin::Folder(folder, headers)).await
    }

    async fn from(origin: Origin) -> Server {
        let (faults, told) = (Faults::default(), Told::default());
        let site = Site { origin, faults: faults.clone(), told: told.clone() };
        let app = Router::new()
            .route("/some/folder/", get(index))
            .route("/some/folder/watch.js", get(watch).post(tell))
            .route("/some/folder/{*path}", get(file))
            .with_state(site);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}/some/folder/", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Server { address, faults, told }
    }

    /// From now on the files whose path ends like this have a fault.
    pub fn spoil(&self, path: &str, fault: Fault) {
        self.faults.lock().expect("no test panics here").push((path.to_owned(), fault));
    }

    /// From now on all is well.
    pub fn mend(&self) {
        self.faults.lock().expect("no test panics here").clear();
    }

    /// The errors that the page told of, where the browser's driver cannot.
    pub(crate) fn told(&self) -> Vec<String> {
        self.told.lock().expect("no test panics here").clone()
    }
}

async fn watch() -> Response<Body> {
    let script = Response::builder().header(header::CONTENT_TYPE, "text/javascript");
    script.body(Body::from(WATCH)).expect("a response")
}

async fn tell(State(site): State<Site>, words: String) {
    site.told.lock().expect("no test panics here").push(words);
}

/// The page with what makes it tell its errors, right after the doctype: before its own scripts run.
fn watched(page: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(page)
        .replacen('>', "><script src=/some/folder/watch.js></script>", 1)
        .into_bytes()
}

async fn index(state: State<Site>, headers: HeaderMap) -> Response<Body> {
    file(state, Path(String::new()), headers).await
}

async fn file(State(site): State<Site>, Path(path): Path<String>, headers: HeaderMap) -> Response<Body> {
    let whole =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
    let fault = || {
        let faults = site.faults.lock().expect("no test panics here");
        faults.iter().find(|(end, _)| whole.ends_with(end)).map(|(_, fault)| fault.clone())
    };
    while let Some(Fault::Held) = fault() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let mut length = None;
    let (status, body) = match fault() {
        Some(Fault::Status(status)) => {
            (StatusCode::from_u16(status).expect("a status"), Body::from("refused"))
        }
        Some(Fault::Text(text)) => (StatusCode::OK, Body::from(text)),
        Some(Fault::Halting(text)) => {
            length = Some(text.len());
            let mut first = text.into_bytes();
            let second = first.split_off(first.len() / 2);
            let second = stream::once(until_mended(site.faults.clone(), second));
            let whole = stream::iter([first]).chain(second).map(Ok::<_, std::io::Error>);
            (StatusCode::OK, Body::from_stream(whole))
        }
        Some(Fault::Broken) => {
            let pieces = [Ok("{"), Err(std::io::Error::other("broken off"))];
            (StatusCode::OK, Body::from_stream(stream::iter(pieces)))
        }
        Some(Fault::Held) | None => match &site.origin {
            Origin::Host(host) => return host.answer(&path, &headers).await,
            Origin::Folder(folder, _) => found(&folder.join(&whole), opens(&headers)),
        },
    };
    let mut response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type(&whole))
        .header(header::CACHE_CONTROL, "no-store");
    if let Origin::Folder(_, headers) = &site.origin {
        for (name, value) in headers {
            response = response.header(*name, value);
        }
    }
    if let Some(length) = length {
        response = response.header(header::CONTENT_LENGTH, length);
    }
    response.body(body).expect("a response")
}

/// A text, once nothing is wrong any more.
async fn until_mended(faults: Faults, text: Vec<u8>) -> Vec<u8> {
    while !faults.lock().expect("no test panics here").is_empty() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    text
}

fn found(file: &FilePath, opens: bool) -> (StatusCode, Body) {
    match std::fs::read(file) {
        Ok(bytes) if opens && file.ends_with("index.html") && Engine::chosen() == Engine::WebKit => {
            (StatusCode::OK, Body::from(watched(&bytes)))
        }
        Ok(bytes) => (StatusCode::OK, Body::from(bytes)),
        Err(_) => (StatusCode::NOT_FOUND, Body::from("not found")),
    }
}

/// Whether a window asks, and not a script that looks at the bytes.
fn opens(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate")
}

/// The media type that a file's ending asks for; what the real servers must say, too.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("atom") => "application/atom+xml",
        Some("xml") => "application/xml",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
