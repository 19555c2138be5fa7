//! Accessibility rules, every width, every preference, right-to-left text, and print.

use e2e::{Engine, Fault, Page, Reader, run, run_as, words};
use thirtyfour::prelude::*;

/// Every view of the page.
const VIEWS: [&str; 17] = [
    "",
    "?view=timeline",
    "?view=catalogue&by=kind",
    "?view=table&sort=title",
    "?item=wi-threats-online-voting-dlt&body=sg17",
    "?item=no-such-record",
    "?q=zzz&kind=meeting&body=sg17",
    "?asof=2017-10-17",
    "?view=lineage",
    "?since=2017-10-17&view=changes",
    "?status=active,consented,determined,under-study&view=catalogue",
    "?from=2018&to=2019-06&by=topic",
    "?scope=all&view=matrix",
    "?scope=others&view=timeline&item=iso-22739-2024",
    "?view=matrix&by=year",
    "?view=part",
    "?view=part&body=sg17",
];

async fn sound(page: &Page, what: &str) {
    assert_eq!(page.violations().await, Vec::<String>::new(), "{what}");
}

/// Elements that open over the page or in it.
const MENUS: &str = ".menu, .citing, .facet";

/// Returns true if this engine checks the accessibility rules: their result does not depend on the engine.
fn rules_are_looked_at() -> bool {
    let chosen = Engine::chosen() == Engine::Chromium;
    if !chosen {
        Engine::chosen()
            .skip("the rules of accessibility", "Chromium looks at them, at every width and in all colours");
    }
    chosen
}

/// Checks a part of the page at every width and in both colour schemes.
async fn sound_everywhere(page: &Page, part: &str, what: &str) {
    let wrong = violations_everywhere(page, part).await;
    assert!(wrong.is_empty(), "{what}: {wrong:#?}");
}

/// Returns the violations with the width and the colour scheme at which they occur.
async fn violations_everywhere(page: &Page, part: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for width in [1280, 360] {
        page.resize(width).await;
        page.prefer(Reader::default()).await;
        wrong.extend(page.violations_in(part).await.into_iter().map(|it| format!("at {width} px: {it}")));
        page.prefer(Reader { dark: true, ..Reader::default() }).await;
        let dark = page.violations_of_colour(part).await;
        wrong.extend(dark.into_iter().map(|it| format!("at {width} px, dark: {it}")));
    }
    wrong
}

#[test]
fn no_rule_is_broken_in_any_view() {
    if !rules_are_looked_at() {
        return;
    }
    run(async |page| {
        let mut wrong = Vec::new();
        for view in VIEWS {
            page.open(view).await;
            let here = violations_everywhere(page, "html").await;
            wrong.extend(here.into_iter().map(|it| format!("{view} {it}")));
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    });
}

#[test]
fn no_rule_is_broken_in_the_drawer() {
    if !rules_are_looked_at() {
        return;
    }
    run(async |page| {
        page.resize(360).await;
        page.open("?kind=work-item").await;
        page.click("button", &format!("{} 1", words().filters())).await;
        page.until("document.activeElement.id == 'filters-title'").await;
        page.value("document.querySelectorAll('.facet').forEach(it => it.open = true)").await;
        sound(page, "the drawer").await;
        page.prefer(Reader { dark: true, ..Reader::default() }).await;
        assert_eq!(page.violations_of_colour("html").await, Vec::<String>::new(), "the drawer, dark");
    });
}

#[test]
fn no_rule_is_broken_in_menus() {
    if !rules_are_looked_at() {
        return;
    }
    run(async |page| {
        for query in ["?item=rec-x-1402-202007&since=2017", "?kind=work-item"] {
            page.open(query).await;
            page.value(&format!("document.querySelectorAll({MENUS:?}).forEach(it => it.open = true)")).await;
            page.until("document.querySelector('.sheet .citation').textContent").await;
            sound_everywhere(page, MENUS, query).await;
        }
    });
}

#[test]
fn no_rule_is_broken_in_the_dialog() {
    if !rules_are_looked_at() {
        return;
    }
    run(async |page| {
        page.open("?body=sg17").await;
        page.click("button", words().embed()).await;
        page.until("document.querySelector('dialog:modal')").await;
        page.value("document.querySelectorAll('dialog details').forEach(it => it.open = true)").await;
        sound_everywhere(page, "dialog", "the dialog").await;
    });
}

#[test]
fn no_rule_is_broken_when_something_fails() {
    run(async |page| {
        page.expect_console("Failed to load resource");
        page.server.spoil("data/activities.json", Fault::Status(500));
        page.go("").await;
        page.until("document.querySelector('main')?.dataset.state == 'failed'").await;
        sound(page, "without data").await;
    });
}

/// Checks every view at those widths; in engines other than Chromium only at the first one.
async fn nothing_is_wider(page: &Page, widths: &[u32]) {
    let widths = if page.engine == Engine::Chromium { widths } else { &widths[..1] };
    let mut wrong = Vec::new();
    for view in VIEWS {
        page.open(view).await;
        for &width in widths {
            page.resize(width).await;
            page.until_drawn().await;
            let widest = page.value("document.documentElement.scrollWidth").await;
            if widest != width {
                wrong.push(format!("{view} at {width} px: {widest}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_wider_than_the_screen() {
    run(async |page| nothing_is_wider(page, &[360, 320, 768, 1280, 1440]).await);
}

#[test]
fn nothing_is_wider_with_text_of_200_per_cent() {
    run_as(Reader { text: 32, ..Reader::default() }, async |page| {
        nothing_is_wider(page, &[640, 1280]).await;
        assert_eq!(page.value("getComputedStyle(document.documentElement).fontSize").await, "32px");
    });
}

#[test]
fn the_system_may_impose_its_colours() {
    if Engine::chosen() == Engine::WebKit {
        Engine::WebKit.skip("colours that the system imposes", "WebKit has no forced colours");
        return;
    }
    run_as(Reader { imposed_colours: true, ..Reader::default() }, async |page| {
        assert_eq!(page.value("matchMedia('(forced-colors: active)').matches").await, true);
        page.open("?view=catalogue").await;
        // The look of a status still tells which one it is.
        let shapes = page
            .value(
                "['on', 'half', 'ring', 'off'].map(it => {
                    const one = document.createElement('span');
                    one.className = `status ${it}`;
                    document.querySelector('.list').append(one);
                    const shape = getComputedStyle(one, '::before');
                    return [shape.height, shape.backgroundImage, shape.backgroundColor].join();
                })",
            )
            .await;
        let mut shapes: Vec<String> = serde_json::from_value(shapes).unwrap();
        shapes.sort();
        shapes.dedup();
        assert_eq!(shapes.len(), 4, "{shapes:?}");
        page.open("?view=timeline").await;
        let seen = page
            .value(
                "[...document.querySelectorAll('.mark use')].every(it =>
                    [getComputedStyle(it).fill, getComputedStyle(it).stroke].some(colour =>
                        colour != 'none' && colour != getComputedStyle(document.body).backgroundColor))",
            )
            .await;
        assert_eq!(seen, true);
    });
}

#[test]
fn on_a_phone_the_chosen_tab_is_in_sight() {
    run(async |page| {
        page.resize(390).await;
        page.open("?view=part").await;
        page.until(
            "(tab => tab.left >= 0 && tab.right <= innerWidth)
                (document.querySelector('.tabs [aria-current]').getBoundingClientRect())",
        )
        .await;
    });
}

#[test]
fn right_to_left_mirrors_the_page() {
    run(async |page| {
        for width in [360, 1440] {
            page.resize(width).await;
            page.open("?item=wi-threats-online-voting-dlt&body=sg17").await;
            page.mirror().await;
            assert_eq!(page.value("document.documentElement.scrollWidth").await, width);
            sound(page, &format!("right to left at {width} px")).await;
        }
        let sides = "['.panel', '.results', '.filters'].map(it => document.querySelector(it).getBoundingClientRect().left)";
        let sides = page.value(sides).await;
        let sides: Vec<f64> = sides.as_array().unwrap().iter().filter_map(|it| it.as_f64()).collect();
        assert!(
            sides.is_sorted_by(|a, b| a < b),
            "the filters are at the right, the record at the left: {sides:?}"
        );
    });
}

#[test]
fn paper_has_the_results_and_no_controls() {
    run(async |page| {
        page.open("?body=sg17&kind=work-item").await;
        if !page.as_print().await {
            return;
        }
        for gone in
            ["search", ".filters", ".pickers", "div.bar", ".zoom", ".site", ".chips .link-btn", ".more-rows"]
        {
            let seen = format!("[...document.querySelectorAll({gone:?})].some(it => it.checkVisibility())");
            assert_eq!(page.value(&seen).await, false, "{gone}");
        }
        for there in ["h1", "#total[role=status]", ".chips", "[data-view=timeline]", ".colophon"] {
            let seen = format!("document.querySelector({there:?}).checkVisibility()");
            assert_eq!(page.value(&seen).await, true, "{there}");
        }
        // All rows are printed, including those that the screen shows on request.
        let seen =
            "[...document.querySelectorAll('[data-view=catalogue] .row')].map(it => it.checkVisibility())";
        let seen: Vec<bool> = serde_json::from_value(page.value(seen).await).unwrap();
        assert_eq!(seen, vec![true; 14]);
        // The timeline's background stays behind the timeline.
        let within = "(() => { const box = it => document.querySelector(it).getBoundingClientRect();
            return box('.grid').top >= box('.tl-body').top && box('.grid').bottom <= box('.tl-body').bottom + 1 })()";
        assert_eq!(page.value(within).await, true);
    });
}

#[test]
fn the_keyboard_reaches_everything() {
    run(async |page| {
        page.open("?body=sg17&kind=work-item&view=catalogue&item=wi-threats-online-voting-dlt").await;
        // Tab visits each interactive element in document order, and the focused element is visible.
        let reachable = "[...document.querySelectorAll('a[href], button, input:enabled, select, summary')]
            .filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert]') && it.tabIndex >= 0)";
        let count = page.value(&format!("{reachable}.length")).await.as_u64().unwrap();
        page.value("document.activeElement.blur()").await;
        page.value(&format!("window.left = new Set({reachable})")).await;
        for _ in 0..count + 2 {
            page.press(Key::Tab).await;
            page.value("window.left.delete(document.activeElement)").await;
            let seen = "(() => { const it = document.activeElement, box = it.getBoundingClientRect();
                return it == document.body || (getComputedStyle(it).outlineStyle != 'none' && box.bottom > 0
                    && box.top < innerHeight) })()";
            assert_eq!(
                page.value(seen).await,
                true,
                "{}",
                page.value("document.activeElement.outerHTML").await
            );
        }
        let left = page.value("[...window.left].map(it => it.outerHTML)").await;
        assert_eq!(left.to_string(), "[]");
        // The skip link jumps over all that.
        page.open("").await;
        page.press(Key::Tab).await;
        page.press(Key::Enter).await;
        page.until("document.activeElement.id == 'results'").await;
    });
}
