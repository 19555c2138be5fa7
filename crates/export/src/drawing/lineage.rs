//! Draws the lineage: the flow from origins to outcomes, and the line of each item in time. Pure, like the rest of the drawing.
//!
//! Across, positions are percentages and the bands stretch, so that the drawings fit every width. In pages that run from right to
//! left the style sheet mirrors them.

use super::shape;
use crate::Markup;
use activities::activity::Day;
use activities::lineage::{Band, Flow, Item, Mark, Node, Origin, Outcome};
use activities::timeline::{Axis, Px, Scale};
use words::Words;

/// The height of an item's drawing, of its line, and of the time that it took above the line; half the length of a whisker's end.
const ROW: Px = Px::new(44);
const Y: Px = Px::new(26);
const LABEL: Px = Px::new(17);
const STOP: Px = Px::new(4);
/// Half the size of a shape.
const HALF: Px = Px::new(6);
/// In percent of the axis: the lead to a beginning that may be earlier than any source says, and to a text of which no beginning is
/// known; a range that is behind its shape; a line that has room for the time that it took.
const OLDER: Px = Px::new(3);
const UNKNOWN: Px = Px::new(6);
const HIDDEN: Px = Px::new(2);
const ROOMY: Px = Px::new(15);
/// The number of years on the axis, at most.
const YEARS: usize = 8;

/// Draws the flow: bands between the nodes of both sides. A band is a button with its id (`data-band`); `pressed` is the pressed one.
pub fn flow(flow: &Flow, pressed: Option<&str>, words: Words) -> String {
    let mut markup = Markup::default();
    let origins = Origin::ALL.iter().map(|&it| (it.slug(), words.lineage_origin(it)));
    side(&mut markup, "from", flow.height, origins.zip(&flow.origins));
    markup
        .begin("svg")
        .set("class", "bands")
        .set("role", "group")
        .set("aria-label", words.flow())
        .set("viewBox", &format!("0 0 100 {}", flow.height))
        .set("preserveAspectRatio", "none")
        .px("height", flow.height)
        .open();
    for one in &flow.bands {
        band(&mut markup, one, pressed, words);
    }
    markup.close();
    let outcomes = Outcome::ALL.iter().map(|&it| (it.slug(), words.lineage_outcome(it)));
    side(&mut markup, "to", flow.height, outcomes.zip(&flow.outcomes));
    markup.finish()
}

fn band(markup: &mut Markup, band: &Band, pressed: Option<&str>, words: Words) {
    let (id, name) = (band.id(), words.flow_band(band.count, band.origin, band.outcome));
    let (from, to) = (band.from, band.to);
    let (from_end, to_end) = (from + band.height, to + band.height);
    markup
        .begin("g")
        .set("class", &format!("flow to-{}", band.outcome))
        .set("id", &id)
        .set("data-band", &id)
        .set("tabindex", "0")
        .set("role", "button")
        .set("aria-label", &name)
        .set("aria-pressed", if pressed == Some(&id) { "true" } else { "false" })
        .open();
    markup.begin("title").leaf(&name);
    let d = format!("M0 {from}C50 {from} 50 {to} 100 {to}V{to_end}C50 {to_end} 50 {from_end} 0 {from_end}z");
    markup.begin("path").set("d", &d).shape();
    markup.close();
}

/// Draws the nodes of a side with their captions. The names of the bands say the same.
fn side<'a>(
    markup: &mut Markup,
    class: &str,
    height: Px,
    nodes: impl Iterator<Item = ((&'static str, &'static str), &'a Node)>,
) {
    markup.begin("svg").set("class", class).px("height", height).set("aria-hidden", "true").open();
    let (edge, anchor) = if class == "from" { ("100%", "end") } else { ("0", "start") };
    for ((slug, caption), node) in nodes.filter(|(_, node)| node.count > 0) {
        markup
            .begin("rect")
            .set("class", slug)
            .set("x", edge)
            .px("y", node.top)
            .set("width", "8")
            .px("height", node.height)
            .shape();
        let (first, second) = halves(caption);
        let middle = node.top + node.height.half() + Px::new(4);
        let line = |markup: &mut Markup, y: Px| {
            markup.begin("text").set("x", edge).px("y", y).set("text-anchor", anchor).open();
        };
        line(markup, if second.is_empty() { middle } else { middle - Px::new(7) });
        markup.begin("tspan").leaf(&node.count.to_string());
        markup.text(" ");
        markup.text(first);
        markup.close();
        if !second.is_empty() {
            line(markup, middle + Px::new(8));
            markup.text(second);
            markup.close();
        }
    }
    markup.close();
}

/// Breaks a caption of more than 20 letters at the space after which both halves are most alike in length.
fn halves(caption: &str) -> (&str, &str) {
    let spaces = caption.match_indices(' ').map(|(at, _)| at);
    match spaces.min_by_key(|at| (2 * at).abs_diff(caption.len())) {
        Some(at) if caption.chars().count() > 20 => (&caption[..at], &caption[at + 1..]),
        _ => (caption, ""),
    }
}

/// Draws the years of the axis.
pub fn years(axis: Axis, words: Words) -> String {
    let mut markup = Markup::default();
    markup.begin("svg").set("height", "22").set("aria-hidden", "true").open();
    for tick in Scale::new(axis.window()).ticks(YEARS) {
        let x = percent(axis.start_of(tick.day));
        markup
            .begin("text")
            .set("x", &x)
            .set("y", "15")
            .set("text-anchor", "middle")
            .leaf(&words.tick(&tick));
    }
    markup.finish()
}

/// Draws the line of an item: what is uncertain as whiskers, and above it the time that it took. The words of its row say the same.
pub fn line(item: &Item, axis: Axis, words: Words) -> String {
    let mut markup = Markup::default();
    markup.begin("svg").px("height", ROW).set("aria-hidden", "true").open();
    for tick in Scale::new(axis.window()).ticks(YEARS) {
        let x = axis.start_of(tick.day);
        stroke(&mut markup, "tick", (x, x), (Px::ZERO, ROW));
    }
    let x = |day: Day| axis.middle_of(day);
    let end = item.end().map(x);
    if let Some(begun) = item.begun {
        let (first, last) = (x(begun.first), x(begun.last));
        if begun.is_older {
            stroke(&mut markup, "whisker older", (first - OLDER, first), (Y, Y));
        } else {
            stop(&mut markup, first, last);
        }
        stroke(&mut markup, "whisker", (first, last), (Y, Y));
        if let Some(end) = end.filter(|&end| end > last) {
            stroke(&mut markup, &format!("span {}", item.certainty), (last, end), (Y, Y));
            let time = item.elapsed.and_then(|elapsed| words.short_elapsed(elapsed));
            if let Some(time) = time.filter(|_| end - last >= ROOMY) {
                let x = percent(last.midpoint(end));
                markup.begin("text").set("x", &x).px("y", LABEL).set("text-anchor", "middle").leaf(&time);
            }
        }
        if !item.marks.iter().any(|mark| mark.record == item.record && !begun.is_planned) {
            let state = if begun.is_planned { "planned" } else { begun.certainty.slug() };
            symbol(&mut markup, &format!("mark {} {state}", item.kind), shape(item.kind), last);
        }
    } else if let Some(end) = end {
        stroke(&mut markup, "whisker older", (end - UNKNOWN, end), (Y, Y));
    }
    item.marks.iter().for_each(|mark| issue(&mut markup, mark, x(mark.first), x(mark.last)));
    if let Some(day) = item.until {
        markup.begin("svg").set("x", &percent(x(day))).px("y", Y).set("overflow", "visible").open();
        markup.begin("path").set("class", "onward").set("d", "M0-4l5 4l-5 4").shape();
    }
    markup.finish()
}

/// Draws the issue of a text, with a whisker over the time in which it may have happened.
fn issue(markup: &mut Markup, mark: &Mark, from: Px, to: Px) {
    if to - from > HIDDEN {
        stroke(markup, "whisker", (from, to), (Y, Y));
        stop(markup, from, to);
        stop(markup, to, from);
    }
    symbol(markup, &format!("mark {} {}", mark.kind, mark.certainty), shape(mark.kind), from.midpoint(to));
}

fn symbol(markup: &mut Markup, class: &str, shape: &str, x: Px) {
    markup.begin("g").set("class", class).open();
    markup
        .begin("use")
        .set("href", &format!("#k-{shape}"))
        .set("x", &percent(x))
        .px("y", Y - HALF)
        .set("width", "12")
        .set("height", "12")
        .shape();
    markup.close();
}

/// Draws the end of a whisker that leads to another position.
fn stop(markup: &mut Markup, at: Px, other: Px) {
    if at != other {
        stroke(markup, "whisker", (at, at), (Y - STOP, Y + STOP));
    }
}

/// Draws a line. Across, its positions are percentages.
fn stroke(markup: &mut Markup, class: &str, (x1, x2): (Px, Px), (y1, y2): (Px, Px)) {
    markup
        .begin("line")
        .set("class", class)
        .set("x1", &percent(x1))
        .set("x2", &percent(x2))
        .px("y1", y1)
        .px("y2", y2)
        .shape();
}

fn percent(x: Px) -> String {
    format!("{x}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_captions_break_near_the_middle() {
        assert_eq!(
            halves("Work items in ITU’s overview of 2017"),
            ("Work items in ITU’s", "overview of 2017")
        );
        assert_eq!(halves("Recommendation"), ("Recommendation", ""));
        assert_eq!(halves("Untranslatablecompoundword"), ("Untranslatablecompoundword", ""));
    }
}
