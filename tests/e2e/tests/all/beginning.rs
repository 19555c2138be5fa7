//! The page before its app has loaded, when it never loads, and without a network.

use e2e::{Engine, Fault, Page, Reader, run, run_as, words};
use thirtyfour::prelude::*;

const LISTED: &str = "[...document.querySelectorAll('[data-view=catalogue] [data-record]')].filter(it => it.checkVisibility({ visibilityProperty: true })).length";
const WAITING: &str = "document.documentElement.dataset.app == 'starting'";
const ON: &str = "document.documentElement.dataset.app == 'on'";
const FAILED: &str = "document.documentElement.dataset.app == 'failed'";

#[test]
fn the_catalogue_is_there_before_the_app_and_does_not_jump() {
    run(async |page| {
        page.server.spoil(".wasm", Fault::Held);
        page.start("").await;
        assert_eq!(page.value(WAITING).await, true);
        assert_eq!(page.value(LISTED).await, 218);
        assert!(page.text("#total").await.starts_with("218 records of ITU-T"));
        // Controls that need the app cannot be used yet.
        let inert = "['.top search', '.tools', '#filters'].map(it => document.querySelector(it).inert)";
        assert_eq!(page.value(inert).await, serde_json::json!([true, true, true]));
        let watch = "window.shifts = 0; try { new PerformanceObserver(list => list.getEntries().forEach(
            it => window.shifts += it.value)).observe({ type: 'layout-shift', buffered: true }) } catch {}";
        page.driver.execute(watch, vec![]).await.unwrap();
        page.server.mend();
        page.until(ON).await;
        assert_eq!(page.value(inert).await, serde_json::json!([false, false, false]));
        let shifts = page.value("window.shifts").await.as_f64().unwrap();
        assert!(shifts < 0.02, "{shifts}");
    });
}

#[test]
fn what_was_asked_for_is_not_answered_with_everything() {
    run(async |page| {
        page.server.spoil(".wasm", Fault::Held);
        page.start("?body=sg17").await;
        assert_eq!(page.value(LISTED).await, 0);
        // After a long wait, the reader still sees the whole list.
        page.until(&format!("{LISTED} == 218")).await;
        assert_eq!(page.value(WAITING).await, true);
        page.server.mend();
        page.until_ready().await;
        assert_eq!(page.records("catalogue").await.len(), 58);
        assert_eq!(page.value("document.querySelector('meta[name=robots]').content").await, "noindex");
    });
}

#[test]
fn without_the_app_the_page_stays_readable_and_says_so() {
    run(async |page| {
        page.expect_console("Failed to load resource");
        page.expect_console("failed to fetch Wasm");
        page.expect_console("HTTP status");
        page.server.spoil(".wasm", Fault::Status(404));
        for query in ["", "?body=sg17"] {
            page.go(query).await;
            page.until(FAILED).await;
            let said = page.text("#startup").await;
            assert!(said.starts_with(words().no_app()), "{said}");
            assert_eq!(page.value(LISTED).await, 218);
            // Controls that cannot work are hidden.
            for control in [".find", "#filters", ".bar", "[data-view=timeline]"] {
                let shown = format!("document.querySelector('{control}').checkVisibility()");
                assert_eq!(page.value(&shown).await, false, "{control}");
            }
        }
        page.server.mend();
        page.click("button", words().try_again()).await;
        page.until_total(58).await;
    });
}

#[test]
fn without_scripts_every_record_can_be_read() {
    if Engine::chosen() != Engine::Chromium {
        return Engine::chosen().skip("the page without scripts", "the driver needs them to look at it");
    }
    let reader = Reader { without_scripts: true, ..Reader::default() };
    run_as(reader, async |page| {
        page.go("").await;
        assert_eq!(page.value(LISTED).await, 218);
        assert!(page.text("noscript").await.starts_with(words().no_scripts()));
        page.driver
            .find(By::Css("a[href='record/rec-x-1401-201911/']"))
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        page.until("document.querySelector('article')").await;
        assert!(page.text("h2").await.contains("X.1401"));
        page.click("link", words().all_records()).await;
        page.until("location.pathname.endsWith('/record/')").await;
        assert_eq!(page.value(LISTED).await, 392);
    });
}

#[test]
fn no_rule_is_broken_on_the_pages_beside_the_app() {
    run(async |page| {
        for path in ["record/rec-x-1401-201911/", "record/fg-dlt/", "record/iso-22739-2024/", "record/"] {
            page.go(path).await;
            page.until("document.querySelector('footer.foot')").await;
            assert_eq!(page.violations().await, Vec::<String>::new(), "{path}");
            let wide = page.value("document.documentElement.scrollWidth <= innerWidth").await;
            assert_eq!(wide, true, "{path}");
        }
    });
}

/// Visits the page until its release is cached; returns `false` in an engine whose driver's window caches nothing.
async fn is_kept(page: &Page) -> bool {
    page.open("").await;
    if page.value("!!navigator.serviceWorker").await != true {
        page.engine.skip("the page without a network", "this window has no service workers");
        return false;
    }
    page.expect_console("net::ERR");
    page.expect_console("Failed to load resource");
    let look = "window.kept = false; navigator.serviceWorker.ready.then(() => window.kept = true)";
    page.driver.execute(look, vec![]).await.unwrap();
    page.until("window.kept && navigator.serviceWorker.controller").await;
    true
}

#[test]
fn after_a_first_visit_the_page_works_without_a_network() {
    run(async |page| {
        if !is_kept(page).await {
            return;
        }
        page.server.spoil("", Fault::Broken);
        page.open("?body=sg17").await;
        page.until_total(58).await;
        let said = page.text(".offline").await;
        assert!(said.contains(&words().offline("23 November 2026")), "{said}");
        page.tick("kind", "recommendation").await;
        page.until_total(24).await;
        // Other bodies' records and the export code are cached, too; a record's page leads to the record.
        page.open("?scope=all").await;
        page.until_total(392).await;
        page.click("summary", words().export()).await;
        page.click("button", words().ris()).await;
        assert!(page.downloaded(".ris").await.1.contains("TY  -"));
        page.go("record/rec-x-1401-201911/").await;
        page.until("location.search.startsWith('?item=')").await;
        page.until(ON).await;
        // With the network everything is as before.
        page.server.mend();
        page.open("").await;
        assert_eq!(page.value("document.querySelector('.offline').checkVisibility()").await, false);
    });
}

#[test]
fn what_is_lost_of_what_is_kept_comes_back() {
    run(async |page| {
        if !is_kept(page).await {
            return;
        }
        let kept = "window.kept = 0; caches.keys().then(async names => {
            for (const name of names) window.kept += (await (await caches.open(name)).keys()).length;
        })";
        page.driver.execute(kept, vec![]).await.unwrap();
        page.until("window.kept > 6").await;
        let kept = page.value("window.kept").await;
        let lose = "window.lost = false; caches.keys().then(names => Promise.all(names.map(async name => {
            const cache = await caches.open(name);
            for (const request of (await cache.keys()).slice(1)) await cache.delete(request);
        }))).then(() => window.lost = true)";
        page.driver.execute(lose, vec![]).await.unwrap();
        page.until("window.lost").await;
        page.open("").await;
        let count = "window.count = 0; const kept = arguments[0], look = async () => {
            for (const name of await caches.keys()) window.count = (await (await caches.open(name)).keys()).length;
            if (window.count < kept) setTimeout(look, 20);
        }; look()";
        page.driver.execute(count, vec![kept.clone()]).await.unwrap();
        page.until(&format!("window.count >= {kept}")).await;
        page.server.spoil("", Fault::Broken);
        page.open("").await;
        page.until_total(218).await;
    });
}
