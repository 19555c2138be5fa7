//! The changes in short: three totals, and a drawing of when they happened.

use super::stack::StackOfChanges;
use crate::browser;
use crate::state::{MOST_ROWS, Shared, effect, words};
use activities::query::{Feed, Stack, Stacks};
use leptos::html::Ol;
use leptos::prelude::*;

/// The totals of the feed, and a stack of bricks for each month, or a bar for each quarter or year.
#[component]
pub fn Summary(feed: Memo<Shared<Feed>>) -> impl IntoView {
    let words = words();
    let figure = |count: usize, caption: &'static str| view! { <p><b>{count}</b>" "{caption}</p> }.into_any();
    let figures = move || {
        let totals = feed.with(|feed| feed.totals);
        [
            figure(totals.new_texts, words.new_texts(totals.new_texts)),
            figure(totals.superseded, words.were_superseded()),
            figure(totals.concluded, words.groups_concluded(totals.concluded)),
        ]
        .into_iter()
        .collect_view()
        .into_any()
    };
    let drawing = move || {
        let (stacks, first) =
            feed.with(|feed| (Stacks::of(feed), feed.latest(MOST_ROWS).last().map(|it| it.at)));
        let (span, highest) = (stacks.span, stacks.highest());
        let stack = |(place, stack): (usize, &Stack)| {
            let (mut stack, year) = (stack.clone(), stacks.year_at(place));
            // A month that is not shown cannot be reached.
            stack.month =
                stack.month.filter(|month| first.is_some_and(|first| month.first() >= first.first()));
            view! { <StackOfChanges stack span highest year/> }.into_any()
        };
        (highest > 0).then(|| {
            let drawn = stacks.all.iter().enumerate().map(stack).collect_view();
            view! { <Drawing label=words.changes_by(span)>{drawn}</Drawing> }.into_any()
        })
    };
    view! {
        <div class="sum">
            {figures}
            {drawing}
        </div>
    }
}

/// The stacks in a row. Where they need more room than there is, the latest are in sight.
#[component]
fn Drawing(label: String, children: Children) -> impl IntoView {
    let list = NodeRef::<Ol>::new();
    effect(move || {
        list.get().inspect(|list| browser::scroll_to_end(list));
    });
    view! { <ol class="stacks" aria-label=label node_ref=list>{children()}</ol> }
}
