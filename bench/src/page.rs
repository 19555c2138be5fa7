//! The released page with datasets of any size instead of the fixture: the time until it can be used, the longest
//! freeze until then, and the time until a typed letter, or a step of the timeline, is on the screen.
//!
//! `BASELINE=FOLDER` names the built `dist/` of another version: both are then measured alternately, in the same run,
//! and the ratios are printed.

use crate::numbers::{middle, p95};
use crate::records;
use e2e::{Fault, Server, enlarged, fixture, release};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::prelude::*;

/// The texts that are typed letter by letter, and deleted again.
const TYPED: [&str; 4] = ["security", "distributed ledger", "x.1400", "blockchain voting"];

/// Frames are recorded before the app starts, so that none is missed; each with whether the dataset was being read or
/// indexed when it began.
const WATCH: &str = "window.frames_ = []; let last = performance.now(), reads = false;
    (function watch(now) {
        window.frames_.push([now - last, reads]);
        last = now;
        reads = document.documentElement?.dataset.app == 'starting' && !!document.querySelector('#how-far, #startup progress + span')?.textContent;
        requestAnimationFrame(watch);
    })(last);";

/// A letter counts as shown once its frame is painted: in the first task after the next animation frame.
const TYPE: &str = "const [words, done] = arguments;
    const painted = () => new Promise(resolve => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve; port2.postMessage(0);
    }));
    (async () => {
        const box = document.querySelector('input[type=search]'), times = [];
        const write = async text => {
            box.value = text;
            const began = performance.now();
            box.dispatchEvent(new Event('input', { bubbles: true }));
            await painted();
            times.push(performance.now() - began);
            await painted();
        };
        for (const word of words) {
            for (let end = 1; end <= word.length; end++) await write(word.slice(0, end));
            await write('');
        }
        return times;
    })().then(done, error => done(String(error.stack ?? error)));";

const SCROLL: &str =
    "const [, done] = arguments; const frames = []; let last; const began = performance.now();
    scrollTo(0, 0);
    (function step(now) {
        if (last) frames.push(now - last);
        last = now;
        scrollBy(0, 240);
        if (now - began < 10000) requestAnimationFrame(step); else done(frames);
    })(began);";

/// The buttons that move the timeline's window, there and back.
const PAN: &str = "const [, done] = arguments;
    const painted = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    (async () => {
        const times = [];
        for (let step = 0; step < 60; step++) {
            const name = step % 10 < 5 ? 'Earlier' : 'Later';
            const button = [...document.querySelectorAll('button')].find(it => it.getAttribute('aria-label') == name);
            const began = performance.now();
            button.click();
            await painted();
            times.push(performance.now() - began);
        }
        return times;
    })().then(done, error => done(String(error.stack ?? error)));";

/// The number of measurements of each candidate with each dataset.
const ROUNDS: usize = 3;

pub async fn measure(driver: &WebDriver) {
    let mut sets = vec![("fixture", fixture())];
    sets.extend(records::catalogue_as_dataset().map(|dataset| ("ITU-T's catalogue", dataset)));
    sets.push(("generated", enlarged(100_000)));
    let mut candidates = vec![("this version", release())];
    candidates.extend(std::env::var("BASELINE").ok().map(|folder| ("baseline", folder.into())));
    println!(
        "
The page, in ms. Ready: from opening its address to when all of it is shown. Still: the longest time between two
frames until then; reading: the longest while the dataset is read and indexed. Typing: from a letter to the frame that
shows what it found. Pan: from a step of the timeline to its second frame (two empty frames take 33.4). Scroll: frames
of ten seconds through the list. Medians of {ROUNDS} rounds, each candidate in turn."
    );
    println!(
        "{:>18} {:>8} {:>13} {:>8} {:>7} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}",
        "", "records", "", "ready", "still", "reading", "typing", "p95", "pan", "p95", "scroll"
    );
    for (name, dataset) in sets {
        let count = dataset["records"].as_array().map_or(0, Vec::len);
        let mut rounds: Vec<Vec<[f64; 8]>> = vec![Vec::new(); candidates.len()];
        for _ in 0..ROUNDS {
            for ((_, folder), rounds) in candidates.iter().zip(&mut rounds) {
                let server = Server::of(folder.clone(), Vec::new()).await;
                server.spoil("data/activities.json", Fault::Text(dataset.to_string()));
                rounds.push(one(driver, &server).await);
            }
        }
        let results: Vec<[f64; 8]> = rounds.iter().map(|rounds| medians(rounds)).collect();
        for ((candidate, _), result) in candidates.iter().zip(&results) {
            print_row(name, count, candidate, result, 1);
        }
        if let [ours, baseline] = results[..] {
            print_row("", count, "ratio", &std::array::from_fn(|at| ours[at] / baseline[at]), 2);
        }
    }
}

fn print_row(name: &str, count: usize, candidate: &str, values: &[f64; 8], digits: usize) {
    print!("{name:>18} {count:>8} {candidate:>13}");
    for (value, width) in values.iter().zip([8, 7, 8, 8, 8, 8, 8, 8]) {
        print!(" {value:>width$.digits$}");
    }
    println!();
}

/// Returns the median of each column.
fn medians(rounds: &[[f64; 8]]) -> [f64; 8] {
    std::array::from_fn(|at| middle(&rounds.iter().map(|round| round[at]).collect::<Vec<_>>()))
}

/// Returns the times: ready, still, reading, typing (median, p95), pan (median, p95), scroll (p95).
async fn one(driver: &WebDriver, server: &Server) -> [f64; 8] {
    driver.set_script_timeout(Duration::from_secs(110)).await.expect("a limit can be set");
    driver.cdp().send_raw("Page.enable", json!({})).await.expect("the page can be watched");
    let watch = json!({ "source": WATCH });
    driver
        .cdp()
        .send_raw("Page.addScriptToEvaluateOnNewDocument", watch)
        .await
        .expect("frames can be watched");
    driver.goto("about:blank").await.expect("a page opens");
    driver.goto(&server.address).await.expect("the page opens");
    let ready = "return document.querySelector('main')?.dataset.state == 'ready' && [performance.now(), ...[() => true, ([, reads]) => reads].map(of => Math.max(0, ...window.frames_.filter(of).map(([time]) => time)))]";
    let (at, still, reading) = loop {
        let answer = driver.execute(ready, Vec::new()).await.expect("the page can be asked").json().clone();
        if let Ok(found) = serde_json::from_value::<(f64, f64, f64)>(answer) {
            break found;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    let times = async |script: &str| -> Vec<f64> {
        let arguments = vec![json!(TYPED)];
        let answer = driver.execute_async(script, arguments).await.expect("the page measures").json().clone();
        serde_json::from_value(answer.clone()).unwrap_or_else(|_| panic!("{answer}"))
    };
    let typing = times(TYPE).await;
    let pan = times(PAN).await;
    let list: Value = json!(format!("{}?view=catalogue&by=kind", server.address));
    driver.goto(list.as_str().unwrap_or_default()).await.expect("the list opens");
    while driver
        .execute("return document.querySelector('main')?.dataset.state == 'ready'", Vec::new())
        .await
        .expect("asked")
        .json()
        != &json!(true)
    {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let scroll = times(SCROLL).await;
    [at, still, reading, middle(&typing), p95(&typing), middle(&pan), p95(&pan), p95(&scroll)]
}
