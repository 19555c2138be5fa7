//! The page itself, as it is released, with datasets of any size in the place of the shipped one: how long until it can be
//! used, how long it stands still meanwhile, and how soon a letter that is typed, or a turn of the wheel, is on the screen.

use crate::numbers::{middle, p95};
use crate::records;
use e2e::{Fault, Server, dist, enlarged, shipped};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::prelude::*;

/// What is typed, letter by letter, and taken back.
const TYPED: [&str; 4] = ["security", "distributed ledger", "x.1400", "blockchain voting"];

/// Frames are watched from before the app begins, so that none is missed; and for each whether the dataset was being read or
/// indexed when it began.
const WATCH: &str = "window.frames_ = []; let last = performance.now(), reads = false;
    (function watch(now) {
        window.frames_.push([now - last, reads]);
        last = now;
        reads = document.documentElement?.dataset.app == 'starting' && !!document.getElementById('how-far')?.textContent;
        requestAnimationFrame(watch);
    })(last);";

/// A letter counts as shown once the frame that it caused is painted: the first task after the next frame's own.
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

pub async fn measure(driver: &WebDriver) {
    let mut sets = vec![("shipped", shipped())];
    sets.extend(records::catalogue_as_dataset().map(|dataset| ("ITU-T's catalogue", dataset)));
    sets.push(("generated", enlarged(100_000)));
    println!(
        "\nThe page. Ready: from the click on its address to when all of it is shown. Still: the longest time between"
    );
    println!(
        "two frames until then; reading: the longest while the dataset is read and indexed. Typing: from a letter to the"
    );
    println!(
        "frame that shows what it found. Scrolling: frames of ten seconds through the list. All times in ms; a frame"
    );
    println!("takes 16.7.");
    println!(
        "{:>18} {:>8} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9} {:>9}",
        "", "records", "ready", "still", "reading", "typing", "p95", "scroll", "worst"
    );
    for (name, dataset) in sets {
        let count = dataset["records"].as_array().map_or(0, Vec::len);
        let server = Server::of(dist(), Vec::new()).await;
        server.spoil("data/activities.json", Fault::Text(dataset.to_string()));
        let run = one(driver, &server).await;
        println!(
            "{name:>18} {count:>8} {:>8.0} {:>8.0} {:>8.0} {:>9.1} {:>9.1} {:>9.1} {:>9.1}",
            run.ready,
            run.still,
            run.reading,
            middle(&run.typing),
            p95(&run.typing),
            p95(&run.scroll),
            run.scroll.iter().copied().fold(0.0, f64::max)
        );
    }
}

struct Run {
    ready: f64,
    still: f64,
    reading: f64,
    typing: Vec<f64>,
    scroll: Vec<f64>,
}

async fn one(driver: &WebDriver, server: &Server) -> Run {
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
    Run { ready: at, still, reading, typing, scroll: times(SCROLL).await }
}
