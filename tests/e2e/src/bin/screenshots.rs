//! Takes the pictures of docs/screenshots/: each view at three widths, light and dark. `make screenshots` runs it over
//! the built dist/.

use e2e::{Reader, picture, run, run_as};
use std::path::PathBuf;

/// The views, by the name of their pictures.
const VIEWS: [(&str, &str); 4] = [
    ("overview", ""),
    ("list", "?view=catalogue&by=kind&topic=identity"),
    ("table", "?view=table&body=sg17&sort=number"),
    ("record", "?body=sg17&kind=work-item&item=wi-threats-online-voting-dlt"),
];

/// Honest views of the timeline: all records, a chain, another day, each as it is.
const TIMELINES: [(&str, &str); 3] = [
    ("all", "?view=timeline"),
    ("sg17-lineage", "?view=timeline&body=sg17&item=wi-threats-digital-payment-dlt"),
    ("october-2017", "?view=timeline&asof=2017-10-31"),
];

#[tokio::main]
async fn main() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/screenshots"));
    std::fs::create_dir_all(&folder).expect("docs/ can be written");
    for dark in [false, true] {
        run_as(Reader { dark, ..Reader::default() }, async |page| {
            for width in [1280, 768, 360] {
                page.resize(width).await;
                for (name, query) in VIEWS {
                    page.open(query).await;
                    let scheme = if dark { "dark" } else { "light" };
                    let path = folder.join(format!("{name}-{width}-{scheme}.webp"));
                    std::fs::write(&path, picture(&page.driver).await).expect("docs/ can be written");
                }
            }
        })
        .await;
    }
    run(async |page| {
        page.resize(1280).await;
        for (name, query) in TIMELINES {
            page.open(query).await;
            page.value("document.querySelector('.timeline').scrollIntoView()").await;
            let path = folder.join(format!("timeline-{name}.webp"));
            std::fs::write(&path, picture(&page.driver).await).expect("docs/ can be written");
        }
    })
    .await;
}
