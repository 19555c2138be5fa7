//! Draws the stacks of changes, with their months and years. Pure, like the rest of the drawing.

use crate::Markup;
use activities::activity::Point;
use activities::query::{StackSpan, Stacks};
use words::Words;

/// The height of the drawing, in units of its own.
const HEIGHT: usize = 60;
/// The usual and the least distance from one brick to the next.
const PITCH: usize = 10;
const LEAST_PITCH: usize = 5;

/// Writes the stacks as a list. A stack is a button with the latest month of its changes (`data-month`), unless that is before the first
/// month that is shown.
pub fn bricks(stacks: &Stacks, first: Option<Point>, words: Words) -> String {
    let (span, highest) = (stacks.span, stacks.highest());
    let mut markup = Markup::default();
    markup.begin("ol").set("aria-label", &words.changes_by(span)).open();
    for (place, stack) in stacks.all.iter().enumerate() {
        let label = words.stack(stack);
        let month = stack.month.filter(|month| first.is_some_and(|first| month.first() >= first.first()));
        markup.begin("li").open();
        match month {
            Some(month) => markup
                .begin("button")
                .set("type", "button")
                .set("data-month", &month.to_string())
                .set("title", &label)
                .set("aria-label", &label)
                .open(),
            None => {
                markup.begin("span").open();
                markup.begin("span").set("class", "unseen").leaf(&label);
            }
        }
        markup
            .begin("svg")
            .set("viewBox", "0 0 20 60")
            .set("preserveAspectRatio", "none")
            .set("aria-hidden", "true")
            .open();
        for (class, from, to) in [("m text", 0, stack.new), ("m group", stack.new, stack.count)] {
            markup.begin("path").set("class", class).set("d", &path(from, to, span, highest)).shape();
        }
        markup.close();
        markup.close();
        let month = stack.when.earliest().filter(|_| span == StackSpan::Month);
        let year = stacks.year_at(place).map(|year| year.to_string());
        for (tag, text) in [("span", month.map(|month| words.short_month(month))), ("b", year)] {
            markup.begin(tag).set("class", "tick").set("aria-hidden", "true").leaf(&text.unwrap_or_default());
        }
        markup.close();
    }
    markup.finish()
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
