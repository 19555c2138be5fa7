//! The page: it shows an `Answer` and changes the `ViewState`; it never filters, sorts or counts. What is text and drawing
//! comes from `markup`.
//!
//! Weight decides how it is written. The frame that never changes stands in index.html; what follows the state is bound to
//! it, part by part (`bind`).

mod actions;
mod bind;
mod chain;
mod derived;
mod detail;
mod embed;
mod facets;
mod filters;
mod gestures;
mod lists;
mod live;
mod load;
mod others;
mod plans;
mod results;
mod state;
mod timeline;
mod times;

use crate::address;
use crate::browser::{self, Breathing, Part};
use crate::dataset::Reading;
use crate::markup::{self, place};
use bind::{flag, follow};
use load::Loaded;
use state::{Front, Page};

/// The dataset's place beside the page. There is no way to name another.
const DATASET: &str = "data/activities.json";
/// What other bodies do, beside it.
const OTHERS: &str = "data/other-bodies.json";

/// Loads the dataset and brings the frame to life, or says what went wrong and offers to try again.
pub fn start() {
    browser::spawn(async {
        match load::load(&[DATASET], &address::decode(&browser::query_string())).await {
            Ok(loaded) => show(loaded).await,
            Err(failure) => {
                trouble("failed", &markup::failure(&failure.words(), failure.problem()));
                browser::listen(markup::TRY_AGAIN_ID, "click", &|_| {
                    trouble("loading", "");
                    start();
                });
            }
        }
    });
}

/// Says where the page stands, and what is wrong, if anything is.
fn trouble(state: &str, said: &str) {
    browser::put(place::TROUBLE, Part::Html, said);
    browser::flag(place::TROUBLE, "hidden", said.is_empty());
    browser::put(place::MAIN, Part::Attribute("data-state"), state);
    browser::put(
        place::ROOT,
        Part::Attribute("data-app"),
        if said.is_empty() { "starting" } else { "failed" },
    );
}

/// Which edition of the data it is, and what was wrong with it.
fn tell_of_data(reading: &Reading) {
    for id in [place::EDITION, place::EDITION_KEPT] {
        browser::put(id, Part::Text, &markup::edition(&reading.dataset));
    }
    browser::put(place::FAULTS, Part::Html, &markup::faults(&reading.problems, reading.left_out));
}

/// Binds the frame to the state, and shows it. Each part is a piece of work of its own.
async fn show(loaded: Loaded) {
    let mut breathing = Breathing::begin();
    browser::put(place::HOW_FAR, Part::Text, "");
    let page = Page::new(loaded);
    // From now on who goes back is followed.
    browser::mount(move || actions::listen(page));
    let parts: [fn(Page); 3] = [timeline::bind, bind_all_around, begin];
    for bind in parts {
        breathing.pause().await;
        browser::mount(move || bind(page));
    }
}

/// All but the timeline, and but what stands in one column with what was listed before the app came: that is not to move yet.
fn bind_all_around(page: Page) {
    page.reading.with(tell_of_data);
    chain::follow_chain(page);
    filters::bind(page);
    facets::bind(page);
    times::bind(page);
    detail::bind(page);
    embed::bind(page);
    bind_frame(page);
}

/// Puts the lists where what was listed before the app came stands, and shows everything.
fn begin(page: Page) {
    // Before anything there changes: then where things are is known without laying the page out.
    let is_further_down = browser::return_to_place();
    page.begin_list(is_further_down);
    browser::give_way(place::LISTED);
    results::bind(page);
    lists::bind(page);
    others::bind(page);
    browser::put(place::ROOT, Part::Attribute("data-app"), "on");
}

/// What lies over the page puts the rest out of reach.
fn bind_frame(page: Page) {
    for id in [place::SKIP, place::MASTHEAD, place::FIND, place::QUESTIONS, place::RESULTS, place::ABOUT] {
        flag(id, "inert", move || page.front() != Front::Nothing);
    }
    follow(place::MAIN, Part::Attribute("data-records"), move || page.records().to_string());
    let total = move || page.answer.with(|answer| answer.records.len().to_string());
    follow(place::MAIN, Part::Attribute("data-total"), total);
    flag(place::REFUSAL, "hidden", move || page.refused.with(String::is_empty));
    follow(place::REFUSED, Part::Html, move || page.refused.get());
    follow(place::SAID, Part::Text, move || page.said.get());
}
