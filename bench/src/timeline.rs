//! Compares the timeline with vis-timeline: time to the first painted frame, frame times of pan and zoom steps, number
//! of elements, size.

use crate::numbers::{middle, p95, weight};
use crate::{records, root};
use e2e::Server;
use serde_json::{Value, json};
use std::fs;
use thirtyfour::prelude::*;

/// The measurements of one page, in milliseconds.
struct Run {
    first: f64,
    nodes: f64,
    pan: Vec<f64>,
    zoom: Vec<f64>,
    /// The times of two empty frames, for comparison.
    floor: Vec<f64>,
}

/// The number of fresh pages of which the median time to the first painted frame is taken.
const FIRSTS: usize = 5;
/// The maximum number of records for vis-timeline; it takes minutes for more.
const PEER_LIMIT: usize = 20_000;

pub async fn measure(driver: &WebDriver, server: &Server) {
    let folder = root().join("target/bench");
    let mut sets: Vec<(String, Vec<Value>)> =
        [200, 1_000, 5_000].map(|count| (count.to_string(), records::generated(count))).into();
    sets.push(match records::catalogue() {
        Some(records) => (format!("catalogue, {}", records.len()), records),
        None => ("16000".to_owned(), records::generated(16_000)),
    });
    sets.push(("100000".to_owned(), records::generated(100_000)));
    let weight = |files: &[&str]| files.iter().map(|file| weight(&folder.join(file))).sum::<f64>() / 1000.0;
    println!(
        "The timeline. Code in brotli: ours {:.1} KB (what draws alone, not the page), vis-timeline {:.1} KB.",
        weight(&["bench-page/bench_page_bg.wasm", "bench-page/adapters.js"]),
        weight(&["peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"]),
    );
    println!(
        "First: until the first frame with the records is painted, ms, the middle one of {FIRSTS} fresh pages."
    );
    println!(
        "Pan, zoom: 60 and 20 steps, p95 of the time until the second frame after a step begins, ms; the floor is"
    );
    println!("that of no step at all.\n");
    println!(
        "{:>18} {:>5} {:<14} {:>8} {:>7} {:>8} {:>8} {:>8}",
        "records", "rows", "", "first", "nodes", "pan p95", "zoom p95", "floor p95"
    );
    for (name, records) in &sets {
        fs::write(folder.join("records.json"), json!(records).to_string()).expect("target/ can be written");
        for stack in [false, true] {
            let mut firsts = Vec::new();
            for peer in ["ours", "vis-timeline"] {
                // With stacking, vis-timeline takes too long.
                if peer != "ours" && records.len() > if stack { 1_000 } else { PEER_LIMIT } {
                    println!("{name:>18} {:>5} {peer:<14} not measured: it takes minutes", rows(stack));
                    continue;
                }
                let address = format!("{}timeline.html?peer={peer}&stack={stack}", server.address);
                let mut run = one(driver, &address).await;
                let mut firsts_of_peer = vec![run.first];
                for _ in 1..FIRSTS {
                    firsts_of_peer.push(one(driver, &format!("{address}&first")).await.first);
                }
                run.first = middle(&firsts_of_peer);
                println!(
                    "{name:>18} {:>5} {peer:<14} {:>8.0} {:>7.0} {:>8.1} {:>8.1} {:>8.1}",
                    rows(stack),
                    run.first,
                    run.nodes,
                    p95(&run.pan),
                    p95(&run.zoom),
                    p95(&run.floor)
                );
                firsts.push((run.first, p95(&run.pan), p95(&run.zoom), run.nodes));
            }
            if let [ours, peer] = firsts[..] {
                println!(
                    "{:>18} {:>5} {:<14} {:>7.1}x {:>6.1}x {:>7.1}x {:>7.1}x",
                    "",
                    "",
                    "ratio",
                    peer.0 / ours.0,
                    peer.3 / ours.3,
                    peer.1 / ours.1,
                    peer.2 / ours.2
                );
            }
        }
    }
}

/// Takes a screenshot of the catalogue's timeline, if the catalogue exists.
pub async fn picture(driver: &WebDriver, server: &Server, path: &std::path::Path) {
    let Some(records) = records::catalogue() else {
        println!("bench: the catalogue is not there, so there is no picture of it");
        return;
    };
    fs::write(root().join("target/bench/records.json"), json!(records).to_string())
        .expect("target/ can be written");
    one(driver, &format!("{}timeline.html?peer=ours&stack=true&first", server.address)).await;
    fs::write(path, e2e::picture(driver).await).expect("the picture can be written");
}

fn rows(stack: bool) -> &'static str {
    if stack { "many" } else { "one" }
}

/// Measures one fresh page.
async fn one(driver: &WebDriver, address: &str) -> Run {
    driver.goto("about:blank").await.expect("a page opens");
    driver.goto(address).await.expect("the page of the benchmark opens");
    let run = "const done = arguments[0]; window.measured.then(done, error => done({ error: String(error.stack ?? error) }))";
    driver.set_script_timeout(std::time::Duration::from_secs(600)).await.expect("a limit can be set");
    let answer = driver.execute_async(run, Vec::new()).await.expect("the page measures").json().clone();
    assert!(answer["error"].is_null(), "{}", answer["error"]);
    let list = |key: &str| answer[key].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    Run {
        first: answer["first"].as_f64().expect("a time"),
        nodes: answer["nodes"].as_f64().unwrap_or(f64::NAN),
        pan: list("pan"),
        zoom: list("zoom"),
        floor: list("floor"),
    }
}
