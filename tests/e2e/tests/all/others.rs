//! The work of other bodies: loaded on request, distinguished from ITU's own work, next to it, and by subject.

use e2e::{Fault, fixture, fixture_others, run, words};
use serde_json::Value;
use std::collections::BTreeSet;

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Returns all records of both files.
fn records() -> Vec<Value> {
    [list(&fixture()["records"]), list(&fixture_others()["records"])].concat()
}

fn has_topic(record: &Value, topic: &str) -> bool {
    list(&record["topics"]).iter().any(|it| it == topic)
}

/// Returns true if a record belongs to a body of ISO, according to the files alone.
fn is_of_iso(record: &Value) -> bool {
    let above = |id: &str| {
        let entry = [list(&fixture_others()["bodies"]), records()].concat();
        let entry = entry.into_iter().find(|entry| entry["id"] == id);
        entry.map(|entry| text(&entry["part_of"]).to_owned()).unwrap_or_default()
    };
    let mut body = text(&record["part_of"]).to_owned();
    while !body.is_empty() && body != "iso" {
        body = above(&body);
    }
    body == "iso"
}

const ASKED: &str = "performance.getEntriesByType('resource').some(it => it.name.includes('other-bodies'))";

#[test]
fn they_are_loaded_when_they_are_asked_for() {
    run(async |page| {
        page.open("").await;
        page.until_total(218).await;
        assert_eq!(page.value("document.querySelector('main').dataset.records").await, "218");
        assert_eq!(page.value(ASKED).await, false, "a first visit loads what it shows");
        page.click("link", &words().add_others(174)).await;
        page.until_total(392).await;
        assert_eq!(page.address().await, "?scope=all");
        page.until("document.activeElement != document.body").await;
        assert_eq!(page.value("document.querySelector('main').dataset.records").await, "392");
        page.click("button", "Others 174").await;
        page.until_total(174).await;
        let kinds: BTreeSet<String> = page.counts("kind").await.into_iter().map(|(kind, _)| kind).collect();
        let external = ["external-standard", "external-project", "external-group"];
        assert_eq!(kinds, external.map(str::to_owned).into());
        page.driver.back().await.unwrap();
        page.until_total(392).await;
        page.click("button", "ITU-T 218").await;
        page.until_total(218).await;
        assert_eq!(page.address().await, "");
        // Their lanes are distinguished, not only by colour.
        page.open("?scope=all&view=timeline").await;
        page.until_total(392).await;
        let lanes = "[...document.querySelectorAll('.lane.external .lane-name')].map(it => it.textContent)";
        let lanes = page.value(lanes).await;
        assert!(
            list(&lanes).iter().any(|lane| lane.as_str().is_some_and(|lane| lane.starts_with("ISO")))
                && !list(&lanes)
                    .iter()
                    .any(|lane| lane.as_str().is_some_and(|lane| lane.starts_with("SG17"))),
            "{lanes}"
        );
        let sign =
            "getComputedStyle(document.querySelector('.lane.external .lane-name b'), '::after').content";
        assert_ne!(page.value(sign).await, "none");
    });
}

#[test]
fn when_they_cannot_be_loaded_the_rest_stays() {
    run(async |page| {
        page.server.spoil("other-bodies.json", Fault::Status(503));
        page.expect_console("503");
        page.open("?scope=all").await;
        let failed =
            format!("document.querySelector('#others').textContent.includes({:?})", words().others_failed());
        page.until(&failed).await;
        page.until_total(218).await;
        assert!(page.text("#others").await.contains("503"), "it says why");
        assert_eq!(page.text("#total").await, words().others_awaited());
        // A record that is not loaded yet is not reported as missing.
        page.open("?scope=others&item=iso-7603").await;
        page.until(&failed).await;
        page.until("document.querySelector('#panel-title').textContent.includes('could not be loaded')")
            .await;
        assert_eq!(page.value("document.querySelector('.empty')").await, Value::Null);
        page.server.mend();
        page.click("button", words().try_again()).await;
        page.until_total(174).await;
        page.until("document.querySelector('#panel-title').textContent.includes('ISO/WD 7603')").await;
        // A link to one of their records opens it in any scope.
        page.open("?item=iso-tc-307").await;
        page.until("document.querySelector('#panel-title').textContent.includes('TC 307')").await;
        page.until_total(218).await;
    });
}

#[test]
fn the_matrix_and_its_cells_count_what_the_files_hold() {
    run(async |page| {
        let identity = records().iter().filter(|record| has_topic(record, "identity")).count();
        page.open("?scope=all&topic=identity").await;
        page.until_total(identity).await;
        page.open("?scope=all&view=matrix").await;
        page.until_total(392).await;
        assert_eq!(page.records("matrix").await.len(), 0, "it stands for no single record");
        page.named("link", &words().cell("Identity", words().compare_all(), identity as u32)).await;
        let iso =
            records().iter().filter(|record| has_topic(record, "identity") && is_of_iso(record)).count();
        let cell = page.named("link", &words().cell("Identity", "ISO", iso as u32)).await;
        assert_eq!(cell.text().await.unwrap(), iso.to_string());
        assert_eq!(
            page.value("document.querySelector('.matrix tfoot th[scope=row]').textContent").await,
            words().compare_all_topics()
        );
        cell.send_keys(thirtyfour::Key::Enter).await.unwrap();
        page.until_total(iso).await;
        assert_eq!(page.address().await, "?body=iso&topic=identity&scope=all");
        page.driver.back().await.unwrap();
        page.until("document.querySelector('.matrix')").await;
        // Its columns follow the grouping of the lists.
        page.choose(words().group_by(), "Status").await;
        page.until(
            "[...document.querySelectorAll('.matrix thead th')].some(it => it.textContent == 'Published')",
        )
        .await;
        page.choose(words().group_by(), "Year started").await;
        page.until("[...document.querySelectorAll('.matrix thead th')].some(it => it.textContent == '2019')")
            .await;
        if page.as_print().await {
            let display = page.value("getComputedStyle(document.querySelector('.matrix')).display").await;
            assert_eq!(display, "table");
        }
    });
}

#[test]
fn others_on_the_subject_are_said_to_be_computed() {
    run(async |page| {
        page.open("?scope=all&item=iso-tr-23455-2019").await;
        page.until("document.querySelector('#panel-title')").await;
        let detail = page.text(".panel").await;
        assert!(detail.contains(words().similar()) && detail.contains(words().similar_hint()), "{detail}");
        let first = format!(
            "[...document.querySelectorAll('.panel h3')].find(it => it.textContent == {:?}).nextElementSibling.firstElementChild",
            words().similar()
        );
        let title = page.value(&format!("{first}.textContent")).await;
        assert!(title.as_str().unwrap().to_lowercase().contains("smart contract"), "{title}");
        page.driver.execute(format!("{first}.querySelector('a').click()"), vec![]).await.unwrap();
        page.until("!location.search.includes('iso-tr-23455-2019')").await;
    });
}

#[test]
fn ten_records_show_the_source_of_every_fact() {
    run(async |page| {
        let (records, mut seed) = (records(), 20_171_017_u64);
        let sources = [list(&fixture()["sources"]), list(&fixture_others()["sources"])].concat();
        let title = |id: &Value| {
            let source = sources.iter().find(|source| source["id"] == *id).expect("the source is there");
            text(&source["title"]).to_owned()
        };
        page.open("?scope=all&view=catalogue").await;
        page.until_total(392).await;
        for _ in 0..10 {
            // xorshift
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let record = &records[(seed % records.len() as u64) as usize];
            let id = text(&record["id"]);
            page.open(&format!("?scope=all&view=catalogue&item={id}")).await;
            page.until_total(392).await;
            let shown = page.value("document.querySelector('.panel').textContent").await.to_string();
            let mut wanted = BTreeSet::new();
            for part in ["events", "identifiers", "relations", "facts"] {
                for fact in list(&record[part]) {
                    wanted.extend(list(&fact["sources"]).iter().map(title));
                }
            }
            for title in wanted {
                let quoted = Value::from(title.clone()).to_string();
                assert!(shown.contains(quoted.trim_matches('"')), "{id}: {title}");
            }
        }
    });
}

#[test]
fn it_says_where_the_data_is_from_and_what_is_missing() {
    run(async |page| {
        page.open("").await;
        page.click("summary", words().about_data()).await;
        let said = page.text("#about-data").await;
        for part in ["Relaton", "Known until 31 August 2025", "Missing:", "GS PDL 007"] {
            assert!(said.contains(part), "{part}: {said}");
        }
    });
}
