//! Failed loads show what happened and offer to try again; an invalid record only affects itself.

use e2e::{Fault, fixture, run, words};
use serde_json::json;

const DATA: &str = "data/activities.json";

#[test]
fn each_failed_load_has_words_and_a_way_on() {
    run(async |page| {
        page.expect_console("Failed to load resource");
        page.expect_console("net::ERR");
        page.expect_console("could not load");
        let half = fixture().to_string();
        let half = half[..half.len() / 2].to_owned();
        for (fault, said) in [
            // This fault comes first: once the page has loaded, its files may be cached for offline use.
            (Fault::Broken, words().network()),
            (Fault::Status(404), &words().refused(404)),
            (Fault::Status(500), &words().refused(500)),
            (Fault::Status(403), &words().refused(403)),
            (Fault::Text("<!doctype html><title>Sign in</title>".into()), words().web_page()),
            (Fault::Text(half), words().truncated()),
            (Fault::Text(String::new()), words().empty()),
            (Fault::Text("{\"records\": 17}".into()), "/records: found 17, expected a list"),
            (Fault::Text("[1, 2]".into()), "expected an object"),
        ] {
            page.server.mend();
            page.server.spoil(DATA, fault.clone());
            page.go("?body=sg17").await;
            page.until("document.querySelector('main')?.dataset.state == 'failed'").await;
            let alert = page.text("[role=alert]").await;
            assert!(alert.contains(words().loading_failed()) && alert.contains(said), "{fault:?}: {alert}");
            // If the fault persists, the page says so again. Once it is fixed, the page continues with the requested
            // view.
            page.click("button", words().try_again()).await;
            page.until("document.querySelector('main')?.dataset.state == 'failed'").await;
            page.server.mend();
            page.click("button", words().try_again()).await;
            page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
            page.until_total(58).await;
        }
    });
}

#[test]
fn a_bad_record_is_left_out_and_named() {
    run(async |page| {
        let mut dataset = fixture();
        dataset["records"][17]["events"][0]["date"] = json!("next year");
        page.server.spoil(DATA, Fault::Text(dataset.to_string()));
        page.open("").await;
        assert_eq!(page.value("document.querySelector('main').dataset.records").await, "217");
        page.click("summary", &format!("{}{}", words().faults(), words().left_out(1))).await;
        let faults = page.text(".faults").await;
        assert!(
            faults.contains("/records/17/events/0/date: found \"next year\", expected a date"),
            "{faults}"
        );
    });
}

#[test]
fn nothing_that_the_data_says_becomes_markup() {
    run(async |page| {
        let mut dataset = fixture();
        dataset["records"][0]["title"] = json!("<img src=x onerror=alert(1)> & \"quoted\"");
        dataset["records"][0]["links"] = json!([{"type": "itu", "url": "javascript:alert(1)"}]);
        page.server.spoil(DATA, Fault::Text(dataset.to_string()));
        let id = dataset["records"][0]["id"].as_str().unwrap();
        page.open(&format!("?item={id}")).await;
        assert!(page.text("#panel-title").await.ends_with("<img src=x onerror=alert(1)> & \"quoted\""));
        assert_eq!(page.value("document.querySelectorAll('img').length").await, 0);
        assert_eq!(page.value("document.querySelectorAll('[href^=javascript]').length").await, 0);
    });
}

#[test]
fn a_page_that_cannot_start_says_so() {
    run(async |page| {
        page.expect_console("Failed to load resource");
        page.expect_console("failed to fetch Wasm");
        page.server.spoil(".wasm", Fault::Status(404));
        page.go("").await;
        page.until("document.querySelector('main')?.dataset.state == 'failed'").await;
        assert!(page.text("[role=alert]").await.contains(words().no_app()));
        page.server.mend();
        page.click("button", words().try_again()).await;
        page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
    });
}

#[test]
fn a_start_that_breaks_off_says_so() {
    run(async |page| {
        page.expect_console("nreachable");
        // WebKit tells of the held file when the page is loaded again.
        page.expect_console("could not load <link as=\"fetch\"");
        page.server.spoil(DATA, Fault::Held);
        page.start("").await;
        // The app has started.
        page.until("document.querySelector('#startup progress')").await;
        // A module that only traps, (module (func unreachable) (start 0)), run by the page and not by the driver.
        let trap = "setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(
            0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11))))";
        page.server.spoil("embed.js", Fault::Text(trap.to_owned()));
        let run = "const script = document.createElement('script'); script.src = 'embed.js'; document.head.append(script)";
        page.driver.execute(run, vec![]).await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'failed'").await;
        assert!(page.text("[role=alert]").await.contains(words().no_app()));
        page.server.mend();
        page.click("button", words().try_again()).await;
        page.until_ready().await;
    });
}

#[test]
fn the_bar_says_how_much_of_the_file_has_come() {
    run(async |page| {
        let text = fixture().to_string();
        let length = text.len();
        page.server.spoil(DATA, Fault::Halting(text));
        page.start("").await;
        let bar = "document.querySelector('#startup progress')";
        page.until(&format!("{bar}?.max == {length} && {bar}.value == {}", length / 2)).await;
        let told = words().arrived(length / 2, Some(length));
        assert_eq!(page.value(&format!("{bar}.ariaValueText")).await, told);
        page.server.mend();
        page.until_ready().await;
    });
}

#[test]
fn a_slow_load_shows_progress_and_nothing_jumps() {
    run(async |page| {
        page.server.spoil(DATA, Fault::Held);
        page.start("").await;
        page.until("document.querySelector('main')?.dataset.state == 'loading'").await;
        // Within the first 300 ms, nothing of it is visible.
        let delay = "document.querySelector('.loading')?.getAnimations()[0]?.effect.getTiming().delay";
        page.until(&format!("{delay} == 300")).await;
        page.until("getComputedStyle(document.querySelector('.loading')).visibility == 'visible'").await;
        assert!(page.text(".loading").await.starts_with(words().loading()));
        let watch = "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(
            it => window.shifts += it.value)).observe({ type: 'layout-shift', buffered: true })";
        page.driver.execute(watch, vec![]).await.unwrap();
        let head = "JSON.stringify(document.querySelector('.top').getBoundingClientRect())";
        let before = page.value(head).await;
        let head_text = page.text(".top").await;
        page.server.mend();
        page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
        assert_eq!(page.value(head).await, before);
        assert_eq!(page.text(".top").await, head_text);
        let shifts = page.value("window.shifts").await.as_f64().unwrap();
        assert!(shifts < 0.02, "{shifts}");
    });
}
