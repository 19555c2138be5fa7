//! Finding records: facets, years and chips show the result of each choice, and an empty result shows which choices to
//! remove.

use e2e::{fixture, run, words};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::prelude::*;

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().into_iter().flatten().collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Returns the bodies under which a record is found, read from the file: the record itself, its body of its time and
/// its current body, all bodies above them, and those that they were merged into.
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

/// Returns the lowest certainty of all statements about a record.
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

/// Returns the values of a record in a facet that can be read from the file without our own rules.
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
                    "[...document.querySelectorAll('input[name={facet}]')].every(it => (it.ariaDisabled == 'true')
                        == (it.closest('label').querySelector('[data-count]').textContent == '0' && !it.checked))"
                );
                assert_eq!(page.value(&reachable).await, true, "what gives nothing cannot be chosen");
                let address = page.address().await;
                let idle = format!("document.querySelector('input[name={facet}][aria-disabled=true]')");
                page.value(&format!("{idle}?.click()")).await;
                assert_eq!(page.value(&format!("{idle}?.checked ?? false")).await, false, "{facet}");
                assert_eq!(page.address().await, address, "{facet}");
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
        // Every bar shows its count, and gives it when chosen.
        let bars =
            page.value("[...document.querySelectorAll('.hist title')].map(it => it.textContent)").await;
        let numbers = |bar: &Value| -> (i32, u32) {
            let (year, count) = text(bar).split_once(": ").expect("year: count");
            let count = count.split(' ').next().and_then(|count| count.parse().ok()).expect("a count");
            let year = year.parse().expect("a year");
            assert_eq!(text(bar), words().year_gives(year, count));
            (year, count)
        };
        let bars: Vec<(i32, u32)> = list(&bars).into_iter().map(numbers).collect();
        assert_eq!((bars[0].0, bars.last().unwrap().0), (2013, 2026));
        // (The last one is left out: WebKit's scrollbar may cover it.)
        for (place, (year, count)) in bars.iter().enumerate().skip(3).step_by(3) {
            let bar = format!(".hist g:nth-child({})", place + 1);
            page.click_at(&bar).await;
            page.until_total(*count as usize).await;
            assert_eq!(page.address().await, format!("?from={year}&to={year}"));
            assert_eq!(page.value("document.querySelector('[name=from]').value").await, year.to_string());
            assert_eq!(page.value("document.querySelectorAll('.hist .within').length").await, 1);
            // A second click removes the choice.
            page.click_at(&bar).await;
            page.until_total(218).await;
        }
    });
}

#[test]
fn a_date_that_cannot_be_read_stays_and_is_named() {
    run(async |page| {
        page.open("?body=sg17").await;
        let from = page.field(words().from_label()).await;
        from.send_keys("last year" + Key::Enter).await.unwrap();
        page.until("document.querySelector('#from-wrong').checkVisibility()").await;
        assert_eq!(page.text("#from-wrong").await, words().not_a_date());
        assert_eq!(page.value("document.querySelector('[name=from]').value").await, "last year");
        assert_eq!(page.address().await, "?body=sg17");
        // The other field can be valid and take effect, and the invalid text still stays.
        page.field(words().to()).await.send_keys("2022" + Key::Enter).await.unwrap();
        page.until("location.search == '?body=sg17&to=2022'").await;
        assert_eq!(page.value("document.querySelector('[name=from]').value").await, "last year");
        assert_eq!(page.value("document.querySelector('[name=to]').ariaInvalid").await, "false");
        page.field(words().to()).await.clear().await.unwrap();
        from.clear().await.unwrap();
        from.send_keys("2021-06" + Key::Enter).await.unwrap();
        page.field(words().to()).await.send_keys("2021-07-14" + Key::Enter).await.unwrap();
        page.until("location.search == '?body=sg17&from=2021-06&to=2021-07-14'").await;
        assert_eq!(page.value("document.querySelector('#from-wrong').checkVisibility()").await, false);
        page.click("button", &words().remove(words().from_label(), "June 2021")).await;
        page.until("location.search == '?body=sg17&to=2021-07-14'").await;
        assert_eq!(page.value("document.querySelector('[name=from]').value").await, "");
    });
}

#[test]
fn what_finds_nothing_says_which_choice_to_drop() {
    run(async |page| {
        page.open("?q=voting&kind=meeting&body=sg17").await;
        page.until_total(0).await;
        let nothing = page.text(".empty").await;
        assert!(nothing.contains(words().nothing_found()), "{nothing}");
        assert!(nothing.contains(&words().nothing_found_with("voting")), "{nothing}");
        page.named("button", &words().remove_for(words().kind_label(), "Meetings", 2)).await;
        page.click("button", &words().remove_for(words().search(), "voting", 15)).await;
        page.until_total(15).await;
        assert_eq!(page.address().await, "?kind=meeting&body=sg17");
        assert_eq!(page.text("#total[role=status]").await, "15 of 218 records");
        // If no single choice is the cause, it says so.
        page.open("?q=zzz&kind=nonsense").await;
        page.until_total(0).await;
        assert!(page.text(".empty").await.contains(words().no_single_remedy()));
        page.click("button", words().clear_all_filters()).await;
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
        page.click("button", words().filters()).await;
        page.until("document.activeElement.id == 'filters-title'").await;
        assert_eq!(page.value(shown).await, true);
        // The focus cycles within the drawer, or leaves the page for the browser.
        for _ in 0..60 {
            page.press(Key::Tab).await;
            let inside =
                "document.activeElement == document.body || !!document.activeElement.closest('.filters')";
            assert_eq!(page.value(inside).await, true);
        }
        page.tick("kind", "work-item").await;
        page.click("button", &words().show(30)).await;
        page.until("document.activeElement.id == 'call-filters'").await;
        assert_eq!(page.value(shown).await, false);
        page.click("button", &format!("{} 1", words().filters())).await;
        page.until("document.activeElement.id == 'filters-title'").await;
        page.press(Key::Escape).await;
        page.until("document.activeElement.id == 'call-filters'").await;
        assert_eq!(page.value(shown).await, false);
        // On wide screens it is beside the results, and nothing is blocked.
        page.resize(1280).await;
        page.until(shown).await;
        assert_eq!(page.value("document.querySelectorAll('[inert]').length").await, 0);
    });
}

#[test]
fn the_search_box_comes_first_and_changes_are_announced() {
    run(async |page| {
        page.open("").await;
        for (tag, name) in [("a", words().skip_to_results()), ("a", words().site_title()), ("input", "")] {
            page.press(Key::Tab).await;
            let element = page.driver.active_element().await.unwrap();
            assert_eq!(element.tag_name().await.unwrap(), tag);
            assert_eq!(element.text().await.unwrap(), name);
            assert_ne!(page.value("getComputedStyle(document.activeElement).outlineStyle").await, "none");
        }
        // The announcement is one element whose text changes, or a screen reader would not read it.
        page.driver
            .execute("window.announced = document.querySelector('#total[role=status]')", vec![])
            .await
            .unwrap();
        page.press("online voting").await;
        page.until("announced.isConnected && announced.textContent == '2 of 218 records'").await;
        // Enter moves the focus to the results.
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
            // A provisional name finds the Recommendation that the work item became, and the Recommendation's number
            // finds the work item.
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
        assert_eq!(page.text("#corrected").await, words().corrected("securty", "security").trim_end());
        assert_eq!(page.value(&format!("{marks}.join()")).await, "security");
        let found = page.value("document.querySelector('main').dataset.total").await;
        page.open("?q=security").await;
        assert_eq!(page.value("document.querySelector('main').dataset.total").await, found);
        // If only the abstract contains the word, that part of the abstract is shown.
        page.open("?q=managing&view=catalogue").await;
        let told = "[...document.querySelectorAll('[data-view=catalogue] .row')].every(it => it.querySelector('mark'))";
        assert_eq!(page.value(told).await, true);
    });
}

/// The state in the first frame after typing a letter: the number of records found, the number of rows, whether they fill the
/// screen, and the difference of the search box's position from its value some frames later.
const FIRST_FRAME: &str =
    "const [text, done] = arguments, box = document.querySelector('input[type=search][name=q]');
    const look = () => {
        const rows = [...document.querySelectorAll('.list .row, .table tbody > tr')];
        const last = rows.at(-1) ?? document.querySelector('.list');
        return {
            total: +document.querySelector('main').dataset.total,
            rows: rows.length,
            fill: last.getBoundingClientRect().bottom >= innerHeight,
            top: box.getBoundingClientRect().top,
        };
    };
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    requestAnimationFrame(() => {
        const first = look();
        const later = (frames) => frames > 0 ? requestAnimationFrame(() => later(frames - 1))
            : done([first.total, first.rows, first.fill, Math.abs(look().top - first.top)]);
        later(10);
    });";

#[test]
fn a_letter_shows_a_screen_of_the_list_first_and_then_all() {
    run(async |page| {
        let first_frame = async |text: &str| {
            let answer = page.driver.execute_async(FIRST_FRAME, vec![json!(text)]).await.expect("a frame");
            answer.convert::<(usize, usize, bool, f64)>().expect("what is there")
        };
        let rows = "document.querySelectorAll('.list .row, .table tbody > tr').length";
        for (width, query) in [(1280, ""), (1280, "?view=catalogue"), (1280, "?view=table"), (360, "")] {
            page.resize(width).await;
            page.open(query).await;
            for letters in ["b", "blockchain", "ledger"] {
                let (total, shown, fill, moved) = first_frame(letters).await;
                let at = format!("{width} {query:?} {letters}");
                assert!(total > 0 && total < 218, "{at}: {total} records");
                assert!(shown <= total, "{at}: {shown} rows of {total}");
                assert!(fill || shown == total, "{at}: {shown} rows leave a part of the screen empty");
                assert!(moved <= 1.0, "{at}: later the search box is {moved} pixels elsewhere");
                page.until(&format!("{rows} === {total}")).await;
            }
        }
        // The timeline shows the same records.
        page.resize(1280).await;
        page.open("").await;
        first_frame("blockchain").await;
        page.until(
            "[...document.querySelectorAll('[data-view=timeline] [data-record]')].every(it =>
                document.querySelector(`[data-view=catalogue] [data-record='${it.dataset.record}']`))",
        )
        .await;
        // If the page is scrolled, all rows are there at once, so that nothing moves.
        page.value("scrollTo(0, document.body.scrollHeight)").await;
        let (total, shown, ..) = first_frame("ledger").await;
        assert_eq!(shown, total);
    });
}
