//! The view of changes: what happened since a day, as a feed by month.

mod change;
mod month;
mod since;
mod summary;

use crate::parts::keyed;
use crate::state::{Found, MOST_ROWS, Scene, Shared, memo, words};
use activities::query::{Feed, Month};
use leptos::prelude::*;
use month::MonthOfChanges;
use since::Since;
use summary::Summary;

/// The choice of a day and, once one is chosen, the changes since then.
#[component]
pub fn Changes() -> impl IntoView {
    let words = words();
    let (found, scene) = (Found::expect(), Scene::expect());
    let has_day = memo(move |_| scene.since().is_some());
    let feed = memo(move |_| {
        let loaded = scene.loaded();
        found.answer.with(|answer| Shared::new(Feed::of(loaded.dataset(), answer)))
    });
    view! {
        <section class="feed" data-view="changes" aria-labelledby="changes-title">
            <h2 id="changes-title">{words.changes()}</h2>
            <Since/>
            {move || has_day.get().then(|| view! { <Summary feed/><Months feed/> }.into_any())}
        </section>
    }
}

/// The months of the feed, as far as there is room for their changes.
#[component]
fn Months(feed: Memo<Shared<Feed>>) -> impl IntoView {
    let (words, found) = (words(), Found::expect());
    let shown = memo(move |_| feed.with(|feed| Shared::new(feed.latest(MOST_ROWS))));
    let months = move || {
        let generation = found.generation.get();
        shown.with(|shown| shown.iter().map(|month| (generation, month.at.to_string())).collect())
    };
    let month = move |(_, at): (u32, String)| view! { <MonthOfChanges at shown/> }.into_any();
    let rest = move || {
        let all = feed.with(|feed| feed.len());
        (all > MOST_ROWS)
            .then(|| view! { <p class="sub">{words.only_first_changes(MOST_ROWS, all)}</p> }.into_any())
    };
    view! {
        {keyed(months, month)}
        {move || rest()}
    }
}

/// The months of the feed that are shown.
type Shown = Memo<Shared<Vec<Month>>>;

/// Returns the id of a month's heading.
fn heading_id(month: &str) -> String {
    format!("month-{month}")
}
