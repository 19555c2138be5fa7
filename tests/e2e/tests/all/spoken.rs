//! What a screen reader says of each view, in its order: the accessibility trees are kept in `tests/e2e/spoken/`.
//!
//! After a change that is meant, `E2E_RENEW=1 cargo test --package e2e -- spoken::` writes them anew. Read them before they are committed.

use e2e::{Engine, project, run, spoken, stop_clock};

/// The 27th of November 2026, noon.
const NOW: i64 = 1_795_780_800_000;

/// The name of each file, the address, and the part of the page.
const VIEWS: [(&str, &str, &str); 9] = [
    ("page", "?q=voting", "body"),
    ("timeline", "?body=sg13&view=timeline", "#results"),
    ("timeline-rows", "?body=sg13&view=timeline&open=sg13", "#results"),
    ("table", "?q=voting&view=table", "#results"),
    ("lineage", "?q=voting&view=lineage", "#results"),
    ("changes", "?q=security&since=2025-11-26&view=changes", "#results"),
    ("compare", "?q=voting&view=matrix", "#results"),
    ("part", "?body=sg17&view=part", "#results"),
    ("record", "?q=voting&item=wi-threats-online-voting-dlt", "#panel"),
];

#[test]
fn every_view_is_read_in_an_order_that_makes_sense() {
    if Engine::chosen() != Engine::Chromium {
        Engine::chosen().skip("what is spoken", "only Chromium tells its accessibility tree");
        return;
    }
    run(async |page| {
        stop_clock(&page.driver, NOW).await;
        let folder = project().join("tests/e2e/spoken");
        for (name, query, part) in VIEWS {
            page.open(query).await;
            page.until_drawn().await;
            let told = spoken(&page.driver, part).await;
            let file = folder.join(format!("{name}.txt"));
            if std::env::var_os("E2E_RENEW").is_some() {
                std::fs::write(&file, &told).expect("the file can be written");
            }
            let before = std::fs::read_to_string(&file).unwrap_or_default();
            let change = before.lines().zip(told.lines()).find(|(before, now)| before != now);
            assert!(before == told, "{name} is read otherwise, first here: {change:?}\n{told}");
        }
    });
}
