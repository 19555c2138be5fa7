//! `make bench`: measures in a headless Chromium, each candidate in fresh pages, all in one run, and prints the ratios.
//! With the name of a part it measures only that part; `picture FILE` only takes a screenshot of the timeline of the
//! whole catalogue.

mod engines;
mod numbers;
mod page;
mod records;
mod timeline;

use e2e::{Reader, Server, with_driver};
use std::path::PathBuf;

/// Returns the project's folder.
fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[tokio::main]
async fn main() {
    // A cross-origin isolated page can read the clock with a resolution of 5 microseconds, any other with 100.
    let isolated = [
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-embedder-policy", "require-corp".to_owned()),
    ];
    let server = Server::of(root().join("target/bench"), isolated.into()).await;
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    with_driver(Reader::default(), async |driver| match asked[..] {
        ["picture", path] => timeline::picture(driver, &server, path.as_ref()).await,
        ["timeline"] => timeline::measure(driver, &server).await,
        ["engine"] => engines::measure(driver, &server).await,
        ["page"] => page::measure(driver).await,
        [] => {
            timeline::measure(driver, &server).await;
            engines::measure(driver, &server).await;
            page::measure(driver).await;
        }
        _ => eprintln!("bench: nothing, timeline, engine, page, or picture FILE"),
    })
    .await;
}
