//! Draws the rows of an expanded lane. Pure, like the rest of the drawing.

use super::Pen;
use super::stacks::{class, symbol};
use crate::Markup;
use activities::timeline::{Form, Lane, Px, Side, Thread};

/// The heights of a bar: with its label beside it, and inside.
const BAR: Px = Px::new(8);
const TALL: Px = Px::new(16);
/// The length of the line to a start that may be earlier than any source says.
const OLDER: Px = Px::new(16);

/// Draws a row: a bar, or a mark, and the text at the end of the bar.
pub(super) fn thread(markup: &mut Markup, pen: Pen, lane: &Lane, thread: &Thread) {
    let subject = (pen.captions.subject)(thread.record);
    let is_span = thread.form == Form::Span;
    let name = if is_span {
        format!("bar {} {}", subject.kind, thread.certainty)
    } else {
        class(subject.kind, thread.certainty)
    };
    pen.link(markup, lane, thread.record, &subject, &name);
    if is_span {
        bar(markup, pen, thread);
    } else {
        range(markup, pen, thread.y, thread.start, thread.end);
        symbol(markup, pen, subject.kind, thread.anchor(), thread.y);
    }
    if thread.text.is_none() {
        pen.label(markup, &subject.label, thread.label, thread.y);
    }
    markup.close();
    if let Some(text) = thread.text {
        let subject = (pen.captions.subject)(text.record);
        pen.link(markup, lane, text.record, &subject, &class(subject.kind, text.certainty));
        range(markup, pen, thread.y, text.start, text.end);
        symbol(markup, pen, subject.kind, text.x, thread.y);
        pen.label(markup, &subject.label, thread.label, thread.y);
        markup.close();
    }
}

/// Draws the time for which a work item, a Question and so on certainly went on, with lines over the time in which it may have begun,
/// and over that in which it may have ended.
fn bar(markup: &mut Markup, pen: Pen, thread: &Thread) {
    let mirror = pen.mirror;
    let y = thread.y;
    let height = if thread.label.side == Side::Inside { TALL } else { BAR };
    let (certain, end) = match thread.text {
        Some(text) => (text.x, text.x),
        None => (thread.lasting.max(thread.begun), thread.end),
    };
    let (x, width) = mirror.extent(thread.begun, certain);
    markup
        .begin("rect")
        .px("x", x)
        .px("y", y - height.half())
        .px("width", width.max(Px::new(2)))
        .px("height", height)
        .set("rx", "2")
        .shape();
    let mut whisker = |class: &str, far: Px, near: Px, has_end: bool| {
        let (from, to) = (mirror.x(far), mirror.x(near));
        let stop = if has_end { format!("M{from} {}v8", y - Px::new(4)) } else { String::new() };
        let d = format!("M{from} {y}H{to}{stop}");
        markup.begin("path").set("class", class).set("d", &d).shape();
    };
    if thread.begun > thread.start {
        whisker("whisker", thread.start, thread.begun, !thread.older);
    }
    if thread.older {
        whisker("whisker older", thread.start - OLDER, thread.start, false);
    }
    if end > certain {
        whisker("whisker", end, certain, true);
    }
    if thread.open && thread.text.is_none() {
        let step = mirror.step(Px::new(5));
        let d = format!("M{} {}l{step} 4l{} 4", mirror.x(end), y - Px::new(4), Px::ZERO - step);
        markup.begin("path").set("class", "onward").set("d", &d).shape();
    }
}

/// Draws the time in which something may have happened. A day known exactly has none.
fn range(markup: &mut Markup, pen: Pen, y: Px, from: Px, to: Px) {
    if to - from <= Px::new(14) {
        return;
    }
    let (from, to) = (pen.mirror.x(from), pen.mirror.x(to));
    let top = y - Px::new(4);
    let d = format!("M{from} {y}H{to}M{from} {top}v8M{to} {top}v8");
    markup.begin("path").set("class", "whisker").set("d", &d).shape();
}
