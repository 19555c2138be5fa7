//! `make bench`: measures in a headless Chromium, each candidate in a fresh page, all in one run, and prints the ratios.
//! With the name of a file it only takes a picture of the timeline of the whole catalogue.

mod records;
mod timeline;

use e2e::{Server, with_driver};
use std::path::PathBuf;

/// The project's folder.
fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[tokio::main]
async fn main() {
    let server = Server::of(root().join("target/bench"), None).await;
    with_driver(16, async |driver| match std::env::args().nth(1).as_deref() {
        None => timeline::measure(driver, &server).await,
        Some(picture) => timeline::picture(driver, &server, picture.as_ref()).await,
    })
    .await;
}
