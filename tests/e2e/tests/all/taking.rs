//! Understanding and exporting: outcomes, other dates, ways to take part, and exports of the displayed records.

use activities::activity::Status;
use e2e::{Page, fixture, run, words};
use serde_json::Value;
use thirtyfour::prelude::*;

/// The ten work items of ITU's overview of 2017, and what became of each.
const DECK: [(&str, &str, &str); 10] = [
    ("wi-security-architecture-dlt", "X.1402", "Inferred"),
    ("wi-security-capabilities-threats-dlt", "X.1401", "Unverified"),
    ("wi-privacy-security-dlt-identity", "X.1403", ""),
    ("wi-security-assurance-dlt", "X.1404", ""),
    ("wi-threats-digital-payment-dlt", "X.1405", ""),
    ("wi-security-services-dlt", "X.1409", ""),
    ("wi-threats-online-voting-dlt", "X.1406", "Inferred"),
    ("wi-blockchain-ngn-evolution", "Y.2342", "Inferred"),
    ("wi-distributed-ledger-services", "F.751.0", "Inferred"),
    ("wi-blockchain-of-things", "Y.4464", "Inferred"),
];

/// Activates the key figure that answers a question, by keyboard.
async fn ask(page: &Page, question: &str) {
    let names = page.names_in(".figures", "link").await;
    let name = names.iter().find(|name| name.starts_with(question)).expect("there is such a figure");
    page.named("link", name).await.send_keys(Key::Enter).await.unwrap();
}

/// Returns the row of an item in the lineage.
async fn lineage_of(page: &Page, item: &str) -> String {
    let row = format!("document.querySelector(\"[data-view=lineage] tr[data-record='{item}']\")");
    let text = format!("({row}?.innerText ?? '').replace(/\\s+/g, ' ')");
    page.value(&text).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_band_shows_only_its_items() {
    run(async |page| {
        page.open("?view=lineage").await;
        let rows = "document.querySelectorAll('[data-view=lineage] tr.fate').length";
        let all = page.value(rows).await;
        page.value("document.querySelector('.flow.to-recommendation').focus()").await;
        page.press(Key::Enter).await;
        // Its name begins with the number of its items, and it keeps the focus.
        let band = "document.activeElement";
        page.until(&format!("{band}.ariaPressed == 'true' && {rows} == parseInt({band}.ariaLabel)")).await;
        assert_ne!(page.value(rows).await, all);
        page.press(Key::Space).await;
        page.until(&format!("{band}.ariaPressed == 'false' && {rows} == {all}")).await;
    });
}

#[test]
fn the_deck_is_answered() {
    run(async |page| {
        page.open("").await;
        ask(page, words().ask_outcome()).await;
        page.until("location.search == '?kind=work-item&view=lineage'").await;
        page.until_ready().await;
        for (item, text, certainty) in DECK {
            let row = lineage_of(page, item).await;
            // The source of one item says when it began; the others are only listed in ITU's overview of 2017.
            let span = if item == "wi-blockchain-of-things" { "2 years 9 months to 2" } else { "at least" };
            assert!(row.contains(&format!("Became {text}")) && row.contains(span), "{row}");
            let outcome = row.split("Became").last().unwrap();
            for word in ["Inferred", "Unverified"] {
                assert_eq!(outcome.contains(word), certainty == word, "{item}: {row}");
            }
        }
        page.open("?view=lineage").await;
        let roadmap = lineage_of(page, "fg-dlt-roadmap").await;
        assert!(roadmap.contains(words().no_outcome()), "{roadmap}");
        // As of ITU's overview of 2017, no item had an outcome.
        page.open("?asof=2017-10-17&view=lineage").await;
        for (item, text, _) in DECK {
            let row = lineage_of(page, item).await;
            assert!(row.contains(words().status(Status::UnderStudy)) && !row.contains(text), "{row}");
        }
    });
}

#[test]
fn what_changed_is_told_month_by_month() {
    run(async |page| {
        page.open("").await;
        page.named_in(".tabs", "link", words().changes()).await.send_keys(Key::Enter).await.unwrap();
        page.until("location.search == '?view=changes'").await;
        page.named_in("[data-view=changes]", "button", words().the_overview())
            .await
            .send_keys(Key::Enter)
            .await
            .unwrap();
        page.until("location.search == '?since=2017-10-17&view=changes'").await;
        for (item, ..) in DECK {
            let entry = format!("document.querySelector('[data-view=changes] [data-record={item}]')");
            assert_eq!(page.value(&format!("{entry}.dataset.change")).await, "moved", "{item}");
            let told = page.value(&format!("{entry}.textContent")).await.to_string();
            assert!(told.contains(words().from_work_item().trim()), "{told}");
            // It stands with each step of its text, and one of these is the approval.
            let rows = format!(
                "[...document.querySelectorAll('[data-view=changes] [data-record={item}]')].map(it => it.closest('li').innerText)"
            );
            let rows = page.value(&rows).await.to_string();
            assert!(rows.contains("New: approved"), "{rows}");
        }
        // A stack leads to the heading of its month.
        let stack = "document.querySelector('.stacks button')";
        page.value(&format!("{stack}.focus()")).await;
        page.driver.active_element().await.unwrap().send_keys(Key::Enter).await.unwrap();
        page.until("document.activeElement.matches('.month h3')").await;
        let is_in_sight = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())";
        assert_eq!(page.value(is_in_sight).await, true);
        assert_eq!(page.value("location.hash").await, "");
        page.open("?since=2022&view=changes").await;
        let old = "document.querySelector('[data-change=superseded]').dataset.record";
        assert_eq!(page.value(old).await, "rec-x-1400-202010");
        let verbs = page
            .value(
                "[...document.querySelectorAll('[data-change=superseded] .verb')].map(it => it.textContent)",
            )
            .await;
        assert!(verbs.to_string().contains("Superseded"), "{verbs}");
        // Every result is marked, in the timeline too.
        page.open("?since=2017-10-17").await;
        for view in ["catalogue", "timeline"] {
            let all = format!("[...document.querySelectorAll('[data-view={view}] [data-record]')]");
            assert_eq!(
                page.value(&format!("{all}.length > 0 && {all}.every(it => it.dataset.change)")).await,
                true,
                "{view}"
            );
        }
        // Between two days.
        page.open("?since=2017-10-17&asof=2020-12-31&view=changes&kind=work-item&body=q14-17").await;
        let moved = page
            .value("[...document.querySelectorAll('[data-change=moved]')].map(it => it.dataset.record)")
            .await;
        let moved = moved.to_string();
        assert!(
            moved.contains("wi-security-assurance-dlt") && !moved.contains("wi-threats-online-voting-dlt"),
            "{moved}"
        );
    });
}

#[test]
fn other_times_are_reached_by_field_and_by_shortcut() {
    run(async |page| {
        // A returning visitor.
        page.open("").await;
        page.value("localStorage.setItem('itu-t-dlt.visit', '2024-01-31')").await;
        page.driver.refresh().await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
        page.named("summary", words().past_dates()).await.send_keys(Key::Enter).await.unwrap();
        let press = async |name: &str, address: &str| {
            page.named_in(".filters", "button", name).await.send_keys(Key::Enter).await.unwrap();
            page.until(&format!("location.search == '{address}'")).await;
        };
        press(words().the_overview(), "?asof=2017-10-17").await;
        let total = page.text("#total[role=status]").await;
        assert!(total.ends_with("as of 17 October 2017"), "{total}");
        press(&words().period_begins("2022–2024"), "?asof=2022-03-10").await;
        press(&words().period_begins("2017–2020"), "?asof=2017-01-01").await;
        let perhaps = page.text(".perhaps summary").await;
        assert!(perhaps.contains("more may have started before this date"), "{perhaps}");
        page.named("button", words().a_year_ago()).await.send_keys(Key::Enter).await.unwrap();
        page.until(
            "/^\\?asof=20\\d\\d-\\d\\d-\\d\\d$/.test(location.search) && !location.search.includes('2017')",
        )
        .await;
        press(words().today(), "").await;
        press(words().last_period(), "?since=2024-12-31").await;
        press(words().last_visit(), "?since=2024-01-31").await;
        press(words().ever(), "").await;
        let (as_of, since) = (words().as_of(), words().changed_since());
        page.field(as_of).await.send_keys("2019" + Key::Enter).await.unwrap();
        page.until("location.search == '?asof=2019'").await;
        page.field(since).await.send_keys("2018-06" + Key::Enter).await.unwrap();
        page.until("location.search == '?asof=2019&since=2018-06'").await;
        page.field(since).await.send_keys("!" + Key::Enter).await.unwrap();
        page.until("document.querySelector('#since-wrong').checkVisibility()").await;
    });
}

#[test]
fn where_one_can_take_part_is_said_with_the_age_of_what_is_known() {
    run(async |page| {
        page.open("?body=sg13").await;
        ask(page, words().ask_part()).await;
        page.until("location.search == '?view=part'").await;
        page.until_ready().await;
        let panel = page.text(".part").await;
        for part in [
            &words().at_itu("Q14/17"),
            "Study Group 17 (Security)",
            "open to any interested party",
            "consensus-based and contribution-driven",
            &words().said_by_overview(Some("between 4 May 2017 and 17 October 2017")),
            &words().known_as_of("23 November 2026"),
            words().check_at_itu(),
        ] {
            assert!(panel.contains(part.trim_end()), "{part}: {panel}");
        }
        // At the time of ITU's overview of 2017 its focus groups were open. (The address is that of the first version
        // of the page.)
        page.open("?asof=2017-10-17&status=active,consented,determined,under-study").await;
        let card = page.text(".part .card[data-record=fg-dlt]").await;
        assert!(card.contains("FG DLT") && card.contains("Open to any interested party"), "{card}");
        page.open("?status=active").await;
        assert_eq!(page.value("document.querySelector('.part')").await, Value::Null);
    });
}

/// Opens the menu by keyboard and activates one of its buttons, which closes it.
async fn export(page: &Page, name: &str) {
    if page.value("document.querySelector('#export').open").await == Value::Bool(false) {
        page.named("summary", words().export()).await.send_keys(Key::Enter).await.unwrap();
    }
    page.named_in("#export", "button", name).await.send_keys(Key::Enter).await.unwrap();
    page.until("!document.querySelector('#export').open").await;
}

#[test]
fn files_hold_exactly_what_is_shown() {
    run(async |page| {
        const CHOICES: &str = "kind=recommendation,work-item&body=sg17&sort=number";
        page.open(&format!("?{CHOICES}&view=table")).await;
        let shown = page.records("table").await;
        let file = async |button: &str, ending: &str| {
            export(page, button).await;
            let (saved, text) = page.downloaded(ending).await;
            let (start, day) = saved.rsplit_once('_').expect("a day");
            let view = if ending == ".svg" { "" } else { "_view-table" };
            let name = format!("itu-t-dlt_kind-recommendation-work-item_body-sg17_sort-number{view}");
            assert_eq!(start, name, "the name tells the view");
            assert!(day.starts_with("20") && day.ends_with(ending), "and the day: {day}");
            text
        };
        let csv = file(words().csv(), ".csv").await;
        let csv = csv.strip_prefix('\u{feff}').expect("a mark for Excel");
        let ids: Vec<&str> = csv.lines().skip(1).map(|line| line[1..].split('"').next().unwrap()).collect();
        assert_eq!(ids, shown);
        assert!(csv.contains(&format!("{}?kind=recommendation,work-item", page.server.address)));
        let json: Value = serde_json::from_str(&file(words().json(), ".json").await).unwrap();
        let ids: Vec<&str> =
            json["records"].as_array().unwrap().iter().filter_map(|it| it["id"].as_str()).collect();
        assert_eq!(ids, shown);
        assert_eq!(json["edition"], fixture()["edition"]);
        assert_eq!(json["address"], page.value("location.href").await);
        let calendar = file(words().icalendar(), ".ics").await;
        assert!(
            calendar.starts_with("BEGIN:VCALENDAR\r\n")
                && calendar.contains("UID:rec-x-1402-202007.approved.20200722@")
        );
        let texts = shown.iter().filter(|id| id.starts_with("rec-")).count();
        for (format, ending, mark) in [
            (words().bibtex(), ".bib", "@techreport{"),
            (words().ris(), ".ris", "TY  - STAND"),
            (words().csl(), ".csl.json", "\"type\": \"standard\""),
        ] {
            let text = file(format, ending).await;
            assert_eq!(text.matches(mark).count(), texts, "{format}");
        }
        // The timeline is exported from the view that shows it.
        page.open(&format!("?{CHOICES}")).await;
        let drawing = file(words().svg(), ".svg").await;
        assert!(drawing.starts_with("<svg xmlns=") && drawing.contains("X.1402"));
        export(page, words().png()).await;
        let (_, picture) = page.saved(".png").await;
        let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(number(16), 2 * 1260, "two pixels for each of the drawing");
        let saved = words().saved("itu-t-dlt_");
        page.until(&format!("document.querySelector('.toast').textContent.startsWith('{saved}')")).await;
        // Escape closes the menu and returns the focus.
        page.named("summary", words().export()).await.send_keys(Key::Enter).await.unwrap();
        page.until("document.querySelector('#export button')").await;
        page.value("document.querySelector('#export button').focus()").await;
        page.press(Key::Escape).await;
        page.until(
            "!document.querySelector('#export').open && document.activeElement.matches('#export > summary')",
        )
        .await;
        // The lineage exports its rows, and as of a day the file contains nothing later.
        page.open("?view=lineage&body=q14-17&asof=2017-10-17").await;
        export(page, words().csv()).await;
        let (_, csv) = page.downloaded("view-lineage_").await;
        assert_eq!(csv.lines().count(), 1 + 7);
        assert!(
            csv.contains("\"under-study\"") && !csv.contains("approved") && !csv.contains("rec-"),
            "{csv}"
        );
    });
}

#[test]
fn a_copy_keeps_its_links_where_it_is_pasted() {
    run(async |page| {
        // WebKit would paste it with its styles, which the policy blocks.
        page.expect_console("style-src-attr");
        page.open("?kind=recommendation&body=sg17").await;
        page.driver
            .execute(
                "const place = document.createElement('div'); place.contentEditable = true; place.id = 'paste';
                 document.body.append(place)",
                vec![],
            )
            .await
            .unwrap();
        let paste = async || {
            page.value("document.querySelector('#paste').replaceChildren()").await;
            page.value("document.querySelector('#paste').focus()").await;
            page.press(Key::Control + "v").await;
            page.until("document.querySelector('#paste').innerText.trim() != ''").await;
        };
        export(page, words().copy_document()).await;
        page.until(&format!("document.querySelector('.toast').textContent == '{}'", words().copied())).await;
        paste().await;
        let links = page.value("[...document.querySelectorAll('#paste li a')].map(it => it.href)").await;
        let links = links.as_array().unwrap();
        assert_eq!(links.len(), 24);
        assert!(links.iter().all(|link| link.as_str().unwrap().starts_with("http")));
        let pasted = page.text("#paste").await;
        for part in [
            "SG17 – Study Group 17 (Security)",
            "In force, 22 July 2020",
            "24 records, from “ITU-T",
            "edition of 23 November 2026",
        ] {
            assert!(pasted.contains(part), "{part}: {pasted}");
        }
        export(page, words().copy_link()).await;
        paste().await;
        assert_eq!(page.text("#paste").await.trim(), page.value("location.href").await.as_str().unwrap());
        // A record has its own citation.
        page.open("?item=rec-x-1402-202007").await;
        page.named("summary", words().cite()).await.send_keys(Key::Enter).await.unwrap();
        let cited = page.text(".record .citation").await;
        assert!(
            cited.starts_with("ITU-T X.1402, Security framework for distributed ledger technology."),
            "{cited}"
        );
        page.named_in(".record", "button", words().bibtex()).await.send_keys(Key::Enter).await.unwrap();
        let (name, text) = page.downloaded("rec-x-1402-202007_").await;
        assert!(name.ends_with(".bib") && text.contains("number = {ITU-T X.1402}"), "{text}");
    });
}

#[test]
fn where_copying_is_refused_the_words_stand_selected() {
    run(async |page| {
        page.open("?body=sg17&kind=question").await;
        page.driver.execute("document.execCommand = () => false", vec![]).await.unwrap();
        export(page, words().copy_document()).await;
        page.until("getSelection().toString().includes('Security aspects of DLT')").await;
        page.until(&format!("document.querySelector('.toast').textContent == '{}'", words().not_copied()))
            .await;
        assert_eq!(page.value("document.querySelector('.refused').checkVisibility()").await, true);
        page.click("button", words().dismiss()).await;
        page.until("!document.querySelector('.refused')").await;
        page.until("document.activeElement.matches('#export > summary')").await;
    });
}

#[test]
fn paper_says_what_it_is_of() {
    run(async |page| {
        page.open("?body=sg17&asof=2020").await;
        if !page.as_print().await {
            return;
        }
        let colophon = page.text(".colophon").await;
        for part in ["as it stood on 2020", "Edition of 23 November 2026", "?body=sg17&asof=2020", "seen on"]
        {
            assert!(colophon.contains(part), "{part}: {colophon}");
        }
        assert_eq!(page.value("document.querySelector('#export').checkVisibility()").await, false);
    });
}
