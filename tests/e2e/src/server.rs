//! Serves dist/ in a sub-folder, with the headers that Trunk.toml gives, and with a fault where a test asks for one.

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{Response, StatusCode, header};
use axum::routing::get;
use std::path::PathBuf;
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
}

/// A running server; it ends with the test.
pub struct Server {
    /// The address of the page's folder, with a closing slash.
    pub address: String,
    faults: Faults,
}

type Faults = Arc<Mutex<Vec<(String, Fault)>>>;

/// What is served, and how.
#[derive(Clone)]
struct Site {
    folder: PathBuf,
    csp: Option<String>,
    faults: Faults,
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

fn root() -> PathBuf {
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
    let text = std::fs::read_to_string(root().join("public/data").join(file)).expect("the dataset is there");
    serde_json::from_str(&text).expect("the dataset is JSON")
}

/// The policy that Trunk.toml has `make serve` send.
pub fn csp() -> String {
    let text = std::fs::read_to_string(root().join("Trunk.toml")).expect("Trunk.toml is there");
    let settings: toml::Table = text.parse().expect("Trunk.toml is TOML");
    settings["serve"]["headers"]["Content-Security-Policy"].as_str().expect("a policy is set").to_owned()
}

impl Server {
    /// Serves the built page on a free port.
    pub async fn start() -> Server {
        assert!(dist().join("index.html").exists(), "dist/ is not built: run `make build` first");
        Server::of(dist(), Some(csp())).await
    }

    /// Serves a folder on a free port, under that policy.
    pub async fn of(folder: PathBuf, csp: Option<String>) -> Server {
        let faults: Faults = Faults::default();
        let site = Site { folder, csp, faults: faults.clone() };
        let app = Router::new()
            .route("/some/folder/", get(index))
            .route("/some/folder/{*path}", get(file))
            .with_state(site);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}/some/folder/", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Server { address, faults }
    }

    /// From now on the files whose path ends like this have a fault.
    pub fn spoil(&self, path: &str, fault: Fault) {
        self.faults.lock().expect("no test panics here").push((path.to_owned(), fault));
    }

    /// From now on all is well.
    pub fn mend(&self) {
        self.faults.lock().expect("no test panics here").clear();
    }
}

async fn index(state: State<Site>) -> Response<Body> {
    file(state, Path("index.html".to_owned())).await
}

async fn file(State(site): State<Site>, Path(path): Path<String>) -> Response<Body> {
    let fault = || {
        let faults = site.faults.lock().expect("no test panics here");
        faults.iter().find(|(end, _)| path.ends_with(end)).map(|(_, fault)| fault.clone())
    };
    while let Some(Fault::Held) = fault() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let (status, body) = match fault() {
        Some(Fault::Status(status)) => {
            (StatusCode::from_u16(status).expect("a status"), Body::from("refused"))
        }
        Some(Fault::Text(text)) => (StatusCode::OK, Body::from(text)),
        Some(Fault::Broken) => {
            let pieces = [Ok("{"), Err(std::io::Error::other("broken off"))];
            (StatusCode::OK, Body::from_stream(futures_util::stream::iter(pieces)))
        }
        Some(Fault::Held) | None => match std::fs::read(site.folder.join(&path)) {
            Ok(bytes) => (StatusCode::OK, Body::from(bytes)),
            Err(_) => (StatusCode::NOT_FOUND, Body::from("not found")),
        },
    };
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let mut response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-store");
    if let Some(csp) = &site.csp {
        response = response.header(header::CONTENT_SECURITY_POLICY, csp);
    }
    response.body(body).expect("a response")
}
