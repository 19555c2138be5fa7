//! Using the timeline: by buttons, keys, pointer and wheel, in both text directions.

use e2e::{Engine, Page, fixture, run, words};
use serde_json::{Value, json};
use thirtyfour::common::command::Command;
use thirtyfour::prelude::*;

/// Returns the first and the last day of the window from the address.
async fn zoom(page: &Page) -> Option<(String, String)> {
    let zoom = page.value("new URLSearchParams(location.search).get('zoom')").await;
    let (from, to) = zoom.as_str()?.split_once('/')?;
    Some((from.to_owned(), to.to_owned()))
}

/// Waits until the address has another window than `before`, and it is the one that is shown; returns it. (The address
/// follows the first move at once, and later moves after a pause.)
async fn until_moved(page: &Page, before: &Option<(String, String)>) -> (String, String) {
    let before = before.as_ref().map_or("null".to_owned(), |(from, to)| format!("'{from}/{to}'"));
    page.until(&format!(
        "(zoom => {{
            if (zoom === {before} || !zoom) return false;
            const days = document.querySelector('.tl-over').getAttribute('aria-valuetext').split(' to ');
            const ends = zoom.split('/');
            return days.every((day, at) => new Date(`${{day}} UTC`).toISOString().startsWith(ends[at]));
        }})(new URLSearchParams(location.search).get('zoom'))"
    ))
    .await;
    zoom(page).await.expect("a window")
}

#[test]
fn buttons_move_the_window_and_the_address_has_it() {
    run(async |page| {
        page.open("?body=sg17").await;
        let press = async |name: &str| page.named("button", name).await.send_keys(Key::Enter).await.unwrap();
        press(words().timeline_zoom_in()).await;
        let whole = until_moved(page, &None).await;
        assert_eq!(
            page.value("document.activeElement.ariaLabel").await,
            words().timeline_zoom_in(),
            "the button can be pressed again"
        );
        press(words().timeline_zoom_out()).await;
        let out = until_moved(page, &Some(whole.clone())).await;
        assert!(out.0 < whole.0 && out.1 > whole.1);
        press(words().filter_window()).await;
        let range = format!("from={}&to={}", out.0, out.1);
        page.until(&format!("location.search.includes({range:?})")).await;
        press(words().timeline_fit()).await;
        page.until("!location.search.includes('zoom')").await;
        // The address alone gives the same window; the ticks are as fine as the window allows.
        page.open("?body=sg17&zoom=2020-06/2021-09&open=all").await;
        let drawn = page.records("timeline").await;
        assert!(drawn.iter().any(|id| id == "rec-x-1402-202007"), "{drawn:?}");
        assert!(!drawn.iter().any(|id| id == "rec-x-1417-202606"), "{drawn:?}");
        let axis = page.value("document.querySelector('.axis').textContent").await.to_string();
        assert!(axis.contains("Jul") && axis.contains("2021"), "{axis}");
        // The list beside it still has all records.
        assert_eq!(page.records("catalogue").await.len(), 58);
    });
}

#[test]
fn arrow_keys_lead_from_record_to_record() {
    run(async |page| {
        page.open("?body=sg17&view=timeline").await;
        let stops = "document.querySelectorAll('.drawing [tabindex=\"0\"]').length";
        assert_eq!(page.value(stops).await, 1, "one stop for Tab");
        let focused = "document.activeElement.dataset.record";
        page.value("document.querySelector('.drawing [tabindex=\"0\"]').focus()").await;
        let first = page.value(focused).await;
        let walk = async |key: Key| {
            let before = page.value(focused).await;
            page.press(key).await;
            page.until(&format!("{focused} && {focused} != {before}")).await;
            assert_eq!(page.value(stops).await, 1);
            assert_ne!(page.value("getComputedStyle(document.activeElement).outlineStyle").await, "none");
            page.value(focused).await
        };
        let next = walk(Key::Right).await;
        assert_eq!(walk(Key::Left).await, first);
        let last = walk(Key::End).await;
        assert_eq!(walk(Key::Home).await, first);
        assert!(last != first && next != first);
        // Its accessible name is one sentence.
        let said = page.value("document.activeElement.ariaLabel").await;
        assert!(said.as_str().is_some_and(|said| said.split(", ").count() >= 3), "{said}");
        // Up and down lead to the next lane.
        page.open("?kind=recommendation&view=timeline").await;
        page.value("document.querySelector('.drawing [tabindex=\"0\"]').focus()").await;
        let lane = "document.activeElement.closest('.lane').querySelector('b').textContent";
        let above = page.value(lane).await;
        walk(Key::Down).await;
        let below = page.value(lane).await;
        assert_ne!(above, below);
        walk(Key::Up).await;
        assert_eq!(page.value(lane).await, above);
        // Plus and minus zoom at the focused record, which keeps the focus.
        let first = page.value(focused).await;
        page.press("+").await;
        let near = until_moved(page, &None).await;
        page.until(&format!("{focused} == {first}")).await;
        page.press("-").await;
        let far = until_moved(page, &Some(near.clone())).await;
        assert!(far.1 > near.1);
        // A record outside the window is moved into it.
        page.open("?body=sg17&view=timeline&zoom=2017/2018").await;
        page.value("document.querySelector('.drawing .mark').focus()").await;
        page.press(Key::End).await;
        page.until(&format!("{focused} == {last}")).await;
        // Enter opens it, and Escape returns to it.
        page.press(Key::Enter).await;
        page.until("document.activeElement.id == 'panel-title'").await;
        page.press(Key::Escape).await;
        page.until(&format!("{focused} == {last}")).await;
    });
}

#[test]
fn right_to_left_the_arrows_and_the_drag_are_mirrored() {
    run(async |page| {
        page.open("?body=sg17&view=timeline&zoom=2017/2026").await;
        page.mirror().await;
        let focused = "document.activeElement.dataset.record";
        page.value("document.querySelector('.drawing .mark').focus()").await;
        let first = page.value(focused).await;
        page.press(Key::Left).await;
        page.until(&format!("{focused} && {focused} != {first}")).await;
        page.press(Key::Right).await;
        page.until(&format!("{focused} == {first}")).await;
        let before = zoom(page).await;
        drag(page, 200).await;
        let moved = until_moved(page, &before).await;
        assert!(
            moved.0 > before.unwrap().0,
            "what is dragged to the right goes to the right: later comes in at the left"
        );
    });
}

/// Drags this many pixels to the right from the middle of the box that contains the drawing.
async fn drag(page: &Page, by: i64) {
    page.point_at(".tl-body").await;
    page.driver.action_chain().click_and_hold().move_by_offset(by, 0).release().perform().await.unwrap();
}

#[test]
fn the_pointer_drags_and_the_wheel_zooms_where_it_is() {
    run(async |page| {
        page.open("?body=sg17&view=timeline&zoom=2017/2026").await;
        let before = zoom(page).await;
        drag(page, 200).await;
        let dragged = until_moved(page, &before).await;
        assert!(dragged.0 < before.clone().unwrap().0, "time goes with the pointer: {dragged:?}");
        assert!(!page.address().await.contains("item="), "a drag opens nothing");
        // A pinch is a wheel event with Ctrl. The day under the pointer stays there.
        let pinch = "(() => { const axis = document.querySelector('.axis').getBoundingClientRect();
            document.querySelector('.drawing').dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true,
                ctrlKey: true, deltaY: -100, clientX: axis.left, clientY: axis.top + 60 })) })()";
        page.driver.execute(pinch, vec![]).await.unwrap();
        let zoomed = until_moved(page, &Some(dragged.clone())).await;
        assert!(zoomed.0 == dragged.0 && zoomed.1 < dragged.1, "{dragged:?} {zoomed:?}");
        // The wheel alone scrolls the page, until a click activates it for the timeline.
        page.open("?body=sg17&view=timeline&zoom=2017/2026").await;
        let wheel = "document.querySelector('.drawing').dispatchEvent(
            new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 100, clientX: 700 }))";
        assert_eq!(page.value(wheel).await, Value::Bool(true), "nobody prevents it");
        let before = zoom(page).await;
        page.click_at(".lane-head").await;
        assert_eq!(page.value(wheel).await, Value::Bool(false), "it is taken");
        let wider = until_moved(page, &before).await;
        let before = before.unwrap();
        assert!(wider.0 < before.0 && wider.1 > before.1, "{wider:?}");
        // A click still opens a record.
        page.open("?body=sg17&view=timeline").await;
        page.click_at(".drawing [data-record=rec-x-1402-202007] use").await;
        page.until("location.search.includes('item=rec-x-1402-202007')").await;
    });
}

#[test]
fn a_narrow_screen_has_all_of_it() {
    run(async |page| {
        page.resize(360).await;
        page.open("?body=sg17&view=timeline").await;
        page.named("button", words().timeline_zoom_in()).await.send_keys(Key::Enter).await.unwrap();
        until_moved(page, &None).await;
        page.value("document.querySelector('.drawing [tabindex=\"0\"]').focus()").await;
        let focused = "document.activeElement.dataset.record";
        let before = page.value(focused).await;
        page.press(Key::Right).await;
        page.until(&format!("{focused} && {focused} != {before}")).await;
        let inside = "(({ left, right }) => left >= 0 && left <= innerWidth && right > 0)(document.activeElement.getBoundingClientRect())";
        assert_eq!(page.value(inside).await, true, "what has the focus is in view");
        page.click("button", "SG17").await;
        page.until("document.querySelectorAll('.drawing .bar').length > 0").await;
        assert_eq!(page.value("document.documentElement.scrollWidth").await, 360);
        // The drawing is wider than its box, and starts at today.
        page.open("?body=sg17&view=timeline").await;
        page.until("(box => { const at = box.scrollLeft; box.scrollLeft = 9999; return at > 0 && at == box.scrollLeft })(document.querySelector('.tl-body'))").await;
        // A lane's name stays below the axis while the lane scrolls by.
        page.resize(1280).await;
        page.open("?body=sg17&view=timeline&open=sg17").await;
        page.driver
            .execute("const [lane, box] = [document.querySelector('.lane'), document.querySelector('.tl-body')]; box.scrollBy(0, lane.getBoundingClientRect().top - box.getBoundingClientRect().top + 60)", vec![])
            .await
            .unwrap();
        page.until("document.querySelector('.tl-body').scrollTop > 60").await;
        page.until(
            "Math.abs(document.querySelector('.lane-name button').getBoundingClientRect().top
                - document.querySelector('.tl-axis').getBoundingClientRect().bottom) < 8",
        )
        .await;
    });
}

#[test]
fn two_fingers_pull_it_apart() {
    if Engine::chosen() == Engine::WebKit {
        Engine::WebKit.skip("two fingers", "WebKitWebDriver has no touch, it takes fingers for mice");
        return;
    }
    run(async |page| {
        page.open("?body=sg17&view=timeline&zoom=2017/2026").await;
        let before = zoom(page).await;
        page.until_drawn().await;
        page.value("document.querySelector('.tl').scrollIntoView({ block: 'center' })").await;
        let place = page.value("(({ left, top, width }) => [left + width / 2, top + 60])(document.querySelector('.axis').getBoundingClientRect())").await;
        let (x, y) = (place[0].as_f64().unwrap() as i64, place[1].as_f64().unwrap() as i64);
        let finger = |name: &str, apart: [i64; 4]| {
            let to = |apart: i64| json!({"type": "pointerMove", "duration": 0, "origin": "viewport", "x": x + apart, "y": y});
            let [down, first, second, last] = apart.map(to);
            json!({"type": "pointer", "id": name, "parameters": {"pointerType": "touch"}, "actions": [
                down, {"type": "pointerDown", "button": 0}, first, second, last, {"type": "pointerUp", "button": 0},
            ]})
        };
        let fingers = json!([finger("left", [-40, -50, -60, -80]), finger("right", [40, 50, 60, 80])]);
        page.driver.cmd(Command::PerformActions(fingers.into())).await.expect("fingers");
        let near = until_moved(page, &before).await;
        let before = before.unwrap();
        assert!(near.0 > before.0 && near.1 < before.1, "half of the time, around the same middle: {near:?}");
        assert!(near.0.starts_with("2019") && near.1.starts_with("2024"), "{near:?}");
    });
}

#[test]
fn a_lane_expands_into_rows_and_the_address_has_it() {
    run(async |page| {
        page.open("?body=sg17&view=timeline&zoom=2010/2030").await;
        let bars = "document.querySelectorAll('.drawing .bar').length";
        assert_eq!(page.value(bars).await, 0);
        page.click("button", "SG17 57").await;
        page.until(&format!("{bars} > 10 && location.search.includes('open=sg17')")).await;
        assert_eq!(
            page.value("document.activeElement.ariaExpanded").await,
            "true",
            "it can be collapsed again"
        );
        // Every record is drawn or counted once; what has no date is named below.
        let counted =
            "[...document.querySelectorAll('.cluster')].reduce((sum, it) => sum + parseInt(it.ariaLabel), 0)";
        let told = async || {
            let counted = page.value(counted).await.as_u64().unwrap() as usize;
            page.records("timeline").await.len() + counted
        };
        assert_eq!(told().await, 58);
        assert_eq!(page.violations().await, Vec::<String>::new());
        page.driver.back().await.unwrap();
        page.until(&format!("{bars} == 0 && !location.search.includes('open=')")).await;
        // What a stack has no room for is counted, and opens the lane by keyboard.
        assert_eq!(told().await, 58);
        page.value("document.querySelector('.cluster.more').focus()").await;
        let said = page.value("document.activeElement.ariaLabel").await;
        assert!(said.as_str().is_some_and(|said| said.contains(" more record")), "{said}");
        page.press(Key::Enter).await;
        page.until(&format!("{bars} > 10")).await;
        // All lanes at once.
        page.open("?view=timeline").await;
        page.click("button", words().expand_all()).await;
        page.until(
            "location.search.includes('open=all') && !document.querySelector('.lane [aria-expanded=false]')",
        )
        .await;
        page.click("button", words().expand_all()).await;
        page.until("!location.search.includes('open=')").await;
    });
}

#[test]
fn the_legend_shows_and_hides_kinds() {
    run(async |page| {
        page.open("?view=timeline").await;
        let key = |name: &str| {
            format!("[...document.querySelectorAll('.key')].find(it => it.textContent.startsWith({name:?}))")
        };
        let meetings = key("Meetings");
        let count = page.value(&format!("Number({meetings}.querySelector('.count').textContent)")).await;
        let kind =
            fixture()["records"].as_array().unwrap().iter().filter(|it| it["kind"] == "meeting").count();
        assert_eq!(count, kind);
        page.value(&format!("{meetings}.click()")).await;
        page.until("location.search.includes('kind=') && !location.search.includes('meeting')").await;
        page.until("!document.querySelector('.drawing .mark.meeting') && document.querySelector('.drawing .mark.recommendation')").await;
        page.until(&format!("{meetings}.ariaPressed == 'false'")).await;
        page.value(&format!("{meetings}.click()")).await;
        page.until("!location.search.includes('kind=')").await;
        // The curves between lanes are a choice of the reader.
        let curves = "document.querySelectorAll('.links path').length";
        page.until(&format!("{curves} > 0")).await;
        page.click("button", words().lineage_curves()).await;
        page.until(&format!("{curves} == 0")).await;
    });
}

#[test]
fn pointing_at_a_record_draws_its_chain() {
    run(async |page| {
        page.open("?q=regulatory&kind=deliverable,technical-report&view=timeline").await;
        let links = "document.querySelectorAll('.links .chain').length";
        assert_eq!(page.value(links).await, 0);
        page.point_at(".mark[data-record=fg-dlt-d4-1]").await;
        page.until(&format!(
            "{links} == 1 && document.querySelector('[data-record=hstp-dlt-rf][data-chain]')"
        ))
        .await;
        let hint = page.value("document.querySelector('.drawing').title").await;
        assert!(hint.as_str().unwrap().contains("Deliverable"), "{hint}");
        // The curve connects the two marks.
        let ends = "(() => { const middle = it => (box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2])(document.querySelector(it).getBoundingClientRect());
            const curve = document.querySelector('.links .chain');
            const ends = [0, curve.getTotalLength()].map(at => curve.getPointAtLength(at).matrixTransform(curve.getScreenCTM()));
            const marks = ['fg-dlt-d4-1', 'hstp-dlt-rf'].map(id => middle(`[data-record=${id}] use`));
            return ends.every((end, at) => Math.abs(end.x - marks[at][0]) < 9 && Math.abs(end.y - marks[at][1]) < 3) })()";
        page.until(ends).await;
        page.point_at(".how summary").await;
        page.until(&format!("{links} == 0")).await;
        // The keyboard does the same.
        page.value("document.querySelector('.mark[data-record=fg-dlt-d4-1]').focus({ preventScroll: true })")
            .await;
        page.until(&format!("{links} == 1")).await;
    });
}

#[test]
fn today_and_the_day_as_of_which_it_is_seen_are_told_apart() {
    run(async |page| {
        page.open("?view=timeline").await;
        let lines = "['.axis .today', '.axis .as-of'].map(it => document.querySelectorAll(it).length).join()";
        assert_eq!(page.value(lines).await, "1,0");
        page.open("?view=timeline&asof=2019-06-30&zoom=2017/2027").await;
        assert_eq!(page.value(lines).await, "1,1");
        let dashes = "getComputedStyle(document.querySelector('.axis .as-of')).strokeDasharray";
        assert_ne!(page.value(dashes).await, "none", "not by colour alone");
    });
}

#[test]
fn its_lanes_are_what_the_list_is_grouped_by() {
    run(async |page| {
        let lanes = "[...document.querySelectorAll('.lane-name b')].map(it => it.textContent)";
        page.open("?body=sg17,fg-dlt&view=timeline&open=all&zoom=1990/2030").await;
        assert_eq!(page.value(lanes).await.to_string(), r#"["SG17","FG DLT"]"#);
        page.choose(words().group_by(), words().status_label()).await;
        page.until(&format!("{lanes}.includes('In force')")).await;
        let drawn: std::collections::BTreeSet<String> = page.records("timeline").await.into_iter().collect();
        let listed: usize =
            page.value("Number(document.querySelector('main').dataset.total)").await.as_u64().unwrap()
                as usize;
        let counted = page.value("[...document.querySelectorAll('.cluster')].reduce((sum, it) => sum + parseInt(it.ariaLabel), 0)").await;
        assert_eq!(
            drawn.len() + counted.as_u64().unwrap() as usize,
            listed,
            "each record has a lane, or is told to have no date"
        );
    });
}

#[test]
fn the_chain_of_an_open_record_stands_out() {
    run(async |page| {
        page.open("?body=sg17&view=timeline&open=sg17").await;
        assert_eq!(page.value("document.querySelectorAll('[data-chain]').length").await, 0);
        page.click_at(".drawing [data-record=wi-threats-digital-payment-dlt] rect").await;
        page.until("document.querySelector('.mark[data-record=rec-x-1405-202106][data-chain]')").await;
        page.until(
            "[...document.querySelectorAll('[data-chain]')].map(it => it.dataset.record).sort().join()
                == 'rec-x-1405-202106,wi-threats-digital-payment-dlt'",
        )
        .await;
        let faded = "getComputedStyle(document.querySelector('[data-record=rec-x-1402-202007] use')).opacity";
        page.until(&format!("{faded} == '0.35'")).await;
        // After closing, it has the focus again, so its chain is still shown; without the focus the chain disappears.
        page.click("button", words().close()).await;
        page.until("document.activeElement.dataset.record == 'wi-threats-digital-payment-dlt'").await;
        page.point_at("h1").await;
        page.value("document.activeElement.blur()").await;
        page.until("document.querySelectorAll('[data-chain]').length == 0").await;
    });
}

#[test]
fn the_overview_moves_and_resizes_the_window() {
    run(async |page| {
        page.open("?view=timeline&zoom=2019/2020").await;
        let strip = page.driver.query(By::Css(".tl-over[role=slider]")).first().await.unwrap();
        let before = zoom(page).await;
        strip.send_keys(Key::Right).await.unwrap();
        let later = until_moved(page, &before).await;
        assert!(later.0 > before.unwrap().0);
        let said = page.value("document.querySelector('.tl-over').ariaValueText").await;
        assert!(said.as_str().unwrap().contains(" to "), "{said}");
        strip.send_keys(Key::Shift + Key::Right).await.unwrap();
        let wider = until_moved(page, &Some(later.clone())).await;
        assert!(wider.0 < later.0 && wider.1 > later.1);
        strip.click().await.unwrap();
        let middle = until_moved(page, &Some(wider)).await;
        assert!(*middle.0 > *"2016" && *middle.1 < *"2023", "{middle:?}");
    });
}
