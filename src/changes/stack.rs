//! A stack of the drawing of changes.

use super::heading_id;
use crate::browser;
use crate::parts::handler;
use crate::state::words;
use activities::query::{Stack, StackSpan};
use leptos::prelude::*;

/// The height of the drawing, in units of its own.
const HEIGHT: usize = 60;
/// The usual and the least distance from one brick to the next.
const PITCH: usize = 10;
const LEAST_PITCH: usize = 5;

/// A stack with the month or year below it. It is a button that leads to the heading of its latest month.
#[component]
pub fn StackOfChanges(
    stack: Stack,
    span: StackSpan,
    /// The number of changes of the highest stack.
    highest: usize,
    /// The year below it.
    year: Option<i32>,
) -> impl IntoView {
    let words = words();
    let rest = path(stack.new, stack.count, span, highest);
    let bricks = view! {
        <svg viewBox="0 0 20 60" preserveAspectRatio="none" aria-hidden="true">
            <path class="m text" d=path(0, stack.new, span, highest)></path>
            <path class="m group" d=rest></path>
        </svg>
    };
    let label = words.stack(&stack);
    let bricks = match stack.month.map(|month| heading_id(&month.to_string())) {
        Some(id) => {
            let title = label.clone();
            view! {
                <button type="button" title=title aria-label=label on:click=handler(move |_| browser::go_to_id(&id))>
                    {bricks}
                </button>
            }
            .into_any()
        }
        None => view! { <span><span class="unseen">{label}</span>{bricks}</span> }.into_any(),
    };
    let month = stack.when.earliest().filter(|_| span == StackSpan::Month);
    view! {
        <li>
            {bricks}
            <span class="tick" aria-hidden="true">{month.map(|month| words.short_month(month))}</span>
            <b class="tick" aria-hidden="true">{year.map(|year| year.to_string())}</b>
        </li>
    }
}

/// Draws the changes from one number to another: as bricks if they are few and of one month, otherwise as a bar.
fn path(from: usize, to: usize, span: StackSpan, highest: usize) -> String {
    let pitch = (HEIGHT / highest.max(1)).min(PITCH);
    if span == StackSpan::Month && pitch >= LEAST_PITCH {
        let brick = pitch * 4 / 5;
        return (from..to)
            .map(|place| format!("M0 {}h20v{brick}h-20z", HEIGHT - place * pitch - brick))
            .collect();
    }
    let height = |count: usize| (count * HEIGHT).div_ceil(highest.max(1));
    let (bottom, top) = (height(from), height(to));
    if top == bottom { String::new() } else { format!("M0 {}h20v{}h-20z", HEIGHT - top, top - bottom) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_changes_are_bricks_and_many_are_a_bar() {
        assert_eq!(path(0, 2, StackSpan::Month, 4), "M0 52h20v8h-20zM0 42h20v8h-20z");
        assert_eq!(path(1, 2, StackSpan::Month, 12), "M0 51h20v4h-20z");
        assert_eq!(path(0, 30, StackSpan::Month, 60), "M0 30h20v30h-20z");
        assert_eq!(path(1, 2, StackSpan::Quarter, 2), "M0 0h20v30h-20z");
        assert_eq!(path(3, 3, StackSpan::Quarter, 4), "");
    }
}
