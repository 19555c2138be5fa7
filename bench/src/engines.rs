//! Compares query engines: time from JSON text to the first answer, time of each interaction, memory, size.

use crate::numbers::{middle, p95, weight};
use crate::{records, root};
use e2e::Server;
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// A candidate: its file in `bench/run/engines/`, its name in the table, and the files that a visitor would load.
struct Candidate {
    file: &'static str,
    name: &'static str,
    code: &'static [&'static str],
}

/// The first is ours; the last is the reference that all others must agree with.
const CANDIDATES: [Candidate; 8] = [
    Candidate {
        file: "ours",
        name: "ours",
        code: &[
            "bench-page/bench_page_bg.wasm",
            "bench-page/bench_page.js",
            "bench-page/engine.js",
            "bench-page/letter.js",
        ],
    },
    Candidate { file: "tuned", name: "tuned JavaScript", code: &["engines/tuned.js", "bench-page/shape.js"] },
    Candidate {
        file: "minisearch",
        name: "itemsjs + MiniSearch",
        code: &["peers/itemsjs/index.module.js", "peers/minisearch/index.js"],
    },
    Candidate { file: "itemsjs", name: "itemsjs", code: &["peers/itemsjs/index.module.js"] },
    Candidate {
        file: "flexsearch",
        name: "FlexSearch",
        code: &["peers/flexsearch/flexsearch.bundle.module.min.js"],
    },
    Candidate { file: "orama", name: "Orama", code: &["peers/orama"] },
    Candidate {
        file: "sqlite",
        name: "SQLite FTS5",
        code: &["peers/sqlite/index.mjs", "peers/sqlite/sqlite3.wasm"],
    },
    Candidate { file: "scan", name: "plain scan", code: &["engines/scan.js"] },
];

/// The measurements of one candidate in fresh pages.
#[derive(Default)]
struct Runs {
    /// The times from the JSON text to the first answer, in milliseconds, one per page.
    builds: Vec<f64>,
    /// The growth of the page's memory, in bytes: JavaScript's heap after garbage collection, buffers, and WebAssembly
    /// memory.
    memory: Vec<f64>,
    /// For each interaction, the times of all rounds of all pages.
    warm: Vec<Vec<f64>>,
    /// For each interaction, the times of the first rounds, when nothing was asked before.
    cold: Vec<Vec<f64>>,
    digests: Vec<i64>,
}

/// Each candidate is measured in this many fresh pages, one candidate after the other, …
const PAGES: usize = 3;
/// … but a candidate that takes longer than this for a page is not measured again.
const LONG: Duration = Duration::from_secs(45);

pub async fn measure(driver: &WebDriver, server: &Server) {
    let folder = root().join("target/bench");
    let mut sets = vec![("fixture", records::fixture())];
    sets.extend(records::catalogue_of_facets().map(|records| ("ITU-T's catalogue", records)));
    sets.push(("generated", records::generated_of_facets(100_000)));
    println!(
        "\nThe query engine. Build: from the JSON text to the first answer. Memory: what the page grows by, per record."
    );
    println!(
        "Interactions: the middle of up to {PAGES} fresh pages with up to 5 rounds each; cold: the worst of the first rounds"
    );
    println!("(of each interaction the quickest page). All times in ms.");
    for (name, records) in sets {
        fs::write(folder.join("records.json"), json!(records).to_string()).expect("target/ can be written");
        let mut runs: Vec<Runs> = CANDIDATES.iter().map(|_| Runs::default()).collect();
        let mut slow = [false; CANDIDATES.len()];
        let mut questions = Vec::new();
        for _ in 0..PAGES {
            for (place, candidate) in
                CANDIDATES.iter().enumerate().filter(|(place, _)| !slow[*place]).collect::<Vec<_>>()
            {
                let began = Instant::now();
                questions = one(driver, server, candidate, &mut runs[place]).await;
                slow[place] = began.elapsed() > LONG;
            }
        }
        for (candidate, run) in CANDIDATES.iter().zip(&runs) {
            let reference = &runs[CANDIDATES.len() - 1].digests;
            for ((digest, expected), question) in run.digests.iter().zip(reference).zip(&questions) {
                assert!(
                    digest == expected,
                    "{} answers {question} otherwise than the plain scan",
                    candidate.name
                );
            }
        }
        print(name, records.len(), questions.len(), &runs, &folder);
    }
}

fn print(name: &str, records: usize, questions: usize, runs: &[Runs], folder: &std::path::Path) {
    println!("\n{name}: {records} records, {questions} interactions, the same answers from all");
    println!(
        "{:<22} {:>8} {:>8} {:>8} {:>8} {:>8} {:>9} {:>8}   ratio to ours: build, median, worst, cold",
        "", "build", "median", "p95", "worst", "cold", "B/record", "code KB"
    );
    let rows: Vec<[f64; 7]> = CANDIDATES
        .iter()
        .zip(runs)
        .map(|(candidate, run)| {
            let each: Vec<f64> = run.warm.iter().map(|times| middle(times)).collect();
            let cold = run.cold.iter().map(|times| times.iter().copied().fold(f64::INFINITY, f64::min));
            let code: f64 = candidate.code.iter().map(|path| weight(&folder.join(path))).sum();
            let worst = each.iter().copied().fold(0.0, f64::max);
            [
                middle(&run.builds),
                middle(&each),
                p95(&each),
                worst,
                cold.fold(0.0, f64::max),
                middle(&run.memory) / records as f64,
                code / 1000.0,
            ]
        })
        .collect();
    for (candidate, row) in CANDIDATES.iter().zip(&rows) {
        let [build, median, p95, worst, cold, memory, code] = row;
        let ratios = [0, 1, 3, 4].map(|at| format!("{:>7.1}", row[at] / rows[0][at])).join(" ");
        println!(
            "{:<22} {build:>8.0} {median:>8.3} {p95:>8.3} {worst:>8.3} {cold:>8.3} {memory:>9.0} {code:>8.1}   {ratios}",
            candidate.name
        );
    }
}

/// Measures one fresh page: adds to the measurements of the candidate, and returns the questions.
async fn one(driver: &WebDriver, server: &Server, candidate: &Candidate, runs: &mut Runs) -> Vec<Value> {
    driver.goto("about:blank").await.expect("a page opens");
    let address = format!("{}engine.html?engine={}", server.address, candidate.file);
    driver.goto(&address).await.expect("the page of the benchmark opens");
    driver.set_script_timeout(Duration::from_secs(900)).await.expect("a limit can be set");
    step(driver, candidate, "prepare").await;
    let before = memory(driver).await;
    runs.builds.push(step(driver, candidate, "build").await.as_f64().expect("a time"));
    let grown = memory(driver).await - before;
    runs.memory.push(grown + step(driver, candidate, "bytes").await.as_f64().unwrap_or(0.0));
    let asked = step(driver, candidate, "ask").await;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let questions = list(&asked["questions"]);
    runs.warm.resize(questions.len(), Vec::new());
    runs.cold.resize(questions.len(), Vec::new());
    for (round, times) in list(&asked["rounds"]).iter().enumerate() {
        for (place, time) in list(times).iter().filter_map(Value::as_f64).enumerate() {
            runs.warm[place].push(time);
            if round == 0 {
                runs.cold[place].push(time);
            }
        }
    }
    runs.digests = list(&asked["digests"]).iter().filter_map(Value::as_i64).collect();
    questions
}

/// Makes the page take a step, and returns its result. WebDriver waits two minutes for an answer, so the page answers
/// before the step begins, and is polled until the step ends.
async fn step(driver: &WebDriver, candidate: &Candidate, name: &str) -> Value {
    let begin = format!(
        "const later = () => new Promise(resolve => setTimeout(resolve, 20));
        const ready = () => later().then(() => window.steps || ready());
        window.outcome = ready().then(() => window.steps.{name}()).then(
            value => ({{ value }}), error => ({{ error: String(error.stack ?? error) }}));"
    );
    driver.execute(begin, Vec::new()).await.expect("the page begins");
    let wait = "const done = arguments[0];
        Promise.race([window.outcome, new Promise(resolve => setTimeout(resolve, 30000, null))]).then(done)";
    loop {
        let outcome = driver.execute_async(wait, Vec::new()).await.expect("the page measures").json().clone();
        if !outcome.is_null() {
            assert!(outcome["error"].is_null(), "{}: {}", candidate.name, outcome["error"]);
            return outcome["value"].clone();
        }
    }
}

/// Returns the bytes that the page retains in JavaScript's heap and its buffers.
async fn memory(driver: &WebDriver) -> f64 {
    let tools = driver.cdp();
    tools.send_raw("HeapProfiler.collectGarbage", json!({})).await.expect("garbage can be collected");
    let heap = tools.send_raw("Runtime.getHeapUsage", json!({})).await.expect("the heap can be measured");
    ["usedSize", "backingStorageSize"].iter().filter_map(|key| heap[key].as_f64()).sum()
}
