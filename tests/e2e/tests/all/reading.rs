//! Reading: the catalogue with its headings, the table, and a record beside or over them.

use activities::address::View;
use e2e::{Page, fixture, run, words};
use serde_json::Value;
use thirtyfour::prelude::*;

/// Returns the headings of the catalogue with their counts.
async fn headings(page: &Page) -> Vec<(String, usize)> {
    let pairs = page
        .value(
            "[...document.querySelectorAll('[data-view=catalogue] section.group')].map(it => [
                it.querySelector('h3 b').textContent, it.querySelectorAll('[data-record]').length,
                it.querySelector('.group-head > .count').textContent])",
        )
        .await;
    let pair = |pair: &Value| {
        let (count, said) = (pair[1].as_u64().unwrap(), pair[2].as_str().unwrap());
        assert_eq!(said, words().records(count as usize));
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
        assert!(headings(page).await.contains(&("SG17".to_owned(), 58)), "with its Question");
        page.choose(words().group_by(), words().kind_label()).await;
        page.until("location.search == '?by=kind'").await;
        let kinds = headings(page).await;
        assert!(
            kinds.contains(&("Recommendations".to_owned(), count("kind", "recommendation"))),
            "{kinds:?}"
        );
        assert_eq!(kinds.iter().map(|(_, count)| count).sum::<usize>(), records.len());
        // The definitions of ITU's overview of 2017 are shown with their terms.
        assert!(page.text("[data-view=catalogue]").await.contains("Pre-standardization, quick development"));
        page.choose(words().group_by(), "Topic").await;
        page.until("location.search == '?by=topic'").await;
        assert!(headings(page).await.contains(&("Identity".to_owned(), count("topics", "identity"))));
        page.choose(words().group_by(), "Year started").await;
        page.until("location.search == '?by=year'").await;
        let years: Vec<String> = headings(page).await.into_iter().map(|(year, _)| year).collect();
        let (undated, dated) = years.split_last().unwrap();
        assert!(undated == words().undated() && dated.is_sorted_by(|a, b| a > b), "{years:?}");
        page.open("?by=status&view=catalogue").await;
        assert!(headings(page).await.iter().any(|(status, _)| status == "In force"));
        assert_eq!(page.value("document.querySelector('[data-view=timeline]')").await, Value::Null);
        page.driver.back().await.unwrap();
        page.until("document.querySelector('select[name=by]')?.value == 'year'").await;
    });
}

#[test]
fn groups_fold_and_stay_folded_and_their_headings_stick() {
    run(async |page| {
        page.open("?view=catalogue").await;
        let folded = "[...document.querySelectorAll('section.group')].filter(it => it.querySelector('[aria-expanded=false]'))";
        let names = format!("{folded}.map(it => it.querySelector('h3 b').textContent)");
        let before = page.value("document.querySelectorAll('section.group').length").await;
        let heading = page.driver.query(By::Css("section.group h3 button")).first().await.unwrap();
        heading.send_keys(Key::Enter).await.unwrap();
        page.until(&format!("{folded}.length == 1 && !{folded}[0].querySelector('.row').checkVisibility()"))
            .await;
        let which = page.value(&names).await;
        page.tick("kind", "meeting").await;
        page.until_total(36).await;
        assert_ne!(page.value("document.querySelectorAll('section.group').length").await, before);
        page.driver.back().await.unwrap();
        page.until_total(218).await;
        assert_eq!(page.value(&names).await, which, "what was folded stays so when the answer changes");
        page.driver.refresh().await.unwrap();
        page.until_ready().await;
        page.until(&format!("{folded}.length == 1")).await;
        assert_eq!(page.value(&names).await, which, "and after a reload");
        // While its group scrolls by, a heading stays below the bar.
        page.open("?view=catalogue&body=sg17").await;
        let longest = "[...document.querySelectorAll('section.group')].sort((a, b) => b.clientHeight - a.clientHeight)[0]";
        page.driver
            .execute(
                format!("const it = {longest}; scrollTo(0, scrollY + it.getBoundingClientRect().top)"),
                vec![],
            )
            .await
            .unwrap();
        page.until(&format!(
            "(it => Math.abs(it.querySelector('.group-head').getBoundingClientRect().top
                - document.querySelector('.bar').getBoundingClientRect().bottom) < 1
                && it.getBoundingClientRect().top < 1)({longest})"
        ))
        .await;
    });
}

#[test]
fn what_is_behind_the_first_rows_is_shown_on_request_and_stays() {
    run(async |page| {
        page.open("?view=catalogue&body=sg17").await;
        let group = "[...document.querySelectorAll('section.group')].find(it => it.querySelector('h3 b').textContent == 'SG17')";
        let seen = format!(
            "[...{group}.querySelectorAll('.row')].filter(it => it.querySelector('a').checkVisibility()).length"
        );
        let all = page.value(&format!("{group}.querySelectorAll('.row').length")).await.as_u64().unwrap();
        let first = page.value(&seen).await.as_u64().unwrap();
        assert!(first < all, "{first} of {all}");
        page.click("button", &words().show_all_of(all as usize, "SG17")).await;
        page.until(&format!("{seen} == {all}")).await;
        // The focus moves to the first of the new rows.
        page.until(&format!(
            "document.activeElement.closest('[data-record]') == {group}.querySelectorAll('.row')[{first}]"
        ))
        .await;
        page.open("?view=table").await;
        page.driver.back().await.unwrap();
        page.until_ready().await;
        page.until(&format!("{seen} == {all}")).await;
    });
}

#[test]
fn an_entry_tells_what_a_delegate_wants_to_know() {
    run(async |page| {
        page.open("?view=catalogue&by=kind&q=x.1402").await;
        let entry = "[data-view=catalogue] [data-record=rec-x-1402-202007]";
        let text = page.text(entry).await;
        let parts = [
            "X.1402",
            "Recommendation",
            "Security framework for distributed ledger technology",
            "SG17",
            "Security",
            "In force",
            "22 Jul 2020",
        ];
        for part in parts {
            assert!(text.contains(part), "{part}: {text}");
        }
        let date = page.value(&format!("document.querySelector('{entry} time').title")).await;
        assert_eq!(date, "Approved 22 July 2020");
        // Dates are as precise as the source: no day where the source has none.
        page.open("?view=catalogue&kind=focus-group&q=dlt").await;
        let group = page.text("[data-view=catalogue] [data-record=fg-dlt]").await;
        assert!(group.contains("Concluded") && group.contains("1 Aug 2019"), "{group}");
        page.open("?view=catalogue&kind=work-item&asof=2017-10-17&q=voting").await;
        let date = page.value("document.querySelector('[data-view=catalogue] time').title").await;
        assert_eq!(date, "Listed between 4 May 2017 and 17 October 2017");
        // The status is shown both as text and as a shape.
        page.open("?view=catalogue").await;
        let shapes = page
            .value(
                "Object.fromEntries([...document.querySelectorAll('.list .status')].map(it => {
                    const shape = getComputedStyle(it, '::before');
                    return [it.textContent, [shape.height, shape.backgroundImage, shape.backgroundColor].join()]
                }))",
            )
            .await;
        let shape = |status: &str| shapes[status].as_str().unwrap_or_else(|| panic!("{status}: {shapes}"));
        assert!(shape("In force") != shape("Under study") && shape("In force") != shape("Superseded"));
        assert!(shape("Under study") != shape("Superseded") && shape("Active") == shape("In force"));
    });
}

#[test]
fn the_table_is_sorted_by_its_headings() {
    run(async |page| {
        page.open("?body=sg17").await;
        page.click("link", words().view(View::Table)).await;
        page.until("location.search == '?body=sg17&view=table'").await;
        assert_eq!(page.records("table").await.len(), 58);
        let columns =
            page.value("[...document.querySelectorAll('th[scope=col]')].map(it => it.textContent)").await;
        assert_eq!(columns.to_string(), r#"["Number","Title","Kind","Group","Status","Date","Topics"]"#);
        assert_eq!(
            page.value("document.querySelector('[aria-sort]').textContent").await,
            words().date_column()
        );
        let newest = page.records("table").await;
        for (name, address, order) in [
            (words().record_title(), "title", "ascending"),
            (words().number(), "number", "ascending"),
            (words().date_column(), "", "descending"),
            (words().date_column(), "date", "ascending"),
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
            .value(
                "[...document.querySelectorAll('tbody .col-title')].map(it => it.textContent.toLowerCase())",
            )
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
        page.until("document.activeElement.id == 'panel-title'").await;
        let apart = "document.querySelector('.results').getBoundingClientRect().right
            <= document.querySelector('.panel').getBoundingClientRect().left";
        assert_eq!(page.value(apart).await, true, "beside, where there is room");
        assert_eq!(page.value("document.querySelectorAll('[inert]').length").await, 0);
        assert!(page.text(".panel [role=status]").await.starts_with(&words().place(2, 14, "")));
        let current = "document.querySelector('tbody [aria-current]')?.closest('tr').dataset.record";
        page.until(&format!("{current} == {:?}", order[1])).await;
        // Next keeps the focus, so that it can be pressed again, and announces the record.
        page.named("link", words().next_record()).await.send_keys(Key::Enter).await.unwrap();
        page.until(&format!("location.search.endsWith('item={}')", order[2])).await;
        page.until(&format!("document.activeElement.ariaLabel == {:?}", words().next_record())).await;
        page.press(Key::Enter).await;
        page.until(&format!("location.search.endsWith('item={}')", order[3])).await;
        page.until(&format!("{current} == {:?}", order[3])).await;
        page.until(&format!(
            "document.querySelector('.panel [role=status]').textContent.startsWith({:?})",
            words().place(4, 14, "")
        ))
        .await;
        page.driver.back().await.unwrap();
        page.until(&format!("location.search.endsWith('item={}')", order[2])).await;
        // Closing returns the focus to its previous position.
        page.driver
            .query(By::Css("#panel-title"))
            .first()
            .await
            .unwrap()
            .send_keys(Key::Escape)
            .await
            .unwrap();
        page.until(&format!(
            "document.activeElement.closest('[data-record]')?.dataset.record == {:?}",
            order[1]
        ))
        .await;
        assert_eq!(page.value("document.querySelector('.panel').checkVisibility()").await, false);
        // At the ends there is no neighbour.
        page.open(&format!("?view=table&body=sg17&kind=work-item&sort=number&item={}", order[13])).await;
        let next = page.named("link", words().next_record()).await;
        assert_eq!(next.attr("aria-disabled").await.unwrap().as_deref(), Some("true"));
        let previous = page.named("link", words().previous_record()).await;
        assert_eq!(previous.attr("aria-disabled").await.unwrap(), None);
        // After opening a record's address, its row is marked, too, once the whole list is shown.
        page.until(&format!("{current} == {:?}", order[13])).await;
    });
}

#[test]
fn without_room_a_record_lies_over_the_list() {
    run(async |page| {
        page.resize(768).await;
        let entered = "document.activeElement.closest('.list [data-record]')?.dataset.record == 'wi-threats-online-voting-dlt'";
        page.open("?view=catalogue&body=sg17&q=voting").await;
        page.click("link", "Security threats to online voting using DLT").await;
        page.until("document.activeElement.id == 'panel-title'").await;
        assert_eq!(page.value("document.querySelector('.results').inert").await, true);
        assert_eq!(page.value("document.querySelector('.panel').getBoundingClientRect().height").await, 800);
        page.click("button", words().close()).await;
        page.until(entered).await;
        assert_eq!(page.value("document.querySelector('.results').inert").await, false);
        // A link directly to a record opens it, and closing moves the focus to its row.
        page.open("?item=wi-threats-online-voting-dlt").await;
        page.click("button", words().close()).await;
        page.until(entered).await;
        // A number leads to the source in the record's own list.
        page.open("?item=wi-threats-online-voting-dlt").await;
        page.click("link", &words().source(1)).await;
        page.until("document.activeElement == document.querySelector('.panel .sources li')").await;
        page.open("?item=no-such-record").await;
        assert!(page.text(".panel").await.contains(words().no_such_record()));
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
        scroll(1500).await;
        // By keyboard: in some browsers a choice made only by a script is not a history step, and a click would scroll.
        page.value(
            "document.querySelector('input[name=kind][value=meeting]').focus({ preventScroll: true })",
        )
        .await;
        page.driver.action_chain().send_keys(" ").perform().await.unwrap();
        page.until_total(36).await;
        page.driver.back().await.unwrap();
        page.until_total(218).await;
        page.until("Math.round(scrollY) == 1500").await;
        // The same after a reload, and after a visit to another page.
        page.driver.refresh().await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready' && Math.round(scrollY) == 1500")
            .await;
        scroll(1200).await;
        page.driver.goto(format!("{}data/activities.json", page.server.address)).await.unwrap();
        page.driver.back().await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready' && Math.round(scrollY) == 1200")
            .await;
        assert_eq!(place().await, 1200);
    });
}

#[test]
fn the_foot_says_what_this_is_and_is_not() {
    run(async |page| {
        page.open("?body=sg17").await;
        page.click("link", words().about_link()).await;
        page.until("document.querySelector('#about').getBoundingClientRect().top < innerHeight").await;
        page.until_total(58).await;
        page.value("document.querySelectorAll('#about details').forEach(it => it.open = true)").await;
        let about = page.text("#about").await;
        let dataset = fixture();
        let said = dataset["about"]["definitions"].as_array().unwrap().iter().map(|it| &it["text"]);
        let said =
            said.chain(dataset["about"]["cooperation"].as_array().unwrap().iter().map(|it| &it["quote"]));
        let edition = words().edition("23 November 2026");
        for part in said.filter_map(Value::as_str).chain([
            words().about_text(),
            words().ours(),
            edition.trim(),
            words().report_mistake(),
            words().corrections(),
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
