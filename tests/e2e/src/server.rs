//! Serves the built page in a sub-folder, with the headers of Trunk.toml, and with a fault if a test asks for one. With
//! `E2E_SERVER=nginx` all requests without a fault are answered by nginx behind it, with the project's configuration.

use crate::engine::new_listener;
use crate::{Engine, Host, Level, Message};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Response, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::routing::get;
use futures_util::{StreamExt, stream};
use std::path::{Path as FilePath, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, oneshot, watch};

/// A fault in serving a file.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The server responds with this HTTP status.
    Status(u16),
    /// The server sends this text instead of the file.
    Text(String),
    /// The connection breaks off in the middle.
    Broken,
    /// The response is held back until the fault is removed.
    Held,
    /// The server sends this text instead of the file, and its second half only after the fault is removed.
    Halting(String),
}

/// A running server; it ends when this is dropped.
pub struct Server {
    /// The address of the page's folder, with a trailing slash.
    pub address: String,
    faults: watch::Sender<Faults>,
    heard: Arc<Heard>,
    _pages: Pages,
}

/// Faults with the ends of the paths that they apply to.
type Faults = Vec<(String, Fault)>;

/// The messages and failures that a server recorded.
#[derive(Default)]
struct Heard {
    /// Messages reported by the page itself, in browsers that do not report them.
    told: Mutex<Vec<Message>>,
    /// The requests that failed: status and path.
    failed: Mutex<Vec<(u16, String)>>,
}

/// The content to serve.
#[derive(Clone)]
struct Site {
    origin: Origin,
    faults: watch::Receiver<Faults>,
    heard: Arc<Heard>,
}

/// The origin of responses without a fault.
#[derive(Clone)]
enum Origin {
    /// A folder, sent with these headers.
    Folder(PathBuf, Vec<(&'static str, String)>),
    /// A separate server.
    Host(Arc<Host>),
}

/// The script with which the page reports its messages in WebKit, whose driver cannot read the console.
const WATCH: &str = include_str!("watch.js");

/// Returns the built page with the fixture, or the folder that `E2E_DIST` names.
pub fn dist() -> PathBuf {
    folder("E2E_DIST", "target/fixture-dist", "scripts/fixture.sh")
}

/// Returns the page as `make serve` builds it, or the folder that `E2E_DEBUG_DIST` names.
pub fn debug_dist() -> PathBuf {
    folder("E2E_DEBUG_DIST", "target/debug-dist", "scripts/debug.sh")
}

fn folder(variable: &str, usual: &str, maker: &str) -> PathBuf {
    let folder = std::env::var_os(variable).map_or_else(|| project().join(usual), PathBuf::from);
    assert!(folder.join("index.html").exists(), "{} is not built: run {maker} first", folder.display());
    folder
}

/// Returns the release, with the shipped dataset.
pub fn release() -> PathBuf {
    let folder = project().join("dist");
    assert!(folder.join("index.html").exists(), "dist/ is not built: run `make build` first");
    folder
}

/// Returns the project's folder.
pub fn project() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Returns the dataset of the tests: ITU's own work. It never changes, whatever dataset is shipped.
pub fn fixture() -> serde_json::Value {
    json("activities.json")
}

/// Returns its part with the work of other bodies.
pub fn fixture_others() -> serde_json::Value {
    json("other-bodies.json")
}

fn json(file: &str) -> serde_json::Value {
    let path = project().join("tests/fixtures").join(file);
    let text = std::fs::read_to_string(path).expect("the fixture is there");
    serde_json::from_str(&text).expect("the fixture is JSON")
}

/// Returns the policy that `make serve` sends according to Trunk.toml.
pub fn csp() -> String {
    let text = std::fs::read_to_string(project().join("Trunk.toml")).expect("Trunk.toml is there");
    let settings: toml::Table = text.parse().expect("Trunk.toml is TOML");
    settings["serve"]["headers"]["Content-Security-Policy"].as_str().expect("a policy is set").to_owned()
}

impl Server {
    /// Serves the built page on a new port, with the server that `E2E_SERVER` names: `plain` (the default) or `nginx`.
    pub async fn start() -> Server {
        /// One server for all tests, since it never has a fault.
        static NGINX: OnceCell<Arc<Host>> = OnceCell::const_new();
        match std::env::var("E2E_SERVER").as_deref() {
            Err(_) | Ok("plain") => Server::strict(dist()).await,
            Ok("nginx") => {
                let host = NGINX.get_or_init(async || Arc::new(Host::nginx(&dist()).await)).await;
                Server::from(Origin::Host(host.clone())).await
            }
            Ok(other) => panic!("E2E_SERVER={other}: say plain or nginx"),
        }
    }

    /// Serves a folder on a new port, with the page's policy.
    pub async fn strict(folder: PathBuf) -> Server {
        Server::of(folder, vec![("content-security-policy", csp())]).await
    }

    /// Serves a folder on a new port, with these headers.
    pub async fn of(folder: PathBuf, headers: Vec<(&'static str, String)>) -> Server {
        Server::from(Origin::Folder(folder, headers)).await
    }

    async fn from(origin: Origin) -> Server {
        let (faults, now) = watch::channel(Faults::new());
        let heard = Arc::new(Heard::default());
        let site = Site { origin, faults: now.clone(), heard: heard.clone() };
        let pages = Router::new()
            .route("/some/folder/", get(index))
            .route("/some/folder/watch.js", get(watch).post(tell))
            .route("/some/folder/{*path}", get(file))
            .layer(from_fn_with_state(site.clone(), noted))
            .with_state(site);
        let pages = Pages::serve(pages);
        Server { address: format!("{}/some/folder/", pages.origin), faults, heard, _pages: pages }
    }

    /// Adds a fault to files whose path ends like this.
    pub fn spoil(&self, path: &str, fault: Fault) {
        self.faults.send_modify(|faults| faults.push((path.to_owned(), fault)));
    }

    /// Removes all faults.
    pub fn mend(&self) {
        self.faults.send_modify(Vec::clear);
    }

    /// Returns the console messages reported by the page, for browsers whose driver cannot read them.
    pub(crate) fn told(&self) -> Vec<Message> {
        self.heard.told.lock().expect("no test panics here").clone()
    }

    /// Returns the status and the path of each failed request.
    pub(crate) fn failed(&self) -> Vec<(u16, String)> {
        self.heard.failed.lock().expect("no test panics here").clone()
    }
}

/// Pages served on a new port of 127.0.0.1. The server ends when this is dropped, after finishing pending responses.
pub struct Pages {
    /// `http://127.0.0.1:` and the port.
    pub origin: String,
    _until: oneshot::Sender<()>,
}

impl Pages {
    /// Starts serving them.
    pub fn serve(routes: Router) -> Pages {
        let listener = new_listener();
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        listener.set_nonblocking(true).expect("it can be asked without waiting");
        let listener = TcpListener::from_std(listener).expect("it is of this system");
        let (until, gone) = oneshot::channel();
        let gone = async { gone.await.unwrap_or_default() };
        tokio::spawn(async move { axum::serve(listener, routes).with_graceful_shutdown(gone).await });
        Pages { origin, _until: until }
    }
}

/// Records failed requests.
async fn noted(State(site): State<Site>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    if response.status().is_client_error() || response.status().is_server_error() {
        site.heard.failed.lock().expect("no test panics here").push((response.status().as_u16(), path));
    }
    response
}

async fn watch() -> Response<Body> {
    let script = Response::builder().header(header::CONTENT_TYPE, "text/javascript");
    script.body(Body::from(WATCH)).expect("a response")
}

async fn tell(State(site): State<Site>, words: String) {
    let (level, text) = words.split_once(' ').unwrap_or(("error", &words));
    let level = if level == "warning" { Level::Warning } else { Level::Error };
    site.heard.told.lock().expect("no test panics here").push(Message { level, text: text.to_owned() });
}

/// Inserts the reporting script right after the doctype, so that it runs before the page's own scripts.
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
    let fault =
        |faults: &Faults| faults.iter().find(|(end, _)| whole.ends_with(end)).map(|(_, fault)| fault.clone());
    let mut now = site.faults.clone();
    // When the server ends, held responses are sent, too.
    let fault = match now.wait_for(|faults| !matches!(fault(faults), Some(Fault::Held))).await {
        Ok(faults) => fault(&faults),
        Err(_) => None,
    };
    let mut length = None;
    let (status, body) = match fault {
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

/// Returns the text once there are no faults any more, or the server ends.
async fn until_mended(mut faults: watch::Receiver<Faults>, text: Vec<u8>) -> Vec<u8> {
    let _ = faults.wait_for(Vec::is_empty).await;
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

/// Returns true for a request of a window, and false for a script that reads the bytes.
fn opens(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate")
}

/// Returns the media type for a file's extension; the real servers must send it, too.
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
