//! The main use case: the records are shown, can be filtered and searched, and the address describes the view.

use e2e::{Page, csp, dist, fixture, run, words};
use serde_json::Value;
use std::collections::BTreeSet;
use thirtyfour::prelude::*;

/// The number of records that the timeline counts instead of drawing them.
const COUNTED: &str =
    "[...document.querySelectorAll('.cluster')].reduce((sum, it) => sum + parseInt(it.ariaLabel), 0)";

#[test]
fn all_records_are_there_from_any_folder_under_a_strict_policy() {
    run(async |page| {
        page.open("").await;
        let count = fixture()["records"].as_array().unwrap().len();
        assert_eq!(page.value("document.querySelector('main').dataset.records").await, count.to_string());
        assert_eq!(page.value("document.querySelector('main').dataset.total").await, count.to_string());
        assert_eq!(page.text("#total[role=status]").await, format!("{count} records of ITU-T"));
        // The list beside the timeline always shows the same records.
        let listed: BTreeSet<String> = page.records("catalogue").await.into_iter().collect();
        let drawn: BTreeSet<String> = page.records("timeline").await.into_iter().collect();
        assert_eq!(listed.len(), count);
        assert!(!drawn.is_empty() && drawn.is_subset(&listed));
        page.open("?open=all&zoom=1990/2030").await;
        let drawn: BTreeSet<String> = page.records("timeline").await.into_iter().collect();
        let counted = page.value(COUNTED).await.as_u64().unwrap() as usize;
        assert_eq!(drawn.len() + counted, count, "with all lanes expanded, and all of the time");
        // For hosts that cannot send headers, the page contains the same policy itself.
        let meta =
            page.value("document.querySelector('meta[http-equiv=Content-Security-Policy]').content").await;
        assert_eq!(meta, csp());
    });
}

const DECK: [(&str, &str); 7] = [
    ("Security architecture for DLT", "X.1402"),
    ("Security capabilities and threats of DLT", "X.1401"),
    ("Privacy and security considerations for using DLT data in identity management", "X.1403"),
    ("Security assurance for DLT", "X.1404"),
    ("Security threats and requirements for digital payment services based on DLT", "X.1405"),
    ("Security services based on DLT", "X.1409"),
    ("Security threats to online voting using DLT", "X.1406"),
];

/// Returns the text of the list's row with this title, even if it is not among the first of its group.
async fn entry(page: &Page, title: &str) -> String {
    let rows = "[...document.querySelectorAll('[data-view=catalogue] li[data-record]')]";
    let entry =
        format!("{rows}.find(it => it.querySelector('a.title').textContent == {title:?})?.textContent");
    page.value(&entry).await.as_str().unwrap_or_else(|| panic!("{title} is not listed")).to_owned()
}

#[test]
fn study_group_17_as_the_deck_saw_it_and_as_it_is() {
    run(async |page| {
        page.open("?body=sg17&kind=work-item&asof=2017-10-17").await;
        assert_eq!(page.records("catalogue").await.len(), 7);
        assert!(page.text("#total[role=status]").await.contains("as of 17 October 2017"));
        for (title, text) in DECK {
            let entry = entry(page, title).await;
            assert!(entry.contains("Under study"), "{entry}");
            assert!(!entry.contains(text), "nothing had come of it yet: {entry}");
        }
        page.open("?body=sg17&kind=work-item").await;
        assert_eq!(page.records("catalogue").await.len(), 14);
        for (title, text) in DECK {
            let entry = entry(page, title).await;
            assert!(entry.contains("Approved") && entry.contains(&format!("Became {text}")), "{entry}");
        }
    });
}

#[test]
fn every_title_of_the_deck_is_found() {
    run(async |page| {
        page.open("?view=catalogue").await;
        let dataset = fixture();
        let in_deck = |record: &&Value| {
            record["events"]
                .as_array()
                .is_some_and(|events| events.iter().any(|event| !event["quote"].is_null()))
        };
        let deck: Vec<&Value> = dataset["records"].as_array().unwrap().iter().filter(in_deck).collect();
        assert_eq!(deck.len(), 30);
        for record in deck {
            let (id, title) = (record["id"].as_str().unwrap(), record["title"].as_str().unwrap());
            page.paste(title).await;
            let asked = format!("document.querySelector('.chips').textContent.includes({title:?})");
            page.until(&asked).await;
            assert!(page.records("catalogue").await.iter().any(|found| found == id), "{title}");
        }
        page.search("online voting").await;
        page.until("location.search == '?q=online%20voting&view=catalogue'").await;
    });
}

#[test]
fn the_view_is_the_address_and_back_undoes_a_choice() {
    run(async |page| {
        page.open("").await;
        page.tick("body", "sg17").await;
        page.until_total(58).await;
        assert_eq!(page.value("document.activeElement.value").await, "sg17", "the box keeps the focus");
        page.tick("kind", "work-item").await;
        page.until_total(14).await;
        page.search("voting").await;
        page.until_total(1).await;
        // Even if the address bar has not yet followed the last letter, Back restores the complete search text.
        page.choose(words().sort_by(), "Oldest first").await;
        page.until("location.search == '?q=voting&kind=work-item&body=sg17&sort=date'").await;
        page.driver.back().await.unwrap();
        page.until("location.search == '?q=voting&kind=work-item&body=sg17'").await;
        // All typed text is one history step, and each choice is a separate step.
        page.driver.back().await.unwrap();
        page.until_total(14).await;
        assert_eq!(page.value("document.querySelector('input[name=q]').value").await, "");
        page.driver.back().await.unwrap();
        page.until_total(58).await;
        assert_eq!(
            page.value("document.querySelector('input[name=kind][value=work-item]').checked").await,
            false
        );
        page.driver.back().await.unwrap();
        page.until_total(218).await;
        for total in [58, 14, 1] {
            page.driver.forward().await.unwrap();
            page.until_total(total).await;
        }
        assert_eq!(page.value("document.querySelector('input[name=q]').value").await, "voting");
        page.driver.refresh().await.unwrap();
        page.until_ready().await;
        page.until_total(1).await;
        page.click("button", &words().remove(words().search(), "voting")).await;
        page.until_total(14).await;
        page.click("button", words().clear_all()).await;
        page.until_total(218).await;
        assert_eq!(page.address().await, "");
    });
}

#[test]
fn what_the_address_says_wrongly_still_gives_a_view() {
    run(async |page| {
        page.open("?kind=nonsense&foo=bar&asof=yesterday&item=%00").await;
        page.until_total(0).await;
        assert!(page.text(".empty").await.contains(words().nothing_found()));
        page.click("button", &words().remove("Kind", "nonsense")).await;
        page.until_total(218).await;
        assert_eq!(page.address().await, "?foo=bar", "a key that is not known is kept");
    });
}

#[test]
fn a_record_shows_all_that_is_known_and_gives_the_focus_back() {
    run(async |page| {
        page.open("?body=sg17&kind=work-item").await;
        let count =
            page.value("Number(document.querySelector('main').dataset.total)").await.as_u64().unwrap();
        page.click("button", &words().show_all_of(count as usize, "SG17")).await;
        page.click("link", "Security threats to online voting using DLT").await;
        page.until("document.activeElement.id == 'panel-title'").await;
        assert_eq!(page.address().await, "?kind=work-item&body=sg17&item=wi-threats-online-voting-dlt");
        let detail = page.text(".panel").await;
        for part in [
            "X.stov",
            "Provisional name",
            "Unverified",
            words().no_source(),
            "Listed between 4 May 2017 and 17 October 2017",
            "Approved as X.1406 14 July 2021",
            "Inferred",
            "Became X.1406 Security threats to online voting systems",
            "nearly the same title",
            "ITU-T: Question 14/17",
        ] {
            assert!(detail.contains(part), "{part}: {detail}");
        }
        let sources =
            page.value("[...document.querySelectorAll('.panel .sources a')].map(it => it.href)").await;
        assert!(sources.to_string().contains("/17/Pages/q14.aspx"), "{sources}");
        // From the work item to the Recommendation that it became, and back.
        page.named_in(".panel", "link", "X.1406").await.click().await.unwrap();
        page.until("document.querySelector('.panel h2').textContent.includes('online voting systems')").await;
        page.driver.back().await.unwrap();
        page.until("document.querySelector('.panel h2')?.textContent.includes('X.stov')").await;
        page.click("button", words().close()).await;
        page.until("document.activeElement.matches('[data-record=wi-threats-online-voting-dlt] a.title')")
            .await;
        assert_eq!(page.address().await, "?kind=work-item&body=sg17");
    });
}

#[test]
fn the_keyboard_chooses_opens_and_closes() {
    run(async |page| {
        page.open("").await;
        let press = async |selector: &str, key: Key| {
            let element = page.driver.query(By::Css(selector)).first().await.expect("it is there");
            page.value(&format!("document.querySelector({selector:?}).focus()")).await;
            element.send_keys(key).await.expect("it takes keys");
        };
        press("input[name=body][value=sg17]", Key::Space).await;
        page.until_total(58).await;
        press("[data-view=timeline] a[data-record=rec-x-1406-202107]", Key::Enter).await;
        page.until("document.activeElement.id == 'panel-title'").await;
        assert!(page.text("#panel-title").await.starts_with("X.1406"));
        press(".panel-head button", Key::Enter).await;
        page.until("document.activeElement.matches('[data-view=timeline] a[data-record=rec-x-1406-202107]')")
            .await;
        press(".chips button", Key::Enter).await;
        page.until_total(218).await;
        page.until("document.activeElement.id == 'results'").await;
    });
}

#[test]
fn the_files_ask_nobody_else() {
    let page = std::fs::read_to_string(dist().join("index.html")).unwrap();
    // Links lead to other sites, but the page loads only its own files.
    let loads = |tag: &&str| ["script", "img", "iframe", "link"].iter().any(|name| tag.starts_with(name));
    for tag in page.split('<').filter(loads).filter(|tag| !tag.contains("rel=canonical")) {
        let tag = tag.split('>').next().unwrap_or_default();
        assert!(!tag.contains("http://") && !tag.contains("https://"), "{tag}");
    }
    assert!(!page.contains("style=\"") && !page.contains("<style"), "no inline style");
}
