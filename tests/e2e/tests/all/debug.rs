//! The page as `make serve` shows it to developers: the console stays empty, without warnings, and no request fails.

use e2e::{Engine, run_debug};
use thirtyfour::prelude::*;

#[test]
fn the_debug_build_is_used_without_a_word_in_the_console() {
    if Engine::chosen() != Engine::Chromium {
        return Engine::chosen().skip("the debug build", "Chromium looks at it");
    }
    run_debug(async |page| {
        page.open("").await;
        let tabs = "document.querySelectorAll('nav.tabs a')";
        let count = page.value(&format!("{tabs}.length")).await.as_u64().expect("a number");
        assert!(count > 1, "there are tabs");
        // Every view, and the first one again.
        for place in (0..count).chain([0]) {
            let mut links = page.driver.find_all(By::Css("nav.tabs a")).await.expect("there are tabs");
            links.swap_remove(place as usize).click().await.expect("a tab can be clicked");
            page.until(&format!("location.search == new URL({tabs}[{place}].href).search")).await;
            page.until_ready().await;
            page.until("[...document.querySelectorAll('[data-view]')].some(it => it.checkVisibility())")
                .await;
        }
        // A record, and back.
        let record = "[data-view=catalogue] [data-record] a.title";
        page.driver.query(By::Css(record)).first().await.expect("a record").click().await.expect("a click");
        page.until("document.querySelector('main').dataset.item && location.search.includes('item=')").await;
        page.driver.back().await.expect("back");
        page.until("!document.querySelector('main').dataset.item && !location.search.includes('item=')")
            .await;
        // A filter gives as many records as its count says.
        let option = "document.querySelector('input[type=checkbox][name=kind]:enabled')";
        let total =
            page.value(&format!("{option}.closest('label').querySelector('[data-count]').textContent")).await;
        let value = page.value(&format!("{option}.value")).await;
        page.tick("kind", value.as_str().expect("a value")).await;
        page.until(&format!("document.querySelector('main').dataset.total == {total}")).await;
        // A search, and back.
        page.search("ledger").await;
        page.until("new URLSearchParams(location.search).get('q') == 'ledger'").await;
        page.driver.back().await.expect("back");
        page.until(&format!(
            "!location.search.includes('q=') && document.querySelector('main').dataset.total == {total}"
        ))
        .await;
        page.driver.back().await.expect("back");
        page.until("!location.search.includes('kind=')").await;
    });
}
