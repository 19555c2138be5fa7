//! Reading: the catalogue under its headings, the table, and one record beside or over them.

use e2e::{Page, fixture, run};
use serde_json::Value;
use thirtyfour::prelude::*;

/// The headings of the catalogue with the counts they carry.
async fn headings(page: &Page) -> Vec<(String, usize)> {
    let pairs = page
        .value(
            "[...document.querySelectorAll('[data-view=catalogue] .group')].map(it => [
                it.querySelector('h3').firstChild.textContent, it.querySelectorAll('[data-record]').length,
                it.querySelector('summary .count').textContent])",
        )
        .await;
    let pair = |pair: &Value| {
        let (count, said) = (pair[1].as_u64().unwrap(), pair[2].as_str().unwrap());
        assert_eq!(said, if count == 1 { "1 record".to_owned() } else { format!("{count} records") });
        (pair[0].as_str().unwrap().to_owned(), count as usize)
    };
    pairs.as_array().unwrap().iter().map(pair).collect()
}

#[test]
fn the_catalogue_stands_under_the_headings_that_the_address_asks_for() {
    run(async |page| {
        let dataset = fixture();
        let records = dataset["records"].as_array().unwrap();
        let count = |field: &str, value: &str| {
            let has = |it: &&Value| {
                it[field] == value || it[field].as_array().is_some_and(|all| all.iter().any(|it| it == value))
            };
            records.iter().filter(has).count()
        };
        page.open("").await;
        assert!(headings(page).await.contains(&("Q14/17 ".to_owned(), 14)));
        page.choose("Group by", "Kind").await;
        page.until("location.search == '?by=kind'").await;
        let kinds = headings(page).await;
        assert!(
            kinds.contains(&("Recommendations".to_owned(), count("kind", "recommendation"))),
            "{kinds:?}"
        );
        assert_eq!(kinds.iter().map(|(_, count)| count).sum::<usize>(), records.len());
        // The deck's definitions stand where the terms do.
        assert!(page.text("[data-view=catalogue]").await.contains("Pre-standardization, quick development"));
        page.choose("Group by", "Topic").await;
        page.until("location.search == '?by=topic'").await;
        assert!(headings(page).await.contains(&("Identity".to_owned(), count("topics", "identity"))));
        page.choose("Group by", "Year begun").await;
        page.until("location.search == '?by=year'").await;
        let years: Vec<String> = headings(page).await.into_iter().map(|(year, _)| year).collect();
        let (undated, dated) = years.split_last().unwrap();
        assert!(undated == "Without a date" && dated.is_sorted_by(|a, b| a > b), "{years:?}");
        page.open("?by=status&view=catalogue").await;
        assert!(headings(page).await.iter().any(|(status, _)| status == "In force"));
        assert_eq!(
            page.value("document.querySelector('[data-view=timeline]').checkVisibility()").await,
            false
        );
        page.driver.back().await.unwrap();
        page.until("document.querySelector('select[name=by]')?.value == 'year'").await;
    });
}

#[test]
fn groups_fold_and_stay_folded_and_their_headings_stick() {
    run(async |page| {
        page.open("?view=catalogue").await;
        let folded = "[...document.querySelectorAll('.group:not([open])')].map(it => it.querySelector('h3').textContent)";
        let before = page.value("document.querySelectorAll('.group').length").await;
        let heading = page.driver.query(By::Css(".group > summary")).first().await.unwrap();
        heading.send_keys(Key::Enter).await.unwrap();
        page.until("document.querySelectorAll('.group:not([open])').length == 1").await;
        let which = page.value(folded).await;
        page.tick("kind", "meeting").await;
        page.until_total(36).await;
        assert_ne!(page.value("document.querySelectorAll('.group').length").await, before);
        assert_eq!(page.value(folded).await, which, "what was folded stays so when the answer changes");
        // While its group passes by, a heading stays at the top.
        page.open("?view=catalogue&body=sg17").await;
        page.driver
            .execute(
                "scrollTo(0, document.querySelector('.group').getBoundingClientRect().top + 600)",
                vec![],
            )
            .await
            .unwrap();
        page.until("document.querySelector('.group > summary').getBoundingClientRect().top == 0").await;
    });
}

#[test]
fn an_entry_tells_what_a_delegate_wants_to_know() {
    run(async |page| {
        page.open("?view=catalogue&q=x.1402").await;
        let entry = page.text("[data-view=catalogue] [data-record=rec-x-1402-202007]").await;
        let parts = [
            "X.1402",
            "Recommendation",
            "Security framework for distributed ledger technology",
            "SG17",
            "Security",
            "In force",
            "Approved 22 July 2020",
        ];
        for part in parts {
            assert!(entry.contains(part), "{part}: {entry}");
        }
        // As precise as they are: no day where the source has none.
        page.open("?view=catalogue&kind=focus-group&q=dlt").await;
        let group = page.text("[data-view=catalogue] [data-record=fg-dlt]").await;
        assert!(group.contains("Concluded") && group.contains("1 August 2019"), "{group}");
        page.open("?view=catalogue&kind=work-item&asof=2017-10-17&q=voting").await;
        assert!(
            page.text("[data-view=catalogue]")
                .await
                .contains("Listed between 4 May 2017 and 17 October 2017")
        );
        // Words tell the status, and shapes.
        page.open("?view=catalogue").await;
        let shapes = page
            .value(
                "Object.fromEntries([...document.querySelectorAll('.status')].map(it => {
                    const shape = getComputedStyle(it, '::before');
                    return [it.textContent, [shape.borderTopWidth, shape.borderBottomWidth, shape.borderTopStyle].join()]
                }))",
            )
            .await;
        let shape = |status: &str| shapes[status].as_str().unwrap_or_else(|| panic!("{status}: {shapes}"));
        assert!(shape("In force") != shape("Under study") && shape("In force") != shape("Superseded"));
        assert!(shape("Under study") != shape("Superseded") && shape("Active") == shape("Under study"));
    });
}

#[test]
fn the_table_is_sorted_by_its_headings() {
    run(async |page| {
        page.open("?body=sg17").await;
        page.choose("View", "Table").await;
        page.until("location.search == '?body=sg17&view=table'").await;
        assert_eq!(page.records("table").await.len(), 58);
        let columns =
            page.value("[...document.querySelectorAll('th[scope=col]')].map(it => it.textContent)").await;
        assert_eq!(columns.to_string(), r#"["Number","Title","Kind","Body","Status","Since","Began"]"#);
        assert_eq!(page.value("document.querySelector('[aria-sort]').textContent").await, "Began");
        let newest = page.records("table").await;
        for (name, address, order) in [
            ("Title", "title", "ascending"),
            ("Number", "number", "ascending"),
            ("Began", "", "descending"),
            ("Began", "date", "ascending"),
        ] {
            page.named("button", name).await.send_keys(Key::Enter).await.unwrap();
            let sort = if address.is_empty() { String::new() } else { format!("&sort={address}") };
            page.until(&format!("location.search == '?body=sg17{sort}&view=table'")).await;
            page.until(&format!("document.activeElement.textContent == {name:?}")).await;
            let sorted = page.value("document.querySelector('[aria-sort]').getAttribute('aria-sort')").await;
            assert_eq!(sorted, order, "{name}");
        }
        let oldest = page.records("table").await;
        assert_ne!(oldest, newest);
        page.open("?body=sg17&sort=title&view=table").await;
        let titles = page
            .value("[...document.querySelectorAll('tbody th')].map(it => it.textContent.toLowerCase())")
            .await;
        let titles: Vec<&str> = titles.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert!(titles[0].starts_with("access control"));
        assert_eq!(page.value("document.querySelector('select[name=sort]').value").await, "title");
    });
}

#[test]
fn a_record_stands_beside_the_list_and_leads_to_its_neighbours() {
    run(async |page| {
        page.open("?view=table&body=sg17&kind=work-item&sort=number").await;
        let order = page.records("table").await;
        page.driver
            .query(By::Css("tbody tr:nth-child(2) a"))
            .first()
            .await
            .unwrap()
            .send_keys(Key::Enter)
            .await
            .unwrap();
        page.until("document.activeElement.id == 'detail-title'").await;
        let apart = "document.querySelector('.results').getBoundingClientRect().right
            <= document.querySelector('.detail').getBoundingClientRect().left";
        assert_eq!(page.value(apart).await, true, "beside, where there is room");
        assert_eq!(page.value("document.querySelectorAll('[inert]').length").await, 0);
        assert!(page.text(".detail nav").await.contains("2 of 14"));
        let current = "document.querySelector('tbody [aria-current]')?.closest('tr').dataset.record";
        page.until(&format!("{current} == {:?}", order[1])).await;
        // Next keeps the focus, so that it can be pressed again, and tells where it led.
        page.named("link", "Next").await.send_keys(Key::Enter).await.unwrap();
        page.until(&format!("location.search.endsWith('item={}')", order[2])).await;
        page.until("document.activeElement.id == 'next'").await;
        page.press(Key::Enter).await;
        page.until(&format!("location.search.endsWith('item={}')", order[3])).await;
        page.until(&format!("{current} == {:?}", order[3])).await;
        let said = page.text(".detail [role=status]").await;
        assert_eq!(said, page.text(".detail h2").await);
        page.driver.back().await.unwrap();
        page.until(&format!("location.search.endsWith('item={}')", order[2])).await;
        // Closing gives the focus back to where it was.
        page.driver
            .query(By::Css("#detail-title"))
            .first()
            .await
            .unwrap()
            .send_keys(Key::Escape)
            .await
            .unwrap();
        page.until(&format!("document.activeElement.id == 'entry-{}'", order[1])).await;
        assert_eq!(page.value("document.querySelector('.detail').checkVisibility()").await, false);
        // At the ends there is no neighbour.
        page.open(&format!("?view=table&body=sg17&kind=work-item&sort=number&item={}", order[13])).await;
        assert_eq!(page.value("document.querySelector('#next').getAttribute('aria-disabled')").await, "true");
        assert_eq!(page.value("document.querySelector('#previous').textContent").await, "Previous");
        // Who comes with a record's address sees it marked, too, once all is listed.
        page.until(&format!("{current} == {:?}", order[13])).await;
    });
}

#[test]
fn without_room_a_record_lies_over_the_list() {
    run(async |page| {
        page.resize(768).await;
        page.open("?view=catalogue&body=sg17").await;
        page.click("link", "Security threats to online voting using DLT").await;
        page.until("document.activeElement.id == 'detail-title'").await;
        assert_eq!(page.value("document.querySelector('.results').inert").await, true);
        assert_eq!(page.value("document.querySelector('.detail').getBoundingClientRect().height").await, 800);
        page.click("button", "Close").await;
        page.until("document.activeElement.id == 'entry-wi-threats-online-voting-dlt'").await;
        assert_eq!(page.value("document.querySelector('.results').inert").await, false);
        // A link that leads straight to a record opens it, and closing leads to its entry.
        page.open("?item=wi-threats-online-voting-dlt").await;
        page.click("button", "Close").await;
        page.until("document.activeElement.id == 'entry-wi-threats-online-voting-dlt'").await;
        // A source that is the panel about the page is seen, and not only scrolled to behind the record.
        page.open("?item=wi-threats-online-voting-dlt").await;
        page.click("link", "ITU-T standardization activities on DLT, a slide deck of the ITU").await;
        page.until("document.activeElement.id == 'about'").await;
        assert_eq!(page.value("document.querySelector('.detail').checkVisibility()").await, false);
        page.open("?item=no-such-record").await;
        assert!(page.text(".detail").await.contains("There is no record with this id"));
    });
}

#[test]
fn a_long_list_returns_to_its_place() {
    run(async |page| {
        page.expect_console("favicon.ico");
        page.open("?view=catalogue").await;
        let place = async || page.value("Math.round(scrollY)").await;
        let scroll = async |to: u32| {
            page.driver.execute(format!("scrollTo(0, {to})"), vec![]).await.unwrap();
            page.until(&format!("Math.round(history.state) == {to}")).await;
        };
        scroll(4000).await;
        // By the keyboard: what a script alone does is no step of the history everywhere, and a click would scroll.
        page.value(
            "document.querySelector('input[name=kind][value=meeting]').focus({ preventScroll: true })",
        )
        .await;
        page.driver.action_chain().send_keys(" ").perform().await.unwrap();
        page.until_total(36).await;
        page.driver.back().await.unwrap();
        page.until_total(218).await;
        page.until("Math.round(scrollY) == 4000").await;
        // So it does after a reload, and after a visit elsewhere.
        page.driver.refresh().await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready' && Math.round(scrollY) == 4000")
            .await;
        scroll(3000).await;
        page.driver.goto(format!("{}data/activities.json", page.server.address)).await.unwrap();
        page.driver.back().await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready' && Math.round(scrollY) == 3000")
            .await;
        assert_eq!(place().await, 3000);
    });
}

#[test]
fn the_about_panel_says_what_this_is_and_is_not() {
    run(async |page| {
        page.open("?body=sg17").await;
        page.click("link", "About this page").await;
        page.until("document.activeElement.id == 'about'").await;
        assert_eq!(
            page.value("document.querySelector('#about').getBoundingClientRect().top < innerHeight").await,
            true
        );
        page.until_total(58).await;
        let about = page.text("#about").await;
        let dataset = fixture();
        let said = dataset["about"]["definitions"].as_array().unwrap().iter().map(|it| &it["text"]);
        let said =
            said.chain(dataset["about"]["cooperation"].as_array().unwrap().iter().map(|it| &it["quote"]));
        for part in said.filter_map(Value::as_str).chain([
            "not an ITU publication",
            "Edition of 23 November 2026",
            "Found a mistake?",
            "Draw up best practices and guidance",
            "Study and identify PII protection issues",
        ]) {
            assert!(about.contains(part), "{part}: {about}");
        }
        let references =
            page.value("[...document.querySelectorAll('#about ol li')].map(it => it.value)").await;
        assert_eq!(references.to_string(), "[1,2,3,4,5,6,7,8,9]");
    });
}
