//! The SVG of one record: a bar from start to end or a mark for a moment, and its label. Pure, like the rest of the drawing.

use super::drawing::{BAR, MARK, ROW, Subject, line, rectangle};
use super::stop::stop_id;
use crate::parts::shape;
use activities::activity::{Certainty, Kind};
use activities::timeline::{Bar, Shape, Share, Side, Spot, shortened};
use export::Markup;

/// Writes a link that opens the record, with its bar or mark. The label has at most `longest` characters.
pub(super) fn bar(
    markup: &mut Markup,
    subject: &Subject,
    bar: &Bar,
    (spot, is_stop): (Spot, bool),
    longest: usize,
) {
    let top = bar.row * ROW + (ROW - BAR) / 2;
    let form = match bar.shape {
        Shape::Span => "span",
        Shape::Moment => "moment",
    };
    let class = format!("bar {form} {} {}", subject.kind, bar.certainty);
    let link = [
        ("class", Some(class.as_str())),
        ("id", Some(&*stop_id(spot))),
        ("data-record", Some(&*subject.id)),
        ("data-change", subject.change),
        ("tabindex", Some(if is_stop { "0" } else { "-1" })),
        ("href", Some(&*subject.href)),
        ("aria-label", Some(&*subject.spoken)),
    ];
    markup.open("a", &link);
    match bar.shape {
        Shape::Span => span(markup, bar, top),
        Shape::Moment => {
            // Dates known to the day have no range behind their mark.
            if bar.end - bar.start > Share(Share::END.0 / 500) {
                block(markup, "range", (bar.start, bar.end), top, None);
            }
            mark(markup, subject.kind, bar.anchor(), bar.row * ROW + (ROW - MARK) / 2);
        }
    }
    let (dx, anchor) = match (bar.label, bar.shape) {
        (Side::After, Shape::Moment) => ("10", None),
        (Side::After, Shape::Span) => ("6", None),
        (Side::Before, _) => ("-10", Some("end")),
        (Side::Nowhere, _) => return markup.close(),
    };
    let place = [
        ("class", Some("label")),
        ("x", Some(&*bar.anchor().to_string())),
        ("dx", Some(dx)),
        ("y", Some(&*(top + 13).to_string())),
        ("text-anchor", anchor),
        // The label may be truncated; the link's accessible name is complete.
        ("aria-hidden", Some("true")),
    ];
    markup.leaf("text", &place, &shortened(&subject.label, longest));
    markup.close();
}

/// Draws the certain part in full colour. Uncertain parts fade towards the earliest start and the latest end.
fn span(markup: &mut Markup, bar: &Bar, top: usize) {
    let colour = if bar.is_work { "item" } else { "group" };
    let is_unverified = bar.certainty == Certainty::Unverified;
    let mut piece = |class: &str, from: Share, to: Share, fill: Option<String>| {
        if to > from {
            block(markup, class, (from, to), top, fill.filter(|_| !is_unverified).as_deref());
        }
    };
    piece("soft", bar.start, bar.begun, Some(format!("url(#rising-{colour})")));
    piece("extent", bar.begun, bar.lasting, None);
    piece("soft", bar.lasting, bar.end, Some(format!("url(#falling-{colour})")));
    if bar.certainty != Certainty::Stated {
        block(markup, "frame", (bar.start, bar.end), top, None);
    }
    for (is_shown, at, class) in [(bar.older, bar.start, "older"), (bar.open, bar.end, "goes-on")] {
        if is_shown {
            line(markup, class, at, &top.to_string(), &(top + BAR).to_string());
        }
    }
}

/// Draws a mark in the shape of the kind. The style sheet centres it on its position.
fn mark(markup: &mut Markup, kind: Kind, at: Share, top: usize) {
    let (symbol, x, y, size) =
        (format!("#k-{}", shape(kind)), at.to_string(), top.to_string(), MARK.to_string());
    let place = [
        ("class", Some("mark")),
        ("href", Some(&symbol)),
        ("x", Some(&x)),
        ("y", Some(&y)),
        ("width", Some(&size)),
        ("height", Some(&size)),
    ];
    markup.shape("use", &place);
}

/// Draws a rectangle of the height of a bar.
fn block(markup: &mut Markup, class: &str, (from, to): (Share, Share), top: usize, fill: Option<&str>) {
    let (x, y, width) = (from.to_string(), top.to_string(), (to - from).to_string());
    rectangle(markup, class, [&x, &y, &width, &BAR.to_string()], fill);
}
