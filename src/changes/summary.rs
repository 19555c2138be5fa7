//! The changes in short: three totals, and a drawing of when they happened.

use super::heading_id;
use crate::browser;
use crate::parts::{Drawing, handler};
use crate::state::{MOST_ROWS, Shared, Turns, effect, memo, words};
use activities::query::{Feed, Stacks};
use export::drawing::bricks;
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;

/// The totals of the feed, and a stack of bricks for each month, or a bar for each quarter or year. A stack leads to the heading of its
/// latest month.
#[component]
pub fn Summary(feed: Memo<Shared<Feed>>) -> impl IntoView {
    let words = words();
    let figures = move || {
        let totals = feed.with(|feed| feed.totals);
        let figures = [
            (totals.new_texts, words.new_texts(totals.new_texts)),
            (totals.superseded, words.were_superseded()),
            (totals.concluded, words.groups_concluded(totals.concluded)),
        ];
        let figure = |(count, caption): (usize, &'static str)| {
            view! { <p><b>{count.to_string()}</b>" "{caption}</p> }.into_any()
        };
        figures.into_iter().map(figure).collect_view().into_any()
    };
    let drawn = memo(move |_| {
        feed.with(|feed| {
            let first = feed.latest(MOST_ROWS).last().map(|month| month.at);
            bricks(&Stacks::of(feed), first, words)
        })
    });
    // Where the stacks need more room than there is, the latest are in sight.
    let (place, is_on_page) = (NodeRef::<Div>::new(), Turns::is_over());
    effect(move || {
        is_on_page.get();
        drawn.track();
        request_animation_frame(move || {
            place.try_get_untracked().flatten().inspect(|place| browser::scroll_to_end(place));
        });
    });
    let go = move |event: MouseEvent| {
        if let Some(month) = browser::attribute_at(&event, "[data-month]", "data-month") {
            browser::go_to_id(&heading_id(&month));
        }
    };
    view! {
        <div class="sum">
            {move || figures()}
            <div
                class="stacks"
                node_ref=place
                hidden=move || feed.with(|feed| feed.is_empty())
                on:click=handler(go)
            >
                <Drawing drawn=Box::new(move || drawn.get())/>
            </div>
        </div>
    }
}
