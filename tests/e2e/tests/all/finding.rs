//! Finding: facets, years and chips say what each choice gives, and nothing found says what to drop.

use e2e::{fixture, run};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::prelude::*;

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().into_iter().flatten().collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The bodies that a record is found under, read from the file: its own, that of its time, that of today, all above
/// them, and what those were merged into.
fn bodies(dataset: &Value, record: &Value) -> BTreeSet<String> {
    let all = || list(&dataset["records"]).into_iter().chain(list(&dataset["bodies"]));
    let is_body = |id: &str| {
        list(&dataset["bodies"]).iter().any(|body| body["id"] == id)
            || list(&dataset["records"]).iter().any(|record| {
                let kinds = ["study-group", "focus-group", "advisory-group", "question", "initiative"];
                record["id"] == id && kinds.contains(&text(&record["kind"]))
            })
    };
    let mut open: Vec<&str> = ["id", "part_of", "maintained_by"].map(|field| text(&record[field])).to_vec();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if is_body(id) && found.insert(id.to_owned()) {
            let body = all().find(|body| body["id"] == id).expect("the body is in the file");
            open.push(text(&body["part_of"]));
            let merges = list(&body["relations"]).into_iter().filter(|it| it["type"] == "merges-into");
            open.extend(merges.map(|merge| text(&merge["target"])));
        }
    }
    found
}

/// The lowest certainty of anything that is said of a record.
fn certainty(record: &Value) -> &'static str {
    let said = ["events", "identifiers", "relations", "facts"].map(|field| list(&record[field])).concat();
    let any = |word: &str| said.iter().any(|it| it["certainty"] == word);
    if any("unverified") {
        "unverified"
    } else if any("inferred") {
        "inferred"
    } else {
        "stated"
    }
}

/// The values that a record has in a facet that the file tells without a rule of ours.
fn values(dataset: &Value, record: &Value, facet: &str) -> BTreeSet<String> {
    match facet {
        "body" => bodies(dataset, record),
        "topic" => list(&record["topics"]).into_iter().map(|topic| text(topic).to_owned()).collect(),
        "certainty" => [certainty(record).to_owned()].into(),
        field => record[field].as_str().map(str::to_owned).into_iter().collect(),
    }
}

const PLAIN: [&str; 6] = ["kind", "body", "topic", "process", "participation", "certainty"];

#[test]
fn every_count_is_that_of_the_file() {
    run(async |page| {
        let dataset = fixture();
        let records = list(&dataset["records"]);
        for chosen in [
            &[][..],
            &[("body", "sg17"), ("topic", "security")],
            &[("process", "aap"), ("certainty", "inferred")],
        ] {
            let query: Vec<String> = chosen.iter().map(|(facet, value)| format!("{facet}={value}")).collect();
            page.open(&format!("?{}", query.join("&"))).await;
            let passes = |record: &Value, but: &str| {
                let mut others = chosen.iter().filter(|(facet, _)| *facet != but);
                others.all(|(facet, value)| values(&dataset, record, facet).contains(*value))
            };
            page.until_total(records.iter().filter(|record| passes(record, "")).count()).await;
            for facet in PLAIN {
                let shown = page.counts(facet).await;
                assert!(!shown.is_empty(), "{facet}");
                let reachable = format!(
                    "[...document.querySelectorAll('input[name={facet}]')].every(it => it.disabled
                        == (it.closest('label').querySelector('.count').textContent == '0' && !it.checked))"
                );
                assert_eq!(page.value(&reachable).await, true, "what gives nothing cannot be chosen");
                for (value, count) in shown {
                    let having = |record: &&&Value| {
                        passes(record, facet) && values(&dataset, record, facet).contains(&value)
                    };
                    assert_eq!(count, records.iter().filter(having).count(), "{query:?}: {facet}={value}");
                }
            }
        }
    });
}

#[test]
fn years_are_chosen_by_bar_or_by_field() {
    run(async |page| {
        page.open("").await;
        // Every bar says what it gives, and gives it.
        let bars =
            page.value("[...document.querySelectorAll('.histogram title')].map(it => it.textContent)").await;
        let bars: Vec<(&str, usize)> = list(&bars)
            .into_iter()
            .map(|bar| text(bar).split_once(": ").expect("year: count"))
            .map(|(year, count)| (year, count.parse().expect("a count")))
            .collect();
        assert_eq!((bars[0].0, bars.last().unwrap().0), ("2013", "2026"));
        // (The last one is left out: over it WebKit's scrollbar may lie.)
        for (place, (year, count)) in bars.iter().enumerate().skip(3).step_by(3) {
            let bar = format!(".histogram g:nth-child({})", place + 1);
            page.click_at(&bar).await;
            page.until_total(*count).await;
            assert_eq!(page.address().await, format!("?from={year}&to={year}"));
            assert_eq!(page.value("document.querySelector('[name=from]').value").await, *year);
            assert_eq!(page.value("document.querySelectorAll('.histogram .within').length").await, 1);
            // Once more takes the choice back.
            page.click_at(&bar).await;
            page.until_total(218).await;
        }
    });
}

#[test]
fn a_date_that_cannot_be_read_stays_and_is_named() {
    run(async |page| {
        page.open("?body=sg17").await;
        let from = page.field("From").await;
        from.send_keys("last year" + Key::Enter).await.unwrap();
        page.until("document.querySelector('#from-wrong').checkVisibility()").await;
        assert!(page.text("#from-wrong").await.contains("Write a year, a month or a day"));
        assert_eq!(page.value("document.querySelector('[name=from]').value").await, "last year");
        assert_eq!(page.address().await, "?body=sg17");
        // Beside it another field can be right, and it stays all the same.
        page.field("To").await.send_keys("2022" + Key::Enter).await.unwrap();
        page.until("location.search == '?body=sg17&to=2022'").await;
        assert_eq!(page.value("document.querySelector('[name=from]').value").await, "last year");
        assert_eq!(page.value("document.querySelector('[name=to]').ariaInvalid").await, "false");
        page.field("To").await.clear().await.unwrap();
        from.clear().await.unwrap();
        from.send_keys("2021-06" + Key::Enter).await.unwrap();
        page.field("To").await.send_keys("2021-07-14" + Key::Enter).await.unwrap();
        page.until("location.search == '?body=sg17&from=2021-06&to=2021-07-14'").await;
        assert_eq!(page.value("document.querySelector('#from-wrong').checkVisibility()").await, false);
        page.click("button", "Remove From: June 2021").await;
        page.until("location.search == '?body=sg17&to=2021-07-14'").await;
        assert_eq!(page.value("document.querySelector('[name=from]').value").await, "");
    });
}

#[test]
fn what_finds_nothing_says_which_choice_to_drop() {
    run(async |page| {
        page.open("?q=voting&kind=meeting&body=sg17").await;
        page.until_total(0).await;
        assert!(page.text(".nothing").await.contains("No record matches all that is chosen."));
        page.named("button", "Without Kind: Meetings – 2 records").await;
        page.click("button", "Without Search: voting – 15 records").await;
        page.until_total(15).await;
        assert_eq!(page.address().await, "?kind=meeting&body=sg17");
        assert_eq!(page.text("#total[role=status]").await, "15 of 218 records");
        // Where no single choice is at fault, it says so.
        page.open("?q=zzz&kind=nonsense").await;
        page.until_total(0).await;
        assert!(page.text(".nothing").await.contains("Clear all, and start again"));
        page.click("button", "Clear all").await;
        page.until_total(218).await;
    });
}

#[test]
fn on_a_narrow_screen_the_filters_are_a_drawer_that_keeps_and_returns_the_focus() {
    run(async |page| {
        page.resize(360).await;
        page.open("").await;
        let shown = "document.querySelector('.filters').checkVisibility()";
        assert_eq!(page.value(shown).await, false);
        page.click("button", "Filters").await;
        page.until("document.activeElement.id == 'filters'").await;
        assert_eq!(page.value(shown).await, true);
        // Round and round it goes: the focus stays in the drawer, or leaves the page for the browser.
        for _ in 0..60 {
            page.press(Key::Tab).await;
            let inside =
                "document.activeElement == document.body || !!document.activeElement.closest('.filters')";
            assert_eq!(page.value(inside).await, true);
        }
        page.tick("kind", "work-item").await;
        page.click("button", "Show 30 records").await;
        page.until("document.activeElement.id == 'call-filters'").await;
        assert_eq!(page.value(shown).await, false);
        assert_eq!(page.text("#call-filters").await, "Filters 1");
        page.click("button", "Filters 1").await;
        page.until("document.activeElement.id == 'filters'").await;
        page.press(Key::Escape).await;
        page.until("document.activeElement.id == 'call-filters'").await;
        assert_eq!(page.value(shown).await, false);
        // Where there is room it stands beside the results, and nothing is out of reach.
        page.resize(1280).await;
        page.until(shown).await;
        assert_eq!(page.value("document.querySelectorAll('[inert]').length").await, 0);
    });
}

#[test]
fn the_search_box_comes_first_and_changes_are_announced() {
    run(async |page| {
        page.open("").await;
        for (tag, name) in [("a", "Skip to the results"), ("a", "About this page"), ("input", "")] {
            page.press(Key::Tab).await;
            let element = page.driver.active_element().await.unwrap();
            assert_eq!(element.tag_name().await.unwrap(), tag);
            assert_eq!(element.text().await.unwrap(), name);
            assert_ne!(page.value("getComputedStyle(document.activeElement).outlineStyle").await, "none");
        }
        // The announcement is one element whose words change, or a screen reader would not say them.
        page.driver
            .execute("window.announced = document.querySelector('#total[role=status]')", vec![])
            .await
            .unwrap();
        page.press("online voting").await;
        page.until("announced.isConnected && announced.textContent == '2 of 218 records'").await;
        // Enter goes where the answer is.
        page.press(Key::Enter).await;
        page.until("document.activeElement.id == 'results'").await;
    });
}

#[test]
fn identifiers_are_found_however_they_are_written() {
    run(async |page| {
        page.open("").await;
        for (text, record) in [
            ("X.1406", "rec-x-1406-202107"),
            ("x1406", "rec-x-1406-202107"),
            ("X 1406", "rec-x-1406-202107"),
            ("1406", "rec-x-1406-202107"),
            ("ITU-T X.1406", "rec-x-1406-202107"),
            ("Q14/17", "q14-17"),
            ("Question 14/17", "q14-17"),
            ("sg17", "sg17"),
            ("SG 17", "sg17"),
            // A provisional name finds the Recommendation that it became, and that one the work item.
            ("X.stov", "rec-x-1406-202107"),
            ("X.1406", "wi-threats-online-voting-dlt"),
        ] {
            page.search(text).await;
            page.until(&format!("document.querySelector('[data-view=catalogue] [data-record={record}]')"))
                .await;
            page.until("document.querySelector('main').dataset.total < 100").await;
        }
    });
}

#[test]
fn what_matches_is_marked_and_what_was_taken_for_another_is_said() {
    run(async |page| {
        let marks = "[...new Set([...document.querySelectorAll('[data-view=catalogue] mark')].map(it => it.textContent.toLowerCase()))]";
        page.open("?q=secur%20x.1401").await;
        assert_eq!(page.value(&format!("{marks}.sort().join()")).await, "secur,x.1401");
        assert_eq!(page.text("#corrected").await, "");
        page.open("?q=securty").await;
        assert_eq!(page.text("#corrected").await, "No match for “securty”, showing “security”.");
        assert_eq!(page.value(&format!("{marks}.join()")).await, "security");
        let found = page.value("document.querySelector('main').dataset.total").await;
        page.open("?q=security").await;
        assert_eq!(page.value("document.querySelector('main').dataset.total").await, found);
        // Where only the abstract has the word, that part of it stands there.
        page.open("?q=managing&view=catalogue").await;
        let told = "[...document.querySelectorAll('.entry')].every(it => it.querySelector('mark'))";
        assert_eq!(page.value(told).await, true);
    });
}

/// What is there in the frame right after a letter, before any other: how many records were found, how many entries there are,
/// whether they reach the screen's end, and by how much the page became shorter.
const FIRST_FRAME: &str =
    "const [text, done] = arguments, box = document.querySelector('input[type=search]');
    const height = document.documentElement.scrollHeight;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(() => {
        const entries = [...document.querySelectorAll('.entry, tbody > tr')];
        done([+document.querySelector('main').dataset.total, entries.length,
            entries.at(-1).getBoundingClientRect().bottom >= innerHeight,
            height - document.documentElement.scrollHeight]);
    });";

#[test]
fn what_is_typed_shows_a_screen_of_the_list_first_and_then_all() {
    run(async |page| {
        let first_frame = async |text: &str| {
            let answer = page.driver.execute_async(FIRST_FRAME, vec![json!(text)]).await.expect("a frame");
            answer.convert::<(u64, u64, bool, f64)>().expect("what is there")
        };
        for (width, query) in [(1280, ""), (1280, "?view=catalogue"), (1280, "?view=table"), (360, "")] {
            page.resize(width).await;
            page.open(query).await;
            let (total, entries, reach, shorter) = first_frame("blockchain").await;
            assert!(entries < 40 && entries < total, "{query}: {entries} of {total} in the first frame");
            assert!(reach, "{width} {query}: {entries} entries leave a part of the screen empty");
            assert!(shorter <= 1.0, "{width} {query}: the page is {shorter} pixels shorter for a frame");
            page.until(&format!("document.querySelectorAll('.entry, tbody > tr').length == {total}")).await;
        }
        page.resize(1280).await;
        page.open("").await;
        let (total, ..) = first_frame("blockchain").await;
        page.until(&format!("document.querySelectorAll('.entry').length == {total}")).await;
        // The timeline shows the same records.
        page.until(
            "[...document.querySelectorAll('.drawing [data-record]')].every(it =>
                document.querySelector(`.entry[data-record='${it.dataset.record}']`))",
        )
        .await;
        // Who reads further down has all of it at once.
        page.value("scrollTo(0, document.body.scrollHeight)").await;
        let (total, entries, ..) = first_frame("ledger").await;
        assert_eq!(entries, total);
    });
}
