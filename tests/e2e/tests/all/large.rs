//! Large datasets: rows far from the screen are not in the DOM, but the page behaves as if they were.

use e2e::{Fault, Page, enlarged, run, words};
use thirtyfour::prelude::*;

/// More records than the DOM contains at once.
const MANY: usize = 1_500;

/// Opens the page with that many records instead of the fixture's.
async fn open(page: &Page, query: &str) {
    page.server.spoil("data/activities.json", Fault::Text(enlarged(MANY).to_string()));
    page.open(query).await;
    assert_eq!(page.value("document.querySelector('main').dataset.records").await, MANY.to_string());
}

/// The rows of lists and tables that are in the DOM.
const ROWS: &str = "[...document.querySelectorAll('[data-row]')]";

/// True if all rows on the screen are in the DOM, so that no gap of a list is visible.
const NO_GAP_IN_SIGHT: &str = "[...document.querySelectorAll('.gap')].every(it => {
    const { top, bottom } = it.getBoundingClientRect();
    const box = it.closest('.table-box')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    return bottom <= Math.max(box.top, 0) || top >= Math.min(box.bottom, innerHeight);
})";

/// Scrolls to the end of the long table, which scrolls in a box of its own.
const TO_THE_END: &str = "(box => box.scrollTop = box.scrollHeight)(document.querySelector('.table-box'))";

#[test]
fn a_long_list_has_what_is_near_the_screen() {
    run(async |page| {
        open(page, "?view=catalogue&by=kind").await;
        // Each row has the length of the list and its position as ARIA attributes.
        let told = format!(
            "{ROWS}.every(it => it.ariaSetSize == it.parentElement.dataset.rows && it.ariaPosInSet == +it.dataset.row + 1)"
        );
        for place in ["0", "document.body.scrollHeight / 2", "document.body.scrollHeight", "3000", "2000"] {
            page.value(&format!("scrollTo(0, {place})")).await;
            page.until(NO_GAP_IN_SIGHT).await;
            assert_eq!(page.value(&told).await, true);
            let rows = page.value(&format!("{ROWS}.length")).await.as_u64().unwrap();
            assert!((5..200).contains(&rows), "{rows} rows at {place}");
            // The page is as long as all rows together.
            let length = "[...document.querySelectorAll('[data-rows]')].every(it => Math.abs(it.getBoundingClientRect().height
                - it.dataset.rows * document.querySelector('[data-row]').getBoundingClientRect().height) < 2)";
            assert_eq!(page.value(length).await, true, "{place}");
        }
    });
}

#[test]
fn what_has_the_focus_stays_while_the_page_scrolls() {
    run(async |page| {
        open(page, "?view=catalogue&by=kind").await;
        page.until(&format!("{ROWS}.length > 5")).await;
        page.value(&format!("{ROWS}[3].querySelector('a').focus({{ preventScroll: true }})")).await;
        let focused = page.value("document.activeElement.closest('[data-row]').dataset.record").await;
        page.value("scrollTo(0, document.body.scrollHeight)").await;
        page.until(NO_GAP_IN_SIGHT).await;
        assert_eq!(page.value("document.activeElement.closest('[data-row]')?.dataset.record").await, focused);
        // The focus keeps its position: Tab leads to the next row.
        page.press(Key::Tab).await;
        page.until(&format!(
            "document.activeElement.closest('[data-row]')?.dataset.row > 3 && {NO_GAP_IN_SIGHT}"
        ))
        .await;
    });
}

#[test]
fn another_order_and_another_width_show_other_rows() {
    run(async |page| {
        open(page, "?view=catalogue&by=kind").await;
        let first = format!("{ROWS}[0]?.dataset.record");
        let newest = page.value(&first).await;
        // The same number of rows under the same heading.
        page.choose(words().sort_by(), "Oldest first").await;
        page.until(&format!("{first} && {first} != {newest}")).await;
        page.until(NO_GAP_IN_SIGHT).await;
        page.value("scrollTo(0, 20000)").await;
        page.resize(360).await;
        page.until(NO_GAP_IN_SIGHT).await;
        let height = format!("{ROWS}[0].getBoundingClientRect().height");
        let narrow = page.value(&height).await.as_f64().unwrap();
        page.resize(1280).await;
        page.until(&format!("{height} < {narrow} && {NO_GAP_IN_SIGHT}")).await;
    });
}

#[test]
fn a_long_table_says_how_long_it_is() {
    run(async |page| {
        open(page, "?view=table").await;
        assert_eq!(page.value("document.querySelector('table').ariaRowCount").await, (MANY + 1).to_string());
        page.value(TO_THE_END).await;
        page.until(NO_GAP_IN_SIGHT).await;
        page.until(&format!("{ROWS}.at(-1)?.ariaRowIndex == '{}'", MANY + 1)).await;
        // A click opens a record that was not in the DOM before.
        let last = page.value(&format!("{ROWS}.at(-1).dataset.record")).await;
        let last = last.as_str().unwrap().to_owned();
        page.value(&format!("{ROWS}.at(-1).querySelector('a').click()")).await;
        page.until(&format!("location.search.includes('item={last}')")).await;
        // It is marked as current, also after it was removed and added again.
        let marked =
            format!("document.querySelector('[data-row][data-record=\"{last}\"] [aria-current=true]')");
        page.until(&marked).await;
        page.value("document.querySelector('.table-box').scrollTop = 0").await;
        page.until(&format!("!document.querySelector('[data-row][data-record=\"{last}\"]')")).await;
        page.value(TO_THE_END).await;
        page.until(&marked).await;
    });
}

#[test]
fn up_to_a_thousand_are_all_there_and_paper_has_all() {
    run(async |page| {
        open(page, "?view=catalogue&by=kind").await;
        let entries = "document.querySelectorAll('[data-view=catalogue] .row').length";
        assert!(page.value(entries).await.as_u64().unwrap() < 300);
        page.value("dispatchEvent(new Event('beforeprint'))").await;
        assert_eq!(page.value(entries).await, MANY);
        page.value("dispatchEvent(new Event('afterprint'))").await;
        assert!(page.value(entries).await.as_u64().unwrap() < 300);
        // A word that fewer records contain.
        page.search("voting").await;
        page.until("document.querySelector('main').dataset.total < 1000").await;
        let total = page.value("+document.querySelector('main').dataset.total").await;
        page.until(&format!("{entries} == {total}")).await;
    });
}

#[test]
fn what_is_typed_after_a_record_was_open_shows_its_rows() {
    run(async |page| {
        for view in ["both", "catalogue", "table"] {
            open(page, &format!("?view={view}")).await;
            // Below the timeline the list may begin far from the screen.
            let to_list = "document.querySelector('main .work :is(.list, .table-box)').scrollIntoView()";
            page.value(to_list).await;
            page.until(&format!("{ROWS}.length > 5")).await;
            page.value(&format!("{ROWS}[1].querySelector('a').click()")).await;
            page.until("location.search.includes('item=')").await;
            page.press(Key::Escape).await;
            page.until("!location.search.includes('item=')").await;
            // Nearly all records contain these letters, so that the lists stay long.
            for text in ["d", "t"] {
                page.search(text).await;
                page.until_ready().await;
                // The search box is at the top of the page.
                page.value(to_list).await;
                page.until(&format!("{ROWS}.length > 2 && {NO_GAP_IN_SIGHT}")).await;
            }
        }
    });
}
